"""Intl.ListFormat: https://tc39.es/ecma402/#listformat-objects"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.intl.formatter import (
    FormatterObject,
    english_locale,
    parts_array,
    receiver,
    record,
)
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.describe import Constant, Constructor, Method
from app.javascript.runtime.iteration import for_each
from app.javascript.runtime.locale_list import get_option
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

_NAME: Final = "Intl.ListFormat"
#: Between two, between most of more, and before the last of more.
_WORDS: Final = {
    ("conjunction", "long"): (" and ", ", ", ", and "),
    ("conjunction", "short"): (" & ", ", ", ", & "),
    ("conjunction", "narrow"): (", ", ", ", ", "),
    ("disjunction", "long"): (" or ", ", ", ", or "),
    ("disjunction", "short"): (" or ", ", ", ", or "),
    ("disjunction", "narrow"): (" or ", ", ", ", or "),
    ("unit", "long"): (", ", ", ", ", "),
    ("unit", "short"): (", ", ", ", ", "),
    ("unit", "narrow"): (" ", " ", " "),
}


class ListFormatObject(FormatterObject):
    """https://tc39.es/ecma402/#sec-properties-of-intl-listformat-instances"""

    __slots__ = ("style", "type_")

    class_name = _NAME

    def __init__(self, prototype: JSObject | None, locale: str, type_: str, style: str) -> None:
        super().__init__(prototype, locale)
        self.type_ = type_
        self.style = style


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma402/#sec-Intl.ListFormat"""
    assert new_target is not None
    prototype = get_prototype_from_constructor(new_target, "%ListFormat.prototype%")
    locale = english_locale(realm, argument(arguments, 0), _NAME)
    options = argument(arguments, 1)
    types = ("conjunction", "disjunction", "unit")
    type_ = get_option(options, "type", types, _NAME) or "conjunction"
    style = get_option(options, "style", ("long", "short", "narrow"), _NAME) or "long"
    return ListFormatObject(prototype, locale, type_, style)


def _parts(
    realm: Realm, target: ListFormatObject, arguments: list[Value]
) -> Iterator[tuple[str, str]]:
    """https://tc39.es/ecma402/#sec-createpartsfromlist"""
    items: list[str] = []

    def add(value: Value) -> None:
        if not isinstance(value, str):
            raise type_error(f"Iterable yielded {describe(value)} which is not a string")
        items.append(value)

    if argument(arguments, 0) is not UNDEFINED:
        for_each(realm, arguments[0], add)
    pair, middle, end = _WORDS[target.type_, target.style]
    for place, item in enumerate(items):
        if place:
            is_last = place == len(items) - 1
            yield "literal", pair if len(items) == 2 else end if is_last else middle
        yield "element", item


def _format(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-Intl.ListFormat.prototype.format"""
    target = receiver(this, ListFormatObject, "Intl.ListFormat.prototype.format")
    return "".join(text for _, text in _parts(realm, target, arguments))


def _format_to_parts(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-Intl.ListFormat.prototype.formatToParts"""
    target = receiver(this, ListFormatObject, "Intl.ListFormat.prototype.formatToParts")
    parts = list(_parts(realm, target, arguments))
    return parts_array(realm, ((("type", type_), ("value", value)) for type_, value in parts))


def _resolved_options(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-Intl.ListFormat.prototype.resolvedoptions"""
    target = receiver(this, ListFormatObject, "Intl.ListFormat.prototype.resolvedOptions")
    pairs = (("locale", target.locale), ("type", target.type_), ("style", target.style))
    return record(realm, pairs)


DESCRIPTION: Final = Constructor(
    "ListFormat",
    0,
    _construct,
    prototype=(
        Method("resolvedOptions", _resolved_options),
        Method("format", _format, 1),
        Method("formatToParts", _format_to_parts, 1),
        Constant(WellKnownSymbol.TO_STRING_TAG, _NAME, configurable=True),
    ),
    needs_new=True,
    is_global=False,
)
