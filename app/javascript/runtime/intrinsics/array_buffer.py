"""ArrayBuffer objects: https://tc39.es/ecma262/#sec-arraybuffer-objects"""

from __future__ import annotations

from app.javascript.runtime.array_buffer import (
    MAX_BYTE_LENGTH,
    ArrayBufferObject,
    allocate_array_buffer,
    attached_data,
    create_byte_data_block,
)
from app.javascript.runtime.array_operations import relative_end, relative_index
from app.javascript.runtime.array_species import get_species
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import describe, to_index
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, species_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


def array_buffer(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-arraybuffer-length"""
    byte_length = _length(argument(arguments, 0))
    options = argument(arguments, 1)
    max_byte_length: int | None = None
    if isinstance(options, JSObject):  # GetArrayBufferMaxByteLengthOption
        wanted = options.get("maxByteLength", options)
        if wanted is not UNDEFINED:
            max_byte_length = to_index(wanted, "Invalid array buffer max length")
    assert new_target is not None
    return allocate_array_buffer(realm, new_target, byte_length, max_byte_length)


def _length(value: Value) -> int:
    return to_index(value, "Invalid array buffer length")


def array_buffer_is_view(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-arraybuffer.isview"""
    return isinstance(argument(arguments, 0), TypedArrayObject | DataViewObject)


def _buffer(this: Value, method: str) -> ArrayBufferObject:
    if not isinstance(this, ArrayBufferObject) or this.is_shared:
        raise type_error(f"Method {method} called on incompatible receiver {describe(this)}")
    return this


def get_array_buffer_prototype_byte_length(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.bytelength"""
    return float(_buffer(this, "get ArrayBuffer.prototype.byteLength").byte_length)


def get_array_buffer_prototype_detached(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.detached"""
    return _buffer(this, "get ArrayBuffer.prototype.detached").is_detached


def get_array_buffer_prototype_max_byte_length(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.maxbytelength"""
    buffer = _buffer(this, "get ArrayBuffer.prototype.maxByteLength")
    most = buffer.max_byte_length
    return float(buffer.byte_length if most is None else most)


def get_array_buffer_prototype_resizable(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.resizable"""
    return not _buffer(this, "get ArrayBuffer.prototype.resizable").is_fixed_length


def array_buffer_prototype_resize(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-arraybuffer.prototype.resize"""
    method = "ArrayBuffer.prototype.resize"
    buffer = _buffer(this, method)
    if buffer.max_byte_length is None:
        raise type_error(f"Method {method} called on incompatible receiver {describe(this)}")
    length = to_index(argument(arguments, 0), f"{method}: Invalid length parameter")
    data = attached_data(buffer, method)
    if length > buffer.max_byte_length:
        raise range_error(f"{method}: Invalid length parameter")
    if length < len(data):
        del data[length:]
    else:
        data += create_byte_data_block(realm, length - len(data))
    return UNDEFINED


def array_buffer_prototype_slice(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-arraybuffer.prototype.slice"""
    method = "ArrayBuffer.prototype.slice"
    buffer = _buffer(this, method)
    length = len(attached_data(buffer, method))
    first = relative_index(argument(arguments, 0), length)
    final = relative_end(argument(arguments, 1), length)
    new_length = max(final - first, 0)
    constructor = species_constructor(buffer, realm.intrinsics["%ArrayBuffer%"])
    made = _buffer(constructor.construct([float(new_length)], constructor), method)
    target = attached_data(made, method)
    if made is buffer:
        raise type_error("ArrayBuffer subclass returned this from species constructor")
    if len(target) < new_length:
        raise type_error("Species constructor returned a too small ArrayBuffer")
    data = attached_data(buffer, method)
    if first < len(data):
        source = data[first : first + new_length]
        target[: len(source)] = source
    return made


def _transfer(realm: Realm, this: Value, arguments: list[Value], *, keep: bool) -> Value:
    """https://tc39.es/ecma262/#sec-arraybuffercopyanddetach"""
    method = "ArrayBuffer.prototype.transfer" + ("" if keep else "ToFixedLength")
    buffer = _buffer(this, method)
    wanted = argument(arguments, 0)
    length = buffer.byte_length if wanted is UNDEFINED else _length(wanted)
    data = attached_data(buffer, method)
    most = buffer.max_byte_length if keep else None
    if length > MAX_BYTE_LENGTH:
        raise range_error("Array buffer allocation failed")
    made = allocate_array_buffer(realm, realm.intrinsics["%ArrayBuffer%"], length, most)
    assert made.data is not None
    copied = min(length, len(data))
    made.data[:copied] = data[:copied]
    buffer.detach()
    return made


def array_buffer_prototype_transfer(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-arraybuffer.prototype.transfer"""
    return _transfer(realm, this, arguments, keep=True)


def array_buffer_prototype_transfer_to_fixed_length(
    realm: Realm, this: Value, arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-arraybuffer.prototype.transfertofixedlength"""
    return _transfer(realm, this, arguments, keep=False)


DESCRIPTIONS = (
    Constructor(
        "ArrayBuffer",
        1,
        array_buffer,
        statics=(
            Method("isView", array_buffer_is_view, 1),
            Accessor(WellKnownSymbol.SPECIES, get_species),
        ),
        prototype=(
            Accessor("byteLength", get_array_buffer_prototype_byte_length),
            Accessor("detached", get_array_buffer_prototype_detached),
            Accessor("maxByteLength", get_array_buffer_prototype_max_byte_length),
            Accessor("resizable", get_array_buffer_prototype_resizable),
            Method("resize", array_buffer_prototype_resize, 1),
            Method("slice", array_buffer_prototype_slice, 2),
            Method("transfer", array_buffer_prototype_transfer),
            Method("transferToFixedLength", array_buffer_prototype_transfer_to_fixed_length),
            Constant(WellKnownSymbol.TO_STRING_TAG, "ArrayBuffer", configurable=True),
        ),
        needs_new=True,
    ),
)
