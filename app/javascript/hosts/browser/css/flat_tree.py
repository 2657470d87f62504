"""Who inherits from whom: https://drafts.csswg.org/css-scoping/#flattening"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject


def style_parent(element: ElementObject) -> ElementObject | None:
    """Whose style is inherited: https://drafts.csswg.org/css-scoping/#flattening"""
    if element.assigned_slot is not None:
        return element.assigned_slot
    parent = element.parent
    if isinstance(parent, ShadowRootObject):
        return parent.host
    return parent if isinstance(parent, ElementObject) else None
