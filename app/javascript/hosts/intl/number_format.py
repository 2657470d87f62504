"""Intl.NumberFormat: https://tc39.es/ecma402/#numberformat-objects"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.intl.formatter import (
    FormatterObject,
    bound_function,
    english_locale,
    parts_array,
    receiver,
    record,
)
from app.javascript.runtime.conversion import to_numeric
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.intrinsics.number_locale import (
    NumberPattern,
    currency_text,
    format_number,
    number_pattern,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    get_prototype_from_constructor,
    to_object,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

_NAME: Final = "Intl.NumberFormat"
_PROTOTYPE: Final = "%NumberFormat.prototype%"
_PARTS: Final = re.compile(
    r"(?P<minusSign>-)|(?P<plusSign>\+)|(?P<percentSign>%)|(?P<nan>NaN)|(?P<infinity>∞)"
    r"|(?P<group>,)|(?P<decimal>\.)|(?P<digits>[0-9]+)"
    r"|(?P<compact>[KMBT]\Z|thousand|million|billion|trillion)|(?P<literal>[ \xa0()])"
)

#: The order in Node's V8, which is that of an earlier edition.
_LAST: Final = ("roundingMode", "roundingIncrement", "trailingZeroDisplay", "roundingPriority")


class NumberFormatObject(FormatterObject):
    """https://tc39.es/ecma402/#sec-properties-of-intl-numberformat-instances"""

    __slots__ = ("pattern",)

    class_name = _NAME

    def __init__(self, prototype: JSObject | None, locale: str, pattern: NumberPattern) -> None:
        super().__init__(prototype, locale)
        self.pattern = pattern


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma402/#sec-intl.numberformat"""
    target = new_target or realm.intrinsics["%NumberFormat%"]
    prototype = get_prototype_from_constructor(target, _PROTOTYPE)
    locale = english_locale(realm, argument(arguments, 0), _NAME)
    options, pattern = argument(arguments, 1), NumberPattern()
    if options is not UNDEFINED:
        pattern = number_pattern(to_object(realm, options), _NAME)
    return NumberFormatObject(prototype, locale, pattern)


def _text(target: NumberFormatObject, arguments: list[Value]) -> str:
    return format_number(to_numeric(argument(arguments, 0)), target.pattern)


def _format(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-intl.numberformat.prototype.format"""
    target = receiver(this, NumberFormatObject, "get Intl.NumberFormat.prototype.format")
    return bound_function(realm, target, 1, lambda _realm, _this, given: _text(target, given))


def _format_to_parts(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-intl.numberformat.prototype.formattoparts"""
    target = receiver(this, NumberFormatObject, "Intl.NumberFormat.prototype.formatToParts")
    parts = _parts(_text(target, arguments), currency_text(target.pattern))
    return parts_array(realm, ((("type", type_), ("value", value)) for type_, value in parts))


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


def _resolved_options(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-intl.numberformat.prototype.resolvedoptions"""
    method = "Intl.NumberFormat.prototype.resolvedOptions"
    target = receiver(this, NumberFormatObject, method)
    pairs = list(_resolved(target.locale, target.pattern))
    if "newer V8" not in realm.slots:
        pairs.sort(key=lambda pair: _LAST.index(pair[0]) if pair[0] in _LAST else -1)
        fractions = [pair for pair in pairs if pair[0].endswith("FractionDigits")]
        if any(name == "maximumSignificantDigits" for name, _ in pairs) and fractions:
            pairs = [pair for pair in pairs if pair not in fractions]
            names = [name for name, _ in pairs]
            place = names.index("maximumSignificantDigits") + 1
            pairs[place:place] = fractions
    return record(realm, pairs)


def _resolved(locale: str, pattern: NumberPattern) -> Iterator[tuple[str, Value]]:
    yield from (("locale", locale), ("numberingSystem", "latn"), ("style", pattern.style))
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


DESCRIPTION: Final = Constructor(
    "NumberFormat",
    0,
    _construct,
    prototype=(
        Method("resolvedOptions", _resolved_options),
        Method("formatToParts", _format_to_parts, 1),
        Accessor("format", _format),
        Constant(WellKnownSymbol.TO_STRING_TAG, _NAME, configurable=True),
    ),
    is_global=False,
)
