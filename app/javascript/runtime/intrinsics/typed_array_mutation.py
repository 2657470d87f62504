"""Methods that change a typed array in place.

https://tc39.es/ecma262/#sec-properties-of-the-%typedarrayprototype%-object
"""

from __future__ import annotations

from app.javascript.runtime.array_operations import (
    get_index,
    relative_end,
    relative_index,
    rounds,
)
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import to_integer_or_infinity
from app.javascript.runtime.operations import argument, length_of_array_like, to_object
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.typed_array_operations import (
    check_content_types,
    check_in_bounds,
    validate_typed_array,
    viewed_bytes,
)
from app.javascript.runtime.values import UNDEFINED, Value

_SET = "%TypedArray%.prototype.set"


def typed_array_prototype_copy_within(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.copywithin"""
    method = "%TypedArray%.prototype.copyWithin"
    array = validate_typed_array(this, method)
    length = array.length
    to = relative_index(argument(arguments, 0), length)
    start = relative_index(argument(arguments, 1), length)
    final = relative_end(argument(arguments, 2), length)
    count = min(final - start, length - to)
    if count > 0:
        check_in_bounds(array, method)
        now = array.length
        count = max(min(count, now - to, now - start), 0)
        size, data = array.element_type.size, array.buffer.data
        assert data is not None
        place = array.byte_offset + to * size
        data[place : place + count * size] = viewed_bytes(array, start, start + count)
    return array


def typed_array_prototype_fill(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.fill"""
    method = "%TypedArray%.prototype.fill"
    array = validate_typed_array(this, method)
    length = array.length
    value = array.element_type.to_element(argument(arguments, 0))
    start = relative_index(argument(arguments, 1), length)
    end = relative_end(argument(arguments, 2), length)
    check_in_bounds(array, method)
    for index in rounds(realm, range(start, min(end, array.length))):
        array.set_element(index, value)
    return array


def typed_array_prototype_reverse(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.reverse"""
    array = validate_typed_array(this, "%TypedArray%.prototype.reverse")
    length = array.length
    for lower in rounds(realm, range(length // 2)):
        upper = length - lower - 1
        lower_value, upper_value = array.element(lower), array.element(upper)
        array.set_element(lower, upper_value)
        array.set_element(upper, lower_value)
    return array


def typed_array_prototype_set(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.set"""
    if not isinstance(this, TypedArrayObject):
        raise type_error("this is not a typed array.")
    offset = to_integer_or_infinity(argument(arguments, 1))
    if offset < 0:
        raise range_error("offset is out of bounds")
    source = argument(arguments, 0)
    check_in_bounds(this, _SET)
    if isinstance(source, TypedArrayObject):
        _set_from_typed_array(realm, this, offset, source)
    else:
        _set_from_array_like(realm, this, offset, source)
    return UNDEFINED


def _set_from_typed_array(
    realm: Realm, target: TypedArrayObject, offset: float, source: TypedArrayObject
) -> None:
    """https://tc39.es/ecma262/#sec-settypedarrayfromtypedarray"""
    check_in_bounds(source, _SET)
    length = source.length
    check_content_types(target.element_type, source.element_type)
    if length + offset > target.length:
        raise range_error("offset is out of bounds")
    start, size = int(offset), target.element_type.size
    if target.element_type is source.element_type:
        data = target.buffer.data
        assert data is not None
        place = target.byte_offset + start * size
        data[place : place + length * size] = viewed_bytes(source, 0, length)
        return
    values = [source.element(index) for index in rounds(realm, range(length))]
    for index, value in enumerate(values):
        target.set_element(start + index, value)


def _set_from_array_like(
    realm: Realm, target: TypedArrayObject, offset: float, source: Value
) -> None:
    """https://tc39.es/ecma262/#sec-settypedarrayfromarraylike"""
    available = target.length
    listed = to_object(realm, source)
    length = length_of_array_like(listed)
    if length + offset > available:
        raise range_error("offset is out of bounds")
    start = int(offset)
    for index in rounds(realm, range(length)):
        target.set_element(start + index, get_index(listed, index))
