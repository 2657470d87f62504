"""Places in a JSON text that people wrote, for messages that name line and column."""

from typing import Final

WHITE_SPACE: Final = " \t\r\n"
"""What JSON takes for white space: https://www.rfc-editor.org/rfc/rfc8259#section-2"""


def past_white_space(text: str, start: int) -> int:
    """The offset of the next character that is not white space, the text's length if none is."""
    while text[start : start + 1] and text[start] in WHITE_SPACE:
        start += 1
    return start


def place_of(text: str, offset: int) -> str:
    """Line and column of an offset, both from 1, such as ``3:14``."""
    line = text.count("\n", 0, offset) + 1
    return f"{line}:{offset - text.rfind(chr(10), 0, offset)}"
