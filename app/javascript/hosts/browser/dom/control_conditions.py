"""What pseudo-classes ask of form controls: required, read-write, valid.

https://html.spec.whatwg.org/multipage/semantics-other.html#pseudo-classes
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.control_state import is_actually_disabled, value_of
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.input_values import DATES, TEXTUAL, input_type


def is_required(element: ElementObject) -> bool:
    return element.is_named("input", "select", "textarea") and element.has("required")


def is_read_write(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/semantics-other.html#selector-read-write"""
    if element.is_named("textarea") or (
        element.is_named("input")
        and (input_type(element) in TEXTUAL or input_type(element) in {"number", *DATES})
    ):
        return not element.has("readonly") and not is_actually_disabled(element)
    for node in element.inclusive_ancestors():
        value = node.attribute("contenteditable") if isinstance(node, ElementObject) else None
        if value is not None:
            return ascii_lower(value) in ("", "true", "plaintext-only")
    return False


def shows_placeholder(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/semantics-other.html#selector-placeholder-shown"""
    if not element.is_named("input", "textarea") or not element.has("placeholder"):
        return False
    return value_of(element) == ""


def validity(element: ElementObject) -> bool | None:
    """None for what takes no part in validation; the page brings ``is valid``."""
    judge = element.node_document.page.get("is valid")
    answer: bool | None = judge(element) if judge is not None else None
    return answer


def is_out_of_range(element: ElementObject) -> bool:
    judge = element.node_document.page.get("is out of range")
    return bool(judge is not None and judge(element))
