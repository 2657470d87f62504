"""Numbers for people, in en-US: https://tc39.es/ecma402/#sec-partitionnumberpattern"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final
from unicodedata import category

from app.javascript.runtime.intrinsics.number_currencies import currency_of
from app.javascript.runtime.intrinsics.number_pattern import NumberPattern, number_pattern
from app.javascript.runtime.intrinsics.number_rounding import EXACT, rounded_digits
from app.javascript.runtime.intrinsics.number_units import unit_name
from app.javascript.runtime.locale_list import (
    canonicalize_locale_list,
    coerce_options_to_object,
    require_english,
)
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import INFINITY, UNDEFINED, Value

_SIZES: Final = {
    "short": ("", "K", "M", "B", "T"),
    "long": ("", "thousand", "million", "billion", "trillion"),
}
#: What it is, and its text.
Part = tuple[str, str]


def number_locale_string(realm: Realm, value: float, arguments: list[Value], method: str) -> str:
    """https://tc39.es/ecma402/#sup-number.prototype.tolocalestring"""
    require_english(canonicalize_locale_list(realm, argument(arguments, 0)), method)
    options = argument(arguments, 1)
    if options is UNDEFINED:
        return format_number(value, NumberPattern())
    read = coerce_options_to_object(realm, options, method)
    return format_number(value, number_pattern(realm, read, method))


def format_number(value: float, pattern: NumberPattern) -> str:
    """The text of a Number or a BigInt: https://tc39.es/ecma402/#sec-formatnumeric"""
    return "".join(text for _kind, text in number_parts(value, pattern))


def number_parts(value: float, pattern: NumberPattern) -> list[Part]:
    """The text in parts: https://tc39.es/ecma402/#sec-partitionnumberpattern"""
    if value != value:
        digits, negative = [("nan", "NaN")], False
    elif value in (INFINITY, -INFINITY):
        digits, negative = [("infinity", "∞")], value < 0
    else:
        exact = Decimal(value if isinstance(value, int) else number_to_string(value))
        negative = exact.is_signed() or str(value) == "-0.0"
        shown = exact.copy_abs()
        if pattern.style == "percent":
            shown = shown.scaleb(2, EXACT)
        digits = list(_notated(shown, pattern, negative=negative))
    zero = digits[0][0] == "nan" or (
        digits[0][0] == "integer"
        and not "".join(text for kind, text in digits if kind in _FIGURES).strip("0")
    )
    return _with_sign(_dressed(digits, pattern), pattern, negative=negative, zero=zero)


_FIGURES: Final = frozenset({"integer", "fraction"})


def _with_sign(
    parts: list[Part], pattern: NumberPattern, *, negative: bool, zero: bool
) -> list[Part]:
    display = pattern.sign_display
    if display == "never" or (zero and display in ("exceptZero", "negative")):
        return parts
    if negative:
        if pattern.currency and pattern.currency_sign == "accounting":
            return [("literal", "("), *parts, ("literal", ")")]
        return [("minusSign", "-"), *parts]
    return [("plusSign", "+"), *parts] if display in ("always", "exceptZero") else parts


def _dressed(digits: list[Part], pattern: NumberPattern) -> list[Part]:
    """With what it is a number of."""
    is_one = [text for _kind, text in digits] == ["1"]
    match pattern.style:
        case "percent":
            return [*digits, ("percentSign", "%")]
        case "unit":
            name = unit_name(pattern.unit, pattern.unit_display, is_one=is_one)
            space = [("literal", " ")] if name.startswith(" ") else []
            return [*digits, *space, ("unit", name.strip())]
        case "currency":
            return _with_currency(digits, pattern, is_one=is_one)
        case _:
            return digits


def _with_currency(digits: list[Part], pattern: NumberPattern, *, is_one: bool) -> list[Part]:
    currency = currency_of(pattern.currency)
    if pattern.currency_display == "name":
        return [*digits, ("literal", " "), ("currency", currency.one if is_one else currency.other)]
    text = {"code": pattern.currency, "narrowSymbol": currency.narrow}.get(
        pattern.currency_display, currency.symbol
    )
    space = [("literal", "\xa0")] if category(text[-1])[0] not in "SZ" else []
    return [("currency", text), *space, *digits]


def _notated(exact: Decimal, pattern: NumberPattern, *, negative: bool) -> Iterator[Part]:
    """https://tc39.es/ecma402/#sec-partitionnotationsubpattern"""
    if pattern.compact:
        yield from _compact(exact, pattern, negative=negative)
        return
    exponent = _exponent(exact, pattern)
    whole, fraction = rounded_digits(
        exact.scaleb(-exponent, EXACT), pattern.digits, negative=negative
    )
    if pattern.notation != "standard" and len(whole.lstrip("0")) > _most_figures(exponent, exact):
        exponent += 1 if pattern.notation == "scientific" else 3
        whole, fraction = rounded_digits(
            exact.scaleb(-exponent, EXACT), pattern.digits, negative=negative
        )
    yield from _figures(whole, fraction, pattern.grouping)
    if pattern.notation != "standard":
        yield "exponentSeparator", "E"
        if exponent < 0:
            yield "exponentMinusSign", "-"
        yield "exponentInteger", str(abs(exponent))


def _exponent(exact: Decimal, pattern: NumberPattern) -> int:
    """https://tc39.es/ecma402/#sec-computeexponentformagnitude"""
    if pattern.notation == "standard" or not exact:
        return 0
    size = exact.adjusted()
    return size if pattern.notation == "scientific" else size // 3 * 3


def _most_figures(exponent: int, exact: Decimal) -> int:
    """How many there may be before the point, or rounding has made one too many."""
    return exact.adjusted() - exponent + 1 if exponent == exact.adjusted() else 3


def _compact(exact: Decimal, pattern: NumberPattern, *, negative: bool) -> Iterator[Part]:
    """The digits and the name of their size: https://tc39.es/ecma402/#sec-computeexponent"""
    names = _SIZES[pattern.compact]
    size = max(0, min(exact.adjusted() // 3, len(names) - 1)) if exact else 0
    while True:
        scaled = exact.scaleb(-3 * size, EXACT)
        whole, fraction = rounded_digits(scaled, pattern.digits, negative=negative)
        if len(whole) < 4 or size == len(names) - 1:
            break
        size += 1
    yield from _figures(whole, fraction, pattern.grouping)
    if size:
        if pattern.compact == "long":
            yield "literal", " "
        yield "compact", names[size]


def _figures(whole: str, fraction: str, grouping: str) -> Iterator[Part]:
    """https://tc39.es/ecma402/#sec-partitionnotationsubpattern, its integer and its fraction."""
    if not grouping or len(whole) < (5 if grouping == "min2" else 4):
        yield "integer", whole
    else:
        first = len(whole) % 3 or 3
        yield "integer", whole[:first]
        for place in range(first, len(whole), 3):
            yield "group", ","
            yield "integer", whole[place : place + 3]
    if fraction:
        yield "decimal", "."
        yield "fraction", fraction
