"""Blob and File: https://w3c.github.io/FileAPI/#blob-section"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from app.javascript.hosts.node_errors import invalid_argument_type
from app.javascript.hosts.web.bytes import bytes_of, new_uint8_array
from app.javascript.hosts.web.encoding.decoding import utf_8_decode
from app.javascript.hosts.web.files.pieces_stream import stream_of_pieces
from app.javascript.hosts.web.platform import Work, web_platform
from app.javascript.hosts.web.sequences import converted_sequence, is_iterable
from app.javascript.hosts.web.streams.making import stream_of_bytes
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.ticks import after_microtasks
from app.javascript.hosts.web.webidl import (
    Interface,
    clamped,
    code_units,
    described,
    dictionary,
    member,
    to_usv_string,
)
from app.javascript.runtime.array_buffer import new_array_buffer
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import INFINITY, UNDEFINED, Value

#: What reading a small blob takes (ms): another process has it.
READ_MS = 1.5


#: https://w3c.github.io/FileAPI/#typedefdef-blobpart, converted
_Part: TypeAlias = "BlobObject | bytes | str"


def _prototype(realm: Realm, name: str) -> JSObject:
    """What receives a blob need not have touched the interface before."""
    key = f"%{name}.prototype%"
    if key not in realm.intrinsics:
        scope = realm.global_object
        scope.get(name, scope)
    return realm.intrinsics[key]


class BlobObject(JSObject):
    """Bytes with a media type; ``pieces`` are the same bytes as the parts that they came in."""

    __slots__ = ("data", "pieces", "type")

    class_name = "Blob"

    def __init__(self, prototype: JSObject, pieces: tuple[bytes, ...], type_: str) -> None:
        super().__init__(prototype)
        self.pieces = pieces
        self.data = b"".join(pieces)
        self.type = type_

    def copy(self, realm: Realm) -> BlobObject:
        """https://w3c.github.io/FileAPI/#ref-for-deserialization-steps"""
        return BlobObject(_prototype(realm, "Blob"), self.pieces, self.type)


class FileObject(BlobObject):
    """A blob with a name; ``last_modified`` in milliseconds since 1970."""

    __slots__ = ("last_modified", "name")

    class_name = "File"

    def __init__(
        self, prototype: JSObject, pieces: tuple[bytes, ...], type_: str, name: str
    ) -> None:
        super().__init__(prototype, pieces, type_)
        self.name = name
        self.last_modified = 0.0

    def copy(self, realm: Realm) -> BlobObject:
        prototype = _prototype(realm, "File")
        made = FileObject(prototype, self.pieces, self.type, self.name)
        made.last_modified = self.last_modified
        return made


def new_blob(realm: Realm, data: bytes, type_: str = "") -> BlobObject:
    """A blob of the platform's own."""
    return BlobObject(realm.intrinsics["%Blob.prototype%"], (data,), type_)


def _parts(realm: Realm, interface: str, parts: Value) -> list[_Part]:
    """What a blob is made of, in Web IDL's sense: each part is converted before the next is read.

    https://w3c.github.io/FileAPI/#typedefdef-blobpart
    """
    if web_platform(realm).is_node and not is_iterable(parts):
        raise invalid_argument_type(realm, "sources", "a sequence", parts)
    if not isinstance(parts, JSObject):
        raise type_error(
            f"Failed to construct '{interface}': The provided value cannot be converted to a "
            "sequence."
        )
    return converted_sequence(realm, parts, _part)


def _part(part: Value) -> _Part:
    if isinstance(part, BlobObject):
        return part
    data = bytes_of(part)
    return to_usv_string(part) if data is None else data


def _pieces(realm: Realm, parts: Sequence[_Part], *, native_endings: bool) -> tuple[bytes, ...]:
    """https://w3c.github.io/FileAPI/#process-blob-parts; Node leaves a carriage return alone."""
    ends = "\r\n" if web_platform(realm).is_node else "\r\n?"
    pieces: list[bytes] = []
    for part in parts:
        if isinstance(part, BlobObject):
            pieces += part.pieces
        elif isinstance(part, bytes):
            pieces.append(part)
        else:
            pieces.append((re.sub(ends, "\n", part) if native_endings else part).encode())
    realm.agent.budget.check_array_length(sum(map(len, pieces)) // 8)
    return tuple(pieces)


def _type(options: Value) -> str:
    """https://w3c.github.io/FileAPI/#dfn-type"""
    given = member(options, "type")
    return _checked_type("" if given is UNDEFINED else to_string(given))


def _checked_type(text: str) -> str:
    return text.lower() if all("\x20" <= character <= "\x7e" for character in text) else ""


def _native_endings(realm: Realm, options: Value, interface: str) -> bool:
    """https://w3c.github.io/FileAPI/#enumdef-endingtype"""
    if web_platform(realm).is_node:
        return to_string(member(options, "endings")) == "native"
    bag = f"{interface if interface == 'File' else 'Blob'}PropertyBag"
    given = member(dictionary(options, bag), "endings")
    endings = "transparent" if given is UNDEFINED else to_string(given)
    if endings not in ("transparent", "native"):
        raise type_error(
            f"Failed to construct '{interface}': Failed to read the 'endings' property from "
            f"'BlobPropertyBag': The provided value '{endings}' is not a valid enum value of type "
            "EndingType."
        )
    return endings == "native"


def _make_blob(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://w3c.github.io/FileAPI/#dom-blob-blob"""
    given, options = argument(arguments, 0), argument(arguments, 1)
    parts = [] if given is UNDEFINED else _parts(realm, "Blob", given)
    native = _native_endings(realm, options, "Blob")
    type_ = _type(options)
    return BlobObject(prototype, _pieces(realm, parts, native_endings=native), type_)


def _make_file(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://w3c.github.io/FileAPI/#dom-file-file"""
    parts, name = _parts(realm, "File", arguments[0]), to_usv_string(arguments[1])
    options = argument(arguments, 2)
    native, type_ = _native_endings(realm, options, "File"), _type(options)
    modified = member(options, "lastModified")
    number = now(realm) if modified is UNDEFINED else to_number(modified)
    pieces = _pieces(realm, parts, native_endings=native)
    made = FileObject(prototype, pieces, type_, name)
    made.last_modified = float(int(number)) if abs(number) < INFINITY else 0.0
    return made


def now(realm: Realm) -> float:
    """The time in whole milliseconds since 1970."""
    clock = realm.agent.clock
    return float(int(clock.time_origin + clock.now))


def _slice(realm: Realm, blob: BlobObject, arguments: list[Value]) -> Value:
    """https://w3c.github.io/FileAPI/#dfn-slice"""
    size = len(blob.data)

    def position(value: Value, default: int) -> int:
        if value is UNDEFINED:
            return default
        relative = clamped(value)
        bounded = max(size + relative, 0.0) if relative < 0 else min(relative, float(size))
        return int(bounded)

    start, end = position(argument(arguments, 0), 0), position(argument(arguments, 1), size)
    given = argument(arguments, 2)
    type_ = "" if given is UNDEFINED else _checked_type(to_string(given))
    return BlobObject(_prototype(realm, "Blob"), _between(blob.pieces, start, end), type_)


def _between(pieces: tuple[bytes, ...], start: int, end: int) -> tuple[bytes, ...]:
    """What of each piece lies between two offsets of the whole."""
    found, place = [], 0
    for piece in pieces:
        found.append(piece[max(start - place, 0) : max(end - place, 0)])
        place += len(piece)
    return tuple(each for each in found if each)


def piece_ticks(pieces: Sequence[bytes]) -> int:
    """What Node takes in addition, compared with a blob in one piece."""
    count = sum(1 for each in pieces if each)
    return 2 * (count - 1) if count else -1


def expect_reading(realm: Realm, milliseconds: float) -> None:
    """Bodies that are asked for meanwhile wait: one thread brings both, one after the other."""
    web_platform(realm).state["reads end"] = realm.agent.clock.now + milliseconds


def start_reading(realm: Realm, label: str, milliseconds: float, steps: Callable[[], None]) -> Work:
    """Have the bytes of a blob brought."""
    expect_reading(realm, milliseconds)
    platform = web_platform(realm)
    return platform.start_work("storage", label, milliseconds, "file reading", steps)


def read_blob(realm: Realm, blob: BlobObject, ticks: int, make: Callable[[], Value]) -> Value:
    """A promise of what ``make`` makes of the bytes, which come in a task, in Node a microtask."""
    label = "read a blob"
    answer = Deferred(realm)

    def steps() -> None:
        answer.resolve(make())

    platform = web_platform(realm)
    if platform.is_node:
        after_microtasks(realm, ticks + piece_ticks(blob.pieces), label, steps)
    else:
        start_reading(realm, label, READ_MS, steps)
    return answer.promise


def _text(realm: Realm, blob: BlobObject, _arguments: list[Value]) -> Value:
    """https://w3c.github.io/FileAPI/#dom-blob-text"""
    return read_blob(realm, blob, 2, lambda: code_units(utf_8_decode(blob.data)))


def _array_buffer(realm: Realm, blob: BlobObject, _arguments: list[Value]) -> Value:
    """https://w3c.github.io/FileAPI/#dom-blob-arraybuffer"""
    return read_blob(realm, blob, 1, lambda: new_array_buffer(realm, bytearray(blob.data)))


def _bytes(realm: Realm, blob: BlobObject, _arguments: list[Value]) -> Value:
    """https://w3c.github.io/FileAPI/#dom-blob-bytes"""
    return read_blob(realm, blob, 1, lambda: new_uint8_array(realm, blob.data))


def _stream(realm: Realm, blob: BlobObject, _arguments: list[Value]) -> Value:
    """https://w3c.github.io/FileAPI/#dom-blob-stream; Node reads piece after piece."""
    platform = web_platform(realm)
    if platform.is_node:
        return stream_of_pieces(realm, blob.pieces)

    def when_ready(deliver: Callable[[], None]) -> None:
        start_reading(realm, "read a blob", READ_MS, deliver)

    return stream_of_bytes(realm, blob.data, when_ready)


_BLOB = Interface(
    "Blob",
    BlobObject,
    _make_blob,
    attributes={
        "size": lambda _realm, blob: float(len(blob.data)),
        "type": lambda _realm, blob: blob.type,
    },
    operations={"slice": (0, _slice), "stream": (0, _stream)},
    promises={"text": (0, _text), "arrayBuffer": (0, _array_buffer), "bytes": (0, _bytes)},
)
_FILE = Interface(
    "File",
    FileObject,
    _make_file,
    required=2,
    attributes={
        "name": lambda _realm, file: code_units(file.name),
        "lastModified": lambda _realm, file: file.last_modified,
    },
    parent="Blob",
)

DESCRIPTIONS = (described(_BLOB), described(_FILE))
