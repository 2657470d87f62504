"""Positions: ``center``, ``right 10px bottom 20px``: https://drafts.csswg.org/css-values/#position"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified, sum_text
from app.javascript.hosts.browser.css.grammars import Grammar, length
from app.javascript.hosts.browser.css.tokens import Token, component_values, split_at, words

_LENGTH = length()
_ACROSS = frozenset({"left", "right"})
_DOWN = frozenset({"top", "bottom"})
_EDGES = {"left": "0%", "top": "0%", "center": "50%", "right": "100%", "bottom": "100%"}


def position_of(tokens: Sequence[Token]) -> tuple[str, str] | None:
    """The specified position across and down; None for what is none."""
    found = [_word(token) for token in words(tokens)]
    if not found or None in found:
        return None
    given = [word for word in found if word is not None]
    if len(given) <= 2:
        return _two([*given, "center"][:2])
    return _edges_and_lengths(given) if len(given) <= 4 else None


def _word(token: Token) -> str | None:
    if token.type == "ident":
        return token.lower_value if token.lower_value in _EDGES else None
    return _LENGTH([token])


def _two(given: Sequence[str]) -> tuple[str, str] | None:
    first, second = given
    if first in _DOWN or second in _ACROSS:
        first, second = second, first
    return None if first in _DOWN or second in _ACROSS else (first, second)


def _edges_and_lengths(given: Sequence[str]) -> tuple[str, str] | None:
    groups: list[list[str]] = []
    for word in given:
        if word in _EDGES:
            groups.append([word])
        elif not groups or len(groups[-1]) > 1 or groups[-1] == ["center"]:
            return None
        else:
            groups[-1].append(word)
    if len(groups) != 2:
        return None
    if groups[0][0] in _DOWN or groups[1][0] in _ACROSS:
        groups.reverse()
    if groups[0][0] in _DOWN or groups[1][0] in _ACROSS:
        return None
    return " ".join(groups[0]), " ".join(groups[1])


def position(tokens: Sequence[Token]) -> str | None:
    """``top`` is ``center top``."""
    found = position_of(tokens)
    return None if found is None or " ".join(found).count(" ") == 2 else " ".join(found)


def origin(tokens: Sequence[Token]) -> str | None:
    """https://drafts.csswg.org/css-transforms/#propdef-transform-origin"""
    given = words(tokens)
    depth = length(percent=False)(given[2:3]) if len(given) == 3 else ""
    found = position_of(given[:2])
    if found is None or depth is None or len(given) > 3:
        return None
    return " ".join((*found, depth)).strip() if depth != "0px" else " ".join(found)


def one_axis(edges: str) -> Grammar:
    """``right 10px``, as ``background-position-x`` takes it."""
    known = frozenset(edges.split()) | {"center"}

    def parse(tokens: Sequence[Token]) -> str | None:
        given = [_word(token) for token in words(tokens)]
        if len(given) == 1 and (given[0] in known or given[0] not in _EDGES):
            return given[0]
        if len(given) != 2 or given[0] not in known - {"center"} or given[1] in {None, *_EDGES}:
            return None
        return f"{given[0]} {given[1]}"

    return parse


def computed_position(text: str, absolute: Callable[[str], str], *, one_axis: bool = False) -> str:
    """Percentages and lengths from the left and from the top, of each layer."""
    layers = split_at(component_values(text), ",")
    least = 2 if one_axis else 3
    return ", ".join(
        _computed_layer(words(layer), absolute, pairs=len(words(layer)) >= least)
        for layer in layers
    )


def _computed_layer(tokens: Sequence[Token], absolute: Callable[[str], str], *, pairs: bool) -> str:
    shown: list[str] = []
    edge = ""
    for token in tokens:
        word = token.lower_value if token.type == "ident" else ""
        if word in _EDGES:
            shown.append(_EDGES[word])
            edge = word if pairs else ""
        elif edge and edge != "center":
            shown[-1] = _from_edge(edge, absolute(token.serialize()))
            edge = ""
        else:
            shown.append(absolute(token.serialize()))
    return " ".join(shown)


def _from_edge(edge: str, text: str) -> str:
    if edge in {"left", "top"}:
        return text
    try:
        total = simplified(component_values(text)[0])
    except CalcProblem:
        return text
    rest = {unit: -value for unit, value in total.items()}
    rest["%"] = rest.get("%", 0.0) + 100
    return sum_text(rest) if set(rest) != {"%"} else f"{rest['%']:.6g}%"
