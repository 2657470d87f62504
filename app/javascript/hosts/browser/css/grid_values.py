"""Tracks, areas and lines of grids: https://drafts.csswg.org/css-grid/#track-sizing"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.grammars import Grammar, keywords, length
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, quoted, split_at, words

_LENGTH = length(negative=False)
_WORDS = keywords("auto min-content max-content")
_COUNTS = keywords("auto-fill auto-fit")


def track_list(*, names: bool) -> Grammar:
    """``names`` and ``repeat()`` are for explicit tracks."""

    def parse(tokens: Sequence[Token]) -> str | None:
        found = [_track(token, names=names) for token in words(tokens)]
        if not found or None in found or all((text or "").startswith("[") for text in found):
            return None
        return " ".join(text or "" for text in found)

    return parse


def _track(token: Token, *, names: bool) -> str | None:
    if token.type == "[] block" and names:
        given = words(token.content)
        if any(each.type != "ident" for each in given):
            return None
        return f"[{' '.join(each.value for each in given)}]"
    if token.type == "function":
        if token.lower_name == "repeat":
            return _repeat(token) if names else None
        if token.lower_name == "minmax":
            parts = split_at(token.arguments, ",")
            sizes = [_size(part) for part in parts]
            if len(sizes) != 2 or None in sizes or (sizes[0] or "").endswith("fr"):
                return None
            return f"minmax({sizes[0]}, {sizes[1]})"
        if token.lower_name == "fit-content":
            found = _LENGTH(words(token.arguments))
            return None if found is None else f"fit-content({found})"
    return _size([token])


def _size(part: Sequence[Token]) -> str | None:
    if len(part) == 1 and part[0].type == "dimension" and part[0].lower_unit == "fr":
        return None if part[0].value < 0 else f"{number_text(part[0].value)}fr"
    return _WORDS(part) or _LENGTH(part)


def _repeat(token: Token) -> str | None:
    parts = split_at(token.arguments, ",")
    commas = [at for at, each in enumerate(token.arguments) if each == ","]
    if len(parts) < 2 or len(parts[0]) != 1:
        return None
    count = parts[0][0]
    times = str(count.int_value) if count.type == "number" else _COUNTS(parts[0])
    if times is None or times == "None" or (times.isdigit() and int(times) < 1):
        return None
    found = [_track(each, names=True) for each in words(token.arguments[commas[0] + 1 :])]
    if not found or None in found:
        return None
    return f"repeat({times}, {' '.join(text or '' for text in found)})"


def subgrid(tokens: Sequence[Token]) -> str | None:
    """``subgrid`` with names of lines."""
    given = words(tokens)
    if not given or keywords("subgrid")(given[:1]) is None:
        return None
    found = [_track(token, names=True) for token in given[1:]]
    return None if None in found else " ".join(("subgrid", *(text or "" for text in found)))


def areas(tokens: Sequence[Token]) -> str | None:
    """Rows of equally many cells: https://drafts.csswg.org/css-grid/#propdef-grid-template-areas"""
    given = words(tokens)
    if not given or any(token.type != "string" for token in given):
        return None
    rows = [token.value.split() for token in given]
    if not rows[0] or any(len(row) != len(rows[0]) for row in rows):
        return None
    return " ".join(
        quoted(" ".join("." if set(cell) == {"."} else cell for cell in row)) for row in rows
    )


def line(tokens: Sequence[Token]) -> str | None:
    """``span 2 name``: https://drafts.csswg.org/css-grid/#typedef-grid-row-start-grid-line"""
    given = words(tokens)
    span, number, name = False, "", ""
    for token in given:
        if token.type == "ident" and token.lower_value == "span" and not span:
            span = True
        elif token.type == "number" and token.int_value is not None and not number:
            number = str(token.int_value)
        elif token.type == "ident" and not name and token.lower_value != "span":
            name = token.value
        else:
            return None
    if not given or number == "0" or (name == "auto" and len(given) > 1):
        return None
    if span and (not (number or name) or number.startswith("-")):
        return None
    if span and name and number == "1":
        number = ""
    return " ".join(part for part in ("span" if span else "", number, name) if part)


def flow(tokens: Sequence[Token]) -> str | None:
    """``row dense`` is ``dense``: https://drafts.csswg.org/css-grid/#propdef-grid-auto-flow"""
    given = [token.lower_value if token.type == "ident" else "" for token in words(tokens)]
    if sorted(given) not in (["row"], ["column"], ["dense"], ["dense", "row"], ["column", "dense"]):
        return None
    if "dense" not in given:
        return given[0]
    return "column dense" if "column" in given else "dense"
