"""Functions of Object that go over properties: https://tc39.es/ecma262/#sec-object.entries"""

from __future__ import annotations

from typing import Literal

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_property_key, to_string
from app.javascript.runtime.grouping import group_by
from app.javascript.runtime.iteration import for_each
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    create_data_property_or_throw,
    set_property,
    to_object,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import NULL, UNDEFINED, PropertyKey, Value
from app.javascript.runtime.wrappers import StringObject


def object_assign(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.assign"""
    target = to_object(realm, argument(arguments, 0))
    for value in arguments[1:]:
        if value is UNDEFINED or value is NULL:
            continue
        source = to_object(realm, value)
        for key in own_keys(realm, source):
            own = source.get_own_property(key)
            if own is not None and own.enumerable:
                set_property(target, key, source.get(key, source))
    return target


def enumerable_own_properties(
    realm: Realm, target: JSObject, kind: Literal["key", "value", "key+value"]
) -> list[Value]:
    """https://tc39.es/ecma262/#sec-enumerableownproperties"""
    results: list[Value] = []
    for key in own_keys(realm, target):
        if type(key) is not str:
            continue
        own = target.get_own_property(key)
        if own is None or not own.enumerable:
            continue
        if kind == "key":
            results.append(key)
        else:
            value = target.get(key, target)
            entry: list[Value] = [key, value]
            results.append(value if kind == "value" else create_array_from_list(realm, entry))
    return results


def own_keys(realm: Realm, target: JSObject) -> list[PropertyKey]:
    """[[OwnPropertyKeys]], with a bound on indices, which take more room as keys."""
    length = 0
    if isinstance(target, StringObject):
        length = len(to_string(target.primitive))
    elif isinstance(target, TypedArrayObject):
        length = target.length
    realm.agent.budget.check_array_length(length * 8)
    return target.own_property_keys()


def object_keys(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.keys"""
    target = to_object(realm, argument(arguments, 0))
    return create_array_from_list(realm, enumerable_own_properties(realm, target, "key"))


def object_values(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.values"""
    target = to_object(realm, argument(arguments, 0))
    return create_array_from_list(realm, enumerable_own_properties(realm, target, "value"))


def object_entries(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.entries"""
    target = to_object(realm, argument(arguments, 0))
    return create_array_from_list(realm, enumerable_own_properties(realm, target, "key+value"))


def object_from_entries(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.fromentries"""
    entries = argument(arguments, 0)
    if entries is UNDEFINED or entries is NULL:
        raise type_error("undefined is not iterable")  # NOTE: V8 says so of null too
    made = JSObject(realm.object_prototype)

    def add(entry: Value) -> None:
        if not isinstance(entry, JSObject):
            raise type_error(f"Iterator value {describe(entry)} is not an entry object")
        key, value = entry.get("0", entry), entry.get("1", entry)
        create_data_property_or_throw(made, to_property_key(key), value)

    for_each(realm, entries, add)
    return made


def object_group_by(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.groupby"""
    groups = group_by(realm, argument(arguments, 0), argument(arguments, 1), "property")
    made = JSObject(None)
    for key, values in groups:
        made.properties[to_property_key(key)] = create_array_from_list(realm, values)
    return made
