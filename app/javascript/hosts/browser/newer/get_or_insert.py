"""getOrInsert and getOrInsertComputed of maps: https://tc39.es/proposal-upsert/"""

from __future__ import annotations

from app.javascript.runtime.collection_entries import canonicalize_keyed_collection_key
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.intrinsics.map import this_map
from app.javascript.runtime.intrinsics.weak_keys import can_be_held_weakly
from app.javascript.runtime.intrinsics.weak_map import this_weak_map
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Symbol, Value


def map_get_or_insert(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-upsert/#sec-map.prototype.getorinsert"""
    entries = this_map(this, "Map.prototype.getOrInsert")
    key, value = argument(arguments, 0), argument(arguments, 1)
    found = entries.find(key)
    if found is not None:
        return found.value
    entries.set(key, value)
    return value


def map_get_or_insert_computed(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-upsert/#sec-map.prototype.getorinsertcomputed"""
    name = "Map.prototype.getOrInsertComputed"
    entries = this_map(this, name)
    compute = _checked(arguments, name)
    key = canonicalize_keyed_collection_key(argument(arguments, 0))
    found = entries.find(key)
    if found is not None:
        return found.value
    value = compute.call(UNDEFINED, [key])
    entries.set(key, value)
    return value


def weak_map_get_or_insert(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-upsert/#sec-weakmap.prototype.getorinsert"""
    data = this_weak_map(this, "getOrInsert")
    key = _weak_key(realm, argument(arguments, 0))
    return data.setdefault(key, argument(arguments, 1))


def weak_map_get_or_insert_computed(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-upsert/#sec-weakmap.prototype.getorinsertcomputed"""
    data = this_weak_map(this, "getOrInsertComputed")
    key = _weak_key(realm, argument(arguments, 0))
    compute = _checked(arguments, "WeakMap.prototype.getOrInsertComputed")
    if key not in data:
        data[key] = compute.call(UNDEFINED, [key])
    return data[key]


def _weak_key(realm: Realm, key: Value) -> JSObject | Symbol:
    if not isinstance(key, JSObject | Symbol) or not can_be_held_weakly(key, realm):
        raise type_error("Invalid value used as weak map key")
    return key


def _checked(arguments: list[Value], name: str) -> JSObject:
    """In V8's words, which name the method and not the callback."""
    compute = argument(arguments, 1)
    if not is_callable(compute):
        raise type_error(f"{name} is not a function")
    return compute
