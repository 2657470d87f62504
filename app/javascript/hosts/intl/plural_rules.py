"""Intl.PluralRules: https://tc39.es/ecma402/#pluralrules-objects"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.intl.formatter import FormatterObject, english_locale, receiver
from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.describe import Constant, Constructor, Method
from app.javascript.runtime.intrinsics.number_locale import (
    NumberPattern,
    format_number,
    number_pattern,
)
from app.javascript.runtime.locale_list import get_option
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    get_prototype_from_constructor,
    to_object,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

_NAME: Final = "Intl.PluralRules"


class PluralRulesObject(FormatterObject):
    """https://tc39.es/ecma402/#sec-properties-of-intl-pluralrules-instances"""

    __slots__ = ("is_ordinal", "pattern")

    class_name = _NAME

    def __init__(
        self, prototype: JSObject | None, locale: str, is_ordinal: bool, pattern: NumberPattern
    ) -> None:
        super().__init__(prototype, locale)
        self.is_ordinal = is_ordinal
        self.pattern = pattern


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma402/#sec-intl.pluralrules"""
    assert new_target is not None
    prototype = get_prototype_from_constructor(new_target, "%PluralRules.prototype%")
    locale = english_locale(realm, argument(arguments, 0), _NAME)
    given = argument(arguments, 1)
    if given is UNDEFINED:
        return PluralRulesObject(prototype, locale, False, NumberPattern())
    options = to_object(realm, given)
    type_ = get_option(options, "type", ("cardinal", "ordinal"), _NAME)
    pattern = number_pattern(options, _NAME)
    return PluralRulesObject(prototype, locale, type_ == "ordinal", pattern)


def _select(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-intl.pluralrules.prototype.select"""
    target = receiver(this, PluralRulesObject, "Intl.PluralRules.prototype.select")
    text = format_number(to_number(argument(arguments, 0)), target.pattern)
    digits = text.lstrip("-").replace(",", "")
    if target.is_ordinal:
        return _ordinal(digits)
    return "one" if digits == "1" else "other"


def _ordinal(digits: str) -> str:
    """https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html#en"""
    if not digits.isdigit() or digits[-2:] in ("11", "12", "13"):
        return "other"
    return {"1": "one", "2": "two", "3": "few"}.get(digits[-1], "other")


DESCRIPTION: Final = Constructor(
    "PluralRules",
    0,
    _construct,
    prototype=(
        Method("select", _select, 1),
        Constant(WellKnownSymbol.TO_STRING_TAG, _NAME, configurable=True),
    ),
    needs_new=True,
    is_global=False,
)
