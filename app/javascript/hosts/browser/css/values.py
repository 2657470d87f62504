"""Texts of values, asked what they are: quantities, relative lengths, durations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from app.javascript.hosts.browser.css.calc import (
    LENGTH_UNITS,
    RELATIVE_UNITS,
    CalcProblem,
    simplified,
    sum_text,
)
from app.javascript.hosts.browser.css.numbers import number_text, pixels_of, pixels_text
from app.javascript.hosts.browser.css.shorthands import SHORTHANDS
from app.javascript.hosts.browser.css.tokens import Token, component_values, is_math


@lru_cache(maxsize=4096)
def may_be_relative(text: str) -> bool:
    """Whether a text has a length that is not in px, or a sum."""
    if pixels_of(text) is not None or text.isalpha():
        return False
    return any(_is_relative(token) for token in component_values(text))


def _is_relative(token: Token) -> bool:
    if token.type == "dimension":
        return token.lower_unit in LENGTH_UNITS and token.lower_unit != "px"
    if is_math(token):
        return True
    return token.type == "function" and any(_is_relative(part) for part in token.arguments)


@lru_cache(maxsize=4096)
def sum_of(text: str) -> dict[str, float]:
    """The quantity that a text is; empty for what is none."""
    tokens = component_values(text)
    try:
        return simplified(tokens[0]) if len(tokens) == 1 else {}
    except CalcProblem:
        return {}


def in_seconds(text: str) -> str:
    """Durations are printed in seconds: ``0.1s``."""
    parts = []
    for part in text.split(", "):
        total = sum_of(part)
        parts.append(f"{number_text(total['ms'] / 1000)}s" if "ms" in total else part)
    return ", ".join(parts)


def pending(shorthand: str, text: str) -> dict[str, str]:
    """A shorthand that has references, under each of its longhands.

    https://drafts.csswg.org/css-variables/#variables-in-shorthands
    """
    return dict.fromkeys(SHORTHANDS[shorthand].longhands, f"{shorthand}\0{text}")


def sum_in_pixels(total: Mapping[str, float], in_pixels: Callable[[str], float]) -> str:
    """The text of a sum whose relative lengths are made absolute."""
    pixels, rest = 0.0, dict[str, float]()
    for unit, value in total.items():
        if unit == "px" or unit in RELATIVE_UNITS:
            pixels += value * in_pixels(unit)
        else:
            rest[unit] = value
    if not rest:
        return pixels_text(pixels)
    if pixels:
        rest["px"] = pixels
    if len(rest) == 1:
        unit, value = next(iter(rest.items()))
        return f"{number_text(value)}{unit}"
    return sum_text(rest)
