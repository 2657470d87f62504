"""Which way the text of an element goes: https://html.spec.whatwg.org/multipage/dom.html#the-directionality"""

from __future__ import annotations

import unicodedata

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.serialization import text_content


def directionality(element: ElementObject) -> str:
    """``ltr`` or ``rtl``."""
    for node in element.inclusive_ancestors():
        if not isinstance(node, ElementObject):
            continue
        value = ascii_lower(node.attribute("dir") or "")
        if value in ("ltr", "rtl"):
            return value
        if value == "auto" or (node.is_named("bdi") and not value):
            return _of_text(_text(node))
    return "ltr"


def _text(element: ElementObject) -> str:
    if element.is_named("input", "textarea"):
        return control_state.value_of(element)
    return text_content(element)


def _of_text(text: str) -> str:
    """What its first strong character says."""
    kinds = (unicodedata.bidirectional(character) for character in text)
    first = next((kind for kind in kinds if kind in ("L", "R", "AL")), "L")
    return "ltr" if first == "L" else "rtl"
