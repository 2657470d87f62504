"""GroupBy, for ``Object.groupBy`` and ``Map.groupBy``: https://tc39.es/ecma262/#sec-groupby"""

from __future__ import annotations

from typing import Literal

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe, to_property_key
from app.javascript.runtime.iteration import (
    Done,
    get_iterator,
    iterator_close_quietly,
    iterator_step_value,
)
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


class Groups:
    """Values by key, keys in the order of their first value.

    Keys are told apart by SameValueZero: a float key is normalised, all others are their own
    identity or, with their type, their own value.
    """

    __slots__ = ("_places", "entries")

    def __init__(self) -> None:
        self.entries: list[tuple[Value, list[Value]]] = []
        self._places: dict[object, int] = {}

    def add_value(self, key: Value, value: Value) -> None:
        """https://tc39.es/ecma262/#sec-add-value-to-keyed-group"""
        identity: object = (type(key), "NaN" if key != key else key)
        place = self._places.get(identity)
        if place is None:
            self._places[identity] = len(self.entries)
            self.entries.append((key, [value]))
        else:
            self.entries[place][1].append(value)


def group_by(
    realm: Realm, items: Value, callback: Value, key_coercion: Literal["property", "collection"]
) -> list[tuple[Value, list[Value]]]:
    """https://tc39.es/ecma262/#sec-groupby"""
    if items is UNDEFINED or items is NULL:
        holder = "Object" if key_coercion == "property" else "Map"
        raise type_error(f"{holder}.groupBy called on null or undefined")
    if not is_callable(callback):
        raise type_error(f"{describe(callback)} is not a function")
    groups = Groups()
    record = get_iterator(realm, items)
    index = 0
    while True:
        value = iterator_step_value(record)
        if isinstance(value, Done):
            return groups.entries
        try:
            key = callback.call(UNDEFINED, [value, float(index)])
            if key_coercion == "property":
                key = to_property_key(key)
        except ThrowCompletion:
            iterator_close_quietly(record)
            raise
        if key == 0 and type(key) is float:
            key = 0.0  # CanonicalizeKeyedCollectionKey: -0 is +0
        groups.add_value(key, value)
        index += 1
