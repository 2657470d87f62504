"""The named groups of a pattern that is known to be valid."""

import re
from functools import lru_cache
from typing import NamedTuple

from app.javascript.runtime.text import to_code_units

_ESCAPE = re.compile(r"\\u(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{4}))")
_TOKEN = re.compile(r"\\.|\[|\]|\(\?<(?![=!])([^>]*)>|\(\?|\(", re.DOTALL)


class GroupName(NamedTuple):
    """A name and the numbers of the groups that have it: several in different alternatives."""

    name: str
    numbers: tuple[int, ...]


@lru_cache(maxsize=256)
def group_names(source: str, class_sets: bool) -> tuple[GroupName, ...]:
    """The names in the pattern's order; ``class_sets`` when brackets nest (the flag v).

    https://tc39.es/ecma262/#sec-patterns-static-semantics-parenthesis-names
    """
    if "(?<" not in source:
        return ()
    numbers: dict[str, tuple[int, ...]] = {}
    count = depth = 0
    for token in _TOKEN.finditer(source):
        text = token[0]
        if text == "[":
            depth = depth + 1 if class_sets else 1
        elif text == "]":
            depth = max(depth - 1, 0)
        elif depth or text[0] == "\\" or text == "(?":
            continue
        else:
            count += 1
            if token[1] is not None:
                name = _decode_name(token[1])
                numbers[name] = (*numbers.get(name, ()), count)
    return tuple(GroupName(name, found) for name, found in numbers.items())


def _decode_name(name: str) -> str:
    parts: list[str] = []
    end = 0
    for escape in _ESCAPE.finditer(name):
        parts += (name[end : escape.start()], chr(int(escape[1] or escape[2], 16)))
        end = escape.end()
    return to_code_units("".join(parts) + name[end:])
