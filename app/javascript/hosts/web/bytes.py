"""Bytes of the program: https://webidl.spec.whatwg.org/#BufferSource"""

from __future__ import annotations

from app.javascript.runtime.array_buffer import ArrayBufferObject, new_array_buffer
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.element_types import UINT8
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import Value


def bytes_of(value: Value) -> bytes | None:
    """A copy of the bytes; None for what has none.

    https://webidl.spec.whatwg.org/#dfn-get-buffer-source-copy
    """
    match value:
        case ArrayBufferObject():
            return bytes(value.data or b"")
        case TypedArrayObject():
            size = value.length * value.element_type.size
        case DataViewObject():
            size = 0 if value.is_out_of_bounds else value.byte_length
        case _:
            return None
    data = value.buffer.data or b""
    return bytes(data[value.byte_offset : value.byte_offset + size])


def new_uint8_array(realm: Realm, data: bytes) -> TypedArrayObject:
    """A Uint8Array over a buffer of its own."""
    realm.agent.budget.check_array_length(len(data) // 8)
    return view_of(realm, new_array_buffer(realm, bytearray(data)), 0, len(data))


def view_of(realm: Realm, buffer: ArrayBufferObject, offset: int, length: int) -> TypedArrayObject:
    """A Uint8Array over a part of a buffer."""
    prototype = realm.intrinsics["%Uint8Array.prototype%"]
    return TypedArrayObject(prototype, UINT8, buffer, offset, length)
