"""What pseudo-classes ask of form controls: required, read-write, valid.

https://html.spec.whatwg.org/multipage/semantics-other.html#pseudo-classes
"""

from __future__ import annotations

from decimal import Decimal

from app.javascript.hosts.browser.dom.content_editable import editing_host_of
from app.javascript.hosts.browser.dom.control_state import (
    form_owner,
    is_actually_disabled,
    is_checkable,
    value_of,
)
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.input_values import (
    DATES,
    REQUIRABLE,
    TEXTUAL,
    input_type,
)
from app.javascript.hosts.browser.dom.step_range import WITH_RANGE, number_of, step_range
from app.javascript.hosts.browser.dom.submit_buttons import default_button, is_submit_button


def is_required(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/input.html#the-required-attribute"""
    can_be = element.is_named("select", "textarea") or (
        element.is_named("input") and input_type(element) in REQUIRABLE
    )
    return can_be and element.has("required")


def is_default(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/semantics-other.html#selector-default"""
    if element.is_named("option"):
        return element.has("selected")
    if is_checkable(element):
        return element.has("checked")
    if not is_submit_button(element):
        return False
    form = form_owner(element)
    return form is not None and element is default_button(form)


def is_read_write(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/semantics-other.html#selector-read-write"""
    if element.is_named("textarea") or (
        element.is_named("input")
        and (input_type(element) in TEXTUAL or input_type(element) in {"number", *DATES})
    ):
        return not element.has("readonly") and not is_actually_disabled(element)
    return editing_host_of(element) is not None


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


def is_in_range(element: ElementObject) -> bool:
    """As Chromium has it, also without a value: https://html.spec.whatwg.org/multipage/semantics-other.html#selector-in-range"""
    value = _number(element)
    if value is None:
        return _can_be_in_range(element)
    return _can_be_in_range(element) and step_range(element, input_type(element)).contains(value)


def is_out_of_range(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/semantics-other.html#selector-out-of-range"""
    value = _number(element)
    if value is None or not _can_be_in_range(element):
        return False
    accepted = step_range(element, input_type(element))
    return accepted.is_limited and not accepted.contains(value)


def _number(element: ElementObject) -> Decimal | None:
    if not element.is_named("input"):
        return None
    return number_of(input_type(element), value_of(element))


def _can_be_in_range(element: ElementObject) -> bool:
    return (
        element.is_named("input")
        and input_type(element) in WITH_RANGE
        and validity(element) is not None
    )
