"""Shorthands: how they are taken apart and put together again.

https://drafts.csswg.org/css-cascade/#shorthand
"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.backgrounds import (
    BACKGROUND,
    collapse_background,
    collapse_position,
    expand_background,
    expand_position,
)
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
    slashed,
    without_initials,
)
from app.javascript.hosts.browser.css.tokens import Token, serialize, split_at, words

_SIDES = ("top", "right", "bottom", "left")


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
        return without_initials(one_side, [same.pop() for same in by_kind])

    return Shorthand("border", longhands, expand, collapse)


def _border_of_axis(axis: str, first: str, second: str) -> Shorthand:
    """``border-inline: 1px solid``, for two sides."""
    kinds = ("width", "style", "color")
    one_side = tuple(f"border-{first}-{kind}" for kind in kinds)
    longhands = tuple(f"border-{side}-{kind}" for side in (first, second) for kind in kinds)

    def expand(tokens: Sequence[Token]) -> Longhands | None:
        found = distribute(one_side, words(tokens))
        return None if found is None else dict(zip(longhands, (*found.values(),) * 2, strict=True))

    def collapse(values: Sequence[str]) -> str:
        one, two = values[:3], values[3:]
        return without_initials(one_side, one) if list(one) == list(two) else ""

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


_FONT = ("font-style", "font-weight", "font-size", "line-height", "font-family")


def _expand_font(tokens: Sequence[Token]) -> Longhands | None:
    """https://drafts.csswg.org/css-fonts/#font-prop, without system fonts."""
    found: Longhands = {name: PROPERTIES[name].initial for name in _FONT}
    parts = list(tokens)
    while parts:
        token = parts.pop(0)
        if token.type == "whitespace":
            continue
        size = parsed_as("font-size", [token])
        if size is not None and token.type != "number":
            found["font-size"] = size
            break
        for name in ("font-style", "font-weight"):
            value = parsed_as(name, [token])
            if value is not None:
                found[name] = value
                break
        else:
            return None
    rest = words(parts)
    if rest and rest[0].type == "literal" and rest[0].value == "/":
        height = parsed_as("line-height", rest[1:2])
        if height is None:
            return None
        found["line-height"] = height
        parts = parts[parts.index(rest[1]) + 1 :]
    family = serialize(parts)
    if not family:
        return None
    return {**found, "font-family": family}


def _collapse_font(values: Sequence[str]) -> str:
    style, weight, size, height, family = values
    words_ = [style if style != "normal" else "", weight if weight not in {"400", "normal"} else ""]
    words_.append(size if height == "normal" else f"{size} / {height}")
    return " ".join(word for word in (*words_, family) if word)


def _sides(pattern: str) -> tuple[str, ...]:
    return tuple(pattern.format(side) for side in _SIDES)


_RADII = tuple(
    f"border-{corner}-radius" for corner in ("top-left", "top-right", "bottom-right", "bottom-left")
)
_TEXT_DECORATION = (
    "text-decoration-line", "text-decoration-thickness", "text-decoration-style",
    "text-decoration-color",
)  # fmt: skip


_AREA = ("grid-row-start", "grid-column-start", "grid-row-end", "grid-column-end")


def _expand_area(tokens: Sequence[Token]) -> Longhands | None:
    """https://drafts.csswg.org/css-grid/#propdef-grid-area"""
    parts = [serialize(part) for part in split_at(tokens, "/")]
    if not 1 <= len(parts) <= 4 or not all(parts):
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
        four_sides("border-radius", _RADII),
        _border(),
        *(
            in_any_order(f"border-{side}", tuple(
                f"border-{side}-{kind}" for kind in ("width", "style", "color")
            ))
            for side in _SIDES
        ),
        in_any_order("outline", ("outline-color", "outline-style", "outline-width")),
        in_any_order("list-style", ("list-style-position", "list-style-image", "list-style-type")),
        in_any_order("text-decoration", _TEXT_DECORATION),
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
        pair("margin-inline", "margin-left", "margin-right"),
        pair("margin-block", "margin-top", "margin-bottom"),
        pair("padding-inline", "padding-left", "padding-right"),
        pair("padding-block", "padding-top", "padding-bottom"),
        pair("inset-inline", "left", "right"),
        _border_of_axis("inline", "left", "right"),
        _border_of_axis("block", "top", "bottom"),
        *(
            pair(f"border-{axis}-{kind}", f"border-{first}-{kind}", f"border-{second}-{kind}")
            for axis, first, second in (("inline", "left", "right"), ("block", "top", "bottom"))
            for kind in ("width", "style", "color")
        ),
        pair("inset-block", "top", "bottom"),
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
        Shorthand("background", BACKGROUND, expand_background, collapse_background),
        Shorthand(
            "flex", ("flex-grow", "flex-shrink", "flex-basis"), _expand_flex, " ".join
        ),
        Shorthand("font", _FONT, _expand_font, _collapse_font),
        motion("transition", _TRANSITION, _TRANSITION_ORDER),
        motion("animation", _ANIMATION, _ANIMATION),
    )
}  # fmt: skip
"""Every shorthand by its name."""
