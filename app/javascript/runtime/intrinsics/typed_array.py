"""TypedArray objects, their constructors: https://tc39.es/ecma262/#sec-typedarray-objects"""

from __future__ import annotations

from app.javascript.runtime.array_buffer import ArrayBufferObject, attached_data, new_array_buffer
from app.javascript.runtime.array_operations import get_index, rounds
from app.javascript.runtime.array_species import get_species
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import describe, to_index, to_string
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.element_types import ELEMENT_TYPES, ElementType
from app.javascript.runtime.function import ConstructorBehaviour
from app.javascript.runtime.intrinsics.typed_array_prototype import PROTOTYPE
from app.javascript.runtime.intrinsics.typed_array_statics import (
    list_from_iterator,
    typed_array_from,
    typed_array_of,
)
from app.javascript.runtime.iteration import using_iterator
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    get_prototype_from_constructor,
    length_of_array_like,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.typed_array_operations import (
    check_content_types,
    check_in_bounds,
    typed_array_of_length,
    viewed_bytes,
)
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


def abstract_typed_array(
    _realm: Realm, _arguments: list[Value], _new_target: JSObject | None
) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%"""
    raise type_error("Abstract class TypedArray not directly constructable")


def _constructor(element_type: ElementType) -> ConstructorBehaviour:
    fallback = f"%{element_type.array_name}.prototype%"

    def typed_array(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        """https://tc39.es/ecma262/#sec-typedarray"""
        assert new_target is not None
        first = argument(arguments, 0)
        if not isinstance(first, JSObject):
            problem = f"Invalid typed array length: {describe(first)}"
            length = to_index(first, problem)
            prototype = get_prototype_from_constructor(new_target, fallback)
            return typed_array_of_length(realm, element_type, prototype, length)
        prototype = get_prototype_from_constructor(new_target, fallback)
        if isinstance(first, TypedArrayObject):
            return _from_typed_array(realm, element_type, prototype, first)
        if isinstance(first, ArrayBufferObject):
            return _from_array_buffer(element_type, prototype, first, arguments)
        method = using_iterator(realm, first, "TypedArray's constructor")
        if method is None:
            return _from_array_like(realm, element_type, prototype, first)
        values = list_from_iterator(realm, first, method)
        made = typed_array_of_length(realm, element_type, prototype, len(values))
        for index, value in enumerate(values):
            made.set_element(index, value)
        return made

    return typed_array


def _from_typed_array(
    realm: Realm, element_type: ElementType, prototype: JSObject, source: TypedArrayObject
) -> TypedArrayObject:
    """https://tc39.es/ecma262/#sec-initializetypedarrayfromtypedarray"""
    check_in_bounds(source, "Construct")
    length = source.length
    if element_type is source.element_type:
        buffer = new_array_buffer(realm, viewed_bytes(source, 0, length))
        return TypedArrayObject(prototype, element_type, buffer, 0, length)
    made = typed_array_of_length(realm, element_type, prototype, length)
    check_content_types(element_type, source.element_type)
    for index in range(length):
        made.set_element(index, source.element(index))
    return made


def _from_array_like(
    realm: Realm, element_type: ElementType, prototype: JSObject, source: JSObject
) -> TypedArrayObject:
    """https://tc39.es/ecma262/#sec-initializetypedarrayfromarraylike"""
    length = length_of_array_like(source)
    made = typed_array_of_length(realm, element_type, prototype, length)
    for index in rounds(realm, range(length)):
        made.set_element(index, get_index(source, index))
    return made


def _from_array_buffer(
    element_type: ElementType,
    prototype: JSObject,
    buffer: ArrayBufferObject,
    arguments: list[Value],
) -> TypedArrayObject:
    """https://tc39.es/ecma262/#sec-initializetypedarrayfromarraybuffer"""
    name, size = element_type.array_name, element_type.size
    outside = f"Start offset {_shown(argument(arguments, 1))} is outside the bounds of the buffer"
    offset = to_index(argument(arguments, 1), outside)
    if offset % size != 0:
        raise range_error(f"start offset of {name} should be a multiple of {size}")
    wanted = argument(arguments, 2)
    too_long = f"Invalid typed array length: {_shown(wanted)}"
    length = None if wanted is UNDEFINED else to_index(wanted, too_long)
    byte_length = len(attached_data(buffer, "Construct"))
    if length is not None:
        if offset + length * size > byte_length:
            raise range_error(too_long)
        return TypedArrayObject(prototype, element_type, buffer, offset, length)
    if buffer.is_fixed_length and byte_length % size != 0:
        raise range_error(f"byte length of {name} should be a multiple of {size}")
    if offset > byte_length:
        raise range_error(outside)
    length = (byte_length - offset) // size if buffer.is_fixed_length else None
    return TypedArrayObject(prototype, element_type, buffer, offset, length)


def _shown(value: Value) -> str:
    return describe(value) if isinstance(value, JSObject) else to_string(value)


def _description(element_type: ElementType) -> Constructor:
    size = Constant("BYTES_PER_ELEMENT", float(element_type.size))
    return Constructor(
        element_type.array_name,
        3,
        _constructor(element_type),
        statics=(size,),
        prototype=(size,),
        needs_new=True,
        parent="%TypedArray%",
        prototype_parent="%TypedArray.prototype%",
    )


DESCRIPTIONS = (
    Constructor(
        "TypedArray",
        0,
        abstract_typed_array,
        statics=(
            Method("from", typed_array_from, 1),
            Method("of", typed_array_of),
            Accessor(WellKnownSymbol.SPECIES, get_species),
        ),
        prototype=PROTOTYPE,
        is_global=False,
    ),
    *map(_description, ELEMENT_TYPES),
)
