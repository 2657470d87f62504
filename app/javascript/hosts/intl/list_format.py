"""Intl.ListFormat: https://tc39.es/ecma402/#listformat-objects"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.javascript.hosts.intl.interface import FormatterObject, Interface, Pair
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.iteration import for_each
from app.javascript.runtime.locale_list import get_option, get_options_object
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

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


@dataclass(frozen=True, slots=True)
class ListOptions:
    """https://tc39.es/ecma402/#sec-properties-of-intl-listformat-instances"""

    type_: str
    style: str


def _resolve(_realm: Realm, given: Value) -> ListOptions:
    """https://tc39.es/ecma402/#sec-Intl.ListFormat"""
    options = get_options_object(given)
    types = ("conjunction", "disjunction", "unit")
    type_ = get_option(options, "type", types, _NAME) or "conjunction"
    style = get_option(options, "style", ("long", "short", "narrow"), _NAME) or "long"
    return ListOptions(type_, style)


def _resolved(_realm: Realm, options: ListOptions) -> Iterator[Pair]:
    """https://tc39.es/ecma402/#sec-Intl.ListFormat.prototype.resolvedoptions"""
    yield from (("type", options.type_), ("style", options.style))


def _parts(
    realm: Realm, target: FormatterObject[ListOptions], arguments: list[Value]
) -> Iterator[tuple[str, str]]:
    """https://tc39.es/ecma402/#sec-createpartsfromlist"""
    items: list[str] = []

    def add(value: Value) -> None:
        if not isinstance(value, str):
            raise type_error(f"Iterable yielded {describe(value)} which is not a string")
        items.append(value)

    if argument(arguments, 0) is not UNDEFINED:
        for_each(realm, arguments[0], add)
    pair, middle, end = _WORDS[target.options.type_, target.options.style]
    for place, item in enumerate(items):
        if place:
            is_last = place == len(items) - 1
            yield "literal", pair if len(items) == 2 else end if is_last else middle
        yield "element", item


def _format(realm: Realm, target: FormatterObject[ListOptions], arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-Intl.ListFormat.prototype.format"""
    return "".join(text for _, text in _parts(realm, target, arguments))


_LIST_FORMAT: Final = Interface("ListFormat", _resolve, _resolved)
DESCRIPTION: Final = _LIST_FORMAT.describe(
    _LIST_FORMAT.method("format", 1, _format), _LIST_FORMAT.format_to_parts(_parts)
)
