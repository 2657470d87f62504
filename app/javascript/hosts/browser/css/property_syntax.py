"""The syntax of registered custom properties.

https://drafts.css-houdini.org/css-properties-values-api/#syntax-strings
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from app.javascript.hosts.browser.css.colors import computed_color
from app.javascript.hosts.browser.css.grammars import (
    angle,
    anything,
    color,
    length,
    number,
    time,
)
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, component_values, split_at, words

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle
    from app.javascript.hosts.browser.css.grammars import Grammar


def _percentage(tokens: Sequence[Token]) -> str | None:
    is_one = len(tokens) == 1 and tokens[0].type == "percentage"
    return f"{number_text(tokens[0].value)}%" if is_one else None


def _identifier(tokens: Sequence[Token]) -> str | None:
    is_one = len(tokens) == 1 and tokens[0].type == "ident"
    return str(tokens[0].value) if is_one else None


_TYPES: Final[dict[str, Grammar]] = {
    "length": length(percent=False),
    "length-percentage": length(),
    "percentage": _percentage,
    "number": number(),
    "integer": number(whole=True),
    "angle": angle,
    "time": time(),
    "color": color,
    "custom-ident": _identifier,
    "image": anything,
    "url": anything,
    "resolution": anything,
    "string": anything,
    "transform-function": anything,
    "transform-list": anything,
}
_COMPONENT = re.compile(r"\s*(?:<([a-z-]+)>|([a-zA-Z_-][\w-]*))([+#]?)\s*")
_TO_DEGREES = {"deg": 1.0, "turn": 360.0, "grad": 0.9, "rad": 57.29577951308232}


class Component(NamedTuple):
    """One alternative: a type or a word, alone or as a list by ``+`` or ``#``."""

    type_: str
    word: str
    multiplier: str


@lru_cache(maxsize=256)
def components_of(syntax: str) -> tuple[Component, ...] | None:
    """The alternatives; empty for anything at all, None for what is no syntax."""
    if syntax.strip() == "*":
        return ()
    found = []
    for part in syntax.split("|"):
        match = _COMPONENT.fullmatch(part)
        if match is None or (match[1] and match[1] not in _TYPES):
            return None
        found.append(Component(match[1] or "", match[2] or "", match[3]))
    return tuple(found)


def computed_by_syntax(style: ComputedStyle | None, syntax: str, text: str) -> str | None:
    """The computed value; None for a text that is not of the syntax.

    https://drafts.css-houdini.org/css-properties-values-api/#calculation-of-computed-values
    """
    components = components_of(syntax)
    if not components:
        return text
    tokens = component_values(text)
    for component in components:
        found = _by_component(style, component, tokens)
        if found is not None:
            return found
    return None


def is_interpolated(syntax: str) -> bool:
    """Whether there is anything between two values."""
    return any(part.type_ not in {"", "custom-ident"} for part in components_of(syntax) or ())


def _by_component(
    style: ComputedStyle | None, component: Component, tokens: list[Token]
) -> str | None:
    if not component.multiplier:
        return _single(style, component, tokens)
    comma = component.multiplier == "#"
    parts = split_at(tokens, ",") if comma else [[token] for token in words(tokens)]
    found = [_single(style, component, part) for part in parts]
    known = [each for each in found if each is not None]
    return (", " if comma else " ").join(known) if found and len(known) == len(found) else None


def _single(
    style: ComputedStyle | None, component: Component, tokens: Sequence[Token]
) -> str | None:
    if component.word:
        return component.word if _identifier(tokens) == component.word else None
    parsed = _TYPES[component.type_](tokens)
    if parsed is None or style is None:
        return parsed
    match component.type_:
        case "color":
            return computed_color(parsed, style.get("color"))
        case "length" | "length-percentage":
            return style.absolute(parsed)
        case "angle":
            return _in_degrees(parsed)
        case _:
            return parsed


def _in_degrees(text: str) -> str:
    token = component_values(text)[0]
    if token.type != "dimension":
        return text
    return f"{number_text(token.value * _TO_DEGREES[token.lower_unit])}deg"
