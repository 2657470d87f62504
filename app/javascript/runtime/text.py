"""Strings: a JavaScript string is a Python ``str`` of UTF-16 code units.

An astral character is therefore two characters here, a high and a low surrogate; length, index,
comparison and slicing are Python's own. Only text that leaves the model is put together again.

https://tc39.es/ecma262/#sec-ecmascript-language-types-string-type
"""

from __future__ import annotations


def to_code_units(text: str) -> str:
    """Python text (code points) as a JavaScript string."""
    if text.isascii() or max(text) < "\U00010000":
        return text
    return "".join(_split(character) if character > "\uffff" else character for character in text)


def _split(character: str) -> str:
    code = ord(character) - 0x10000
    return chr(0xD800 + (code >> 10)) + chr(0xDC00 + (code & 0x3FF))


def from_code_units(string: str) -> str:
    """A JavaScript string as Python text; lone surrogates stay what they are."""
    if string.isascii():
        return string
    return string.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def to_well_formed(string: str) -> str:
    """A JavaScript string as Python text that can be encoded: lone surrogates become U+FFFD."""
    if string.isascii():
        return string
    return string.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def code_point_at(string: str, index: int) -> tuple[int, int]:
    """The code point at ``index`` and the number of code units it takes (1 or 2).

    https://tc39.es/ecma262/#sec-codepointat
    """
    first = ord(string[index])
    if 0xD800 <= first <= 0xDBFF and index + 1 < len(string):
        second = ord(string[index + 1])
        if 0xDC00 <= second <= 0xDFFF:
            return ((first - 0xD800) << 10) + (second - 0xDC00) + 0x10000, 2
    return first, 1
