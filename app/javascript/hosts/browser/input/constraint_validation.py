"""Constraint validation: which controls have which problem, and Chromium's words for it.

https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constraints
"""

from __future__ import annotations

import re
from math import isclose
from typing import Final

from app.javascript.hosts.browser.dom import control_state
from app.javascript.hosts.browser.dom.custom_elements import is_form_associated
from app.javascript.hosts.browser.dom.date_values import (
    as_number,
    default_base,
    default_step,
    shown_date,
)
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.input_values import input_type
from app.javascript.hosts.browser.dom.internals import custom_problems
from app.javascript.hosts.browser.input.email_problems import email_problem
from app.javascript.hosts.browser.input.patterns import matches_pattern

FLAGS: Final = (
    "valueMissing", "typeMismatch", "patternMismatch", "tooLong", "tooShort", "rangeUnderflow",
    "rangeOverflow", "stepMismatch", "badInput", "customError",
)  # fmt: skip
_BARRED_INPUTS = frozenset({"hidden", "reset", "button"})
_TEXTUAL = frozenset({"text", "search", "url", "tel", "email", "password"})
_WITH_RANGE = frozenset({"number", "range", "date", "month", "week", "time", "datetime-local"})
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


def takes_part(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#candidate-for-constraint-validation"""
    is_own = is_form_associated(element)
    if not is_own and not element.is_named("input", "select", "textarea", "button"):
        return False
    if control_state.is_actually_disabled(element) or _in_datalist(element):
        return False
    if is_own:
        return not _read_only(element)
    if element.is_named("button"):
        return (element.attribute("type") or "submit").lower() not in ("reset", "button")
    if element.is_named("input"):
        type_ = input_type(element)
        return type_ not in _BARRED_INPUTS and not (
            _can_be_read_only(type_) and _read_only(element)
        )
    return not (element.is_named("textarea") and _read_only(element))


def _in_datalist(element: ElementObject) -> bool:
    return any(
        isinstance(each, ElementObject) and each.is_named("datalist")
        for each in element.inclusive_ancestors()
    )


def _read_only(element: ElementObject) -> bool:
    return element.has("readonly")


def _can_be_read_only(type_: str) -> bool:
    return type_ in _TEXTUAL or type_ in _WITH_RANGE - {"range"}


def problems(element: ElementObject) -> dict[str, str]:
    """The flags that are set, in their order, each with its message."""
    found: dict[str, str] = {}
    if is_form_associated(element):
        return custom_problems(element)
    if element.is_named("input"):
        found = _input_problems(element)
    elif element.is_named("textarea"):
        if element.has("required") and control_state.value_of(element) == "":
            found["valueMissing"] = "Please fill out this field."
        found |= _length_problems(element)
    elif element.is_named("select") and element.has("required") and _nothing_chosen(element):
        found["valueMissing"] = "Please select an item in the list."
    custom = element.state.get("custom validity", "")
    if custom:
        found["customError"] = custom
    return found


def is_valid(element: ElementObject) -> bool | None:
    """None for what takes no part."""
    if element.is_named("form", "fieldset"):
        return all(is_valid(each) is not False for each in listed_elements(element))
    return not problems(element) if takes_part(element) else None


def is_out_of_range(element: ElementObject) -> bool:
    return bool(problems(element).keys() & {"rangeUnderflow", "rangeOverflow"})


def validation_message(element: ElementObject) -> str:
    """https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#dom-cva-validationmessage"""
    if not takes_part(element):
        return ""
    found = problems(element)
    if "customError" in found:
        return found["customError"]
    return next((found[flag] for flag in _BY_IMPORTANCE if flag in found), "")


_BY_IMPORTANCE = (
    "badInput", "valueMissing", "typeMismatch", "patternMismatch", "tooLong", "tooShort",
    "rangeUnderflow", "rangeOverflow", "stepMismatch",
)  # fmt: skip


def listed_elements(owner: ElementObject) -> list[ElementObject]:
    """https://html.spec.whatwg.org/multipage/forms.html#category-listed, of a form or fieldset."""
    names = ("button", "fieldset", "input", "object", "output", "select", "textarea")
    is_form = owner.is_named("form")
    root = owner.root() if is_form else owner
    return [
        node
        for node in root.descendants()
        if isinstance(node, ElementObject)
        and (node.is_named(*names) or is_form_associated(node))
        and (not is_form or control_state.form_owner(node) is owner)
    ]


def _nothing_chosen(select: ElementObject) -> bool:
    return all(
        control_state.option_value(each) == "" for each in control_state.selected_options(select)
    )


# -- input elements ------------------------------------------------------------------------------


def _input_problems(element: ElementObject) -> dict[str, str]:
    type_, value = input_type(element), control_state.value_of(element)
    found: dict[str, str] = {}
    mutable = not control_state.is_actually_disabled(element) and not (
        _can_be_read_only(type_) and _read_only(element)
    )
    missing = _missing(element, type_, value) if mutable and element.has("required") else ""
    if missing:
        found["valueMissing"] = missing
    if type_ == "number" and value == "" and element.state.get("raw"):
        found["badInput"] = "Please enter a number."
    if value and type_ in _TEXTUAL:
        found |= _text_problems(element, type_, value)
    if value and type_ in _WITH_RANGE:
        found |= _range_problems(element, type_, value)
    return found


def _missing(element: ElementObject, type_: str, value: str) -> str:
    if type_ == "checkbox":
        checked = control_state.is_checked(element)
        return "" if checked else "Please check this box if you want to proceed."
    if type_ == "radio":
        checked = any(map(control_state.is_checked, control_state.radio_group(element)))
        return "" if checked else "Please select one of these options."
    if type_ == "file":
        return "Please select a file."
    if value or type_ in ("range", "color", "submit", "image", "hidden", "reset", "button"):
        return ""
    return "Please fill out this field."


def _text_problems(element: ElementObject, type_: str, value: str) -> dict[str, str]:
    found: dict[str, str] = {}
    mismatch = ""
    if type_ == "email":
        mismatch = email_problem(value, multiple=element.has("multiple"))
    elif type_ == "url" and not _URL.fullmatch(value):
        mismatch = "Please enter a URL."
    if mismatch:
        found["typeMismatch"] = mismatch
    pattern = element.attribute("pattern")
    if pattern is not None and not matches_pattern(element.node_document.realm, pattern, value):
        found["patternMismatch"] = "Please match the requested format."
    return found | _length_problems(element)


def _length_problems(element: ElementObject) -> dict[str, str]:
    """Only what a person typed can be too long or too short."""
    if not element.state.get("edited by user"):
        return {}
    length = len(control_state.value_of(element))
    least, most = (element.attribute(name) or "" for name in ("minlength", "maxlength"))
    found: dict[str, str] = {}
    if most.isdigit() and length > int(most):
        found["tooLong"] = (
            f"Please shorten this text to {most} characters or less "
            f"(you are currently using {length} {_characters(length)})."
        )
    if least.isdigit() and 0 < length < int(least):
        found["tooShort"] = (
            f"Please lengthen this text to {least} characters or more "
            f"(you are currently using {length} {_characters(length)})."
        )
    return found


def _characters(count: int) -> str:
    return "character" if count == 1 else "characters"


def _range_problems(element: ElementObject, type_: str, value: str) -> dict[str, str]:
    number = as_number(type_, value)
    if number is None:
        return {}
    found: dict[str, str] = {}
    least = as_number(type_, element.attribute("min") or "")
    most = as_number(type_, element.attribute("max") or "")
    is_number = type_ in ("number", "range")
    if least is not None and number < least:
        shown = shown_date(type_, element.attribute("min") or "")
        words = f"greater than or equal to {shown}" if is_number else f"{shown} or later"
        found["rangeUnderflow"] = f"Value must be {words}."
    if most is not None and number > most:
        shown = shown_date(type_, element.attribute("max") or "")
        words = f"less than or equal to {shown}" if is_number else f"{shown} or earlier"
        found["rangeOverflow"] = f"Value must be {words}."
    if not found:
        mismatch = _step_problem(element, type_, number)
        if mismatch:
            found["stepMismatch"] = mismatch
    return found


def _step_problem(element: ElementObject, type_: str, number: float) -> str:
    """https://html.spec.whatwg.org/multipage/input.html#attr-input-step"""
    text = element.attribute("step") or ""
    if text.lower() == "any":
        return ""
    default, scale = default_step(type_)
    given = as_number("number", text.strip())
    step = given * scale if given is not None and given > 0 else default * scale
    base = as_number(type_, element.attribute("min") or "")
    if base is None:
        base = as_number(type_, element.attribute("value") or "") or default_base(type_)
    steps = (number - base) / step
    if isclose(steps, round(steps), abs_tol=1e-9):
        return ""
    low = base + step * (steps // 1)
    if type_ not in ("number", "range"):
        return "Please enter a valid value."
    nearest = f"The two nearest valid values are {low:.12g} and {low + step:.12g}."
    return f"Please enter a valid value. {nearest}"
