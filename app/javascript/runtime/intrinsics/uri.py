"""URI handling functions: https://tc39.es/ecma262/#sec-uri-handling-functions"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.completion import PendingError, ThrowCompletion
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Globals, Method
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.string_length import check_length, join_checked
from app.javascript.runtime.text import from_code_units, to_code_units
from app.javascript.runtime.values import Value

_ALPHANUMERIC: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
_UNRESERVED: Final = _ALPHANUMERIC | frozenset("-_.!~*'()")
_RESERVED: Final = frozenset(";/?:@&=+$,")
#: The length of the result is checked every so many characters.
_CHUNK: Final = 1 << 16
_HEX: Final = frozenset("0123456789abcdefABCDEF")


def _malformed() -> ThrowCompletion:
    return PendingError("URIError", "URI malformed")


def encode(realm: Realm, string: str, unescaped: frozenset[str]) -> str:
    """https://tc39.es/ecma262/#sec-encode"""
    if unescaped.issuperset(string):
        return string
    escapes: dict[str, str] = {}
    chunks: list[str] = []
    text = from_code_units(string)
    for start in range(0, len(text), _CHUNK):
        parts: list[str] = []
        for character in text[start : start + _CHUNK]:
            part = escapes.get(character)
            if part is None:
                part = character if character in unescaped else _escaped(character)
                escapes[character] = part
            parts.append(part)
        chunks.append("".join(parts))
        check_length(realm, sum(map(len, chunks)))
    return "".join(chunks)


def _escaped(character: str) -> str:
    if "\ud800" <= character <= "\udfff":
        raise _malformed()
    return "".join([f"%{octet:02X}" for octet in character.encode()])


def decode(string: str, preserved: frozenset[str]) -> str:
    """https://tc39.es/ecma262/#sec-decode"""
    parts: list[str] = []
    index = 0
    while index < len(string):
        start = string.find("%", index)
        if start != index:
            parts.append(string[index:start] if start > 0 else string[index:])
            index = start if start > 0 else len(string)
            continue
        first = _octet(string, index)
        index += 3
        if first < 0x80:
            character = chr(first)
            parts.append(string[start:index] if character in preserved else character)
            continue
        octets = [first]
        for _ in range(_octets_after(first)):
            octets.append(_octet(string, index))
            index += 3
        try:
            parts.append(to_code_units(bytes(octets).decode()))
        except UnicodeDecodeError:
            raise _malformed() from None
    return "".join(parts)


def _octet(string: str, index: int) -> int:
    """The value of ``%XX`` at ``index``."""
    digits = string[index + 1 : index + 3]
    if string[index : index + 1] != "%" or len(digits) != 2 or not _HEX.issuperset(digits):
        raise _malformed()
    return int(digits, 16)


def _octets_after(first: int) -> int:
    """How many octets follow the first of a code point in UTF-8."""
    for following, lead in ((1, 0xC0), (2, 0xE0), (3, 0xF0)):
        mask = 0xFF & ~(0x3F >> following)
        if first & mask == lead:
            return following
    raise _malformed()


def encode_uri(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-encodeuri-uri"""
    allowed = _UNRESERVED | _RESERVED | {"#"}
    return encode(realm, to_string(argument(arguments, 0)), allowed)


def encode_uri_component(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-encodeuricomponent-uricomponent"""
    return encode(realm, to_string(argument(arguments, 0)), _UNRESERVED)


def decode_uri(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-decodeuri-encodeduri"""
    return decode(to_string(argument(arguments, 0)), _RESERVED | {"#"})


def decode_uri_component(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-decodeuricomponent-encodeduricomponent"""
    return decode(to_string(argument(arguments, 0)), frozenset())


def escape(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-escape-string"""
    unescaped = _ALPHANUMERIC | frozenset("@*_+-./")
    parts: list[str] = []
    for character in to_string(argument(arguments, 0)):
        code = ord(character)
        if character in unescaped:
            parts.append(character)
        else:
            parts.append(f"%{code:02X}" if code < 256 else f"%u{code:04X}")
    return join_checked(realm, parts)


def unescape(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-unescape-string"""
    string = to_string(argument(arguments, 0))
    parts: list[str] = []
    index = 0
    while index < len(string):
        character, width = string[index], 1
        if character == "%":
            long = string[index + 1 : index + 2] == "u"
            digits = string[index + 2 : index + 6] if long else string[index + 1 : index + 3]
            if len(digits) == (4 if long else 2) and _HEX.issuperset(digits):
                character, width = chr(int(digits, 16)), 6 if long else 3
        parts.append(character)
        index += width
    return "".join(parts)


DESCRIPTIONS = (
    Globals(
        (
            Method("decodeURI", decode_uri, 1),
            Method("decodeURIComponent", decode_uri_component, 1),
            Method("encodeURI", encode_uri, 1),
            Method("encodeURIComponent", encode_uri_component, 1),
            Method("escape", escape, 1),
            Method("unescape", unescape, 1),
        )
    ),
)
