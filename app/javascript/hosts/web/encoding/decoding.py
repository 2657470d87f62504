"""Decoding bytes that come in pieces: https://encoding.spec.whatwg.org/#decode"""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import Any, Final

_BOM = "\ufeff"


def _single(byte: int) -> str:
    """The standard's single-byte encodings leave no byte of C1 undefined."""
    if byte == 0xCA:
        return "\u05ba"  # of windows-1255, the only one in which Python leaves it undefined
    return chr(byte) if byte < 0xA0 else ""


def _euro(byte: int) -> str:
    """https://encoding.spec.whatwg.org/#gb18030-decoder, step 5 of its first states"""
    return "\u20ac" if byte == 0x80 else ""


def _handler(known: Callable[[int], str], *, fatal: bool) -> Callable[[Any], tuple[str, int]]:
    """What Python leaves undefined, where the standard has a character for it."""

    def handle(error: UnicodeDecodeError) -> tuple[str, int]:
        found = known(error.object[error.start])
        if found:
            return found, error.start + 1
        if fatal:
            raise error
        return "\ufffd", error.end

    return handle


def _register(name: str, known: Callable[[int], str]) -> None:
    codecs.register_error(name, _handler(known, fatal=False))
    codecs.register_error(f"{name}-fatal", _handler(known, fatal=True))


_register("c1-control", _single)
_register("gb18030-euro", _euro)

#: Two letters that Python's codec of KOI8-U lacks.
_KOI8_U: Final = {0x255D: "\u045e", 0x256C: "\u040e"}


class _UserDefined(codecs.IncrementalDecoder):
    """https://encoding.spec.whatwg.org/#x-user-defined-decoder"""

    def decode(self, data: Any, final: bool = False) -> str:
        return "".join(chr(byte if byte < 0x80 else 0xF700 + byte) for byte in data)


class Decoding:
    """One stream of bytes; a byte order mark at its beginning is dropped unless it is kept."""

    def __init__(self, codec: str, *, fatal: bool, keep_bom: bool) -> None:
        errors = "strict" if fatal else "replace"
        if codec.startswith(("cp125", "cp874")):
            errors = "c1-control-fatal" if fatal else "c1-control"
        if codec == "gb18030":
            errors = "gb18030-euro-fatal" if fatal else "gb18030-euro"
        is_known = codec != "x-user-defined"
        made = codecs.getincrementaldecoder(codec) if is_known else _UserDefined
        self._decoder = made(errors)
        self._letters = _KOI8_U if codec == "koi8-u" else None
        self._at_start = not keep_bom and codec.startswith("utf")

    def decode(self, data: bytes, *, final: bool) -> str:
        """Python text. Raises UnicodeDecodeError when the stream is fatal."""
        text = self._decoder.decode(data, final)
        if self._letters is not None:
            text = text.translate(self._letters)
        if self._at_start and text:
            self._at_start = False
            return text.removeprefix(_BOM)
        return text


def utf_8_decode(data: bytes) -> str:
    """Python text, errors replaced, without a byte order mark."""
    return data.decode("utf-8", "replace").removeprefix(_BOM)
