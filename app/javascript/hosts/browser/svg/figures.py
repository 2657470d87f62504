"""What is drawn in an ``svg``: https://svgwg.org/svg2-draft/render.html#RenderingTree"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.name_index import element_by_id
from app.javascript.hosts.browser.dom.namespaces import Namespace
from app.javascript.hosts.browser.layout.box import Box, Rect
from app.javascript.hosts.browser.layout.lengths import exact_length
from app.javascript.hosts.browser.shapes.matrices import (
    IDENTITY,
    Matrix,
    mapped,
    multiplied,
    translated,
)
from app.javascript.hosts.browser.shapes.transforms import style_matrix, style_origin
from app.javascript.hosts.browser.svg.outlines import (
    OUTLINES,
    Outline,
    Size,
    box_of_style,
    user_units,
)
from app.javascript.hosts.browser.svg.texts import text_rects
from app.javascript.hosts.browser.svg.view_box import view_matrix, view_size

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

StyleOf = Callable[[ElementObject], "ComputedStyle"]

_GROUPS = frozenset({"g", "a", "switch", "svg"})
#: What others are made of: it has a size, and is not seen where it stands.
_HIDDEN = frozenset({"defs", "symbol", "clipPath", "mask", "marker", "pattern"})
_TEXTS = frozenset({"text", "tspan", "textPath"})
#: A ``use`` of a ``use``, no deeper: also an end for those that use themselves.
_DEEPEST = 8


@dataclass(slots=True, eq=False)
class Figure:
    """An element that is drawn; ``element`` of what a ``use`` shows is the ``use``.

    ``matrix`` leads from its own user units to those of the figure around it.
    """

    element: ElementObject
    style: ComputedStyle
    matrix: Matrix = IDENTITY
    is_hidden: bool = False
    outline: Outline | None = None
    rects: list[Rect] = field(default_factory=list)
    children: list[Figure] = field(default_factory=list)

    def bounds(self) -> Rect | None:
        """The object bounding box, in its own user units; None when nothing is drawn.

        https://svgwg.org/svg2-draft/coords.html#ObjectBoundingBox
        """
        found = [] if self.outline is None else [self.outline.bounds]
        found += self.rects
        for child in self.children:
            inner = None if child.is_hidden and not self.is_hidden else child.bounds()
            if inner is not None:
                found.append(seen_through(child.matrix, inner))
        return Rect.around(found) if found else None

    def placed(self, outer: Matrix) -> Iterator[tuple[Figure, Matrix]]:
        """It and all that is in it, in the order of painting, each with its way out."""
        matrix = multiplied(outer, self.matrix)
        yield self, matrix
        for child in self.children:
            yield from child.placed(matrix)


def seen_through(matrix: Matrix, rect: Rect) -> Rect:
    """What encloses a rectangle after it was moved."""
    corners = [(x, y) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)]
    return Rect.around([Rect(*mapped(matrix, *corner), 0.0, 0.0) for corner in corners])


def drawing(root: ElementObject, box: Box, style_of: StyleOf) -> Figure:
    """The outermost ``svg``; its matrix leads to its border box."""
    size = box.width - box.around.across, box.height - box.around.down
    matrix = multiplied(translated(box.around.left, box.around.top), view_matrix(root, size))
    figure = Figure(root, box.style, matrix)
    _fill(figure, root, view_size(root, size), style_of, 0)
    return figure


def _fill(figure: Figure, element: ElementObject, view: Size, style_of: StyleOf, deep: int) -> None:
    for child in element.child_elements():
        made = _figure(child, view, style_of, deep) if child.namespace == Namespace.SVG else None
        if made is not None:
            figure.children.append(made)


def _figure(element: ElementObject, view: Size, style_of: StyleOf, deep: int) -> Figure | None:
    name, style = element.local_name, style_of(element)
    if style.get("display") == "none":
        return None
    figure = Figure(element, style)
    if name in OUTLINES:
        figure.outline = OUTLINES[name](element, style, view)
    elif name in _GROUPS or name in _HIDDEN:
        view = _enter(figure, element, view)
        _fill(figure, element, view, style_of, deep)
    elif name == "use":
        _use(figure, element, view, style_of, deep)
    elif name in _TEXTS:
        figure.rects = text_rects(element, view, style_of)
        _fill(figure, element, view, style_of, deep)
    else:
        return None
    _move(figure, style, view)
    if name in _HIDDEN:
        for each, _matrix in figure.placed(IDENTITY):
            each.is_hidden = True
    return figure


def _enter(figure: Figure, element: ElementObject, view: Size) -> Size:
    """The viewport inside; a nested ``svg`` has one of its own."""
    if element.local_name != "svg":
        return view
    place = box_of_style(figure.style, view)
    get = figure.style.get
    size = (
        view[0] if get("width") == "auto" else place.width,
        view[1] if get("height") == "auto" else place.height,
    )
    figure.matrix = multiplied(translated(place.x, place.y), view_matrix(element, size))
    return view_size(element, size)


def _use(figure: Figure, element: ElementObject, view: Size, style_of: StyleOf, deep: int) -> None:
    """https://svgwg.org/svg2-draft/struct.html#UseElement"""
    address = element.attribute("href") or element.attribute("xlink:href") or ""
    target = element_by_id(element.node_document, address[1:]) if address[:1] == "#" else None
    if target is None or target.namespace != Namespace.SVG or deep >= _DEEPEST:
        return
    if target.local_name == "symbol":
        shown: Figure | None = Figure(target, style_of(target))
        assert shown is not None
        _fill(shown, target, view, style_of, deep + 1)
    else:
        shown = _figure(target, view, style_of, deep + 1)
    if shown is None:
        return
    for inner, _matrix in shown.placed(IDENTITY):
        inner.element, inner.is_hidden = element, False
    get = figure.style.get
    x, y = user_units(get("x"), view[0]), user_units(get("y"), view[1])
    shown.matrix = multiplied(translated(x, y), shown.matrix)
    figure.children.append(shown)


def _move(figure: Figure, style: ComputedStyle, view: Size) -> None:
    """By ``transform`` and its like, in the viewport or in its own bounding box."""

    def about() -> Rect:
        if style.get("transform-box") in {"fill-box", "content-box", "stroke-box", "border-box"}:
            return figure.bounds() or Rect(0.0, 0.0, 0.0, 0.0)
        return Rect(0.0, 0.0, *view)

    def origin() -> tuple[float, float]:
        box = about()
        x, y = style_origin(style, (box.width, box.height), exact_length)
        return box.x + x, box.y + y

    is_own = style.get("transform-box") not in {"view-box", "border-box"}
    size = about() if is_own else Rect(0.0, 0.0, *view)
    matrix = style_matrix(style, (size.width, size.height), origin)
    if matrix is not None:
        figure.matrix = multiplied(matrix, figure.matrix)
