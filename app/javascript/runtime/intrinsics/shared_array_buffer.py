"""The SharedArrayBuffer constructor: https://tc39.es/ecma262/#sec-sharedarraybuffer-constructor"""

from __future__ import annotations

from app.javascript.runtime.array_buffer import create_byte_data_block
from app.javascript.runtime.array_operations import relative_end, relative_index
from app.javascript.runtime.array_species import get_species
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import describe, to_index
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, species_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.shared_array_buffer import (
    SharedArrayBufferObject,
    allocate_shared_array_buffer,
)
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


def shared_array_buffer(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-sharedarraybuffer-length"""
    byte_length = to_index(argument(arguments, 0), "Invalid array buffer length")
    options = argument(arguments, 1)
    max_byte_length: int | None = None
    if isinstance(options, JSObject):  # GetArrayBufferMaxByteLengthOption
        wanted = options.get("maxByteLength", options)
        if wanted is not UNDEFINED:
            max_byte_length = to_index(wanted, "Invalid array buffer max length")
    assert new_target is not None
    return allocate_shared_array_buffer(realm, new_target, byte_length, max_byte_length)


def _buffer(this: Value, method: str) -> SharedArrayBufferObject:
    if not isinstance(this, SharedArrayBufferObject):
        raise type_error(f"Method {method} called on incompatible receiver {describe(this)}")
    return this


def get_shared_array_buffer_prototype_byte_length(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-sharedarraybuffer.prototype.bytelength"""
    return float(_buffer(this, "get SharedArrayBuffer.prototype.byteLength").byte_length)


def get_shared_array_buffer_prototype_growable(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-sharedarraybuffer.prototype.growable"""
    return not _buffer(this, "get SharedArrayBuffer.prototype.growable").is_fixed_length


def get_shared_array_buffer_prototype_max_byte_length(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-sharedarraybuffer.prototype.maxbytelength"""
    buffer = _buffer(this, "get SharedArrayBuffer.prototype.maxByteLength")
    most = buffer.max_byte_length
    return float(buffer.byte_length if most is None else most)


def shared_array_buffer_prototype_grow(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-sharedarraybuffer.prototype.grow"""
    method = "SharedArrayBuffer.prototype.grow"
    buffer = _buffer(this, method)
    if buffer.max_byte_length is None:
        raise type_error(f"Method {method} called on incompatible receiver {describe(this)}")
    length = to_index(argument(arguments, 0), f"{method}: Invalid length parameter")
    data = buffer.block.data
    if not len(data) <= length <= buffer.max_byte_length:
        raise range_error(f"{method}: Invalid length parameter")
    data += create_byte_data_block(realm, length - len(data))
    return UNDEFINED


def shared_array_buffer_prototype_slice(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-sharedarraybuffer.prototype.slice"""
    method = "SharedArrayBuffer.prototype.slice"
    buffer = _buffer(this, method)
    data = buffer.block.data
    first = relative_index(argument(arguments, 0), len(data))
    final = relative_end(argument(arguments, 1), len(data))
    new_length = max(final - first, 0)
    constructor = species_constructor(buffer, realm.intrinsics["%SharedArrayBuffer%"])
    made = _buffer(constructor.construct([float(new_length)], constructor), method)
    if made.block is buffer.block:
        raise type_error("ArrayBuffer subclass returned this from species constructor")
    if made.byte_length < new_length:
        raise type_error("Species constructor returned a too small ArrayBuffer")
    made.block.data[:new_length] = data[first : first + new_length]
    return made


DESCRIPTIONS = (
    Constructor(
        "SharedArrayBuffer",
        1,
        shared_array_buffer,
        statics=(Accessor(WellKnownSymbol.SPECIES, get_species),),
        prototype=(
            Accessor("byteLength", get_shared_array_buffer_prototype_byte_length),
            Method("slice", shared_array_buffer_prototype_slice, 2),
            Accessor("maxByteLength", get_shared_array_buffer_prototype_max_byte_length),
            Accessor("growable", get_shared_array_buffer_prototype_growable),
            Method("grow", shared_array_buffer_prototype_grow, 1),
            Constant(WellKnownSymbol.TO_STRING_TAG, "SharedArrayBuffer", configurable=True),
        ),
        needs_new=True,
    ),
)
