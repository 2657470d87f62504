"""The functions of ``filter``: https://drafts.csswg.org/filter-effects/#filter-functions"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.grammars import Grammar, angle, length, number
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.shadows import computed_shadows, shadows
from app.javascript.hosts.browser.css.tokens import Token, component_values, serialize, words

_AMOUNTS = frozenset(
    ["brightness", "contrast", "grayscale", "invert", "opacity", "saturate", "sepia"]
)
_SHADOW = shadows(3)
_BLUR = length(percent=False, negative=False)


def _amount(tokens: Sequence[Token]) -> str | None:
    if len(tokens) == 1 and tokens[0].type == "percentage":
        return None if tokens[0].value < 0 else f"{number_text(tokens[0].value)}%"
    return number(low=0)(tokens)


_ARGUMENTS: dict[str, tuple[Grammar, str]] = {
    **dict.fromkeys(_AMOUNTS, (_amount, "1")),
    "blur": (_BLUR, "0px"),
    "hue-rotate": (angle, "0deg"),
}


def filters(tokens: Sequence[Token]) -> str | None:
    """One or several filters; None when one of them is none."""
    given = words(tokens)
    found = [_filter(token) for token in given]
    return None if not found or None in found else " ".join(text or "" for text in found)


def _filter(token: Token) -> str | None:
    if token.type == "url":
        return serialize([token])
    if token.type != "function":
        return None
    name, arguments = token.lower_name, words(token.arguments)
    if name == "drop-shadow":
        found = _SHADOW(token.arguments)
    elif name not in _ARGUMENTS:
        return None
    else:
        found = _ARGUMENTS[name][0](arguments) if arguments else ""
    return None if found is None or "," in found.split("(")[0] else f"{name}({found})"


def computed_filters(text: str, current: str) -> str:
    """With numbers for percentages and what was left out; lengths are in px already."""
    if text == "none":
        return text
    return " ".join(_computed(token, current) for token in words(component_values(text)))


def _computed(token: Token, current: str) -> str:
    if token.type != "function":
        return serialize([token])
    name, arguments = token.lower_name, words(token.arguments)
    if name == "drop-shadow":
        return f"{name}({computed_shadows(serialize(token.arguments), current, 3)})"
    if not arguments:
        return f"{name}({_ARGUMENTS[name][1]})"
    if arguments[0].type == "percentage":
        return f"{name}({number_text(arguments[0].value / 100)})"
    return f"{name}({serialize(arguments)})"
