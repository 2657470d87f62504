"""How many columns a text takes in a terminal.

https://nodejs.org/docs/latest-v20.x/api/readline.html (getStringWidth)
"""

from __future__ import annotations

import unicodedata

from app.javascript.runtime.text import from_code_units


def string_width(string: str) -> int:
    """Wide and full-width characters take two columns, marks none."""
    if string.isascii():
        return len(string)
    width = 0
    for character in unicodedata.normalize("NFC", from_code_units(string)):
        if unicodedata.east_asian_width(character) in "FW":
            width += 2
        elif unicodedata.category(character) not in ("Mn", "Me", "Cf", "Cc"):
            width += 1
    return width
