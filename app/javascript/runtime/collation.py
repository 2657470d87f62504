"""Comparing strings for people, after the root collation.

UNSUPPORTED: scripts beyond Latin, Greek and Cyrillic are ordered by code point, and no language's
own rules are known; ``compare`` is only called for languages that have none.

https://unicode.org/reports/tr10/
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple
from unicodedata import category, combining, normalize

from app.javascript.runtime.collation_order import MARKS, ORDER
from app.javascript.runtime.text import from_code_units

Sensitivity = Literal["base", "accent", "case", "variant"]

_SPACES = "\t\n\v\f\r\x85\u2028\u2029 "
_EXPANSIONS = {"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss"}
_OVERLAID = {
    "ø": "o\u0338", "Ø": "O\u0338", "đ": "d\u0335", "Đ": "D\u0335", "ħ": "h\u0335",
    "Ħ": "H\u0335", "ł": "l\u0335", "Ł": "L\u0335",
}  # fmt: skip
_APART = frozenset("ðÐſґҐ‘’‚‛“”„‟")  # noqa: RUF001 - differ from their kin as by an accent
_DIGITS = re.compile("[0-9]+")

_SYMBOL = 1_000  # what the table does not have comes after what it has, before money
_MONEY = 5_000_000
_LETTER = 10_000_000


@dataclass(frozen=True, slots=True)
class CollationOptions:
    """What of https://tc39.es/ecma402/#sec-initializecollator is supported."""

    sensitivity: Sensitivity = "variant"
    numeric: bool = False


class _Key(NamedTuple):
    primary: tuple[tuple[int, ...], ...]
    secondary: tuple[int, ...]
    tertiary: tuple[int, ...]


def compare(x: str, y: str, options: CollationOptions) -> int:
    """-1, 0 or 1: https://tc39.es/ecma402/#sec-collator-comparestrings"""
    left, right = _key(x, options.numeric), _key(y, options.numeric)
    if left.primary != right.primary:
        return -1 if left.primary < right.primary else 1
    if options.sensitivity in ("accent", "variant") and left.secondary != right.secondary:
        return -1 if left.secondary < right.secondary else 1
    if options.sensitivity in ("case", "variant") and left.tertiary != right.tertiary:
        return -1 if left.tertiary < right.tertiary else 1
    return 0


@lru_cache(maxsize=1024)
def _key(string: str, numeric: bool) -> _Key:
    primary: list[tuple[int, ...]] = []
    secondary: list[int] = []
    tertiary: list[int] = []
    text = normalize("NFD", from_code_units(string))
    for letter, parts in _OVERLAID.items():
        text = text.replace(letter, parts)
    place = 0
    while place < len(text):
        number = _DIGITS.match(text, place) if numeric else None
        if number:
            digits = number[0].lstrip("0")
            primary.append((_MONEY + ORDER["0"][0], len(digits), *digits.encode()))
            secondary.append(0)
            tertiary.append(0)
            place = number.end()
            continue
        _add(text[place], primary, secondary, tertiary)
        place += 1
    return _Key(tuple(primary), tuple(secondary), tuple(tertiary))


def _add(
    character: str, primary: list[tuple[int, ...]], secondary: list[int], tertiary: list[int]
) -> None:
    """The weights of one character on the three levels."""
    if combining(character):
        mark = MARKS.find(character)
        secondary.append(1 + mark if mark >= 0 else 1 + len(MARKS) + ord(character))
        tertiary.append(0)
        return
    kind = category(character)
    if kind in ("Cc", "Cf") and character not in _SPACES:
        return
    expansion = _EXPANSIONS.get(character)
    if expansion is None and character not in ORDER:
        expansion = normalize("NFKD", character)
    if expansion is not None and expansion != character:
        before = len(tertiary)
        for part in expansion:
            _add(part, primary, secondary, tertiary)
        tertiary[before:] = [weight + 2 for weight in tertiary[before:]]
        if character in _EXPANSIONS:
            secondary.insert(len(secondary) - 1, 1)
        return
    rank, place = ORDER.get(character, (0, 0))
    primary.append((_primary(character, kind, rank),))
    form = ORDER[character.lower()][1] if character in _APART else -1
    secondary.append(form + 1 and form + 1 + len(MARKS))
    tertiary.append(place)


def _primary(character: str, kind: str, rank: int) -> int:
    """White space, then the table's symbols, other ones, money, digits, letters, other ones."""
    if character in _SPACES:
        return _SPACES.index(character)
    if rank >= ORDER["¤"][0]:
        return _MONEY + rank
    if rank:
        return len(_SPACES) + rank
    return (_SYMBOL if kind[0] in "PSZ" else _LETTER) + ord(character)
