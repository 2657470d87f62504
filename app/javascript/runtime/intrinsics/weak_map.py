"""WeakMap objects: https://tc39.es/ecma262/#sec-weakmap-objects"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Constant, Constructor, Method
from app.javascript.runtime.intrinsics.collection_adding import (
    add_entries_from_iterable,
    get_adder,
)
from app.javascript.runtime.intrinsics.weak_keys import can_be_held_weakly
from app.javascript.runtime.keyed_collections import WeakMapObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import NULL, UNDEFINED, Symbol, Value, WellKnownSymbol


def weak_map_constructor(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://tc39.es/ecma262/#sec-weakmap-iterable"""
    assert new_target is not None
    made = WeakMapObject(get_prototype_from_constructor(new_target, "%WeakMap.prototype%"))
    iterable = argument(arguments, 0)
    if iterable is not UNDEFINED and iterable is not NULL:
        add_entries_from_iterable(realm, made, iterable, get_adder(made, "set"))
    return made


def this_weak_map(value: Value, method: str) -> dict[JSObject | Symbol, Value]:
    """RequireInternalSlot(value, [[WeakMapData]])."""
    if not isinstance(value, WeakMapObject):
        name = f"WeakMap.prototype.{method}"
        raise incompatible_receiver(name, value)
    return value.weak_map_data


def weak_map_prototype_delete(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-weakmap.prototype.delete"""
    data, key = this_weak_map(this, "delete"), argument(arguments, 0)
    if isinstance(key, JSObject | Symbol) and key in data:
        del data[key]
        return True
    return False


def weak_map_prototype_get(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-weakmap.prototype.get"""
    data, key = this_weak_map(this, "get"), argument(arguments, 0)
    return data.get(key) if isinstance(key, JSObject | Symbol) else UNDEFINED


def weak_map_prototype_has(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-weakmap.prototype.has"""
    data, key = this_weak_map(this, "has"), argument(arguments, 0)
    return isinstance(key, JSObject | Symbol) and key in data


def weak_map_prototype_set(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-weakmap.prototype.set"""
    data, key = this_weak_map(this, "set"), argument(arguments, 0)
    if not can_be_held_weakly(key, realm):
        raise type_error("Invalid value used as weak map key")
    data[key] = argument(arguments, 1)
    return this


DESCRIPTIONS = (
    Constructor(
        "WeakMap",
        0,
        weak_map_constructor,
        prototype=(
            Method("delete", weak_map_prototype_delete, 1),
            Method("get", weak_map_prototype_get, 1),
            Method("has", weak_map_prototype_has, 1),
            Method("set", weak_map_prototype_set, 2),
            Constant(WellKnownSymbol.TO_STRING_TAG, "WeakMap", configurable=True),
        ),
        needs_new=True,
    ),
)
