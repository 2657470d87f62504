"""Case and normal forms: https://tc39.es/ecma262/#sec-string.prototype.tolowercase"""

import re
from typing import Final, Literal
from unicodedata import normalize

from app.javascript.runtime.completion import range_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Method
from app.javascript.runtime.locale_list import canonicalize_locale_list
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.string_length import check_length
from app.javascript.runtime.text import from_code_units, to_code_units
from app.javascript.runtime.this_string import this_string
from app.javascript.runtime.values import UNDEFINED, Value

_FORMS: Final[dict[str, Literal["NFC", "NFD", "NFKC", "NFKD"]]] = {
    "NFC": "NFC",
    "NFD": "NFD",
    "NFKC": "NFKC",
    "NFKD": "NFKD",
}
_MOST_GROWTH = 3  # code units that one can become, when its case changes


def string_prototype_to_lower_case(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.tolowercase"""
    return _lower(realm, this_string(this, "toLowerCase"))


def string_prototype_to_upper_case(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.touppercase"""
    return _upper(realm, this_string(this, "toUpperCase"))


def _lower(realm: Realm, string: str) -> str:
    if string.isascii():
        return string.lower()
    check_length(realm, len(string) * _MOST_GROWTH)
    return to_code_units(from_code_units(string).lower())


def _upper(realm: Realm, string: str) -> str:
    if string.isascii():
        return string.upper()
    check_length(realm, len(string) * _MOST_GROWTH)
    return to_code_units(from_code_units(string).upper())


def string_prototype_to_locale_lower_case(
    realm: Realm, this: Value, arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma402/#sup-string.prototype.tolocalelowercase"""
    string = this_string(this, "toLocaleLowerCase")
    if _language(realm, argument(arguments, 0), "toLocaleLowerCase") == "turkic":
        string = re.sub("I\u0307|\u0130", "i", string)
        string = string.replace("I", "\u0131")
    return _lower(realm, string)


def string_prototype_to_locale_upper_case(
    realm: Realm, this: Value, arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma402/#sup-string.prototype.tolocaleuppercase"""
    string = this_string(this, "toLocaleUpperCase")
    if _language(realm, argument(arguments, 0), "toLocaleUpperCase") == "turkic":
        string = string.replace("i", "\u0130")
    return _upper(realm, string)


def _language(realm: Realm, locales: Value, method: str) -> Literal["any", "turkic"]:
    """Whether the first locale has case rules of its own.

    https://tc39.es/ecma402/#sec-transform-case
    """
    tags = canonicalize_locale_list(realm, locales)
    language = tags[0].partition("-")[0] if tags else "en"
    if language in ("lt", "el", "hy"):
        raise unsupported(
            f"String.prototype.{method} in the locale {tags[0]}",
            "Its own rules for case are not known here: leave the locale out.",
        )
    return "turkic" if language in ("tr", "az") else "any"


def string_prototype_normalize(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.normalize"""
    string = this_string(this, "normalize")
    wanted = argument(arguments, 0)
    form = _FORMS.get("NFC" if wanted is UNDEFINED else to_string(wanted))
    if form is None:
        raise range_error("The normalization form should be one of NFC, NFD, NFKC, NFKD.")
    if string.isascii():
        return string
    normal = to_code_units(normalize(form, from_code_units(string)))
    check_length(realm, len(normal))
    return normal


METHODS = (
    Method("toLowerCase", string_prototype_to_lower_case),
    Method("toUpperCase", string_prototype_to_upper_case),
    Method("toLocaleLowerCase", string_prototype_to_locale_lower_case),
    Method("toLocaleUpperCase", string_prototype_to_locale_upper_case),
    Method("normalize", string_prototype_normalize, 0),
)
