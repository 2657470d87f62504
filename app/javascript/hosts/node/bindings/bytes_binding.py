"""Bytes and text: the encodings of Buffer.

https://nodejs.org/docs/latest-v20.x/api/buffer.html#buffers-and-character-encodings
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.bindings.integers import integer
from app.javascript.hosts.node.bytes import decode_text, encode_text
from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.element_types import ELEMENT_TYPES
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Value

_UINT8: Final = next(each for each in ELEMENT_TYPES if each.array_name == "Uint8Array")


def view_of(value: Value) -> memoryview:
    """The bytes of a buffer or of what views one; they can be written to.

    Raises:
        ThrowCompletion: a TypeError, as Node's own bindings throw for anything else.
    """
    if isinstance(value, ArrayBufferObject):
        return memoryview(value.data or bytearray())
    if isinstance(value, TypedArrayObject):
        size = value.length * value.element_type.size
        data = value.buffer.data or bytearray()
        return memoryview(data)[value.byte_offset : value.byte_offset + size]
    if isinstance(value, DataViewObject):
        size = 0 if value.is_out_of_bounds else value.byte_length
        data = value.buffer.data or bytearray()
        return memoryview(data)[value.byte_offset : value.byte_offset + size]
    raise type_error("argument must be a buffer")


def bytes_of(value: Value) -> bytes:
    """What a buffer holds, or a string as UTF-8."""
    if isinstance(value, str):
        return encode_text(value, "utf8")
    return bytes(view_of(value))


def new_bytes(realm: Realm, data: bytes | bytearray, prototype: JSObject | None = None) -> JSObject:
    """A Uint8Array of its own buffer, or what has another prototype."""
    buffer = ArrayBufferObject(realm.intrinsics["%ArrayBuffer.prototype%"], bytearray(data))
    above = prototype or realm.intrinsics["%Uint8Array.prototype%"]
    return TypedArrayObject(above, _UINT8, buffer, 0, len(data))


def encode(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``encode(text, encoding)``: a Uint8Array"""
    text, encoding = to_string(argument(arguments, 0)), to_string(argument(arguments, 1))
    return new_bytes(realm, encode_text(text, encoding))


def decode(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``decode(bytes, encoding, start, end)``"""
    view = view_of(argument(arguments, 0))
    encoding = to_string(argument(arguments, 1))
    start = max(0, integer(arguments, 2))
    end = argument(arguments, 3)
    stop = len(view) if end is UNDEFINED else max(0, integer(arguments, 3))
    return decode_text(bytes(view[start:stop]), encoding)


def compare(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``compareBytes(a, b)``: -1, 0 or 1"""
    first, second = bytes_of(argument(arguments, 0)), bytes_of(argument(arguments, 1))
    return float((first > second) - (first < second))


def index_of(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``indexOfBytes(bytes, part, from, last)``"""
    data, part = bytes_of(argument(arguments, 0)), bytes_of(argument(arguments, 1))
    start = max(0, integer(arguments, 2))
    if argument(arguments, 3) is True:
        return float(data.rfind(part, 0, start + len(part)))
    return float(data.find(part, start))


def fill(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``fillBytes(target, pattern, start, end)``"""
    target, pattern = view_of(argument(arguments, 0)), bytes_of(argument(arguments, 1))
    start, end = (min(max(0, integer(arguments, place)), len(target)) for place in (2, 3))
    size = max(0, end - start)
    if pattern:
        target[start : start + size] = (pattern * (size // len(pattern) + 1))[:size]
    return UNDEFINED


def is_utf8(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``isUtf8(bytes)``"""
    try:
        bytes_of(argument(arguments, 0)).decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def is_ascii(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``isAscii(bytes)``"""
    return bytes_of(argument(arguments, 0)).isascii()


def copied(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``bytesOf(buffer)``: a Uint8Array of what it views"""
    return new_bytes(realm, bytes_of(argument(arguments, 0)))


def copy(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``copyBytes(target, targetStart, source, start, end)``: the number copied"""
    target, source = view_of(argument(arguments, 0)), bytes_of(argument(arguments, 2))
    at, start, end = (max(0, integer(arguments, place)) for place in (1, 3, 4))
    part = source[start:end][: max(0, len(target) - at)]
    target[at : at + len(part)] = part
    return float(len(part))


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "encode": encode,
    "decode": decode,
    "compareBytes": compare,
    "indexOfBytes": index_of,
    "bytesOf": copied,
    "copyBytes": copy,
    "fillBytes": fill,
    "isUtf8": is_utf8,
    "isAscii": is_ascii,
}
