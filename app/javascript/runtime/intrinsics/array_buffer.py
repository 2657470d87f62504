"""ArrayBuffer objects: https://tc39.es/ecma262/#sec-arraybuffer-objects"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.array_buffer import (
    MAX_BYTE_LENGTH,
    allocate_array_buffer,
    attached_data,
    create_byte_data_block,
)
from app.javascript.runtime.array_species import get_species
from app.javascript.runtime.completion import range_error
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.intrinsics.buffer_members import (
    BufferMembers,
    constructor_behaviour,
    to_length,
)
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

_MEMBERS: Final = BufferMembers("ArrayBuffer", is_shared=False)


def array_buffer_is_view(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-arraybuffer.isview"""
    return isinstance(argument(arguments, 0), TypedArrayObject | DataViewObject)


def get_array_buffer_prototype_detached(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.detached"""
    return _MEMBERS.receiver(this, "get detached").is_detached


def get_array_buffer_prototype_resizable(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.resizable"""
    return not _MEMBERS.receiver(this, "get resizable").is_fixed_length


def array_buffer_prototype_resize(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-arraybuffer.prototype.resize"""
    buffer, most, length = _MEMBERS.resizable_and_length(this, arguments, "resize")
    method = _MEMBERS.full_name("resize")
    data = attached_data(buffer, method)
    if length > most:
        raise range_error(f"{method}: Invalid length parameter")
    if length < len(data):
        del data[length:]
    else:
        data += create_byte_data_block(realm, length - len(data))
    return UNDEFINED


def _transfer(realm: Realm, this: Value, arguments: list[Value], *, keep: bool) -> Value:
    """https://tc39.es/ecma262/#sec-arraybuffercopyanddetach"""
    name = "transfer" if keep else "transferToFixedLength"
    buffer = _MEMBERS.receiver(this, name)
    wanted = argument(arguments, 0)
    length = buffer.byte_length if wanted is UNDEFINED else to_length(wanted)
    data = attached_data(buffer, _MEMBERS.full_name(name))
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
        constructor_behaviour(allocate_array_buffer),
        statics=(
            Method("isView", array_buffer_is_view, 1),
            Accessor(WellKnownSymbol.SPECIES, get_species),
        ),
        prototype=(
            Accessor("byteLength", _MEMBERS.byte_length),
            Accessor("detached", get_array_buffer_prototype_detached),
            Accessor("maxByteLength", _MEMBERS.max_byte_length),
            Accessor("resizable", get_array_buffer_prototype_resizable),
            Method("resize", array_buffer_prototype_resize, 1),
            Method("slice", _MEMBERS.slice, 2),
            Method("transfer", array_buffer_prototype_transfer),
            Method("transferToFixedLength", array_buffer_prototype_transfer_to_fixed_length),
            Constant(WellKnownSymbol.TO_STRING_TAG, "ArrayBuffer", configurable=True),
        ),
        needs_new=True,
    ),
)
