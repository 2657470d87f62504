"""What an element draws: https://svgwg.org/svg2-draft/shapes.html and paths.html"""

from __future__ import annotations

import re
from collections.abc import Callable
from math import hypot, sqrt
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.layout.lengths import resolved
from app.javascript.hosts.browser.shapes.path import CanvasPath
from app.javascript.hosts.browser.shapes.path_text import path_of_text

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

_WITH_CORNERS = frozenset({"path", "polyline", "polygon"})
_WITH_ENDS = _WITH_CORNERS | {"line"}
Size = tuple[float, float]
"""Of the nearest viewport, in user units: percentages are of that."""
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_LENGTH = re.compile(rf"\s*({_NUMBER.pattern})(px|%|)\s*")


def user_units(text: str, base: float) -> float:
    """A computed length in user units; 0 for ``auto``."""
    found = resolved(text, base)
    if found is None:
        return 0.0
    exact = _LENGTH.fullmatch(text)
    if exact is None:
        return found
    return float(exact[1]) * (base / 100 if exact[2] == "%" else 1.0)


def length_attribute(element: ElementObject, name: str, base: float, default: float = 0.0) -> float:
    """One that is no property: https://svgwg.org/svg2-draft/types.html#InterfaceSVGLength"""
    text = element.attribute(name)
    found = None if text is None else _LENGTH.fullmatch(text)
    if found is None:
        return default
    return float(found[1]) * (base / 100 if found[2] == "%" else 1.0)


def diagonal(view: Size) -> float:
    """What other percentages are of: https://svgwg.org/svg2-draft/coords.html#Units"""
    return hypot(*view) / sqrt(2)


class Outline:
    """A path and the smallest rectangle around it, both in user units."""

    __slots__ = ("bounds", "path")

    def __init__(self, path: CanvasPath, bounds: Rect | None = None) -> None:
        self.path = path
        self.bounds = path.tight_bounds() if bounds is None else bounds


def stroke_reach(name: str, style: ComputedStyle) -> float:
    """How far the stroke of such an element goes beyond its outline, in user units.

    NOTE: As Chromium takes it, without a look at the corners that there are.
    """
    get = style.get
    if get("stroke") == "none":
        return 0.0
    half = user_units(get("stroke-width"), 0.0) / 2
    longest = 1.0
    if name in _WITH_CORNERS and get("stroke-linejoin") == "miter":
        longest = float(get("stroke-miterlimit"))
    if name in _WITH_ENDS and get("stroke-linecap") == "square":
        longest = max(longest, sqrt(2))
    return half * longest


def box_of_style(style: ComputedStyle, view: Size) -> Rect:
    """By ``x``, ``y``, ``width`` and ``height``."""
    get = style.get
    return Rect(
        user_units(get("x"), view[0]),
        user_units(get("y"), view[1]),
        user_units(get("width"), view[0]),
        user_units(get("height"), view[1]),
    )


def _radii(style: ComputedStyle, view: Size) -> tuple[float, float]:
    """``auto`` is as the other: https://svgwg.org/svg2-draft/geometry.html#RX"""
    given = [
        None if style.get(name) == "auto" else user_units(style.get(name), base)
        for name, base in zip(("rx", "ry"), view, strict=True)
    ]
    across, down = given
    across = down if across is None else across
    down = across if down is None else down
    return across or 0.0, down or 0.0


def _rect(_element: ElementObject, style: ComputedStyle, view: Size) -> Outline | None:
    rect = box_of_style(style, view)
    if rect.width <= 0 or rect.height <= 0:
        return None
    across, down = _radii(style, view)
    across, down = min(across, rect.width / 2), min(down, rect.height / 2)
    return Outline(path_of_text(_rounded(rect, across, down)), rect)


def _rounded(rect: Rect, across: float, down: float) -> str:
    corner = f"a{number_text(across)} {number_text(down)} 0 0 1 "
    wide, high = number_text(rect.width - 2 * across), number_text(rect.height - 2 * down)
    x, y = number_text(across), number_text(down)
    start = f"M{number_text(rect.x + across)} {number_text(rect.y)}"
    if not across or not down:
        wide, high = number_text(rect.width), number_text(rect.height)
        return f"M{number_text(rect.x)} {number_text(rect.y)}h{wide}v{high}h-{wide}z"
    return (
        f"{start}h{wide}{corner}{x} {y}v{high}{corner}-{x} {y}"
        f"h-{wide}{corner}-{x} -{y}v-{high}{corner}{x} -{y}z"
    )


def _oval(x: float, y: float, across: float, down: float) -> Outline | None:
    if across <= 0 or down <= 0:
        return None
    rect = Rect(x - across, y - down, 2 * across, 2 * down)
    return Outline(path_of_text(_rounded(rect, across, down)), rect)


def _circle(_element: ElementObject, style: ComputedStyle, view: Size) -> Outline | None:
    radius = user_units(style.get("r"), diagonal(view))
    x, y = user_units(style.get("cx"), view[0]), user_units(style.get("cy"), view[1])
    return _oval(x, y, radius, radius)


def _ellipse(_element: ElementObject, style: ComputedStyle, view: Size) -> Outline | None:
    x, y = user_units(style.get("cx"), view[0]), user_units(style.get("cy"), view[1])
    return _oval(x, y, *_radii(style, view))


def _line(element: ElementObject, _style: ComputedStyle, view: Size) -> Outline | None:
    x1, x2 = (length_attribute(element, name, view[0]) for name in ("x1", "x2"))
    y1, y2 = (length_attribute(element, name, view[1]) for name in ("y1", "y2"))
    one, two = (f"{number_text(x)} {number_text(y)}" for x, y in ((x1, y1), (x2, y2)))
    return Outline(path_of_text(f"M{one}L{two}"))


def _points(element: ElementObject) -> str:
    numbers = _NUMBER.findall(element.attribute("points") or "")
    return " ".join(numbers[: len(numbers) // 2 * 2])


def _polyline(element: ElementObject, _style: ComputedStyle, _view: Size) -> Outline | None:
    points = _points(element)
    return Outline(path_of_text(f"M{points}")) if points else None


def _polygon(element: ElementObject, _style: ComputedStyle, _view: Size) -> Outline | None:
    points = _points(element)
    return Outline(path_of_text(f"M{points}z")) if points else None


def _path(element: ElementObject, _style: ComputedStyle, _view: Size) -> Outline | None:
    path = path_of_text(element.attribute("d") or "")
    return Outline(path) if path.commands else None


def _picture(_element: ElementObject, style: ComputedStyle, view: Size) -> Outline | None:
    rect = box_of_style(style, view)
    return Outline(path_of_text(_rounded(rect, 0.0, 0.0)), rect)


OUTLINES: dict[str, Callable[[ElementObject, ComputedStyle, Size], Outline | None]] = {
    "rect": _rect,
    "circle": _circle,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
    "path": _path,
    "image": _picture,
    "foreignObject": _picture,
}
"""By the element's name; None is drawn of what has no size."""
