"""Colours of a terminal: https://nodejs.org/docs/latest-v20.x/api/util.html#customizing-utilinspect-colors"""

from __future__ import annotations

import re
from typing import Final

#: The codes that switch a colour or a style on and off.
COLORS: Final = {
    "reset": (0, 0),
    "bold": (1, 22),
    "dim": (2, 22),
    "italic": (3, 23),
    "underline": (4, 24),
    "blink": (5, 25),
    "inverse": (7, 27),
    "hidden": (8, 28),
    "strikethrough": (9, 29),
    "doubleunderline": (21, 24),
    "black": (30, 39),
    "red": (31, 39),
    "green": (32, 39),
    "yellow": (33, 39),
    "blue": (34, 39),
    "magenta": (35, 39),
    "cyan": (36, 39),
    "white": (37, 39),
    "bgBlack": (40, 49),
    "bgRed": (41, 49),
    "bgGreen": (42, 49),
    "bgYellow": (43, 49),
    "bgBlue": (44, 49),
    "bgMagenta": (45, 49),
    "bgCyan": (46, 49),
    "bgWhite": (47, 49),
    "framed": (51, 54),
    "overlined": (53, 55),
    "gray": (90, 39),
    "redBright": (91, 39),
    "greenBright": (92, 39),
    "yellowBright": (93, 39),
    "blueBright": (94, 39),
    "magentaBright": (95, 39),
    "cyanBright": (96, 39),
    "whiteBright": (97, 39),
    "bgGray": (100, 49),
    "bgRedBright": (101, 49),
    "bgGreenBright": (102, 49),
    "bgYellowBright": (103, 49),
    "bgBlueBright": (104, 49),
    "bgMagentaBright": (105, 49),
    "bgCyanBright": (106, 49),
    "bgWhiteBright": (107, 49),
}

#: Which colour each kind of text has.
STYLES: Final = {
    "special": "cyan",
    "number": "yellow",
    "bigint": "yellow",
    "boolean": "yellow",
    "undefined": "grey",  # another name of gray
    "null": "bold",
    "string": "green",
    "symbol": "green",
    "date": "magenta",
    "regexp": "red",
    "module": "underline",
}

_CONTROL_SEQUENCE: Final = re.compile(
    "[\x1b\x9b][\\[\\]()#;?]*"
    "(?:(?:(?:;[-a-zA-Z0-9/#&.:=?%@~_]+)*|[a-zA-Z0-9]+(?:;[-a-zA-Z0-9/#&.:=?%@~_]*)*)?"
    "(?:\x07|\x1b\\\\|\x9c)"
    "|(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-PR-TZcf-nq-uy=><~])"
)


def styled(text: str, kind: str) -> str:
    """The text between the control sequences of its kind."""
    color = STYLES.get(kind)
    if color is None:
        return text
    on, off = COLORS["gray" if color == "grey" else color]
    return f"\x1b[{on}m{text}\x1b[{off}m"


def without_control_sequences(text: str) -> str:
    """The text as it is seen: ``util.stripVTControlCharacters``."""
    if "\x1b" not in text and "\x9b" not in text:
        return text
    return _CONTROL_SEQUENCE.sub("", text)
