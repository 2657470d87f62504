"""Shorthands: how they are taken apart and put together again.

https://drafts.csswg.org/css-cascade/#shorthand
"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.backgrounds import (
    BACKGROUND,
    collapse_background,
    collapse_position,
    computed_background,
    expand_background,
    expand_position,
)
from app.javascript.hosts.browser.css.further_shorthands import FURTHER_SHORTHANDS
from app.javascript.hosts.browser.css.grid_template import (
    GRID,
    GRID_TEMPLATE,
    collapse_grid,
    collapse_grid_template,
    expand_grid,
    expand_grid_template,
)
from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.shorthand_forms import (
    Longhands,
    Shorthand,
    distribute,
    four_sides,
    in_any_order,
    is_area_name,
    motion,
    pair,
    parsed_as,
    radii,
    slashed,
    without_initials,
)
from app.javascript.hosts.browser.css.text_shorthands import TEXT_SHORTHANDS
from app.javascript.hosts.browser.css.tokens import Token, split_at, words

_SIDES = ("top", "right", "bottom", "left")
_FLOWS = ("inline-start", "inline-end", "block-start", "block-end")


_IMAGE_PARTS = ("source", "slice", "width", "outset", "repeat")


def _border() -> Shorthand:
    one_side = ("border-top-width", "border-top-style", "border-top-color")
    kinds = ("width", "style", "color")
    images = tuple(f"border-image-{part}" for part in _IMAGE_PARTS)
    longhands = (*(f"border-{side}-{kind}" for kind in kinds for side in _SIDES), *images)

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        found = distribute(one_side, words(tokens))
        if found is None:
            return None
        return {
            f"border-{side}-{kind}": found[f"border-top-{kind}"]
            for kind in kinds
            for side in _SIDES
        } | {image: PROPERTIES[image].initial for image in images}

    def collapse(values: Sequence[str]) -> str:
        if list(values[12:]) != [PROPERTIES[image].initial for image in images]:
            return ""
        by_kind = [set(values[start : start + 4]) for start in (0, 4, 8)]
        if any(len(same) > 1 for same in by_kind):
            return ""
        return without_initials(one_side, [same.pop() for same in by_kind], "")

    return Shorthand("border", longhands, expand, collapse)


def _border_of_axis(axis: str) -> Shorthand:
    """``border-inline: 1px solid``, for two sides."""
    kinds = ("width", "style", "color")
    one_side = tuple(f"border-{axis}-start-{kind}" for kind in kinds)
    longhands = tuple(f"border-{axis}-{end}-{kind}" for kind in kinds for end in ("start", "end"))

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        found = distribute(one_side, words(tokens))
        if found is None:
            return None
        return {key: found[key.replace("-end-", "-start-")] for key in longhands}

    def collapse(values: Sequence[str]) -> str:
        starts, ends = list(values[::2]), list(values[1::2])
        return without_initials(one_side, starts, "") if starts == ends else ""

    return Shorthand(f"border-{axis}", longhands, expand, collapse)


def _expand_flex(tokens: Sequence[Token]) -> Longhands | None:
    """https://drafts.csswg.org/css-flexbox/#flex-property"""
    parts = words(tokens)
    names = ("flex-grow", "flex-shrink", "flex-basis")
    if len(parts) == 1 and parts[0].type == "ident":
        word = parts[0].lower_value
        fixed = {"none": ("0", "0", "auto"), "auto": ("1", "1", "auto")}.get(word)
        if fixed is not None:
            return dict(zip(names, fixed, strict=True))
    numbers: list[str] = []
    basis = ""
    for token in parts:
        value = parsed_as("flex-grow", [token]) if len(numbers) < 2 else None
        if value is not None:
            numbers.append(value)
            continue
        value = parsed_as("flex-basis", [token])
        if value is None or basis:
            return None
        basis = value
    if not parts:
        return None
    grow = numbers[0] if numbers else "1"
    shrink = numbers[1] if len(numbers) > 1 else "1"
    return dict(zip(names, (grow, shrink, basis or "0%"), strict=True))


_TRANSITION = (
    "transition-property", "transition-duration", "transition-timing-function",
    "transition-delay", "transition-behavior",
)  # fmt: skip
_ANIMATION = (
    "animation-duration", "animation-timing-function", "animation-delay",
    "animation-iteration-count", "animation-direction", "animation-fill-mode",
    "animation-play-state", "animation-name",
)  # fmt: skip
_TRANSITION_ORDER = (
    "transition-duration", "transition-timing-function", "transition-delay",
    "transition-behavior", "transition-property",
)  # fmt: skip


def _sides(pattern: str) -> tuple[str, ...]:
    return tuple(pattern.format(side) for side in _SIDES)


_RADII = tuple(
    f"border-{corner}-radius" for corner in ("top-left", "top-right", "bottom-right", "bottom-left")
)
_AREA = ("grid-row-start", "grid-column-start", "grid-row-end", "grid-column-end")


def _expand_area(tokens: Sequence[Token]) -> Longhands | None:
    """https://drafts.csswg.org/css-grid/#propdef-grid-area"""
    found = [parsed_as(_AREA[0], part) for part in split_at(tokens, "/")]
    parts = [part for part in found if part]
    if not 1 <= len(parts) <= 4 or len(parts) < len(found):
        return None
    named = parts[0] if is_area_name(parts[0]) else "auto"
    column = parts[1] if len(parts) > 1 else named
    row_end = parts[2] if len(parts) > 2 else named
    end = parts[3] if len(parts) > 3 else (column if is_area_name(column) else "auto")
    return dict(zip(_AREA, (parts[0], column, row_end, end), strict=True))


def _collapse_area(values: Sequence[str]) -> str:
    row, column, row_end, end = values
    if row == column == row_end == end:
        return row
    shown = list(values)
    while len(shown) > 1 and shown[-1] == "auto":
        shown.pop()
    return " / ".join(shown)


SHORTHANDS: dict[str, Shorthand] = {
    shorthand.name: shorthand
    for shorthand in (
        four_sides("margin", _sides("margin-{}")),
        four_sides("padding", _sides("padding-{}")),
        four_sides("inset", _SIDES),
        four_sides("border-width", _sides("border-{}-width")),
        four_sides("border-style", _sides("border-{}-style")),
        four_sides("border-color", _sides("border-{}-color")),
        radii("border-radius", _RADII),
        _border(),
        *(
            in_any_order(f"border-{side}", tuple(
                f"border-{side}-{kind}" for kind in ("width", "style", "color")
            ), empty="")
            for side in (*_SIDES, *_FLOWS)
        ),
        in_any_order(
            "outline", ("outline-color", "outline-style", "outline-width"), initials=True
        ),
        in_any_order("flex-flow", ("flex-direction", "flex-wrap")),
        pair("overflow", "overflow-x", "overflow-y"),
        pair("overscroll-behavior", "overscroll-behavior-x", "overscroll-behavior-y"),
        pair("gap", "row-gap", "column-gap"),
        pair("place-content", "align-content", "justify-content"),
        pair("place-items", "align-items", "justify-items"),
        pair("place-self", "align-self", "justify-self"),
        Shorthand(
            "background-position", BACKGROUND[1:3], expand_position, collapse_position
        ),
        *(
            pair(f"{kind}-{axis}", f"{kind}-{axis}-start", f"{kind}-{axis}-end")
            for kind in ("margin", "padding", "inset", "scroll-margin", "scroll-padding")
            for axis in ("inline", "block")
        ),
        _border_of_axis("inline"),
        _border_of_axis("block"),
        *(
            pair(
                f"border-{axis}-{kind}",
                f"border-{axis}-start-{kind}",
                f"border-{axis}-end-{kind}",
            )
            for axis in ("inline", "block")
            for kind in ("width", "style", "color")
        ),
        slashed("grid-row", "grid-row-start", "grid-row-end"),
        slashed("grid-column", "grid-column-start", "grid-column-end"),
        Shorthand(
            "grid-template", GRID_TEMPLATE, expand_grid_template, collapse_grid_template
        ),
        Shorthand("grid", GRID, expand_grid, collapse_grid),
        four_sides("scroll-margin", _sides("scroll-margin-{}")),
        four_sides("scroll-padding", _sides("scroll-padding-{}")),
        in_any_order("columns", ("column-width", "column-count")),
        in_any_order("column-rule", (
            "column-rule-width", "column-rule-style", "column-rule-color"
        )),
        Shorthand("grid-area", _AREA, _expand_area, _collapse_area),
        Shorthand(
            "background", BACKGROUND, expand_background, collapse_background,
            computed_background, initials=True,
        ),
        Shorthand(
            "flex", ("flex-grow", "flex-shrink", "flex-basis"), _expand_flex, " ".join
        ),
        *TEXT_SHORTHANDS,
        *FURTHER_SHORTHANDS,
        motion("transition", _TRANSITION, _TRANSITION_ORDER),
        motion("animation", _ANIMATION, _ANIMATION, (
            "animation-timeline", "animation-range-start", "animation-range-end"
        )),
    )
}  # fmt: skip
"""Every shorthand by its name."""
