"""Methods of typed arrays that make another one, and their sorting.

https://tc39.es/ecma262/#sec-properties-of-the-%typedarrayprototype%-object
"""

from __future__ import annotations

from math import copysign

from app.javascript.runtime.array_operations import (
    callback_argument,
    relative_end,
    relative_index,
    rounds,
)
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import describe, to_boolean, to_integer_or_infinity
from app.javascript.runtime.halving_sort import halving_sort
from app.javascript.runtime.intrinsics.array_sorting import by_comparator, comparator_argument
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, set_property
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.typed_array_operations import (
    check_in_bounds,
    typed_array_create_same_type,
    typed_array_species_create,
    validate_typed_array,
)
from app.javascript.runtime.values import UNDEFINED, Value


def typed_array_prototype_filter(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.filter"""
    method = "%TypedArray%.prototype.filter"
    array = validate_typed_array(this, method)
    callback, this_arg = callback_argument(argument(arguments, 0)), argument(arguments, 1)
    kept: list[Value] = []
    for index in rounds(realm, range(array.length)):
        value = array.element(index)
        if to_boolean(callback.call(this_arg, [value, float(index), array])):
            kept.append(value)
    made = typed_array_species_create(realm, array, [float(len(kept))], method)
    for index, value in enumerate(kept):
        set_property(made, str(index), value)
    return made


def typed_array_prototype_map(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.map"""
    method = "%TypedArray%.prototype.map"
    array = validate_typed_array(this, method)
    length = array.length
    callback, this_arg = callback_argument(argument(arguments, 0)), argument(arguments, 1)
    made = typed_array_species_create(realm, array, [float(length)], method)
    for index in rounds(realm, range(length)):
        mapped = callback.call(this_arg, [array.element(index), float(index), array])
        made.set_element(index, mapped)
    return made


def typed_array_prototype_slice(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.slice"""
    method = "%TypedArray%.prototype.slice"
    array = validate_typed_array(this, method)
    length = array.length
    start = relative_index(argument(arguments, 0), length)
    end = relative_end(argument(arguments, 1), length)
    count = max(end - start, 0)
    made = typed_array_species_create(realm, array, [float(count)], method)
    if count == 0:
        return made
    check_in_bounds(array, method)
    count = max(min(end, array.length) - start, 0)
    if made.element_type is array.element_type:
        _copy_bytes(array, start, made, count)
    else:
        for index in rounds(realm, range(count)):
            set_property(made, str(index), array.element(start + index))
    return made


def _copy_bytes(array: TypedArrayObject, start: int, made: TypedArrayObject, count: int) -> None:
    """Byte after byte, which shows when both are views of one buffer."""
    source, target = array.buffer.data, made.buffer.data
    assert source is not None
    assert target is not None
    size = array.element_type.size
    first, to = array.byte_offset + start * size, made.byte_offset
    length = min(count, made.length) * size
    if source is target and first < to < first + length:
        for offset in range(length):
            target[to + offset] = source[first + offset]
    else:
        target[to : to + length] = source[first : first + length]


def typed_array_prototype_subarray(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.subarray"""
    method = "%TypedArray%.prototype.subarray"
    if not isinstance(this, TypedArrayObject):
        raise type_error(f"Method {method} called on incompatible receiver {describe(this)}")
    length = this.length
    start = relative_index(argument(arguments, 0), length)
    end = argument(arguments, 1)
    begin = float(this.byte_offset + start * this.element_type.size)
    if this.fixed_length is None and end is UNDEFINED:
        return typed_array_species_create(realm, this, [this.buffer, begin], method)
    count = max(relative_end(end, length) - start, 0)
    return typed_array_species_create(realm, this, [this.buffer, begin, float(count)], method)


def typed_array_prototype_to_reversed(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.toreversed"""
    array = validate_typed_array(this, "%TypedArray%.prototype.toReversed")
    length = array.length
    made = typed_array_create_same_type(realm, array, length)
    for index in rounds(realm, range(length)):
        made.set_element(index, array.element(length - index - 1))
    return made


def typed_array_prototype_with(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.with"""
    array = validate_typed_array(this, "%TypedArray%.prototype.with")
    length = array.length
    relative = to_integer_or_infinity(argument(arguments, 0))
    actual = relative if relative >= 0 else length + relative
    value = array.element_type.to_element(argument(arguments, 1))
    if not 0 <= actual < array.length:
        raise range_error("Invalid typed array index")
    made = typed_array_create_same_type(realm, array, length)
    for index in rounds(realm, range(length)):
        made.set_element(index, value if index == actual else array.element(index))
    return made


# -- sorting -------------------------------------------------------------------------------------


def _sorted(realm: Realm, array: TypedArrayObject, comparator: JSObject | None) -> list[Value]:
    """The elements in order: https://tc39.es/ecma262/#sec-comparetypedarrayelements"""
    items = [array.element(index) for index in rounds(realm, range(array.length))]
    if comparator is None:
        return sorted(items, key=_numeric_order)
    return halving_sort(items, by_comparator(comparator))


def _numeric_order(number: Value) -> tuple[bool, float | int, float]:
    """NaN last, -0 before +0."""
    if type(number) is float:
        if number != number:
            return True, 0.0, 0.0
        return False, number, copysign(1.0, number)
    assert type(number) is int
    return False, number, 0.0


def typed_array_prototype_sort(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.sort"""
    comparator = comparator_argument(realm, argument(arguments, 0))
    method = "%TypedArray%.prototype.sort"
    if not isinstance(this, TypedArrayObject):
        raise type_error(f"Method {method} called on incompatible receiver {describe(this)}")
    check_in_bounds(this, method)
    for index, item in enumerate(_sorted(realm, this, comparator)):
        this.set_element(index, item)
    return this


def typed_array_prototype_to_sorted(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.tosorted"""
    comparator = comparator_argument(realm, argument(arguments, 0))
    array = validate_typed_array(this, "%TypedArray%.prototype.toSorted")
    made = typed_array_create_same_type(realm, array, array.length)
    for index, item in enumerate(_sorted(realm, array, comparator)):
        made.set_element(index, item)
    return made
