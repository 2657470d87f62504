"""Numbers for people, in en-US: https://tc39.es/ecma402/#sec-partitionnumberpattern

Decimal, percent and the most usual currencies, with or without grouping; whatever else
Intl.NumberFormat can do is refused by name.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from typing import Final

from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import to_boolean, to_number, to_string
from app.javascript.runtime.locale_list import (
    canonicalize_locale_list,
    get_option,
    require_english,
)
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, to_object
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.values import INFINITY, UNDEFINED, Value

_CURRENCIES: Final = {
    "USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "CAD": "CA$", "AUD": "A$", "CNY": "CN¥",
    "KRW": "₩", "MXN": "MX$", "BRL": "R$", "ILS": "₪", "NZD": "NZ$", "VND": "₫", "JPY": "¥",
}  # fmt: skip
_EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_WITHOUT_CENTS: Final = frozenset({"JPY", "KRW", "VND"})
_UNKNOWN: Final = (
    "unit", "notation", "compactDisplay", "currencySign", "roundingMode", "roundingIncrement",
    "roundingPriority", "trailingZeroDisplay", "numberingSystem",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class NumberPattern:
    """How to print a number; ``significant`` are the least and most significant digits."""

    style: str = "decimal"
    currency: str = ""
    minimum: int = 0
    maximum: int = 3
    minimum_integer: int = 1
    significant: tuple[int, int] | None = None
    grouping: bool = True
    sign_display: str = "auto"


def number_locale_string(realm: Realm, value: float, arguments: list[Value], method: str) -> str:
    """https://tc39.es/ecma402/#sup-number.prototype.tolocalestring"""
    require_english(canonicalize_locale_list(realm, argument(arguments, 0)), method)
    options = argument(arguments, 1)
    if options is UNDEFINED:
        return format_number(value, NumberPattern())
    return format_number(value, _pattern(to_object(realm, options), method))


def _pattern(options: JSObject, method: str) -> NumberPattern:
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
    if style == "unit" or display in ("code", "name"):
        raise unsupported(f"{method} with this style", "Write 'decimal' and add the unit.")
    if style == "currency":
        if not currency:
            raise type_error("Currency code is required with currency style.")
        if currency not in _CURRENCIES:
            raise unsupported(f"{method} with the currency {currency}", "Add its name yourself.")
    minimum, maximum = _fraction_limits(options, style, currency)
    grouping = options.get("useGrouping", options)
    shown_sign = ("auto", "never", "always", "exceptZero", "negative")
    return NumberPattern(
        style,
        currency,
        minimum,
        maximum,
        _digit_option(options, "minimumIntegerDigits", 1, 21) or 1,
        _significant(options),
        grouping is UNDEFINED or (to_boolean(grouping) and grouping != "false"),
        get_option(options, "signDisplay", shown_sign, method) or "auto",
    )


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
        return "NaN"
    if value in (INFINITY, -INFINITY):
        digits, negative, zero = "∞", value < 0, False
    else:
        exact = Decimal(value if isinstance(value, int) else number_to_string(value))
        negative = exact.is_signed() or str(value) == "-0.0"
        shown = exact.copy_abs()
        digits = _digits(shown.scaleb(2, _EXACT) if pattern.style == "percent" else shown, pattern)
        zero = not digits.strip("0.,")
    sign = _sign(pattern.sign_display, negative, zero)
    if pattern.style == "percent":
        return f"{sign}{digits}%"
    return f"{sign}{_CURRENCIES.get(pattern.currency, '')}{digits}"


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
        shown = pattern.significant[0] - rounded.adjusted() - 1 if rounded else 0
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
