"""What a person may edit: https://html.spec.whatwg.org/multipage/interaction.html#contenteditable"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.node import NodeObject

_STATES: Final = {"": True, "true": True, "plaintext-only": True, "false": False}


def _state(node: NodeObject) -> bool | None:
    """None where the parent decides."""
    value = node.attribute("contenteditable") if isinstance(node, ElementObject) else None
    return None if value is None else _STATES.get(ascii_lower(value))


def is_editing_host(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/interaction.html#editing-host"""
    return _state(element) is True


def editing_host_of(node: NodeObject | None) -> ElementObject | None:
    """The editing host that a node is in, or is; None for what cannot be edited."""
    for each in () if node is None else node.inclusive_ancestors():
        state = _state(each)
        if state is not None:
            return each if state and isinstance(each, ElementObject) else None
    return None
