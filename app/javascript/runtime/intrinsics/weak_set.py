"""WeakSet objects: https://tc39.es/ecma262/#sec-weakset-objects"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Constant, Constructor, Method
from app.javascript.runtime.intrinsics.collection_adding import (
    add_values_from_iterable,
    get_adder,
)
from app.javascript.runtime.intrinsics.weak_keys import can_be_held_weakly
from app.javascript.runtime.keyed_collections import WeakSetObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import NULL, UNDEFINED, Symbol, Value, WellKnownSymbol


def weak_set_constructor(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://tc39.es/ecma262/#sec-weakset-iterable"""
    assert new_target is not None
    made = WeakSetObject(get_prototype_from_constructor(new_target, "%WeakSet.prototype%"))
    iterable = argument(arguments, 0)
    if iterable is not UNDEFINED and iterable is not NULL:
        add_values_from_iterable(realm, made, iterable, get_adder(made, "add"))
    return made


def this_weak_set(value: Value, method: str) -> set[JSObject | Symbol]:
    """RequireInternalSlot(value, [[WeakSetData]])."""
    if not isinstance(value, WeakSetObject):
        name = f"WeakSet.prototype.{method}"
        raise incompatible_receiver(name, value)
    return value.weak_set_data


def weak_set_prototype_add(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-weakset.prototype.add"""
    data, value = this_weak_set(this, "add"), argument(arguments, 0)
    if not can_be_held_weakly(value, realm):
        raise type_error("Invalid value used in weak set")
    data.add(value)
    return this


def weak_set_prototype_delete(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-weakset.prototype.delete"""
    data, value = this_weak_set(this, "delete"), argument(arguments, 0)
    if isinstance(value, JSObject | Symbol) and value in data:
        data.remove(value)
        return True
    return False


def weak_set_prototype_has(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-weakset.prototype.has"""
    data, value = this_weak_set(this, "has"), argument(arguments, 0)
    return isinstance(value, JSObject | Symbol) and value in data


DESCRIPTIONS = (
    Constructor(
        "WeakSet",
        0,
        weak_set_constructor,
        prototype=(
            Method("add", weak_set_prototype_add, 1),
            Method("delete", weak_set_prototype_delete, 1),
            Method("has", weak_set_prototype_has, 1),
            Constant(WellKnownSymbol.TO_STRING_TAG, "WeakSet", configurable=True),
        ),
        needs_new=True,
    ),
)
