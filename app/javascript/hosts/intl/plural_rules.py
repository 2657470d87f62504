"""Intl.PluralRules: https://tc39.es/ecma402/#pluralrules-objects"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from app.javascript.hosts.intl.interface import FormatterObject, Interface
from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.intrinsics.number_locale import format_number
from app.javascript.runtime.intrinsics.number_pattern import NumberPattern, number_pattern
from app.javascript.runtime.locale_list import coerce_options_to_object, get_option
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_NAME: Final = "Intl.PluralRules"


@dataclass(frozen=True, slots=True)
class PluralOptions:
    """https://tc39.es/ecma402/#sec-properties-of-intl-pluralrules-instances"""

    is_ordinal: bool
    pattern: NumberPattern


def _resolve(realm: Realm, given: Value) -> PluralOptions:
    """https://tc39.es/ecma402/#sec-intl.pluralrules"""
    options = coerce_options_to_object(realm, given, _NAME)
    type_ = get_option(options, "type", ("cardinal", "ordinal"), _NAME)
    return PluralOptions(type_ == "ordinal", number_pattern(realm, options, _NAME))


def _select(_realm: Realm, target: FormatterObject[PluralOptions], arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-intl.pluralrules.prototype.select"""
    text = format_number(to_number(argument(arguments, 0)), target.options.pattern)
    digits = text.lstrip("-").replace(",", "")
    if target.options.is_ordinal:
        return _ordinal(digits)
    return "one" if digits == "1" else "other"


def _ordinal(digits: str) -> str:
    """https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html#en"""
    if not digits.isdigit() or digits[-2:] in ("11", "12", "13"):
        return "other"
    return {"1": "one", "2": "two", "3": "few"}.get(digits[-1], "other")


_PLURAL_RULES: Final = Interface("PluralRules", _resolve)
DESCRIPTION: Final = _PLURAL_RULES.describe(_PLURAL_RULES.method("select", 1, _select))
