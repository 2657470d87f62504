"""Intl.RelativeTimeFormat: https://tc39.es/ecma402/#relativetimeformat-objects"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import copysign, isfinite
from typing import Final

from app.javascript.hosts.intl.interface import FormatterObject, Interface, Pair
from app.javascript.runtime.completion import range_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.intrinsics.number_locale import format_number
from app.javascript.runtime.intrinsics.number_pattern import NumberPattern
from app.javascript.runtime.locale_list import coerce_options_to_object, get_option
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.values import Value

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


@dataclass(frozen=True, slots=True)
class RelativeTimeOptions:
    """https://tc39.es/ecma402/#sec-properties-of-intl-relativetimeformat-instances"""

    style: str
    numeric: str


def _resolve(realm: Realm, given: Value) -> RelativeTimeOptions:
    """https://tc39.es/ecma402/#sec-Intl.RelativeTimeFormat"""
    options = coerce_options_to_object(realm, given, _NAME)
    style = get_option(options, "style", ("long", "short", "narrow"), _NAME) or "long"
    if style == "narrow":
        raise unsupported(f"{_NAME} with the style narrow", "Ask for 'short'.")
    numeric = get_option(options, "numeric", ("always", "auto"), _NAME) or "always"
    return RelativeTimeOptions(style, numeric)


def _resolved(_realm: Realm, options: RelativeTimeOptions) -> Iterator[Pair]:
    """https://tc39.es/ecma402/#sec-intl.relativetimeformat.prototype.resolvedoptions"""
    yield from (("style", options.style), ("numeric", options.numeric))
    yield "numberingSystem", "latn"


def _format(
    _realm: Realm, target: FormatterObject[RelativeTimeOptions], arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma402/#sec-Intl.RelativeTimeFormat.prototype.format"""
    method = f"{_NAME}.prototype.format"
    options = target.options
    value, asked = to_number(argument(arguments, 0)), to_string(argument(arguments, 1))
    unit = asked.removesuffix("s")
    if unit not in _UNITS:
        raise range_error(f"Invalid unit argument for {method}() '{asked}'")
    if not isfinite(value):
        raise range_error(f"Value need to be finite number for {method}()")
    named = _named(value, unit, options.style) if options.numeric == "auto" else ""
    return named or _counted(value, unit, options.style)


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


_RELATIVE_TIME_FORMAT: Final = Interface("RelativeTimeFormat", _resolve, _resolved)
DESCRIPTION: Final = _RELATIVE_TIME_FORMAT.describe(
    _RELATIVE_TIME_FORMAT.method("format", 2, _format)
)
