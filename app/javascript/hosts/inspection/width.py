"""How many columns a text takes in a terminal.

https://www.unicode.org/reports/tr11/
"""

from __future__ import annotations

import unicodedata
from typing import Final

from app.javascript.hosts.inspection.styles import without_control_sequences
from app.javascript.runtime.text import from_code_units

_REGIONAL_INDICATORS: Final = range(0x1F1E6, 0x1F200)
_SOFT_HYPHEN: Final = "\xad"
_NO_WIDTH: Final = frozenset({"Cc", "Cf", "Me", "Mn"})


def string_width(string: str, *, is_colored: bool = True) -> int:
    """Wide characters take two columns, marks none; with colours, control sequences none."""
    if is_colored:
        string = without_control_sequences(string)
    if string.isascii():
        return (
            len(string) if string.isprintable() else sum([" " <= unit < "\x7f" for unit in string])
        )
    normalized = unicodedata.normalize("NFC", from_code_units(string))
    return sum([_character_width(character) for character in normalized])


def _character_width(character: str) -> int:
    if " " <= character < "\x7f":
        return 1
    category = unicodedata.category(character)
    if unicodedata.east_asian_width(character) in "FW" and category != "Cn":
        return 2
    if category in _NO_WIDTH and character != _SOFT_HYPHEN:
        return 0
    return 2 if ord(character) in _REGIONAL_INDICATORS else 1
