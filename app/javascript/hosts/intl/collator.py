"""Intl.Collator: https://tc39.es/ecma402/#collator-objects"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.intl.formatter import FormatterObject, bound_function, receiver, record
from app.javascript.runtime.collation import CollationOptions, compare
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.intrinsics.string_locale import collation_options, require_root_order
from app.javascript.runtime.locale_list import canonicalize_locale_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value, WellKnownSymbol

_NAME: Final = "Intl.Collator"


class CollatorObject(FormatterObject):
    """https://tc39.es/ecma402/#sec-properties-of-intl-collator-instances"""

    __slots__ = ("options",)

    class_name = _NAME

    def __init__(self, prototype: JSObject | None, locale: str, options: CollationOptions) -> None:
        super().__init__(prototype, locale)
        self.options = options


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma402/#sec-intl.collator"""
    target = new_target or realm.intrinsics["%Collator%"]
    prototype = get_prototype_from_constructor(target, "%Collator.prototype%")
    tags = canonicalize_locale_list(realm, argument(arguments, 0))
    require_root_order(tags, _NAME)
    language, _, region = (tags[0] if tags else "en-us").partition("-")
    locale = f"{language}-{region.upper()}" if region else language
    return CollatorObject(
        prototype, locale, collation_options(realm, argument(arguments, 1), _NAME)
    )


def _compare(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-intl.collator.prototype.compare"""
    target = receiver(this, CollatorObject, "get Intl.Collator.prototype.compare")

    def compared(_realm: Realm, _this: Value, given: list[Value]) -> Value:
        left, right = to_string(argument(given, 0)), to_string(argument(given, 1))
        return float(compare(left, right, target.options))

    return bound_function(realm, target, 2, compared)


def _resolved_options(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-intl.collator.prototype.resolvedoptions"""
    target = receiver(this, CollatorObject, "Intl.Collator.prototype.resolvedOptions")
    pairs: tuple[tuple[str, Value], ...] = (
        ("locale", target.locale),
        ("usage", "sort"),
        ("sensitivity", target.options.sensitivity),
        ("ignorePunctuation", False),
        ("collation", "default"),
        ("numeric", target.options.numeric),
        ("caseFirst", "false"),
    )
    return record(realm, pairs)


DESCRIPTION: Final = Constructor(
    "Collator",
    0,
    _construct,
    prototype=(
        Method("resolvedOptions", _resolved_options),
        Accessor("compare", _compare),
        Constant(WellKnownSymbol.TO_STRING_TAG, _NAME, configurable=True),
    ),
    is_global=False,
)
