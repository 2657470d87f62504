"""TextDecoder: https://encoding.spec.whatwg.org/#interface-textdecoder"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node_errors import native_error, node_error
from app.javascript.hosts.web.bytes import bytes_of
from app.javascript.hosts.web.encoding.decoding import Decoding
from app.javascript.hosts.web.encoding.labels import encoding_of
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.webidl import (
    Interface,
    code_units,
    described,
    dictionary,
    member,
)
from app.javascript.runtime.completion import ThrowCompletion, range_error, type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class TextDecoderObject(JSObject):
    """``decoding`` is the stream that is being read, None between two."""

    __slots__ = ("codec", "decoding", "encoding", "fatal", "ignore_bom")

    class_name = "TextDecoder"

    def __init__(self, prototype: JSObject, encoding: tuple[str, str], options: Value) -> None:
        super().__init__(prototype)
        self.encoding, self.codec = encoding
        self.fatal = to_boolean(member(options, "fatal"))
        self.ignore_bom = to_boolean(member(options, "ignoreBOM"))
        self.decoding: Decoding | None = None


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://encoding.spec.whatwg.org/#dom-textdecoder"""
    options = argument(arguments, 1)
    if not web_platform(realm).is_node:
        dictionary(options, "TextDecoderOptions")
    return TextDecoderObject(prototype, named_encoding(realm, arguments), options)


def named_encoding(realm: Realm, arguments: list[Value]) -> tuple[str, str]:
    """Of the first argument, UTF-8 without one."""
    given = argument(arguments, 0)
    label = "utf-8" if given is UNDEFINED else to_string(given)
    encoding = encoding_of(label)
    if encoding is None:
        raise _unknown(realm, label)
    return encoding


def _unknown(realm: Realm, label: str) -> ThrowCompletion:
    if web_platform(realm).is_node:
        message = f'The "{label}" encoding is not supported'
        return node_error(realm, "RangeError", "ERR_ENCODING_NOT_SUPPORTED", message)
    why = f"The encoding label provided ('{label}') is invalid."
    return range_error(f"Failed to construct 'TextDecoder': {why}")


_NOT_VALID: Final = "Failed to execute 'decode' on 'TextDecoder': The encoded data was not valid."


def not_valid(realm: Realm, encoding: str, chromium: str = _NOT_VALID) -> ThrowCompletion:
    """A fatal decoder met what is no text."""
    if web_platform(realm).is_node:
        message = f"The encoded data was not valid for encoding {encoding}"
        return native_error(realm, "TypeError", "ERR_ENCODING_INVALID_ENCODED_DATA", message)
    return type_error(chromium)


def _decode(realm: Realm, decoder: TextDecoderObject, arguments: list[Value]) -> Value:
    """https://encoding.spec.whatwg.org/#dom-textdecoder-decode"""
    given = argument(arguments, 0)
    data = b"" if given is UNDEFINED else bytes_of(given)
    if data is None:
        raise _no_bytes(realm)
    more = to_boolean(member(argument(arguments, 1), "stream"))
    if decoder.decoding is None:
        decoder.decoding = Decoding(decoder.codec, fatal=decoder.fatal, keep_bom=decoder.ignore_bom)
    decoding = decoder.decoding
    if not more:
        decoder.decoding = None
    try:
        return code_units(decoding.decode(data, final=not more))
    except UnicodeDecodeError:
        raise not_valid(realm, decoder.encoding) from None


def _no_bytes(realm: Realm) -> ThrowCompletion:
    if web_platform(realm).is_node:
        message = (
            'The "list" argument must be an instance of SharedArrayBuffer, '
            "ArrayBuffer or ArrayBufferView."
        )
        return node_error(realm, "TypeError", "ERR_INVALID_ARG_TYPE", message)
    return type_error(
        "Failed to execute 'decode' on 'TextDecoder': parameter 1 is not of type 'ArrayBuffer'."
    )


_INTERFACE = described(
    Interface(
        "TextDecoder",
        TextDecoderObject,
        _make,
        attributes={
            "encoding": lambda _realm, decoder: decoder.encoding,
            "fatal": lambda _realm, decoder: decoder.fatal,
            "ignoreBOM": lambda _realm, decoder: decoder.ignore_bom,
        },
        operations={"decode": (0, _decode)},
    )
)

DESCRIPTIONS = (_INTERFACE,)
