"""Intl.RelativeTimeFormat: https://tc39.es/ecma402/#relativetimeformat-objects"""

from __future__ import annotations

from math import copysign, isfinite
from typing import Final

from app.javascript.hosts.intl.formatter import FormatterObject, english_locale, receiver, record
from app.javascript.runtime.completion import range_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.describe import Constant, Constructor, Method
from app.javascript.runtime.intrinsics.number_locale import NumberPattern, format_number
from app.javascript.runtime.locale_list import get_option
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.values import Value, WellKnownSymbol

_NAME: Final = "Intl.RelativeTimeFormat"
_UNITS: Final = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
_SHORT: Final = {
    "second": ("sec.", "sec."), "minute": ("min.", "min."), "hour": ("hr.", "hr."),
    "day": ("day", "days"), "week": ("wk.", "wk."), "month": ("mo.", "mo."),
    "quarter": ("qtr.", "qtrs."), "year": ("yr.", "yr."),
}  # fmt: skip
_SHORT_NAMES: Final = {"week": "wk.", "month": "mo.", "quarter": "qtr.", "year": "yr."}
_DAYS: Final = {-1.0: "yesterday", 0.0: "today", 1.0: "tomorrow"}
_WORDS: Final = {-1.0: "last", 0.0: "this", 1.0: "next"}


class RelativeTimeFormatObject(FormatterObject):
    """https://tc39.es/ecma402/#sec-properties-of-intl-relativetimeformat-instances"""

    __slots__ = ("numeric", "style")

    class_name = _NAME

    def __init__(self, prototype: JSObject | None, locale: str, style: str, numeric: str) -> None:
        super().__init__(prototype, locale)
        self.style = style
        self.numeric = numeric


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma402/#sec-Intl.RelativeTimeFormat"""
    assert new_target is not None
    prototype = get_prototype_from_constructor(new_target, "%RelativeTimeFormat.prototype%")
    locale = english_locale(realm, argument(arguments, 0), _NAME)
    options = argument(arguments, 1)
    style = get_option(options, "style", ("long", "short", "narrow"), _NAME) or "long"
    if style == "narrow":
        raise unsupported(f"{_NAME} with the style narrow", "Ask for 'short'.")
    numeric = get_option(options, "numeric", ("always", "auto"), _NAME) or "always"
    return RelativeTimeFormatObject(prototype, locale, style, numeric)


def _format(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-Intl.RelativeTimeFormat.prototype.format"""
    method = "Intl.RelativeTimeFormat.prototype.format"
    target = receiver(this, RelativeTimeFormatObject, method)
    value, asked = to_number(argument(arguments, 0)), to_string(argument(arguments, 1))
    unit = asked.removesuffix("s")
    if unit not in _UNITS:
        raise range_error(f"Invalid unit argument for {method}() '{asked}'")
    if not isfinite(value):
        raise range_error(f"Value need to be finite number for {method}()")
    named = _named(value, unit, target.style) if target.numeric == "auto" else ""
    return named or _counted(value, unit, target.style)


def _named(value: float, unit: str, style: str) -> str:
    """What has a name of its own, else nothing."""
    if unit == "second":
        return "" if value else "now"
    if unit == "day":
        return _DAYS.get(value, "")
    if value and unit in ("hour", "minute"):
        return ""
    name = _SHORT_NAMES.get(unit, unit) if style == "short" else unit
    return f"{_WORDS[value]} {name}" if value in _WORDS else ""


def _counted(value: float, unit: str, style: str) -> str:
    shown = format_number(abs(value), NumberPattern())
    one, many = (unit, f"{unit}s") if style == "long" else _SHORT[unit]
    name = one if shown == "1" else many
    return f"{shown} {name} ago" if copysign(1.0, value) < 0 else f"in {shown} {name}"


def _resolved_options(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-intl.relativetimeformat.prototype.resolvedoptions"""
    method = "Intl.RelativeTimeFormat.prototype.resolvedOptions"
    target = receiver(this, RelativeTimeFormatObject, method)
    pairs = (("locale", target.locale), ("style", target.style), ("numeric", target.numeric))
    return record(realm, (*pairs, ("numberingSystem", "latn")))


DESCRIPTION: Final = Constructor(
    "RelativeTimeFormat",
    0,
    _construct,
    prototype=(
        Method("resolvedOptions", _resolved_options),
        Method("format", _format, 2),
        Constant(WellKnownSymbol.TO_STRING_TAG, _NAME, configurable=True),
    ),
    needs_new=True,
    is_global=False,
)
