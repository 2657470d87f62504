"""Byte arrays to and from texts of them: https://tc39.es/proposal-arraybuffer-base64/"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.newer.base64_text import Base64Reader, encode_base64
from app.javascript.hosts.web.bytes import new_uint8_array
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe, to_boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, create_data_property_or_throw
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.typed_array_operations import check_in_bounds, viewed_bytes
from app.javascript.runtime.values import UNDEFINED, Value

_UNBOUNDED: Final = 2**53
_NOT_HEX: Final = "Input string must contain hex characters in even length"
_HEX: Final = frozenset("0123456789abcdefABCDEF")


def to_base64(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-arraybuffer-base64/spec/#sec-uint8array.prototype.tobase64"""
    array = _bytes(this, "toBase64")
    options = _options(argument(arguments, 0))
    is_url = _choice(options, "alphabet", ("base64", "base64url")) == "base64url"
    omits = options is not None and to_boolean(options.get("omitPadding", options))
    return encode_base64(_contents(array, "toBase64"), is_url=is_url, padded=not omits)


def to_hex(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-arraybuffer-base64/spec/#sec-uint8array.prototype.tohex"""
    return _contents(_bytes(this, "toHex"), "toHex").hex()


def from_base64(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-arraybuffer-base64/spec/#sec-uint8array.frombase64"""
    found = _base64_reader(arguments, _UNBOUNDED).decode()
    if found.problem:
        raise _syntax_error(realm, found.problem)
    return new_uint8_array(realm, found.data)


def from_hex(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-arraybuffer-base64/spec/#sec-uint8array.fromhex"""
    text = _text(arguments)
    data = _hex_bytes(text, _UNBOUNDED)
    if len(data) * 2 != len(text):
        raise _syntax_error(realm, _NOT_HEX)
    return new_uint8_array(realm, data)


def set_from_base64(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-arraybuffer-base64/spec/#sec-uint8array.prototype.setfrombase64"""
    array = _bytes(this, "setFromBase64")
    reader = _base64_reader(arguments, len(_contents(array, "setFromBase64")))
    found = reader.decode()
    _write(array, found.data)
    if found.problem:
        raise _syntax_error(realm, found.problem)
    return _answer(realm, found.read, len(found.data))


def set_from_hex(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-arraybuffer-base64/spec/#sec-uint8array.prototype.setfromhex"""
    array, text = _bytes(this, "setFromHex"), _text(arguments)
    room = len(_contents(array, "setFromHex"))
    if len(text) % 2:
        raise _syntax_error(realm, _NOT_HEX)
    data = _hex_bytes(text, room)
    _write(array, data)
    if len(data) < min(room, len(text) // 2):
        raise _syntax_error(realm, _NOT_HEX)
    return _answer(realm, len(data) * 2, len(data))


def _base64_reader(arguments: list[Value], most: int) -> Base64Reader:
    text = _text(arguments)
    options = _options(argument(arguments, 1))
    alphabet = _choice(options, "alphabet", ("base64", "base64url"))
    handling = ("loose", "strict", "stop-before-partial")
    last_chunk = _choice(options, "lastChunkHandling", handling)
    return Base64Reader(text, is_url=alphabet == "base64url", last_chunk=last_chunk, most=most)


def _hex_bytes(text: str, most: int) -> bytes:
    """As many as there are before the first that is none."""
    data = bytearray()
    for index in range(0, min(len(text) // 2, most) * 2, 2):
        pair = text[index : index + 2]
        if not _HEX.issuperset(pair):
            break
        data.append(int(pair, 16))
    return bytes(data)


def _text(arguments: list[Value]) -> str:
    text = argument(arguments, 0)
    if not isinstance(text, str):
        raise type_error("input argument must be a string")
    return text


def _options(value: Value) -> JSObject | None:
    if value is UNDEFINED or isinstance(value, JSObject):
        return value if isinstance(value, JSObject) else None
    raise type_error("invalid_argument")


def _choice(options: JSObject | None, name: str, choices: tuple[str, ...]) -> str:
    """The first one is the default."""
    value = UNDEFINED if options is None else options.get(name, options)
    if value is UNDEFINED:
        return choices[0]
    if not isinstance(value, str) or value not in choices:
        raise type_error(f"invalid option {describe(value)}")
    return value


def _bytes(this: Value, method: str) -> TypedArrayObject:
    if not isinstance(this, TypedArrayObject) or this.class_name != "Uint8Array":
        raise incompatible_receiver(f"Uint8Array.prototype.{method}", this)
    return this


def _contents(array: TypedArrayObject, method: str) -> bytes:
    check_in_bounds(array, f"Uint8Array.prototype.{method}")
    return bytes(viewed_bytes(array, 0, array.length))


def _write(array: TypedArrayObject, data: bytes) -> None:
    start = array.byte_offset
    contents = array.buffer.data
    if contents is not None:
        contents[start : start + len(data)] = data


def _answer(realm: Realm, read: int, written: int) -> JSObject:
    made = JSObject(realm.object_prototype)
    create_data_property_or_throw(made, "read", float(read))
    create_data_property_or_throw(made, "written", float(written))
    return made


def _syntax_error(realm: Realm, message: str) -> ThrowCompletion:
    return ThrowCompletion(realm.make_error("SyntaxError", message))
