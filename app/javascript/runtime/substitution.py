"""GetSubstitution: https://tc39.es/ecma262/#sec-getsubstitution"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.string_length import join_checked
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


def get_substitution(  # noqa: PLR0913, PLR0917 - the standard's parameters
    realm: Realm,
    matched: str,
    string: str,
    position: int,
    captures: list[Value],
    named_captures: Value,
    template: str,
) -> str:
    """The template with its ``$`` references replaced.

    ``named_captures`` is undefined or an object.

    https://tc39.es/ecma262/#sec-getsubstitution
    """
    if "$" not in template:
        return template
    parts: list[str] = []
    place = 0
    while True:
        dollar = template.find("$", place)
        if dollar < 0 or dollar + 1 == len(template):
            parts.append(template[place:])
            return join_checked(realm, parts)
        parts.append(template[place:dollar])
        mark = template[dollar + 1]
        place = dollar + 2
        plain = _plain(mark, matched, string, position)
        end = template.find(">", place) if mark == "<" else -1
        if plain is not None:
            parts.append(plain)
        elif end >= 0 and named_captures is not UNDEFINED:
            parts.append(_named(named_captures, template[place:end]))
            place = end + 1
        else:
            reference, size = _numbered(captures, template, dollar)
            parts.append(reference)
            place = dollar + size


def _plain(mark: str, matched: str, string: str, position: int) -> str | None:
    """What the references without a name or number stand for; None for any other."""
    match mark:
        case "$":
            return "$"
        case "&":
            return matched
        case "`":
            return string[:position]
        case "'":
            return string[min(position + len(matched), len(string)) :]
        case _:
            return None


def _named(named_captures: Value, name: str) -> str:
    assert isinstance(named_captures, JSObject)
    capture = named_captures.get(name, named_captures)
    return "" if capture is UNDEFINED else to_string(capture)


def _numbered(captures: list[Value], template: str, dollar: int) -> tuple[str, int]:
    """What ``$1`` or ``$12`` stands for and its size; a ``$`` that refers to nothing is itself."""
    for size in (3, 2):
        digits = template[dollar + 1 : dollar + size]
        if len(digits) == size - 1 and digits.isdecimal() and digits.isascii():
            number = int(digits)
            if 1 <= number <= len(captures):
                capture = captures[number - 1]
                return ("" if capture is UNDEFINED else to_string(capture)), size
    return "$", 1
