"""Base64 as byte arrays read and write it: https://tc39.es/proposal-arraybuffer-base64/"""

from __future__ import annotations

from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Final

_ALPHABET: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
_WHITE_SPACE: Final = "\t\n\f\r "
_WRONG: Final = "Found a character that cannot be part of a valid base64 string."
_REST: Final = "The base64 input terminates with a single character, excluding padding (=)."
_BITS: Final = "The base64 input terminates with non-zero padding bits."

#: What is said of one padding character where there should be two.
_HALF_PADDED: Final = {"loose": _WRONG, "strict": _REST, "stop-before-partial": ""}


@dataclass(frozen=True, slots=True)
class Decoded:
    """``read`` code units gave the bytes; ``problem`` says why it did not go on, if it failed."""

    read: int
    data: bytes
    problem: str = ""


def encode_base64(data: bytes, *, is_url: bool, padded: bool) -> str:
    """https://tc39.es/proposal-arraybuffer-base64/spec/#sec-uint8array.prototype.tobase64"""
    text = b64encode(data, b"-_" if is_url else b"+/").decode("ascii")
    return text if padded else text.rstrip("=")


class Base64Reader:
    """https://tc39.es/proposal-arraybuffer-base64/spec/#sec-frombase64"""

    def __init__(self, text: str, *, is_url: bool, last_chunk: str, most: int) -> None:
        self._text = text
        self._is_url = is_url
        self._last_chunk = last_chunk
        self._most = most
        self._data = bytearray()
        self._read = 0

    def decode(self) -> Decoded:
        """All that there is room for."""
        if self._most == 0:
            return self._done()
        chunk, index = "", 0
        while True:
            index = self._skip(index)
            if index == len(self._text):
                return self._end(chunk)
            char = self._text[index]
            index += 1
            if char == "=":
                return self._padding(chunk, index)
            if self._is_url:
                char = {"-": "+", "_": "/", "+": "", "/": ""}.get(char, char)
            if char not in _ALPHABET:
                return self._done(_WRONG)
            room = self._most - len(self._data)
            if (room, len(chunk)) in ((1, 2), (2, 3)):
                return self._done()
            chunk += char
            if len(chunk) == 4:
                self._data += b64decode(chunk)
                chunk, self._read = "", index
                if len(self._data) == self._most:
                    return self._done()

    def _skip(self, index: int) -> int:
        while index < len(self._text) and self._text[index] in _WHITE_SPACE:
            index += 1
        return index

    def _end(self, chunk: str) -> Decoded:
        """The text is over, and was not padded."""
        if chunk:
            if self._last_chunk == "stop-before-partial":
                return self._done()
            if self._last_chunk == "strict" or len(chunk) == 1:
                return self._done(_REST)
            self._data += _partial(chunk)
        self._read = len(self._text)
        return self._done()

    def _padding(self, chunk: str, index: int) -> Decoded:
        if len(chunk) < 2:
            return self._done(_WRONG)
        index = self._skip(index)
        if len(chunk) == 2:
            if index == len(self._text):
                return self._done(_HALF_PADDED[self._last_chunk])
            if self._text[index] == "=":
                index = self._skip(index + 1)
        if index < len(self._text):
            return self._done(_WRONG)
        rest = _partial(chunk)
        if self._last_chunk == "strict" and b64encode(rest).decode("ascii").rstrip("=") != chunk:
            return self._done(_BITS)
        self._data += rest
        self._read = len(self._text)
        return self._done()

    def _done(self, problem: str = "") -> Decoded:
        return Decoded(self._read, bytes(self._data), problem)


def _partial(chunk: str) -> bytes:
    """Of two or three characters; bits that are left over are dropped."""
    return b64decode(chunk + "=" * (4 - len(chunk)))
