"""Compression: https://nodejs.org/docs/latest-v20.x/api/zlib.html"""

from __future__ import annotations

import zlib
from typing import Final

from app.javascript.hosts.node.bindings.bytes_binding import bytes_of, new_bytes
from app.javascript.hosts.node.bindings.integers import integer
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_LARGEST_OUTPUT: Final = 64 * 1024 * 1024
_UNFINISHED: Final = "unexpected end of file"
#: What is added to the bits of the window: the form of the header.
_FORMS: Final = {"gzip": 16, "gunzip": 16, "unzip": 32}
_RAW: Final = frozenset({"deflateRaw", "inflateRaw"})
_MEMBERS: Final = frozenset({"gunzip", "unzip"})


def _window(form: str, bits: int) -> int:
    """``wbits`` of the library: 0 is the largest window when unpacking."""
    known = bits or zlib.MAX_WBITS
    return -max(known, 9) if form in _RAW else known + _FORMS.get(form, 0)


def _dictionary(arguments: list[Value], place: int) -> bytes:
    given = argument(arguments, place)
    return b"" if given is UNDEFINED else bytes_of(given)


def _packer(
    form: str, level: int, bits: int, memory: int, strategy: int, dictionary: bytes
) -> zlib._Compress:
    window = _window(form, bits)
    if dictionary and form != "gzip":
        return zlib.compressobj(level, zlib.DEFLATED, window, memory, strategy, dictionary)
    return zlib.compressobj(level, zlib.DEFLATED, window, memory, strategy)


def compress(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``compress(format, bytes, level, windowBits, memLevel, strategy, dictionary, flush)``"""
    form, data = to_string(argument(arguments, 0)), bytes_of(argument(arguments, 1))
    level, bits, memory, strategy, flush = (integer(arguments, at) for at in (2, 3, 4, 5, 7))
    packer = _packer(form, level, bits, memory, strategy, _dictionary(arguments, 6))
    return new_bytes(realm, packer.compress(data) + packer.flush(flush))


def decompress(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``decompress(format, bytes, windowBits, dictionary, partial)``: bytes, or the problem

    With ``partial`` the data may end early.
    """
    form, data = to_string(argument(arguments, 0)), bytes_of(argument(arguments, 1))
    window, dictionary = _window(form, integer(arguments, 2)), _dictionary(arguments, 3)
    parts: list[bytes] = []
    left = _LARGEST_OUTPUT
    while True:
        unpacker = zlib.decompressobj(window, dictionary)
        try:
            parts.append(unpacker.decompress(data, left))
        except zlib.error as problem:
            return _problem_of(problem, dictionary)
        left -= len(parts[-1])
        if unpacker.unconsumed_tail or left <= 0:
            raise UnsupportedApi("so much compressed data", "Use less.")
        if not unpacker.eof and not to_boolean(argument(arguments, 4)):
            return _UNFINISHED
        data = unpacker.unused_data
        # What follows is another member, unless it is padding of zero bytes.
        if form not in _MEMBERS or not unpacker.eof or data[:1] in (b"", b"\0"):
            return new_bytes(realm, b"".join(parts))
        window = _window("gunzip", integer(arguments, 2))


class PackerObject(JSObject):
    """What packs chunk by chunk, in the hands of the library."""

    __slots__ = ("packer",)

    def __init__(self, packer: zlib._Compress) -> None:
        super().__init__(None)
        self.packer = packer


def new_packer(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``newPacker(format, level, windowBits, memLevel, strategy, dictionary)``"""
    form = to_string(argument(arguments, 0))
    level, bits, memory, strategy = (integer(arguments, at) for at in (1, 2, 3, 4))
    return PackerObject(_packer(form, level, bits, memory, strategy, _dictionary(arguments, 5)))


def pack(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``pack(packer, bytes, flush)``: what comes out by now"""
    made = argument(arguments, 0)
    assert isinstance(made, PackerObject)
    packed = made.packer.compress(bytes_of(argument(arguments, 1)))
    flush = integer(arguments, 2)
    return new_bytes(realm, packed + made.packer.flush(flush) if flush else packed)


def _problem_of(problem: zlib.error, dictionary: bytes) -> str:
    """What the library itself says, without Python's words before it."""
    text = str(problem)
    if "setting zdict" in text:
        return "Bad dictionary" if dictionary else "Missing dictionary"
    return text.rpartition(": ")[2]


def crc32(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``crc32(bytes, start)``"""
    return float(zlib.crc32(bytes_of(argument(arguments, 0)), integer(arguments, 1) & 0xFFFF_FFFF))


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "compress": compress,
    "newPacker": new_packer,
    "pack": pack,
    "decompress": decompress,
    "crc32": crc32,
}
