"""Map objects and Map iterators: https://tc39.es/ecma262/#sec-map-objects"""

from __future__ import annotations

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.collection_entries import CollectionEntries
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import (
    Accessor,
    Constant,
    Constructor,
    Intrinsic,
    Method,
    Reference,
)
from app.javascript.runtime.grouping import group_by
from app.javascript.runtime.intrinsics.collection_adding import (
    add_entries_from_iterable,
    get_adder,
)
from app.javascript.runtime.intrinsics.collection_for_each import for_each_entry
from app.javascript.runtime.keyed_collections import IterationKind, MapIterator, MapObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol


def map_constructor(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-map-iterable"""
    assert new_target is not None
    made = MapObject(get_prototype_from_constructor(new_target, "%Map.prototype%"))
    iterable = argument(arguments, 0)
    if iterable is not UNDEFINED and iterable is not NULL:
        add_entries_from_iterable(realm, made, iterable, get_adder(made, "set"))
    return made


def map_group_by(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-map.groupby"""
    items = argument(arguments, 0)
    if items is UNDEFINED or items is NULL:
        raise type_error("Map.groupBy called on null or undefined")
    made = MapObject(realm.intrinsics["%Map.prototype%"])
    for key, values in group_by(realm, items, argument(arguments, 1), "collection"):
        made.entries.set(key, create_array_from_list(realm, values))
    return made


def this_map(value: Value, method: str) -> CollectionEntries:
    """RequireInternalSlot(value, [[MapData]]) in ``method``, such as ``Map.prototype.has``."""
    if not isinstance(value, MapObject):
        raise incompatible_receiver(method, value)
    return value.entries


def get_species(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-map-%symbol.species%"""
    return this


def map_prototype_clear(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-map.prototype.clear"""
    this_map(this, "Map.prototype.clear").clear()
    return UNDEFINED


def map_prototype_delete(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-map.prototype.delete"""
    return this_map(this, "Map.prototype.delete").delete(argument(arguments, 0))


def map_prototype_for_each(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-map.prototype.foreach"""
    for_each_entry(realm, this, this_map(this, "Map.prototype.forEach"), arguments)
    return UNDEFINED


def map_prototype_get(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-map.prototype.get"""
    entry = this_map(this, "Map.prototype.get").find(argument(arguments, 0))
    return UNDEFINED if entry is None else entry.value


def map_prototype_has(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-map.prototype.has"""
    return this_map(this, "Map.prototype.has").find(argument(arguments, 0)) is not None


def map_prototype_set(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-map.prototype.set"""
    this_map(this, "Map.prototype.set").set(argument(arguments, 0), argument(arguments, 1))
    return this


def get_map_prototype_size(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-map.prototype.size"""
    return float(len(this_map(this, "get Map.prototype.size")))


def map_prototype_entries(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-map.prototype.entries"""
    return MapIterator(realm, this_map(this, "Map.prototype.entries"), IterationKind.KEY_AND_VALUE)


def map_prototype_keys(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-map.prototype.keys"""
    return MapIterator(realm, this_map(this, "Map.prototype.keys"), IterationKind.KEY)


def map_prototype_values(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-map.prototype.values"""
    return MapIterator(realm, this_map(this, "Map.prototype.values"), IterationKind.VALUE)


def map_iterator_prototype_next(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%mapiteratorprototype%.next"""
    if not isinstance(this, MapIterator):
        raise incompatible_receiver("Map Iterator.prototype.next", this)
    return this.next(realm)


DESCRIPTIONS = (
    Constructor(
        "Map",
        0,
        map_constructor,
        statics=(
            Method("groupBy", map_group_by, 2),
            Accessor(WellKnownSymbol.SPECIES, get_species),
        ),
        prototype=(
            Method("clear", map_prototype_clear),
            Method("delete", map_prototype_delete, 1),
            Method("entries", map_prototype_entries, intrinsic="%Map.prototype.entries%"),
            Method("forEach", map_prototype_for_each, 1),
            Method("get", map_prototype_get, 1),
            Method("has", map_prototype_has, 1),
            Method("keys", map_prototype_keys),
            Method("set", map_prototype_set, 2),
            Accessor("size", get_map_prototype_size),
            Method("values", map_prototype_values),
            Reference(WellKnownSymbol.ITERATOR, "%Map.prototype.entries%"),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Map", configurable=True),
        ),
        needs_new=True,
    ),
    Intrinsic(
        "%MapIteratorPrototype%",
        (
            Method(
                "next",
                map_iterator_prototype_next,
                intrinsic="%MapIteratorPrototype.next%",
            ),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Map Iterator", configurable=True),
        ),
        parent="%Iterator.prototype%",
    ),
)
