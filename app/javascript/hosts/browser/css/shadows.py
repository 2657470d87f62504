"""Shadows: https://drafts.csswg.org/css-backgrounds/#box-shadow"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.colors import computed_color, specified_color
from app.javascript.hosts.browser.css.grammars import Grammar, length
from app.javascript.hosts.browser.css.tokens import Token, component_values, split_at, words

_LENGTH = length(percent=False)


def shadows(most_lengths: int) -> Grammar:
    """``2px 2px red``: printed with the colour first, ``inset`` last."""

    def parse(tokens: Sequence[Token]) -> str | None:
        found = [_shadow(words(part), most_lengths) for part in split_at(tokens, ",")]
        return None if None in found else ", ".join(text for text in found if text is not None)

    return parse


def _shadow(tokens: Sequence[Token], most_lengths: int) -> str | None:
    color, inset, lengths = "", "", list[str]()
    for token in tokens:
        known = specified_color(token)
        size = _LENGTH([token])
        if size is not None:
            lengths.append(size)
        elif known is not None and not color:
            color = known
        elif token.type == "ident" and token.lower_value == "inset" and most_lengths == 4:
            inset = "inset"
        else:
            return None
    if not 2 <= len(lengths) <= most_lengths or (lengths[2:3] and lengths[2].startswith("-")):
        return None
    return " ".join(part for part in (color, *lengths, inset) if part)


def computed_shadows(text: str, current: str, count: int) -> str:
    """Every shadow with its colour and ``count`` lengths; lengths are in px already."""
    if text == "none":
        return text
    return ", ".join(
        _computed(words(part), current, count) for part in split_at(component_values(text), ",")
    )


def _computed(tokens: Sequence[Token], current: str, count: int) -> str:
    color, rest = current, list(tokens)
    first = specified_color(rest[0]) if rest else None
    if first is not None:
        color, rest = computed_color(first, current), rest[1:]
    lengths = [token.serialize() for token in rest if token.type in {"dimension", "number"}]
    inset = [token.serialize() for token in rest if token.type == "ident"]
    lengths += ["0px"] * (count - len(lengths))
    return " ".join([color, *lengths, *inset])
