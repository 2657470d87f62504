"""DataView objects: https://tc39.es/ecma262/#sec-dataview-objects"""

from __future__ import annotations

from app.javascript.runtime.array_buffer import ArrayBufferObject, attached_data
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import describe, to_boolean, to_index, to_string
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.element_types import (
    BIG_INT64,
    BIG_UINT64,
    FLOAT16,
    FLOAT32,
    FLOAT64,
    INT8,
    INT16,
    INT32,
    UINT8,
    UINT16,
    UINT32,
    ElementType,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

_CONSTRUCTOR = "DataView constructor"


def data_view(_realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-dataview-buffer-byteoffset-bytelength"""
    buffer = argument(arguments, 0)
    if not isinstance(buffer, ArrayBufferObject):
        raise type_error("First argument to DataView constructor must be an ArrayBuffer")
    outside = f"Start offset {_shown(argument(arguments, 1))} is outside the bounds of the buffer"
    offset = to_index(argument(arguments, 1), outside)
    if offset > len(attached_data(buffer, _CONSTRUCTOR)):
        raise range_error(outside)
    length = _view_length(buffer, offset, argument(arguments, 2))
    assert new_target is not None
    prototype = get_prototype_from_constructor(new_target, "%DataView.prototype%")
    made = DataViewObject(prototype, buffer, offset, length)
    attached_data(buffer, _CONSTRUCTOR)
    if made.is_out_of_bounds:
        raise range_error(outside)
    return made


def _shown(value: Value) -> str:
    return describe(value) if isinstance(value, JSObject) else to_string(value)


def _view_length(buffer: ArrayBufferObject, offset: int, wanted: Value) -> int | None:
    """Steps 6 to 9; None for a length that follows the buffer's."""
    if wanted is UNDEFINED:
        return buffer.byte_length - offset if buffer.is_fixed_length else None
    problem = f"Invalid DataView length {_shown(wanted)}"
    length = to_index(wanted, problem)
    if offset + length > buffer.byte_length:
        raise range_error(problem)
    return length


def _view(this: Value, method: str) -> DataViewObject:
    if not isinstance(this, DataViewObject):
        raise incompatible_receiver(f"DataView.prototype.{method}", this)
    return this


def _in_bounds(view: DataViewObject, method: str) -> DataViewObject:
    if view.is_out_of_bounds:
        raise type_error(f"Cannot perform DataView.prototype.{method} on a detached ArrayBuffer")
    return view


def get_data_view_prototype_buffer(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-dataview.prototype.buffer"""
    return _view(this, "buffer").buffer


def get_data_view_prototype_byte_length(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-dataview.prototype.bytelength"""
    return float(_in_bounds(_view(this, "byteLength"), "byteLength").byte_length)


def get_data_view_prototype_byte_offset(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-dataview.prototype.byteoffset"""
    return float(_in_bounds(_view(this, "byteOffset"), "byteOffset").byte_offset)


def _place(view: DataViewObject, method: str, index: int, size: int) -> int:
    """The place of an element in the buffer, all of which is in bounds."""
    _in_bounds(view, method)
    if index + size > view.byte_length:
        raise range_error("Offset is outside the bounds of the DataView")
    return view.byte_offset + index


def _getter(element_type: ElementType) -> Method:
    name = f"get{element_type.name}"

    def get_view_value(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
        """https://tc39.es/ecma262/#sec-getviewvalue"""
        view = _view(this, name)
        index = to_index(argument(arguments, 0), "Offset is outside the bounds of the DataView")
        little_endian = to_boolean(argument(arguments, 1))
        place = _place(view, name, index, element_type.size)
        assert view.buffer.data is not None
        return element_type.read(view.buffer.data, place, little_endian)

    return Method(name, get_view_value, 1)


def _setter(element_type: ElementType) -> Method:
    name = f"set{element_type.name}"

    def set_view_value(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
        """https://tc39.es/ecma262/#sec-setviewvalue"""
        view = _view(this, name)
        index = to_index(argument(arguments, 0), "Offset is outside the bounds of the DataView")
        element = element_type.to_element(argument(arguments, 1))
        little_endian = to_boolean(argument(arguments, 2))
        place = _place(view, name, index, element_type.size)
        assert view.buffer.data is not None
        element_type.write(view.buffer.data, place, element, little_endian)
        return UNDEFINED

    return Method(name, set_view_value, 2)


_TYPES = (
    *(BIG_INT64, BIG_UINT64, FLOAT16, FLOAT32, FLOAT64),
    *(INT8, INT16, INT32, UINT8, UINT16, UINT32),
)

DESCRIPTIONS = (
    Constructor(
        "DataView",
        1,
        data_view,
        prototype=(
            Accessor("buffer", get_data_view_prototype_buffer),
            Accessor("byteLength", get_data_view_prototype_byte_length),
            Accessor("byteOffset", get_data_view_prototype_byte_offset),
            *(_getter(element_type) for element_type in _TYPES),
            *(_setter(element_type) for element_type in _TYPES),
            Constant(WellKnownSymbol.TO_STRING_TAG, "DataView", configurable=True),
        ),
        needs_new=True,
    ),
)
