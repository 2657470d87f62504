"""Where words begin and end, for keys that go by words: as Chromium goes on Linux."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"\d+(?:[.,]\d+)+(?!\w)|\w+(?:['\u2019]\w+)*|\S")
_SPACES = " \t\u00a0"


def next_word_end(text: str, place: int) -> int:
    """Behind the word that comes next, or in the line that comes next."""
    while place < len(text) and text[place] in _SPACES:
        place += 1
    if place < len(text) and text[place] == "\n":
        is_empty = place > 0 and text[place - 1] == "\n" and text[place + 1 : place + 2] != "\n"
        if text[place + 1 : place + 2] not in _SPACES and not is_empty:
            return place + 1
        while place < len(text) and text[place].isspace():
            place += 1
    found = _TOKEN.match(text, place)
    return len(text) if found is None else found.end()


def word_start_before(text: str, place: int) -> int:
    """Where the word before begins; not before the line, but for the break above it."""
    if place and text[place - 1] == "\n":
        return place - 1
    line_start = text.rfind("\n", 0, place) + 1
    while place > line_start and text[place - 1] in _SPACES:
        place -= 1
    start = line_start
    for found in _TOKEN.finditer(text, line_start, place):
        start = found.start()
    return start if place > line_start else line_start


def place_by_word(text: str, place: int, *, forward: bool) -> int:
    """Where a caret goes by a word: from the beginning of a line with text, not back."""
    if forward:
        return next_word_end(text, place)
    is_empty = text[place : place + 1] in ("", "\n")
    if place and text[place - 1] == "\n" and not is_empty:
        return place
    return word_start_before(text, place)
