"""Decoding bytes that come in pieces: https://encoding.spec.whatwg.org/#decode"""

from __future__ import annotations

import codecs

_BOM = "\ufeff"


def _control_character(error: UnicodeError) -> tuple[str, int]:
    """The standard's single-byte encodings leave no byte of C1 undefined."""
    assert isinstance(error, UnicodeDecodeError)
    return "".join(map(chr, error.object[error.start : error.end])), error.end


codecs.register_error("c1-control", _control_character)


class Decoding:
    """One stream of bytes; a byte order mark at its beginning is dropped unless it is kept."""

    def __init__(self, codec: str, *, fatal: bool, keep_bom: bool) -> None:
        errors = "strict" if fatal else "replace"
        if codec.startswith("cp125"):
            errors = "c1-control"
        self._decoder = codecs.getincrementaldecoder(codec)(errors)
        self._at_start = not keep_bom and codec.startswith("utf")

    def decode(self, data: bytes, *, final: bool) -> str:
        """Python text. Raises UnicodeDecodeError when the stream is fatal."""
        text = self._decoder.decode(data, final)
        if self._at_start and text:
            self._at_start = False
            return text.removeprefix(_BOM)
        return text


def utf_8_decode(data: bytes) -> str:
    """Python text, errors replaced, without a byte order mark."""
    return data.decode("utf-8", "replace").removeprefix(_BOM)
