"""What a number is to be printed with: https://tc39.es/ecma402/#sec-intl-numberformat-constructor"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import to_boolean, to_number, to_string
from app.javascript.runtime.intrinsics.number_currencies import currency_of
from app.javascript.runtime.intrinsics.number_units import is_unit
from app.javascript.runtime.locale_list import get_option
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.values import UNDEFINED

_CURRENCY: Final = re.compile(r"[A-Z]{3}\Z")
_ROUNDING_MODES: Final = (
    "ceil", "floor", "expand", "trunc", "halfCeil", "halfFloor", "halfExpand", "halfTrunc",
    "halfEven",
)  # fmt: skip
_INCREMENTS: Final = frozenset(
    {1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000}
)


@dataclass(frozen=True, slots=True)
class Digits:
    """How many digits: ``fraction`` and ``significant`` are the least and the most.

    None for those that say nothing; where both do, ``priority`` decides.
    https://tc39.es/ecma402/#sec-setnfdigitoptions
    """

    integer: int = 1
    fraction: tuple[int, int] | None = (0, 3)
    significant: tuple[int, int] | None = None
    priority: str = "auto"
    increment: int = 1
    mode: str = "halfExpand"
    trailing_zeros: str = "auto"


@dataclass(frozen=True, slots=True)
class NumberPattern:
    """How to print a number; ``compact`` is ``short``, ``long`` or empty.

    ``grouping`` is ``auto``, ``always``, ``min2`` or empty.
    """

    style: str = "decimal"
    currency: str = ""
    currency_display: str = "symbol"
    currency_sign: str = "standard"
    unit: str = ""
    unit_display: str = "short"
    digits: Digits = Digits()
    grouping: str = "auto"
    sign_display: str = "auto"
    notation: str = "standard"
    compact: str = ""


def number_pattern(realm: Realm, options: JSObject, method: str) -> NumberPattern:
    """https://tc39.es/ecma402/#sec-intl.numberformat; Node's V8 has an earlier edition."""
    is_newer = "newer V8" in realm.slots
    numbering = options.get("numberingSystem", options)
    if numbering is not UNDEFINED and to_string(numbering) != "latn":
        raise unsupported(f"{method} with the option numberingSystem", "Leave the option out.")
    read = _Reader(options, method, is_newer=is_newer)
    style = read.word("style", "decimal", "percent", "currency", "unit")
    currency = (get_option(options, "currency", (), method) or "").upper()
    currency_display = read.word("currencyDisplay", "symbol", "code", "narrowSymbol", "name")
    currency_sign = read.word("currencySign", "standard", "accounting")
    unit = get_option(options, "unit", (), method) or ""
    unit_display = read.word("unitDisplay", "short", "narrow", "long")
    _check(style, currency, unit, method)
    notation = read.word("notation", "standard", "scientific", "engineering", "compact")
    is_money = style == "currency" and (notation == "standard" or not is_newer)
    cents = currency_of(currency).digits if is_money else 0
    defaults = (cents, cents) if is_money else (0, 0 if style == "percent" else 3)
    digits = read.digits(defaults, is_compact=notation == "compact")
    compact = read.word("compactDisplay", "short", "long")
    return NumberPattern(
        style,
        currency if style == "currency" else "",
        currency_display,
        currency_sign,
        unit if style == "unit" else "",
        unit_display,
        digits,
        read.grouping("min2" if notation == "compact" else "auto"),
        read.word("signDisplay", "auto", "never", "always", "exceptZero", "negative"),
        notation,
        compact if notation == "compact" else "",
    )


def _check(style: str, currency: str, unit: str, method: str) -> None:
    """https://tc39.es/ecma402/#sec-setnumberformatunitoptions"""
    if style == "currency" and not currency:
        raise type_error("Currency code is required with currency style.")
    if currency and not _CURRENCY.match(currency):
        raise range_error(f"Invalid currency code : {currency}")
    if style == "unit" and not unit:
        raise type_error(f"Invalid unit argument for {method}() ''")
    if unit and not is_unit(unit):
        raise range_error(f"Invalid unit argument for {method}() '{unit}'")


class _Reader:
    """Reads options."""

    def __init__(self, options: JSObject, method: str, *, is_newer: bool) -> None:
        self._options = options
        self._method = method
        self._is_newer = is_newer

    def word(self, name: str, default: str, *others: str) -> str:
        """https://tc39.es/ecma402/#sec-getoption"""
        return get_option(self._options, name, (default, *others), self._method) or default

    def grouping(self, default: str) -> str:
        """https://tc39.es/ecma402/#sec-getbooleanorstringnumberformatoption"""
        value = self._options.get("useGrouping", self._options)
        if value is UNDEFINED:
            return default
        if value is True:
            return "always"
        if not to_boolean(value):
            return ""
        text = to_string(value)
        if text in {"true", "false"}:
            return default
        if text not in {"min2", "auto", "always"}:
            what = f"{self._method} options property useGrouping"
            raise range_error(f"Value {text} out of range for {what}")
        return text

    def digits(self, defaults: tuple[int, int], *, is_compact: bool) -> Digits:
        """https://tc39.es/ecma402/#sec-setnfdigitoptions"""
        integer = self._number("minimumIntegerDigits", 1, 21)
        has_fraction = self._has("minimumFractionDigits", "maximumFractionDigits")
        has_significant = self._has("minimumSignificantDigits", "maximumSignificantDigits")
        increment = self._number("roundingIncrement", 1, 5000) or 1
        if increment not in _INCREMENTS:
            raise range_error("roundingIncrement value is out of range.")
        mode = self.word("roundingMode", *_MODES_BY_DEFAULT)
        priority = self._priority()
        zeros = self.word("trailingZeroDisplay", "auto", "stripIfInteger")
        if increment != 1:
            defaults = (defaults[0], defaults[0])
        wants_significant = has_significant or priority != "auto"
        wants_fraction = priority != "auto" or not (
            has_significant or (is_compact and not has_fraction)
        )
        significant = self._significant() if wants_significant else None
        fraction = self._fraction(defaults) if wants_fraction else None
        if significant is None and fraction is None:
            significant, fraction, priority = (1, 2), (0, 0), "morePrecision"
        if increment != 1:
            if significant is not None:
                raise type_error("RoundingType is not fractionDigits")
            if fraction is not None and fraction[0] != fraction[1]:
                problem = "value is out of range."
                if not self._is_newer:
                    problem = "not equal to minimumFractionDigits"
                raise range_error(f"maximumFractionDigits {problem}")
        return Digits(integer or 1, fraction, significant, priority, increment, mode, zeros)

    def _priority(self) -> str:
        method = self._method if self._is_newer else "SetNumberFormatDigitOptions"
        words = ("auto", "morePrecision", "lessPrecision")
        return get_option(self._options, "roundingPriority", words, method) or "auto"

    def _has(self, *names: str) -> bool:
        return any(self._options.get(name, self._options) is not UNDEFINED for name in names)

    def _number(self, name: str, least: int, most: int) -> int | None:
        """https://tc39.es/ecma402/#sec-getnumberoption"""
        value = self._options.get(name, self._options)
        if value is UNDEFINED:
            return None
        number = to_number(value)
        if not least <= number <= most:
            raise range_error(f"{name} value is out of range.")
        return int(number)

    def _significant(self) -> tuple[int, int]:
        least = self._number("minimumSignificantDigits", 1, 21) or 1
        return least, self._number("maximumSignificantDigits", least, 21) or 21

    def _fraction(self, defaults: tuple[int, int]) -> tuple[int, int]:
        least = self._number("minimumFractionDigits", 0, 100)
        most = self._number("maximumFractionDigits", 0, 100)
        if least is None and most is None:
            return defaults
        if least is None:
            assert most is not None
            return min(defaults[0], most), most
        if most is None:
            return least, max(defaults[1], least)
        if least > most:
            raise range_error("maximumFractionDigits value is out of range.")
        return least, most


#: The default comes first.
_MODES_BY_DEFAULT: Final = (
    "halfExpand", *(mode for mode in _ROUNDING_MODES if mode != "halfExpand"),
)  # fmt: skip
