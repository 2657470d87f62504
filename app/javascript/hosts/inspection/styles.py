"""Colours of a terminal: https://nodejs.org/docs/latest-v20.x/api/util.html#customizing-utilinspect-colors"""

from __future__ import annotations

import re
from typing import Final

#: The codes that switch a colour or a style on and off.
COLORS: Final = {
    "reset": (0, 0),
    "bold": (1, 22),
    "underline": (4, 24),
    "red": (31, 39),
    "green": (32, 39),
    "yellow": (33, 39),
    "magenta": (35, 39),
    "cyan": (36, 39),
    "grey": (90, 39),
}

#: Which colour each kind of text has.
STYLES: Final = {
    "special": "cyan",
    "number": "yellow",
    "bigint": "yellow",
    "boolean": "yellow",
    "undefined": "grey",
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
    on, off = COLORS[color]
    return f"\x1b[{on}m{text}\x1b[{off}m"


def without_control_sequences(text: str) -> str:
    """The text as it is seen: ``util.stripVTControlCharacters``."""
    if "\x1b" not in text and "\x9b" not in text:
        return text
    return _CONTROL_SEQUENCE.sub("", text)
