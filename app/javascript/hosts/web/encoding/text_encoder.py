"""TextEncoder: https://encoding.spec.whatwg.org/#interface-textencoder"""

from __future__ import annotations

from app.javascript.hosts.web.bytes import new_uint8_array
from app.javascript.hosts.web.webidl import Interface, described, to_usv_string
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.element_types import UINT8
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Value


class TextEncoderObject(JSObject):
    """It has no state."""

    __slots__ = ()

    class_name = "TextEncoder"


def _encode(realm: Realm, _encoder: TextEncoderObject, arguments: list[Value]) -> Value:
    """https://encoding.spec.whatwg.org/#dom-textencoder-encode"""
    text = argument(arguments, 0)
    encoded = b"" if text is UNDEFINED else to_usv_string(text).encode()
    return new_uint8_array(realm, encoded)


def _encode_into(realm: Realm, _encoder: TextEncoderObject, arguments: list[Value]) -> Value:
    """https://encoding.spec.whatwg.org/#dom-textencoder-encodeinto"""
    text, target = to_usv_string(arguments[0]), arguments[1]
    if not isinstance(target, TypedArrayObject) or target.element_type is not UINT8:
        raise type_error(
            "Failed to execute 'encodeInto' on 'TextEncoder': "
            "parameter 2 is not of type 'Uint8Array'."
        )
    read, written, room = 0, 0, target.length
    data = target.buffer.data
    for character in text:
        encoded = character.encode()
        if written + len(encoded) > room or data is None:
            break
        start = target.byte_offset + written
        data[start : start + len(encoded)] = encoded
        written += len(encoded)
        read += 2 if character > "\uffff" else 1
    result = JSObject(realm.object_prototype)
    result.properties.update(read=float(read), written=float(written))
    return result


_INTERFACE = described(
    Interface(
        "TextEncoder",
        TextEncoderObject,
        lambda _realm, prototype, _arguments: TextEncoderObject(prototype),
        attributes={"encoding": lambda _realm, _encoder: "utf-8"},
        operations={"encode": (0, _encode), "encodeInto": (2, _encode_into)},
    )
)

DESCRIPTIONS = (_INTERFACE,)
