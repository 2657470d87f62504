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
    """``expand`` gives the longhands of the tokens, or None; ``collapse`` the text of values.

    ``computed`` is the text of computed values, where it is another. What is not said is
    ``initial`` in shorthands that have ``initials``.
    """

    name: str
    longhands: tuple[str, ...]
    expand: Callable[[Sequence[Token]], Longhands | None]
    collapse: Callable[[Sequence[str]], str]
    computed: Callable[[Sequence[str]], str] | None = None
    initials: bool = False


def parsed_as(name: str, tokens: Sequence[Token]) -> str | None:
    """The text of a property's value; None when the tokens are none."""
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


def radii(name: str, longhands: tuple[str, ...]) -> Shorthand:
    """``border-radius: 5px / 10px``: https://drafts.csswg.org/css-backgrounds/#border-radius"""
    sides = four_sides(name, longhands)

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        found = [sides.expand(part) for part in split_at(tokens, "/")]
        if not 1 <= len(found) <= 2 or None in found:
            return None
        across, down = found[0] or {}, found[-1] or {}
        return {
            key: across[key] if across[key] == down[key] else f"{across[key]} {down[key]}"
            for key in longhands
        }

    def collapse(values: Sequence[str]) -> str:
        across = sides.collapse([value.split()[0] for value in values])
        down = sides.collapse([value.split()[-1] for value in values])
        return across if across == down else f"{across} / {down}"

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


def in_any_order(
    name: str, longhands: tuple[str, ...], *, initials: bool = False, empty: str | None = None
) -> Shorthand:
    """``outline: 1px solid red``: each word goes to the first longhand that takes it.

    ``empty`` is printed when nothing but initial values was said.
    """

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        return distribute(longhands, words(tokens), initials=initials)

    def collapse(values: Sequence[str]) -> str:
        if initials:
            return " ".join(value for value in values if value != "initial")
        return without_initials(longhands, values, empty)

    return Shorthand(name, longhands, expand, collapse, " ".join if initials else None, initials)


def distribute(
    longhands: Sequence[str], tokens: Sequence[Token], *, initials: bool = False
) -> Longhands | None:
    """Each token goes to the first longhand that takes it; None when one is left over."""
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
    return {
        name: found.get(name, "initial" if initials else PROPERTIES[name].initial)
        for name in longhands
    }


def without_initials(
    longhands: Sequence[str], values: Sequence[str], empty: str | None = None
) -> str:
    """The values in order, but those that are initial; all being so, ``empty`` or the first one."""
    shown = [
        value
        for name, value in zip(longhands, values, strict=True)
        if value != PROPERTIES[name].initial
    ]
    return " ".join(shown) or (PROPERTIES[longhands[0]].initial if empty is None else empty)


def motion(
    name: str, longhands: tuple[str, ...], order: tuple[str, ...], reset: tuple[str, ...] = ()
) -> Shorthand:
    """Comma separated groups: https://drafts.csswg.org/css-transitions/#transition-shorthand-property"""

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        groups = [distribute(order, words(part)) for part in split_at(tokens, ",")]
        if any(group is None for group in groups):
            return None
        found = {key: ", ".join(group[key] for group in groups if group) for key in longhands}
        return found | {key: PROPERTIES[key].initial for key in reset}

    def rows_of(values: Sequence[str]) -> list[list[str]]:
        columns = [listed(value) for value in values[: len(longhands)]]
        count = max(len(column) for column in columns)
        return [[column[row % len(column)] for column in columns] for row in range(count)]

    def short(values: Sequence[str]) -> str:
        return ", ".join(_short_motion(longhands, row) for row in rows_of(values))

    def said(values: Sequence[str]) -> str:
        return ", ".join(without_initials(longhands, row, "all") for row in rows_of(values))

    def full(values: Sequence[str]) -> str:
        return ", ".join(" ".join(row) for row in rows_of(values))

    is_animation = name == "animation"
    every = (*longhands, *reset)
    return Shorthand(name, every, expand, full if is_animation else said, short)


def _short_motion(longhands: Sequence[str], row: Sequence[str]) -> str:
    """A delay is told as one by the duration before it."""
    kinds = {key.partition("-")[2]: value for key, value in zip(longhands, row, strict=True)}
    name = component_values(kinds.get("name", "none"))
    shown = [
        value
        for key, value in zip(longhands, row, strict=True)
        if value not in {PROPERTIES[key].initial, "0s"} or _would_be(key, name)
    ]
    if kinds["delay"] != "0s" and kinds["duration"] == "0s":
        place = 1 if longhands[0].endswith("-property") and kinds["property"] != "all" else 0
        shown.insert(place, "0s")
    return " ".join(shown) or ("none" if "name" in kinds else "all")


def _would_be(key: str, name: list[Token]) -> bool:
    """Whether the name of the animation would be taken for another part, if that were left out."""
    text = serialize(name)
    return text != "none" and not key.endswith("-name") and parsed_as(key, name) == text


def listed(value: str) -> list[str]:
    """The parts between commas that are in no function."""
    return [serialize(part) for part in split_at(component_values(value), ",")]


def is_area_name(text: str) -> bool:
    """Whether a grid line is an author's name alone, which stands for both ends."""
    return text != "auto" and not text.startswith("span") and text[:1].isalpha() and " " not in text


def slashed(name: str, first: str, second: str) -> Shorthand:
    """``grid-row: 1 / 3``."""

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        found = [parsed_as(first, part) for part in split_at(tokens, "/")]
        parts = [part for part in found if part]
        if not 1 <= len(parts) <= 2 or len(parts) < len(found):
            return None
        rest = parts[0] if is_area_name(parts[0]) else "auto"
        return {first: parts[0], second: parts[1] if len(parts) > 1 else rest}

    def collapse(values: Sequence[str]) -> str:
        same = values[1] == "auto" or (values[0] == values[1] and is_area_name(values[0]))
        return values[0] if same else " / ".join(values)

    return Shorthand(name, (first, second), expand, collapse)
