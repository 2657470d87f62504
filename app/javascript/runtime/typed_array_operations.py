"""Operations on typed arrays: https://tc39.es/ecma262/#sec-typedarray-objects"""

from __future__ import annotations

from app.javascript.runtime.array_buffer import create_byte_data_block, new_array_buffer
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.element_types import ElementType
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import species_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import Value

#: V8's longest typed array.
MAX_LENGTH = 2**32 - 1


def validate_typed_array(value: Value, method: str) -> TypedArrayObject:
    """``method`` like ``%TypedArray%.prototype.map``.

    https://tc39.es/ecma262/#sec-validatetypedarray
    """
    if not isinstance(value, TypedArrayObject):
        raise type_error("this is not a typed array.")
    check_in_bounds(value, method)
    return value


def check_in_bounds(array: TypedArrayObject, method: str) -> None:
    """Step 5 of https://tc39.es/ecma262/#sec-validatetypedarray"""
    if array.is_out_of_bounds:
        raise type_error(f"Cannot perform {method} on a detached ArrayBuffer")


def typed_array_of_length(
    realm: Realm, element_type: ElementType, prototype: JSObject, length: int
) -> TypedArrayObject:
    """https://tc39.es/ecma262/#sec-allocatetypedarraybuffer"""
    if length > MAX_LENGTH:
        raise range_error(f"Invalid typed array length: {length}")
    data = create_byte_data_block(realm, length * element_type.size)
    return TypedArrayObject(prototype, element_type, new_array_buffer(realm, data), 0, length)


def typed_array_create_same_type(
    realm: Realm, exemplar: TypedArrayObject, length: int
) -> TypedArrayObject:
    """https://tc39.es/ecma262/#sec-typedarray-create-same-type"""
    element_type = exemplar.element_type
    prototype = realm.intrinsics[f"%{element_type.array_name}.prototype%"]
    return typed_array_of_length(realm, element_type, prototype, length)


def typed_array_create_from_ctor(
    constructor: JSObject, arguments: list[Value], method: str
) -> TypedArrayObject:
    """https://tc39.es/ecma262/#sec-typedarraycreatefromctor"""
    made = constructor.construct(arguments, constructor)
    if not isinstance(made, TypedArrayObject):
        raise type_error(f"Method {method} called on incompatible receiver {describe(made)}")
    check_in_bounds(made, method)
    wanted = arguments[0] if len(arguments) == 1 else None
    if type(wanted) is float and made.length < wanted:
        raise type_error("Derived TypedArray constructor created an array which was too small")
    return made


def typed_array_species_create(
    realm: Realm, exemplar: TypedArrayObject, arguments: list[Value], method: str
) -> TypedArrayObject:
    """https://tc39.es/ecma262/#typedarray-species-create"""
    default = realm.intrinsics[f"%{exemplar.element_type.array_name}%"]
    constructor = species_constructor(exemplar, default)
    made = typed_array_create_from_ctor(constructor, arguments, method)
    check_content_types(made.element_type, exemplar.element_type)
    return made


def check_content_types(first: ElementType, second: ElementType) -> None:
    """A TypeError when one holds Numbers and the other BigInts."""
    if first.is_bigint is not second.is_bigint:
        raise type_error("Cannot mix BigInt and other types, use explicit conversions")


def viewed_bytes(array: TypedArrayObject, start: int, end: int) -> bytearray:
    """A copy of the bytes of the elements from ``start`` to ``end``, which are in bounds."""
    data, size = array.buffer.data, array.element_type.size
    assert data is not None
    return data[array.byte_offset + start * size : array.byte_offset + end * size]
