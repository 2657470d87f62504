"""Types of inputs and the values that each of them accepts.

https://html.spec.whatwg.org/multipage/input.html#value-sanitization-algorithm
"""

from __future__ import annotations

import re
from typing import Final

from app.javascript.hosts.browser.dom.color_values import color_value
from app.javascript.hosts.browser.dom.date_values import (
    as_number,
    is_date_text,
    number_text,
    shortest,
)
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.step_range import number_of, step_range

#: What a password shows for each letter.
BULLET: Final = "\u2022"
INPUT_TYPES: Final = frozenset({
    "hidden", "text", "search", "tel", "url", "email", "password", "date", "month", "week", "time",
    "datetime-local", "number", "range", "color", "checkbox", "radio", "file", "submit", "image",
    "reset", "button",
})  # fmt: skip
DEFAULT_MODE = frozenset({"hidden", "submit", "image", "reset", "button"})
TEXTUAL = frozenset({"text", "search", "tel", "url", "email", "password"})
_SPACE: Final = "\t\n\f\r "
#: These can be required; the others always have a value, or have none to give.
REQUIRABLE: Final = INPUT_TYPES - DEFAULT_MODE - {"range", "color"}
DATES: Final[dict[str, re.Pattern[str]]] = {
    "date": re.compile(r"\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"),
    "month": re.compile(r"\d{4,}-(0[1-9]|1[0-2])"),
    "week": re.compile(r"\d{4,}-W(0[1-9]|[1-4]\d|5[0-3])"),
    "time": re.compile(r"([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?"),
    "datetime-local": re.compile(
        r"\d{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?"
    ),
}


def input_type(element: ElementObject) -> str:
    """https://html.spec.whatwg.org/multipage/input.html#attr-input-type"""
    return known_type(element.attribute("type"))


def known_type(text: str | None) -> str:
    """The type that an attribute's value stands for."""
    type_ = ascii_lower(text or "text")
    return type_ if type_ in INPUT_TYPES else "text"


def is_password(element: ElementObject) -> bool:
    """Whether it is a field whose text nobody sees."""
    return element.is_named("input") and input_type(element) == "password"


def value_mode(type_: str) -> str:
    """``default`` also stands for ``default/on``: https://html.spec.whatwg.org/multipage/input.html#dom-input-value"""
    if type_ == "file":
        return "filename"
    return "default" if type_ in DEFAULT_MODE or type_ in ("checkbox", "radio") else "value"


def sanitized(element: ElementObject, value: str) -> str:
    """https://html.spec.whatwg.org/multipage/input.html#value-sanitization-algorithm"""
    type_ = input_type(element)
    if type_ in TEXTUAL:
        value = value.replace("\n", "").replace("\r", "")
        if type_ == "email" and element.has("multiple"):
            return ",".join(each.strip(_SPACE) for each in value.split(","))
        return value.strip(_SPACE) if type_ in ("url", "email") else value
    if type_ == "number":
        return value if as_number("number", value) is not None else ""
    if type_ == "range":
        return _range_value(element, value)
    if type_ == "color":
        return color_value(value)
    if type_ in DATES:
        return _date_value(type_, value)
    return value


def _date_value(type_: str, value: str) -> str:
    if type_ == "datetime-local":
        value = value.replace(" ", "T", 1)
        number = as_number(type_, value) if DATES[type_].fullmatch(value) else None
        return "" if number is None else shortest(number_text(type_, number))
    return value if DATES[type_].fullmatch(value) and is_date_text(type_, value) else ""


def _range_value(element: ElementObject, value: str) -> str:
    """https://html.spec.whatwg.org/multipage/input.html#range-state-(type=range)"""
    accepted = step_range(element, "range")
    number = number_of("range", value)
    if number is None:
        number = accepted.least + (accepted.most - accepted.least) / 2
    return accepted.text("range", accepted.clamped(number))
