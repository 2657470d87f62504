"""CompressionStream and DecompressionStream: https://compression.spec.whatwg.org/"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Final

from app.javascript.hosts.web.bytes import bytes_of, new_uint8_array
from app.javascript.hosts.web.streams.queuing import Strategy
from app.javascript.hosts.web.streams.transform import TransformStreamObject
from app.javascript.hosts.web.streams.transform_interfaces import set_up_transform
from app.javascript.hosts.web.webidl import Interface, described
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: zlib's window bits by format.
_WINDOW_BITS: Final = {"deflate": 15, "deflate-raw": -15, "gzip": 31}
#: So much may come of one chunk.
_MAX_OUTPUT: Final = 1 << 24


class CompressionStreamObject(TransformStreamObject):
    """https://compression.spec.whatwg.org/#compression-stream"""

    __slots__ = ()

    class_name = "CompressionStream"


class DecompressionStreamObject(TransformStreamObject):
    """https://compression.spec.whatwg.org/#decompression-stream"""

    __slots__ = ()

    class_name = "DecompressionStream"


def _window_bits(interface: str, format_: Value) -> int:
    name = to_string(format_)
    if name not in _WINDOW_BITS:
        raise type_error(
            f"Failed to construct '{interface}': Unsupported compression format: '{name}'"
        )
    return _WINDOW_BITS[name]


def _set_up(
    realm: Realm,
    stream: TransformStreamObject,
    work: Callable[[bytes], bytes],
    finish: Callable[[], bytes],
) -> JSObject:
    """Chunks are bytes, and so is what comes of them."""

    def enqueue(data: bytes) -> None:
        if data:
            stream.controller.enqueue(new_uint8_array(realm, data))

    def transform(chunk: Value) -> None:
        data = bytes_of(chunk)
        if data is None:
            kinds = "(ArrayBuffer or ArrayBufferView)"
            raise type_error(f"The provided value is not of type '{kinds}'.")
        enqueue(work(data))

    set_up_transform(realm, stream, transform, lambda: enqueue(finish()))
    return stream


def _make_compression(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    bits = _window_bits("CompressionStream", arguments[0])
    stream = CompressionStreamObject(realm, prototype, Strategy(1.0, None), Strategy(0.0, None))
    compressor = zlib.compressobj(wbits=bits)
    return _set_up(realm, stream, compressor.compress, compressor.flush)


def _make_decompression(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    bits = _window_bits("DecompressionStream", arguments[0])
    stream = DecompressionStreamObject(realm, prototype, Strategy(1.0, None), Strategy(0.0, None))
    decompressor = zlib.decompressobj(wbits=bits)

    def work(data: bytes) -> bytes:
        try:
            found = decompressor.decompress(data, _MAX_OUTPUT)
        except zlib.error as error:
            raise _not_valid(str(error)) from None
        if decompressor.unconsumed_tail:
            realm.agent.budget.check_array_length(1 << 62)
        if decompressor.unused_data:
            raise type_error("Junk found after end of compressed data.")
        return found

    def finish() -> bytes:
        if not decompressor.eof:
            raise type_error("Compressed input was truncated.")
        return b""

    return _set_up(realm, stream, work, finish)


def _not_valid(why: str) -> ThrowCompletion:
    """Zlib's own words stand at the end: ``Error -3 while decompressing data: WHY``."""
    return type_error(f"The compressed data was not valid: {why.rpartition(': ')[2]}.")


def _interface(
    kind: type[TransformStreamObject], make: Callable[[Realm, JSObject, list[Value]], JSObject]
) -> Interface:
    return Interface(
        kind.class_name,
        kind,
        make,
        required=1,
        attributes={
            "readable": lambda _realm, stream: stream.readable,
            "writable": lambda _realm, stream: stream.writable,
        },
    )


DESCRIPTIONS: Final = (
    described(_interface(CompressionStreamObject, _make_compression)),
    described(_interface(DecompressionStreamObject, _make_decompression)),
)
