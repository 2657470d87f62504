"""String.prototype.localeCompare: https://tc39.es/ecma402/#sup-String.prototype.localeCompare"""

from typing import Final, cast

from app.javascript.runtime.collation import CollationOptions, Sensitivity, compare
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.describe import Method
from app.javascript.runtime.locale_list import (
    canonicalize_locale_list,
    coerce_options_to_object,
    get_option,
)
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.this_string import this_string
from app.javascript.runtime.values import UNDEFINED, Value

_METHOD: Final = "String.prototype.localeCompare"
_ROOT_ORDER: Final = frozenset({"en", "de", "fr", "it", "nl", "pt", "ga", "id", "ms", "sw"})


def string_prototype_locale_compare(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sup-String.prototype.localeCompare"""
    string = this_string(this, "localeCompare")
    that = to_string(argument(arguments, 0))
    tags = canonicalize_locale_list(realm, argument(arguments, 1))
    require_root_order(tags, _METHOD)
    return float(compare(string, that, collation_options(realm, argument(arguments, 2), _METHOD)))


def require_root_order(tags: list[str], method: str) -> None:
    """Refuse languages that have an order of their own."""
    if tags and (tags[0].partition("-")[0] not in _ROOT_ORDER or "-u-" in tags[0]):
        raise unsupported(
            f"{method} in the locale {tags[0]}",
            "Only the order that English, German, French, Italian, Dutch and Portuguese share "
            "is known: leave the locale out.",
        )


def collation_options(realm: Realm, value: Value, method: str) -> CollationOptions:
    """https://tc39.es/ecma402/#sec-initializecollator"""
    if value is UNDEFINED:
        return CollationOptions()
    options = coerce_options_to_object(realm, value, method)
    usage = get_option(options, "usage", ("sort", "search"), method)
    get_option(options, "localeMatcher", ("lookup", "best fit"), method)
    get_option(options, "collation", (), method)
    numeric = to_boolean(options.get("numeric", options))
    case_first = get_option(options, "caseFirst", ("upper", "lower", "false"), method)
    levels = ("base", "accent", "case", "variant")
    sensitivity = get_option(options, "sensitivity", levels, method)
    ignore_punctuation = to_boolean(options.get("ignorePunctuation", options))
    if usage == "search" or case_first == "upper" or ignore_punctuation:
        raise unsupported(
            f"{method} with usage 'search', caseFirst 'upper' or ignorePunctuation",
            "Only the options sensitivity and numeric are known.",
        )
    return CollationOptions(cast("Sensitivity", sensitivity or "variant"), numeric)


METHODS = (Method("localeCompare", string_prototype_locale_compare, 1),)
