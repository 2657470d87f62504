"""Numbers for people, in en-US: https://tc39.es/ecma402/#sec-partitionnumberpattern

Decimal, percent and the most usual currencies, with or without grouping, and compact; whatever
else Intl.NumberFormat can do is refused by name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from typing import Final

from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import to_boolean, to_number, to_string
from app.javascript.runtime.locale_list import (
    canonicalize_locale_list,
    coerce_options_to_object,
    get_option,
    require_english,
)
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.values import INFINITY, UNDEFINED, Value

_CURRENCIES: Final = {
    "USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "CAD": "CA$", "AUD": "A$", "CNY": "CN¥",
    "KRW": "₩", "MXN": "MX$", "BRL": "R$", "ILS": "₪", "NZD": "NZ$", "VND": "₫", "JPY": "¥",
}  # fmt: skip
_EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_WITHOUT_CENTS: Final = frozenset({"JPY", "KRW", "VND"})
_CURRENCY: Final = re.compile(r"[A-Z]{3}\Z")
_SIZES: Final = {
    "short": ("", "K", "M", "B", "T"),
    "long": ("", " thousand", " million", " billion", " trillion"),
}
_UNKNOWN: Final = (
    "unit", "currencySign", "roundingMode", "roundingIncrement",
    "roundingPriority", "trailingZeroDisplay", "numberingSystem",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberPattern:
    """How to print a number; ``significant`` are the least and most significant digits.

    ``compact`` is ``short``, ``long`` or empty; ``rounds_compactly`` when no digits are asked for.
    """

    style: str = "decimal"
    currency: str = ""
    minimum: int = 0
    maximum: int = 3
    minimum_integer: int = 1
    significant: tuple[int, int] | None = None
    grouping: bool = True
    sign_display: str = "auto"
    currency_display: str = "symbol"
    compact: str = ""
    rounds_compactly: bool = False


def number_locale_string(realm: Realm, value: float, arguments: list[Value], method: str) -> str:
    """https://tc39.es/ecma402/#sup-number.prototype.tolocalestring"""
    require_english(canonicalize_locale_list(realm, argument(arguments, 0)), method)
    options = argument(arguments, 1)
    if options is UNDEFINED:
        return format_number(value, NumberPattern())
    return format_number(
        value, number_pattern(coerce_options_to_object(realm, options, method), method)
    )


def number_pattern(options: JSObject, method: str) -> NumberPattern:
    """https://tc39.es/ecma402/#sec-initializenumberformat"""
    style = get_option(options, "style", ("decimal", "percent", "currency", "unit"), method)
    style = style or "decimal"
    currency = (get_option(options, "currency", (), method) or "").upper()
    display = get_option(
        options, "currencyDisplay", ("code", "symbol", "narrowSymbol", "name"), method
    )
    for name in _UNKNOWN:
        value = options.get(name, options)
        if value is not UNDEFINED and to_string(value) not in ("standard", "auto", "latn", "1"):
            raise unsupported(f"{method} with the option {name}", "Leave the option out.")
    if style == "unit" or display == "name":
        raise unsupported(f"{method} with this style", "Write 'decimal' and add the unit.")
    if style == "currency":
        _check_currency(currency, method)
    compact = _compact(options, method)
    significant = _significant(options)
    minimum, maximum = _fraction_limits(options, style, currency)
    names = ("minimumFractionDigits", "maximumFractionDigits")
    has_limits = significant or any(options.get(each, options) is not UNDEFINED for each in names)
    rounds_compactly = bool(compact) and not has_limits
    if rounds_compactly:
        minimum = maximum = 0
    grouping = options.get("useGrouping", options)
    shown_sign = ("auto", "never", "always", "exceptZero", "negative")
    return NumberPattern(
        style,
        currency,
        minimum,
        maximum,
        _digit_option(options, "minimumIntegerDigits", 1, 21) or 1,
        significant,
        grouping is UNDEFINED or (to_boolean(grouping) and grouping != "false"),
        get_option(options, "signDisplay", shown_sign, method) or "auto",
        display or "symbol",
        compact,
        rounds_compactly,
    )


def _check_currency(currency: str, method: str) -> None:
    """https://tc39.es/ecma402/#sec-setnumberformatunitoptions"""
    if not currency:
        raise type_error("Currency code is required with currency style.")
    if not _CURRENCY.match(currency):
        raise range_error(f"Invalid currency code : {currency}")
    if currency not in _CURRENCIES:
        raise unsupported(f"{method} with the currency {currency}", "Add its name yourself.")


def _compact(options: JSObject, method: str) -> str:
    """How large numbers are called, empty for the standard notation."""
    notations = ("standard", "scientific", "engineering", "compact")
    notation = get_option(options, "notation", notations, method) or "standard"
    display = get_option(options, "compactDisplay", ("short", "long"), method) or "short"
    if notation in ("scientific", "engineering"):
        raise unsupported(f"{method} with the notation {notation}", "Use toExponential.")
    return display if notation == "compact" else ""


def _digit_option(options: JSObject, name: str, least: int, most: int) -> int | None:
    """https://tc39.es/ecma402/#sec-getnumberoption"""
    value = options.get(name, options)
    if value is UNDEFINED:
        return None
    number = to_number(value)
    if not least <= number <= most:
        raise range_error(f"{name} value is out of range.")
    return int(number)


def _fraction_limits(options: JSObject, style: str, currency: str) -> tuple[int, int]:
    """https://tc39.es/ecma402/#sec-setnfdigitoptions"""
    cents = 0 if currency in _WITHOUT_CENTS else 2
    default = {"currency": (cents, cents), "percent": (0, 0)}.get(style, (0, 3))
    minimum = _digit_option(options, "minimumFractionDigits", 0, 100)
    maximum = _digit_option(options, "maximumFractionDigits", 0, 100)
    if minimum is None and maximum is None:
        return default
    if minimum is None:
        assert maximum is not None
        return min(default[0], maximum), maximum
    if maximum is None:
        return minimum, max(default[1], minimum)
    if minimum > maximum:
        raise range_error("maximumFractionDigits value is out of range.")
    return minimum, maximum


def _significant(options: JSObject) -> tuple[int, int] | None:
    least = _digit_option(options, "minimumSignificantDigits", 1, 21)
    most = _digit_option(options, "maximumSignificantDigits", least or 1, 21)
    if least is None and most is None:
        return None
    return least or 1, most or 21


def format_number(value: float, pattern: NumberPattern) -> str:
    """The text of a Number or a BigInt: https://tc39.es/ecma402/#sec-formatnumeric"""
    if value != value:
        digits, negative, zero = "NaN", False, True
    elif value in (INFINITY, -INFINITY):
        digits, negative, zero = "∞", value < 0, False
    else:
        exact = Decimal(value if isinstance(value, int) else number_to_string(value))
        negative = exact.is_signed() or str(value) == "-0.0"
        shown = exact.copy_abs()
        if pattern.style == "percent":
            shown = shown.scaleb(2, _EXACT)
        digits = compact_digits(shown, pattern) if pattern.compact else _digits(shown, pattern)
        zero = not digits.strip("0.,")
    sign = _sign(pattern.sign_display, negative, zero)
    if pattern.style == "percent":
        return f"{sign}{digits}%"
    return f"{sign}{currency_text(pattern)}{digits}"


def currency_text(pattern: NumberPattern) -> str:
    """What stands before the digits."""
    symbol = _CURRENCIES.get(pattern.currency, "")
    if pattern.currency_display == "code":
        return f"{pattern.currency}\xa0"
    return symbol[-1:] if pattern.currency_display == "narrowSymbol" else symbol


def compact_digits(exact: Decimal, pattern: NumberPattern) -> str:
    """The digits and the name of their size: https://tc39.es/ecma402/#sec-computeexponent"""
    names = _SIZES[pattern.compact]
    size = max(0, min(exact.adjusted() // 3, len(names) - 1))
    while True:
        scaled = exact.scaleb(-3 * size, _EXACT)
        rounding = pattern
        if pattern.rounds_compactly and scaled.adjusted() < 2 and exact:
            rounding = replace(pattern, significant=(1, 2))
        digits = _digits(scaled, replace(rounding, grouping=False))
        whole, _, fraction = digits.partition(".")
        if len(whole) < 4 or size == len(names) - 1:
            break
        size += 1
    if pattern.grouping and len(whole) > 4:
        digits = _grouped(whole) + (f".{fraction}" if fraction else "")
    return digits + names[size]


def _sign(display: str, negative: bool, zero: bool) -> str:
    if display == "never" or (zero and display in ("exceptZero", "negative")):
        return ""
    if negative:
        return "-"
    return "+" if display in ("always", "exceptZero") else ""


def _digits(exact: Decimal, pattern: NumberPattern) -> str:
    """The digits of a number that is not negative, rounded and grouped."""
    least = pattern.minimum
    if pattern.significant:
        rounded = Context(prec=pattern.significant[1], rounding=ROUND_HALF_UP).plus(exact)
        shown = pattern.significant[0] - (rounded.adjusted() if rounded else 0) - 1
        least = max(shown, 0)
    else:
        step = Decimal(1).scaleb(-pattern.maximum, _EXACT)
        rounded = exact.quantize(step, ROUND_HALF_UP, _EXACT)
    whole, _, fraction = f"{rounded:f}".partition(".")
    fraction = fraction.rstrip("0").ljust(least, "0")
    whole = whole.rjust(pattern.minimum_integer, "0")
    if pattern.grouping:
        whole = _grouped(whole)
    return f"{whole}.{fraction}" if fraction else whole


def _grouped(whole: str) -> str:
    first = len(whole) % 3
    groups = [whole[:first]] if first else []
    groups += [whole[place : place + 3] for place in range(first, len(whole), 3)]
    return ",".join(groups)
