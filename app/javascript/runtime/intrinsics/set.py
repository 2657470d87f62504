"""Set objects and Set iterators: https://tc39.es/ecma262/#sec-set-objects"""

from __future__ import annotations

from app.javascript.runtime.describe import (
    Accessor,
    Constant,
    Constructor,
    Intrinsic,
    Method,
    Reference,
)
from app.javascript.runtime.intrinsics.collection_adding import (
    add_values_from_iterable,
    get_adder,
)
from app.javascript.runtime.intrinsics.collection_for_each import for_each_entry
from app.javascript.runtime.intrinsics.set_methods import SET_METHODS, this_set
from app.javascript.runtime.keyed_collections import IterationKind, SetIterator, SetObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol


def set_constructor(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-set-iterable"""
    assert new_target is not None
    made = SetObject(get_prototype_from_constructor(new_target, "%Set.prototype%"))
    iterable = argument(arguments, 0)
    if iterable is not UNDEFINED and iterable is not NULL:
        add_values_from_iterable(realm, made, iterable, get_adder(made, "add"))
    return made


def get_species(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-set-%symbol.species%"""
    return this


def set_prototype_add(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.add"""
    this_set(this, "Set.prototype.add").add(argument(arguments, 0))
    return this


def set_prototype_clear(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.clear"""
    this_set(this, "Set.prototype.clear").clear()
    return UNDEFINED


def set_prototype_delete(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.delete"""
    return this_set(this, "Set.prototype.delete").delete(argument(arguments, 0))


def set_prototype_for_each(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.foreach"""
    for_each_entry(realm, this, this_set(this, "Set.prototype.forEach"), arguments)
    return UNDEFINED


def set_prototype_has(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.has"""
    return this_set(this, "Set.prototype.has").find(argument(arguments, 0)) is not None


def get_set_prototype_size(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-set.prototype.size"""
    return float(len(this_set(this, "get Set.prototype.size")))


def set_prototype_entries(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.entries"""
    return SetIterator(realm, this_set(this, "Set.prototype.entries"), IterationKind.KEY_AND_VALUE)


def set_prototype_values(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set.prototype.values"""
    return SetIterator(realm, this_set(this, "Set.prototype.values"), IterationKind.KEY)


def set_iterator_prototype_next(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%setiteratorprototype%.next"""
    if not isinstance(this, SetIterator):
        raise incompatible_receiver("Set Iterator.prototype.next", this)
    return this.next(realm)


_VALUES = "%Set.prototype.values%"

DESCRIPTIONS = (
    Constructor(
        "Set",
        0,
        set_constructor,
        statics=(Accessor(WellKnownSymbol.SPECIES, get_species),),
        prototype=(
            Method("add", set_prototype_add, 1),
            Method("clear", set_prototype_clear),
            Method("delete", set_prototype_delete, 1),
            Method("entries", set_prototype_entries),
            Method("forEach", set_prototype_for_each, 1),
            Method("has", set_prototype_has, 1),
            Accessor("size", get_set_prototype_size),
            Method("values", set_prototype_values, intrinsic=_VALUES),
            Reference("keys", _VALUES),
            Reference(WellKnownSymbol.ITERATOR, _VALUES),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Set", configurable=True),
            *SET_METHODS,
        ),
        needs_new=True,
    ),
    Intrinsic(
        "%SetIteratorPrototype%",
        (
            Method(
                "next",
                set_iterator_prototype_next,
                intrinsic="%SetIteratorPrototype.next%",
            ),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Set Iterator", configurable=True),
        ),
        parent="%Iterator.prototype%",
    ),
)
