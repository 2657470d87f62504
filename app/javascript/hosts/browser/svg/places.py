"""Where elements of an ``svg`` are, and which one is at a point of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.layout.box import Box, Rect
from app.javascript.hosts.browser.shapes.matrices import (
    IDENTITY,
    Matrix,
    inverted,
    mapped,
)
from app.javascript.hosts.browser.svg.figures import Figure, StyleOf, drawing
from app.javascript.hosts.browser.svg.outlines import user_units

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

Point = tuple[float, float]


class Drawn(NamedTuple):
    """A figure, and what leads from its user units to the border box of the outermost ``svg``."""

    box: Box
    figure: Figure
    matrix: Matrix

    def corners(self, *, stroked: bool = False) -> list[Point]:
        """Of its bounding box, in the border box; of nothing, its origin."""
        rect = self.figure.bounds(stroked=stroked) or Rect(0.0, 0.0, 0.0, 0.0)
        corners = ((x, y) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom))
        return [mapped(self.matrix, *corner) for corner in corners]


def is_drawing(box: Box) -> bool:
    """Whether it is the box of an outermost ``svg``."""
    element = box.element
    return element is not None and element.namespace == Namespace.SVG and box.display == "replaced"


def drawn(element: ElementObject, style_of: StyleOf) -> Drawn | None:
    """None for what is not in a rendered ``svg``, or not drawn there by itself."""
    if element.namespace != Namespace.SVG:
        return None
    way: list[ElementObject] = []
    outer: ElementObject | None = element
    while outer is not None and (outer.layout is None or outer.namespace != Namespace.SVG):
        way.insert(0, outer)
        outer = outer.parent_element
    if outer is None:
        return None
    box: Box = outer.layout
    for figure, matrix in drawing(outer, box, style_of, way).placed(IDENTITY):
        if figure.element is element:
            return Drawn(box, figure, matrix)
    return None


def shapes_at(
    box: Box, style_of: StyleOf, to_screen: Matrix, point: Point
) -> Iterator[ElementObject]:
    """The elements at a point, in the order of painting; ``to_screen`` leads there from the box.

    https://svgwg.org/svg2-draft/interact.html#hit-testing
    """
    assert box.element is not None
    if not _is_within(box, to_screen, point):
        return
    for figure, matrix in drawing(box.element, box, style_of).placed(to_screen):
        back = inverted(matrix)
        if figure.is_hidden:
            continue
        if back is not None and _can_be_hit(figure.style) and _has(figure, mapped(back, *point)):
            yield figure.element


def _is_within(box: Box, to_screen: Matrix, point: Point) -> bool:
    """Whether the point is not cut off by the viewport."""
    back = inverted(to_screen)
    if back is None:
        return False
    if box.style.get("overflow-x") == "visible":
        return True
    (x, y), around = mapped(back, *point), box.around
    across = around.left <= x < box.width - around.right
    return across and around.top <= y < box.height - around.bottom


def _can_be_hit(style: ComputedStyle) -> bool:
    word = style.get("pointer-events")
    if word == "none":
        return False
    return style.get("visibility") == "visible" or word in {"all", "painted", "fill", "stroke"}


def _has(figure: Figure, point: Point) -> bool:
    """https://svgwg.org/svg2-draft/interact.html#PointerEventsProperty"""
    x, y = point
    if any(rect.x <= x < rect.right and rect.y <= y < rect.bottom for rect in figure.rects):
        return True
    if figure.outline is None:
        return False
    get, path = figure.style.get, figure.outline.path
    word = get("pointer-events")
    by_paint = word in {"auto", "painted", "visiblePainted", "visiblepainted"}
    fills = get("fill") != "none" if by_paint else not word.lower().endswith("stroke")
    strokes = get("stroke") != "none" if by_paint else not word.lower().endswith("fill")
    if fills and path.contains(point, even_odd=get("fill-rule") == "evenodd"):
        return True
    return strokes and path.distance(point) <= user_units(get("stroke-width"), 0.0) / 2


def bounding_box(element: ElementObject, style_of: StyleOf) -> Rect:
    """https://svgwg.org/svg2-draft/types.html#__svg__SVGGraphicsElement__getBBox"""
    found = drawn(element, style_of)
    rect = None if found is None else found.figure.bounds()
    return Rect(0.0, 0.0, 0.0, 0.0) if rect is None else rect
