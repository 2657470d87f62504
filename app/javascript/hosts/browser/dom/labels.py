"""Labels and their controls: https://html.spec.whatwg.org/multipage/forms.html#the-label-element"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.name_index import element_by_id

LABELABLE: Final = ("button", "input", "meter", "output", "progress", "select", "textarea")


def labeled_control(label: ElementObject) -> ElementObject | None:
    """https://html.spec.whatwg.org/multipage/forms.html#labeled-control"""
    wanted = label.attribute("for")
    if wanted is not None:
        named = element_by_id(label.root(), wanted)
        return named if named is not None and is_labelable(named) else None
    for node in label.descendants():
        if isinstance(node, ElementObject) and is_labelable(node):
            return node
    return None


def is_labelable(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/forms.html#category-label"""
    if is_form_associated(element):
        return True
    if not element.is_named(*LABELABLE):
        return False
    return not element.is_named("input") or (element.attribute("type") or "").lower() != "hidden"
