"""Intl.Collator: https://tc39.es/ecma402/#collator-objects"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.intl.interface import FormatterObject, Interface, Pair
from app.javascript.runtime.collation import CollationOptions, compare
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.intrinsics.string_locale import collation_options, require_root_order
from app.javascript.runtime.locale_list import canonicalize_locale_list
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_NAME: Final = "Intl.Collator"


def _locale(realm: Realm, locales: Value, name: str) -> str:
    """Any whose order is the root's."""
    tags = canonicalize_locale_list(realm, locales)
    require_root_order(tags, name)
    language, _, region = (tags[0] if tags else "en-us").partition("-")
    return f"{language}-{region.upper()}" if region else language


def _resolve(realm: Realm, options: Value) -> CollationOptions:
    """https://tc39.es/ecma402/#sec-intl.collator"""
    return collation_options(realm, options, _NAME)


def _resolved(_realm: Realm, options: CollationOptions) -> Iterator[Pair]:
    """https://tc39.es/ecma402/#sec-intl.collator.prototype.resolvedoptions"""
    yield from (("usage", "sort"), ("sensitivity", options.sensitivity))
    yield from (("ignorePunctuation", False), ("collation", "default"))
    yield from (("numeric", options.numeric), ("caseFirst", "false"))


def _compare(
    _realm: Realm, target: FormatterObject[CollationOptions], arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma402/#sec-intl.collator.prototype.compare"""
    left, right = to_string(argument(arguments, 0)), to_string(argument(arguments, 1))
    return float(compare(left, right, target.options))


_COLLATOR: Final = Interface("Collator", _resolve, _resolved, locale=_locale, needs_new=False)
DESCRIPTION: Final = _COLLATOR.describe(_COLLATOR.bound_function("compare", 2, _compare))
