"""The SharedArrayBuffer constructor: https://tc39.es/ecma262/#sec-sharedarraybuffer-constructor"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.array_buffer import attached_data, create_byte_data_block
from app.javascript.runtime.array_species import get_species
from app.javascript.runtime.completion import range_error
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.intrinsics.buffer_members import BufferMembers, constructor_behaviour
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.shared_array_buffer import allocate_shared_array_buffer
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

_MEMBERS: Final = BufferMembers("SharedArrayBuffer", is_shared=True)


def get_shared_array_buffer_prototype_growable(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-get-sharedarraybuffer.prototype.growable"""
    return not _MEMBERS.receiver(this, "get growable").is_fixed_length


def shared_array_buffer_prototype_grow(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-sharedarraybuffer.prototype.grow"""
    buffer, most, length = _MEMBERS.resizable_and_length(this, arguments, "grow")
    method = _MEMBERS.full_name("grow")
    data = attached_data(buffer, method)
    if not len(data) <= length <= most:
        raise range_error(f"{method}: Invalid length parameter")
    data += create_byte_data_block(realm, length - len(data))
    return UNDEFINED


DESCRIPTIONS = (
    Constructor(
        "SharedArrayBuffer",
        1,
        constructor_behaviour(allocate_shared_array_buffer),
        statics=(Accessor(WellKnownSymbol.SPECIES, get_species),),
        prototype=(
            Accessor("byteLength", _MEMBERS.byte_length),
            Method("slice", _MEMBERS.slice, 2),
            Accessor("maxByteLength", _MEMBERS.max_byte_length),
            Accessor("growable", get_shared_array_buffer_prototype_growable),
            Method("grow", shared_array_buffer_prototype_grow, 1),
            Constant(WellKnownSymbol.TO_STRING_TAG, "SharedArrayBuffer", configurable=True),
        ),
        needs_new=True,
    ),
)
