"""Primitive values."""

from __future__ import annotations

from math import copysign, isfinite, trunc
from typing import Final

from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.strings import format_string
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.values import Null, Symbol, Value

_KINDS: Final[dict[type, str]] = {
    bool: "boolean",
    float: "number",
    int: "bigint",
    Symbol: "symbol",
    Null: "null",
}


def format_primitive(inspection: Inspection, value: Value) -> str:
    """Any value that is no object."""
    if type(value) is str:
        return format_string(inspection, value)
    text = _text(value, inspection.options.numeric_separator)
    return inspection.style(text, _KINDS.get(type(value), "undefined"))


def _text(value: Value, separator: bool) -> str:
    if type(value) is float:
        return number_text(value, separator)
    return bigint_text(value, separator) if type(value) is int else string_of(value)


def number_text(number: float, separator: bool = False) -> str:
    """``-0`` is told from ``0``; a separator makes ``1_000.123_4``."""
    if not separator:
        negative_zero = number == 0 and copysign(1, number) < 0
        return "-0" if negative_zero else number_to_string(number)
    text = number_to_string(number)
    if not isfinite(number) or "e" in text:
        return text
    if number == trunc(number):
        return _grouped(text)
    whole, _, fraction = text.partition(".")
    groups = [fraction[start : start + 3] for start in range(0, len(fraction), 3)]
    return f"{_grouped(whole)}.{'_'.join(groups)}"


def bigint_text(number: int, separator: bool = False) -> str:
    """With an ``n`` behind it."""
    text = to_string(number)
    return f"{_grouped(text) if separator else text}n"


def _grouped(integer: str) -> str:
    sign = "-" if integer[0] == "-" else ""
    digits = integer[len(sign) :]
    first = len(digits) % 3 or 3
    groups = [digits[:first]]
    groups += [digits[start : start + 3] for start in range(first, len(digits), 3)]
    return sign + "_".join(groups)


def string_of(value: Value) -> str:
    """What the function String gives: symbols have a text, too."""
    return repr(value) if isinstance(value, Symbol) else to_string(value)
