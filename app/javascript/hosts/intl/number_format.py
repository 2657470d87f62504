"""Intl.NumberFormat: https://tc39.es/ecma402/#numberformat-objects"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.intl.interface import FormatterObject, Interface, Pair
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_numeric
from app.javascript.runtime.intrinsics.number_locale import (
    NumberPattern,
    currency_text,
    format_number,
    number_pattern,
)
from app.javascript.runtime.locale_list import coerce_options_to_object
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import UNDEFINED, Value

_NAME: Final = "Intl.NumberFormat"
_PARTS: Final = re.compile(
    r"(?P<minusSign>-)|(?P<plusSign>\+)|(?P<percentSign>%)|(?P<nan>NaN)|(?P<infinity>∞)"
    r"|(?P<group>,)|(?P<decimal>\.)|(?P<digits>[0-9]+)"
    r"|(?P<compact>[KMBT]\Z|thousand|million|billion|trillion)|(?P<literal>[ \xa0()])"
)

#: The order in Node's V8, which is that of an earlier edition.
_LAST: Final = ("roundingMode", "roundingIncrement", "trailingZeroDisplay", "roundingPriority")


def _resolve(realm: Realm, options: Value) -> NumberPattern:
    """https://tc39.es/ecma402/#sec-intl.numberformat"""
    return number_pattern(coerce_options_to_object(realm, options, _NAME), _NAME)


def _format(_realm: Realm, target: FormatterObject[NumberPattern], arguments: list[Value]) -> str:
    """https://tc39.es/ecma402/#sec-formatnumber"""
    return format_number(to_numeric(argument(arguments, 0)), target.options)


def _format_to_parts(
    realm: Realm, target: FormatterObject[NumberPattern], arguments: list[Value]
) -> Iterator[tuple[str, str]]:
    """https://tc39.es/ecma402/#sec-formatnumerictoparts"""
    return _parts(_format(realm, target, arguments), currency_text(target.options))


def _parts(text: str, currency: str) -> Iterator[tuple[str, str]]:
    """https://tc39.es/ecma402/#sec-partitionnumberpattern, read from what was printed."""
    place, is_fraction = 0, False
    while place < len(text):
        if currency and text.startswith(currency, place):
            yield "currency", currency
            place += len(currency)
            continue
        found = _PARTS.match(text, place)
        assert found is not None
        kind = found.lastgroup or ""
        if kind == "digits":
            kind = "fraction" if is_fraction else "integer"
        is_fraction = is_fraction or kind == "decimal"
        yield kind, found[0]
        place = found.end()


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
    yield from (("numberingSystem", "latn"), ("style", pattern.style))
    if pattern.style == "currency":
        yield from (("currency", pattern.currency), ("currencyDisplay", pattern.currency_display))
        yield "currencySign", "standard"
    yield "minimumIntegerDigits", float(pattern.minimum_integer)
    if pattern.significant is None:
        yield "minimumFractionDigits", float(pattern.minimum)
        yield "maximumFractionDigits", float(pattern.maximum)
    significant = (1, 2) if pattern.rounds_compactly else pattern.significant
    if significant is not None:
        yield "minimumSignificantDigits", float(significant[0])
        yield "maximumSignificantDigits", float(significant[1])
    default = "min2" if pattern.compact else "auto"
    yield "useGrouping", default if pattern.grouping else False
    yield "notation", "compact" if pattern.compact else "standard"
    if pattern.compact:
        yield "compactDisplay", pattern.compact
    yield from (("signDisplay", pattern.sign_display), ("roundingIncrement", 1.0))
    yield "roundingMode", "halfExpand"
    yield "roundingPriority", "morePrecision" if pattern.rounds_compactly else "auto"
    yield "trailingZeroDisplay", "auto"


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
