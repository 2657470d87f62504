"""Resolved values: what ``getComputedStyle`` answers.

https://drafts.csswg.org/cssom/#resolved-values
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.css.computed import ComputedStyle
from app.javascript.hosts.browser.css.declaration_block import property_name
from app.javascript.hosts.browser.css.logical import physical_name
from app.javascript.hosts.browser.css.numbers import pixels_text
from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.shorthand_forms import listed
from app.javascript.hosts.browser.css.shorthands import SHORTHANDS
from app.javascript.hosts.browser.css.tokens import component_values, words
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.lengths import length, resolved
from app.javascript.hosts.browser.layout.positioned import containing_box
from app.javascript.hosts.browser.rendering.placed import transform_origin
from app.javascript.hosts.browser.shapes.matrices import matrix_text

_SIDES = ("top", "right", "bottom", "left")
_OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}
#: Shorthands of which every longhand is printed.
_JOINED = frozenset(
    {
        "flex",
        "flex-flow",
        "text-emphasis",
        *(
            f"border-{side}"
            for side in (*_SIDES, "inline-start", "inline-end", "block-start", "block-end")
        ),
    }
)


def resolved_value(style: ComputedStyle, box: Box | None, name: str) -> str:
    """The text for a property, by any of its names; empty for an unknown one."""
    name = property_name(name)
    if name.startswith("--"):
        return style.get(name).strip()
    name = physical_name(name, rtl=style.get("direction") == "rtl")
    if name in SHORTHANDS:
        return _shorthand(style, box, name)
    if name not in PROPERTIES:
        return ""
    by_box = _BY_BOX.get(name)
    if by_box is not None and box is not None:
        found = by_box(style, box, name)
        if found is not None:
            return found
    return _by_style(style, name)


def _by_style(style: ComputedStyle, name: str) -> str:
    value = style.get(name)
    if name.startswith("background-") and name != "background-color":
        return _of_layers(style, value)
    if name == "transform" and value != "none":
        return "none"  # there is no box that it could transform
    if name == "caret-color" and value == "auto":
        return style.get("color")
    if name == "line-height" and value != "normal" and not value.endswith("px"):
        return pixels_text(float(value) * style.font_size())
    if name in {"min-width", "min-height"} and value == "auto":
        return "auto" if style.is_item else "0px"
    return value


def _of_layers(style: ComputedStyle, value: str) -> str:
    """As many as there are images."""
    count = len(listed(style.get("background-image")))
    return ", ".join(listed(value)[:count])


# -- used values -----------------------------------------------------------------------------------


def _size(style: ComputedStyle, box: Box, name: str) -> str | None:
    if box.display == "inline":
        return None
    across = name == "width"
    value = box.width if across else box.height
    if style.get("box-sizing") != "border-box":
        value -= box.around.across if across else _around_down(style, box)
    return pixels_text(value)


def _around_down(style: ComputedStyle, box: Box) -> float:
    """Of a cell without the room that ``vertical-align`` leaves."""
    if style.get("display") != "table-cell":
        return box.around.down
    padding = (resolved(style.get(f"padding-{side}"), 0.0) for side in ("top", "bottom"))
    return box.border.down + sum(each or 0.0 for each in padding)


def _edge(style: ComputedStyle, box: Box, name: str) -> str | None:
    if style.get(name).endswith("px"):
        return style.get(name)
    if box.display == "inline":
        return None
    kind, _, side = name.partition("-")
    edges = box.margin if kind == "margin" else box.padding
    return pixels_text(getattr(edges, side))


def _offset(style: ComputedStyle, box: Box, name: str) -> str | None:
    """https://drafts.csswg.org/cssom/#resolved-value-special-case-property-like-height"""
    value, position = style.get(name), box.position
    if position == "static" or value.endswith("px"):
        return value
    if position in {"relative", "sticky"}:
        return _relative_offset(style, box, name, value)
    container = containing_box(box)
    if container is None:
        width, height = style.viewport.width, style.viewport.height
    else:
        width = container.width - container.border.across
        height = container.height - container.border.down
    known = resolved(value, height if name in {"top", "bottom"} else width)
    if known is not None:
        return pixels_text(known)
    border = container.border if container is not None else None
    left = box.x - box.margin.left - (border.left if border else 0.0)
    top = box.y - box.margin.top - (border.top if border else 0.0)
    from_edge = {
        "left": left,
        "top": top,
        "right": width - left - box.width - box.margin.across,
        "bottom": height - top - box.height - box.margin.down,
    }
    return pixels_text(from_edge[name])


def _relative_offset(style: ComputedStyle, box: Box, name: str, value: str) -> str:
    holder = box.holder
    base = 0.0
    if holder is not None:
        down = name in {"top", "bottom"}
        base = holder.height if down else holder.width - holder.around.across
    if value != "auto":
        return pixels_text(length(value, base))
    opposite = style.get(_OPPOSITE[name])
    return "0px" if opposite == "auto" else pixels_text(-length(opposite, base))


def _transform(style: ComputedStyle, box: Box, name: str) -> str | None:
    text = style.get(name)
    if text == "none" or box.display == "inline":
        return "none"
    return matrix_text(text, box.width, box.height)


def _origin(_style: ComputedStyle, box: Box, _name: str) -> str | None:
    depth = box.style.get("transform-origin").split()[2:]
    return " ".join((*map(pixels_text, transform_origin(box)), *depth))


def _vantage(style: ComputedStyle, box: Box, name: str) -> str | None:
    across, down = words(component_values(style.get(name)))[:2]
    places = (length(across.serialize(), box.width), length(down.serialize(), box.height))
    return " ".join(map(pixels_text, places))


def _tracks(style: ComputedStyle, box: Box, name: str) -> str | None:
    """https://drafts.csswg.org/css-grid/#resolved-track-list"""
    told = box.tracks[0 if name.endswith("columns") else 1]
    return told if box.display == "grid" and told else style.get(name)


_BY_BOX: dict[str, Callable[[ComputedStyle, Box, str], str | None]] = {
    "width": _size,
    "height": _size,
    **{f"{kind}-{side}": _edge for kind in ("margin", "padding") for side in _SIDES},
    **dict.fromkeys(_SIDES, _offset),
    "transform": _transform,
    "grid-template-columns": _tracks,
    "grid-template-rows": _tracks,
    "transform-origin": _origin,
    "perspective-origin": _vantage,
}


# -- shorthands ------------------------------------------------------------------------------------


def _shorthand(style: ComputedStyle, box: Box | None, name: str) -> str:
    shorthand = SHORTHANDS[name]
    values = [resolved_value(style, box, longhand) for longhand in shorthand.longhands]
    if name == "border":
        kinds = [set(values[start : start + 4]) for start in (0, 4, 8)]
        if any(len(kind) > 1 for kind in kinds):
            return ""
        return " ".join(kind.pop() for kind in kinds)
    if name in _JOINED:
        return " ".join(values)
    if name == "grid":
        return " / ".join(values)
    if name == "text-decoration":
        return _text_decoration(style, values)
    return (shorthand.computed or shorthand.collapse)(values)


def _text_decoration(style: ComputedStyle, values: list[str]) -> str:
    line, thickness, kind, color = values
    shown = [line]
    if thickness != "auto":
        shown.append(thickness)
    if kind != "solid":
        shown.append(kind)
    if color != style.get("color"):
        shown.append(color)
    return " ".join(shown)
