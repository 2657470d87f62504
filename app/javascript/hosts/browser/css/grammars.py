"""What a property's value may be: small parsers that are put together.

A grammar takes the value's tokens without white space at the ends, and gives back the text in
which Chromium prints the specified value, or None for a value that it does not know.

https://drafts.csswg.org/css-values/#value-defs
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import inf
from typing import TypeAlias

from app.javascript.hosts.browser.css.calc import (
    ANGLE_UNITS,
    LENGTH_UNITS,
    TIME_UNITS,
    CalcProblem,
    MixedUnits,
    Sum,
    simplified,
    sum_text,
)
from app.javascript.hosts.browser.css.colors import specified_color
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, is_math, serialize, split_at

Grammar: TypeAlias = Callable[[Sequence[Token]], str | None]


def keywords(text: str) -> Grammar:
    """One of these words."""
    known = frozenset(text.split())

    def parse(tokens: Sequence[Token]) -> str | None:
        if len(tokens) != 1 or tokens[0].type != "ident":
            return None
        return tokens[0].lower_value if tokens[0].lower_value in known else None

    return parse


def color(tokens: Sequence[Token]) -> str | None:
    """https://drafts.csswg.org/css-color/#typedef-color"""
    return specified_color(tokens[0]) if len(tokens) == 1 else None


def one_of(*grammars: Grammar) -> Grammar:
    """The first that takes it."""

    def parse(tokens: Sequence[Token]) -> str | None:
        for grammar in grammars:
            found = grammar(tokens)
            if found is not None:
                return found
        return None

    return parse


def _math_text(token: Token, allowed: frozenset[str]) -> str | None:
    """A math function whose units are all allowed."""
    try:
        total = simplified(token)
    except MixedUnits:
        return _mixed_text(token, allowed)
    except CalcProblem:
        return None
    return sum_text(total) if set(total) <= allowed else None


def _mixed_text(token: Token, allowed: frozenset[str]) -> str | None:
    """``max(50px, 10%)`` stays as it is, if every unit in it is allowed and of one kind."""
    units: set[str] = set()

    def one_pixel(unit: str) -> float | None:
        units.add(unit)
        return 1.0

    try:
        total = simplified(token, one_pixel)
    except CalcProblem:
        return None
    return serialize([token]) if units <= allowed and set(total) <= allowed else None


def _plain(token: Token, units: frozenset[str]) -> tuple[float, str] | None:
    if token.type == "percentage":
        return (token.value, "%") if "%" in units else None
    if token.type == "dimension" and token.lower_unit in units:
        return token.value, token.lower_unit
    return None


def _quantity(units: frozenset[str], zero: str, *, negative: bool) -> Grammar:
    bases: frozenset[str] = units | {"px", "ms", "deg"}

    def parse(tokens: Sequence[Token]) -> str | None:
        if len(tokens) != 1:
            return None
        token = tokens[0]
        if is_math(token):
            return _math_text(token, bases)
        if zero and token.type == "number" and token.value == 0:
            return zero
        found = _plain(token, units)
        if found is None or (found[0] < 0 and not negative):
            return None
        return f"{number_text(found[0])}{found[1]}"

    return parse


def length(*, percent: bool = True, negative: bool = True) -> Grammar:
    """https://drafts.csswg.org/css-values/#typedef-length-percentage"""
    units = LENGTH_UNITS | ({"%"} if percent else frozenset())
    return _quantity(units, "0px", negative=negative)


def time(*, negative: bool = True) -> Grammar:
    """https://drafts.csswg.org/css-values/#time"""
    return _quantity(TIME_UNITS, "", negative=negative)


angle = _quantity(ANGLE_UNITS, "0deg", negative=True)


def number(
    *, low: float = -inf, high: float = inf, percent: bool = False, whole: bool = False
) -> Grammar:
    """A number; ``percent`` turns percentages into numbers, as ``opacity`` does."""

    def parse(tokens: Sequence[Token]) -> str | None:
        if len(tokens) != 1:
            return None
        token = tokens[0]
        if is_math(token):
            return _math_text(token, frozenset({""}))
        if token.type == "percentage" and percent:
            return number_text(token.value / 100)
        if token.type != "number" or not low <= token.value <= high:
            return None
        if whole and token.int_value is None:
            return None
        return number_text(token.value)

    return parse


def sequence(grammar: Grammar, low: int, high: int) -> Grammar:
    """One to several of the same, with spaces between."""

    def parse(tokens: Sequence[Token]) -> str | None:
        groups = [[token] for token in tokens if token.type != "whitespace"]
        if not low <= len(groups) <= high:
            return None
        found = [grammar(group) for group in groups]
        return None if None in found else " ".join(text for text in found if text is not None)

    return parse


def comma_list(grammar: Grammar) -> Grammar:
    """One or several of the same, with commas between."""

    def parse(tokens: Sequence[Token]) -> str | None:
        found = [grammar(part) for part in split_at(tokens, ",")]
        return None if None in found else ", ".join(text for text in found if text is not None)

    return parse


def functions(names: str) -> Grammar:
    """One or several functions of these names: transforms, filters."""
    known = frozenset(names.split())

    def parse(tokens: Sequence[Token]) -> str | None:
        given = [token for token in tokens if token.type != "whitespace"]
        if not given or any(t.type != "function" or t.lower_name not in known for t in given):
            return None
        return " ".join(_function_text(token) for token in given)

    return parse


_CAMEL = {
    f"{verb}{axis.lower()}": f"{verb}{axis}"
    for verb in ("translate", "scale", "rotate", "skew")
    for axis in "XYZ"
}


def _function_text(token: Token) -> str:
    """With the standard's capitals, and units for zeros that are lengths."""
    name = token.lower_name
    arguments = [
        "0px" if name.startswith("translate") and _is_zero(part) else serialize(part)
        for part in split_at(token.arguments, ",")
    ]
    return f"{_CAMEL.get(name, name)}({', '.join(arguments)})"


def _is_zero(part: Sequence[Token]) -> bool:
    return len(part) == 1 and part[0].type == "number" and part[0].value == 0


def ratio(tokens: Sequence[Token]) -> str | None:
    """``16 / 9``, or one number: https://drafts.csswg.org/css-values/#ratios"""
    parts = split_at(tokens, "/")
    numbers = [number(low=0)(part) for part in parts]
    if not 1 <= len(parts) <= 2 or None in numbers:
        return None
    return f"{numbers[0]} / {numbers[1] if len(numbers) > 1 else '1'}"


def anything(tokens: Sequence[Token]) -> str | None:
    """NOTE: values of this property are not checked, only put into Chromium's form."""
    return serialize(tokens) or None


def sum_of(text_tokens: Sequence[Token]) -> Sum | None:
    """The sum that one token stands for; None for what is no quantity."""
    if len(text_tokens) != 1:
        return None
    try:
        return simplified(text_tokens[0])
    except CalcProblem:
        return None


LINE_STYLE = keywords("none hidden dotted dashed solid double groove ridge inset outset")
"""https://drafts.csswg.org/css-backgrounds/#typedef-line-style"""

LINE_WIDTH = one_of(keywords("thin medium thick"), length(percent=False, negative=False))
"""https://drafts.csswg.org/css-backgrounds/#typedef-line-width"""

SIDES = ("top", "right", "bottom", "left")
"""In the order of shorthands."""
