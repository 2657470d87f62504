"""The forms in which shorthands come.

https://drafts.csswg.org/css-cascade/#shorthand
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    serialize,
    split_at,
    words,
)

Longhands = dict[str, str]


@dataclass(frozen=True, slots=True)
class Shorthand:
    """``expand`` gives the longhands of the tokens, or None; ``collapse`` the text of values."""

    name: str
    longhands: tuple[str, ...]
    expand: Callable[[Sequence[Token]], Longhands | None]
    collapse: Callable[[Sequence[str]], str]


def parsed_as(name: str, tokens: Sequence[Token]) -> str | None:
    return PROPERTIES[name].grammar(tokens)


def four_sides(name: str, longhands: tuple[str, ...]) -> Shorthand:
    """``margin: 1px 2px``: https://drafts.csswg.org/css-box/#margin-shorthand"""

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        values = [parsed_as(longhands[0], [token]) for token in words(tokens)]
        if not 1 <= len(values) <= 4 or None in values:
            return None
        top = values[0]
        right = values[1] if len(values) > 1 else top
        bottom = values[2] if len(values) > 2 else top
        left = values[3] if len(values) > 3 else right
        found = zip(longhands, (top, right, bottom, left), strict=True)
        return {longhand: value or "" for longhand, value in found}

    def collapse(values: Sequence[str]) -> str:
        top, right, bottom, left = values
        if left != right:
            return f"{top} {right} {bottom} {left}"
        if bottom != top:
            return f"{top} {right} {bottom}"
        return top if top == right else f"{top} {right}"

    return Shorthand(name, longhands, expand, collapse)


def pair(name: str, first: str, second: str) -> Shorthand:
    """``gap: 4px 8px``; one value stands for both."""

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        parts = words(tokens)
        if not 1 <= len(parts) <= 2:
            return None
        one, two = parsed_as(first, [parts[0]]), parsed_as(second, [parts[-1]])
        return None if one is None or two is None else {first: one, second: two}

    def collapse(values: Sequence[str]) -> str:
        return values[0] if values[0] == values[1] else " ".join(values)

    return Shorthand(name, (first, second), expand, collapse)


def in_any_order(name: str, longhands: tuple[str, ...]) -> Shorthand:
    """``outline: 1px solid red``: each word goes to the first longhand that takes it."""

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        return distribute(longhands, words(tokens))

    def collapse(values: Sequence[str]) -> str:
        return without_initials(longhands, values)

    return Shorthand(name, longhands, expand, collapse)


def distribute(longhands: Sequence[str], tokens: Sequence[Token]) -> Longhands | None:
    found: Longhands = {}
    for token in tokens:
        for longhand in longhands:
            value = None if longhand in found else parsed_as(longhand, [token])
            if value is not None:
                found[longhand] = value
                break
        else:
            return None
    if not found:
        return None
    return {name: found.get(name, PROPERTIES[name].initial) for name in longhands}


def without_initials(longhands: Sequence[str], values: Sequence[str]) -> str:
    shown = [
        value
        for name, value in zip(longhands, values, strict=True)
        if value != PROPERTIES[name].initial
    ]
    return " ".join(shown) or PROPERTIES[longhands[0]].initial


def motion(name: str, longhands: tuple[str, ...], order: tuple[str, ...]) -> Shorthand:
    """Comma separated groups: https://drafts.csswg.org/css-transitions/#transition-shorthand-property"""

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        groups = [distribute(order, words(part)) for part in split_at(tokens, ",")]
        if any(group is None for group in groups):
            return None
        return {key: ", ".join(group[key] for group in groups if group) for key in longhands}

    def collapse(values: Sequence[str]) -> str:
        columns = [_listed(value) for value in values]
        count = max(len(column) for column in columns)
        rows = [[column[row % len(column)] for column in columns] for row in range(count)]
        if all(
            value == PROPERTIES[longhand].initial
            for longhand, value in zip(longhands, values, strict=True)
        ):
            return "none" if name == "animation" else "all"
        return ", ".join(without_initials(longhands, row) for row in rows)

    return Shorthand(name, longhands, expand, collapse)


def _listed(value: str) -> list[str]:
    """The parts between commas that are in no function."""
    return [serialize(part) for part in split_at(component_values(value), ",")]


def is_area_name(text: str) -> bool:
    """Whether a grid line is an author's name alone, which stands for both ends."""
    return text != "auto" and not text.startswith("span") and text[:1].isalpha() and " " not in text


def slashed(name: str, first: str, second: str) -> Shorthand:
    """``grid-row: 1 / 3``."""

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        parts = [serialize(part) for part in split_at(tokens, "/")]
        if not 1 <= len(parts) <= 2 or not all(parts):
            return None
        rest = parts[0] if is_area_name(parts[0]) else "auto"
        return {first: parts[0], second: parts[1] if len(parts) > 1 else rest}

    def collapse(values: Sequence[str]) -> str:
        same = values[1] == "auto" or (values[0] == values[1] and is_area_name(values[0]))
        return values[0] if same else " / ".join(values)

    return Shorthand(name, (first, second), expand, collapse)
