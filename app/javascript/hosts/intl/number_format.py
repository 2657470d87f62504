"""Intl.NumberFormat: https://tc39.es/ecma402/#numberformat-objects"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.intl.interface import FormatterObject, Interface, Pair
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_numeric
from app.javascript.runtime.intrinsics.number_locale import format_number, number_parts
from app.javascript.runtime.intrinsics.number_pattern import NumberPattern, number_pattern
from app.javascript.runtime.locale_list import coerce_options_to_object
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import UNDEFINED, Value

_NAME: Final = "Intl.NumberFormat"

#: The order in Node's V8, which is that of an earlier edition.
_LAST: Final = ("roundingMode", "roundingIncrement", "trailingZeroDisplay", "roundingPriority")


def _resolve(realm: Realm, options: Value) -> NumberPattern:
    """https://tc39.es/ecma402/#sec-intl.numberformat"""
    return number_pattern(realm, coerce_options_to_object(realm, options, _NAME), _NAME)


def _format(_realm: Realm, target: FormatterObject[NumberPattern], arguments: list[Value]) -> str:
    """https://tc39.es/ecma402/#sec-formatnumber"""
    return format_number(to_numeric(argument(arguments, 0)), target.options)


def _format_to_parts(
    realm: Realm, target: FormatterObject[NumberPattern], arguments: list[Value]
) -> Iterator[tuple[str, str]]:
    """https://tc39.es/ecma402/#sec-formatnumerictoparts"""
    return iter(number_parts(to_numeric(argument(arguments, 0)), target.options))


def _resolved(realm: Realm, pattern: NumberPattern) -> list[Pair]:
    """https://tc39.es/ecma402/#sec-intl.numberformat.prototype.resolvedoptions"""
    pairs = list(_settings(pattern))
    if "newer V8" not in realm.slots:
        pairs.sort(key=lambda pair: _LAST.index(pair[0]) if pair[0] in _LAST else -1)
        fractions = [pair for pair in pairs if pair[0].endswith("FractionDigits")]
        if any(name == "maximumSignificantDigits" for name, _ in pairs) and fractions:
            pairs = [pair for pair in pairs if pair not in fractions]
            names = [name for name, _ in pairs]
            place = names.index("maximumSignificantDigits") + 1
            pairs[place:place] = fractions
    return pairs


def _settings(pattern: NumberPattern) -> Iterator[Pair]:
    digits = pattern.digits
    yield from (("numberingSystem", "latn"), ("style", pattern.style))
    if pattern.style == "currency":
        yield from (("currency", pattern.currency), ("currencyDisplay", pattern.currency_display))
        yield "currencySign", pattern.currency_sign
    if pattern.style == "unit":
        yield from (("unit", pattern.unit), ("unitDisplay", pattern.unit_display))
    yield "minimumIntegerDigits", float(digits.integer)
    for name, limits in (("Fraction", digits.fraction), ("Significant", digits.significant)):
        if limits is not None:
            yield f"minimum{name}Digits", float(limits[0])
            yield f"maximum{name}Digits", float(limits[1])
    yield "useGrouping", pattern.grouping or False
    yield "notation", pattern.notation
    if pattern.compact:
        yield "compactDisplay", pattern.compact
    yield from (
        ("signDisplay", pattern.sign_display),
        ("roundingIncrement", float(digits.increment)),
    )
    yield "roundingMode", digits.mode
    yield "roundingPriority", "auto" if digits.priority == "lessPrecision" else digits.priority
    yield "trailingZeroDisplay", digits.trailing_zeros


def _unwrapping_problem(_given: Value) -> ThrowCompletion:
    """V8 has looked for what is wrapped in it, and names that."""
    return incompatible_receiver("UnwrapNumberFormat", UNDEFINED)


_NUMBER_FORMAT: Final = Interface(
    "NumberFormat",
    _resolve,
    _resolved,
    needs_new=False,
    unwrapping_problem=_unwrapping_problem,
)
DESCRIPTION: Final = _NUMBER_FORMAT.describe(
    _NUMBER_FORMAT.format_to_parts(_format_to_parts),
    _NUMBER_FORMAT.bound_function("format", 1, _format),
)
