"""Methods of arrays that call a function for each element.

https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object
"""

from __future__ import annotations

from collections.abc import Iterable

from app.javascript.runtime.array import HOLE, ArrayObject, Hole
from app.javascript.runtime.array_operations import (
    array_like,
    callback_argument,
    check_array_length,
    create_index,
    element_if_present,
    present_rounds,
)
from app.javascript.runtime.array_species import array_species
from app.javascript.runtime.callbacks import ElementCaller, element_caller, reducer_caller
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import ABSENT, Absent
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def array_prototype_every(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.every"""
    target, length = array_like(realm, this, "every")
    callback = callback_argument(argument(arguments, 0), realm)
    call = element_caller(callback, argument(arguments, 1))
    for index, found in present_rounds(realm, range(length), target):
        value = element_if_present(target, index) if found is ABSENT else found
        if isinstance(value, Absent):
            continue
        if not to_boolean(call(value, index, target)):
            return False
    return True


def array_prototype_some(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.some"""
    target, length = array_like(realm, this, "some")
    callback = callback_argument(argument(arguments, 0), realm)
    call = element_caller(callback, argument(arguments, 1))
    for index, found in present_rounds(realm, range(length), target):
        value = element_if_present(target, index) if found is ABSENT else found
        if isinstance(value, Absent):
            continue
        if to_boolean(call(value, index, target)):
            return True
    return False


def array_prototype_for_each(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.foreach"""
    target, length = array_like(realm, this, "forEach")
    callback = callback_argument(argument(arguments, 0), realm)
    call = element_caller(callback, argument(arguments, 1))
    for index, found in present_rounds(realm, range(length), target):
        value = element_if_present(target, index) if found is ABSENT else found
        if not isinstance(value, Absent):
            call(value, index, target)
    return UNDEFINED


def array_prototype_map(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.map"""
    target, length = array_like(realm, this, "map")
    callback = callback_argument(argument(arguments, 0), realm)
    call = element_caller(callback, argument(arguments, 1))
    species = array_species(realm, target)
    if species is None:
        return _map_to_plain_array(realm, target, length, call)
    mapped = species.construct([float(length)], species)
    for index, found in present_rounds(realm, range(length), target):
        value = element_if_present(target, index) if found is ABSENT else found
        if not isinstance(value, Absent):
            create_index(mapped, index, call(value, index, target))
    return mapped


def _map_to_plain_array(realm: Realm, target: JSObject, length: int, call: ElementCaller) -> Value:
    """OPTIMIZATION: nobody sees the new array before it is complete."""
    check_array_length(length)
    elements: list[Value | Hole] = []
    for index, found in present_rounds(realm, range(length), target):
        value = element_if_present(target, index) if found is ABSENT else found
        if isinstance(value, Absent):
            elements.append(HOLE)
        else:
            elements.append(call(value, index, target))
    return ArrayObject(realm.array_prototype, elements)


def array_prototype_filter(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.filter"""
    target, length = array_like(realm, this, "filter")
    callback = callback_argument(argument(arguments, 0), realm)
    call = element_caller(callback, argument(arguments, 1))
    species = array_species(realm, target)
    kept = (
        ArrayObject(realm.array_prototype, [])
        if species is None
        else species.construct([0.0], species)
    )
    to = 0
    for index, found in present_rounds(realm, range(length), target):
        value = element_if_present(target, index) if found is ABSENT else found
        if isinstance(value, Absent):
            continue
        if to_boolean(call(value, index, target)):
            create_index(kept, to, value)
            to += 1
    return kept


def array_prototype_reduce(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.reduce"""
    target, length = array_like(realm, this, "reduce")
    return _reduce(realm, target, range(length), arguments)


def array_prototype_reduce_right(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.reduceright"""
    target, length = array_like(realm, this, "reduceRight")
    return _reduce(realm, target, range(length - 1, -1, -1), arguments)


def _reduce(
    realm: Realm, target: JSObject, indices: Iterable[int], arguments: list[Value]
) -> Value:
    call = reducer_caller(callback_argument(argument(arguments, 0), realm))
    accumulator: Value | Absent = arguments[1] if len(arguments) > 1 else ABSENT
    for index, found in present_rounds(realm, indices, target):
        value = element_if_present(target, index) if found is ABSENT else found
        if isinstance(value, Absent):
            continue
        if isinstance(accumulator, Absent):
            accumulator = value
        else:
            accumulator = call(accumulator, value, index, target)
    if isinstance(accumulator, Absent):
        raise type_error("Reduce of empty array with no initial value")
    return accumulator
