"""What is drawn in an ``svg``: https://svgwg.org/svg2-draft/render.html#RenderingTree"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
    stroke_reach,
    user_units,
)
from app.javascript.hosts.browser.svg.texts import text_rects
from app.javascript.hosts.browser.svg.view_box import view_matrix, view_size
from app.javascript.hosts.unsupported import UnsupportedApi

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.computed import ComputedStyle

StyleOf = Callable[[ElementObject], "ComputedStyle"]

_GROUPS = frozenset({"g", "a", "switch", "svg"})
#: What others are made of: it has a size, and is not seen where it stands.
_HIDDEN = frozenset({"defs", "symbol", "clipPath", "mask", "marker", "pattern"})
_TEXTS = frozenset({"text", "tspan", "textPath"})
#: A ``use`` of a ``use``, no deeper: also an end for those that use themselves.
_DEEPEST = 8
_MOST = 10_000


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

    def bounds(self, *, stroked: bool = False) -> Rect | None:
        """The object bounding box, in its own user units; None when nothing is drawn.

        https://svgwg.org/svg2-draft/coords.html#ObjectBoundingBox; ``stroked`` with its strokes.
        """
        found = [] if self.outline is None else [self.outline.bounds]
        if stroked and self.outline is not None:
            found = [found[0].grown(stroke_reach(self.element.local_name, self.style))]
        found += self.rects
        for child in self.children:
            inner = (
                None if child.is_hidden and not self.is_hidden else child.bounds(stroked=stroked)
            )
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


def drawing(
    root: ElementObject, box: Box, style_of: StyleOf, way: Sequence[ElementObject] = ()
) -> Figure:
    """The outermost ``svg``; its matrix leads to its border box.

    OPTIMIZATION: With a ``way``, from a child of the root to an element, nothing beside it is made.
    """
    size = box.width - box.around.across, box.height - box.around.down
    matrix = multiplied(translated(box.around.left, box.around.top), view_matrix(root, size))
    figure = Figure(root, box.style, matrix)
    _Drawing(style_of).fill(figure, root, view_size(root, size), way)
    return figure


class _Drawing:
    """Makes figures; ``depth`` is how many ``use`` are around, ``count`` how many were made."""

    def __init__(self, style_of: StyleOf) -> None:
        self._style_of = style_of
        self._depth = 0
        self._count = 0

    def fill(
        self, figure: Figure, element: ElementObject, view: Size, way: Sequence[ElementObject] = ()
    ) -> None:
        """Make the children, or the one that the way leads to."""
        for child in way[:1] or element.child_elements():
            made = None
            if child.namespace == Namespace.SVG:
                made = self._figure(child, view, way[1:])
            if made is not None:
                figure.children.append(made)

    def _figure(
        self, element: ElementObject, view: Size, way: Sequence[ElementObject] = ()
    ) -> Figure | None:
        name, style = element.local_name, self._style_of(element)
        if style.get("display") == "none":
            return None
        self._count += 1
        if self._count > _MOST:
            raise UnsupportedApi(f"an svg of more than {_MOST:,} shapes", "Draw fewer of them.")
        figure = Figure(element, style)
        if name in OUTLINES:
            figure.outline = OUTLINES[name](element, style, view)
        elif name in _GROUPS or name in _HIDDEN:
            view = _enter(figure, element, view)
            self.fill(figure, element, view, () if _moves_by_itself(style) else way)
        elif name == "use":
            self._use(figure, element, view)
        elif name in _TEXTS:
            figure.rects = text_rects(element, view, self._style_of)
            self.fill(figure, element, view, way)
        else:
            return None
        _move(figure, style, view)
        if name in _HIDDEN:
            for each, _matrix in figure.placed(IDENTITY):
                each.is_hidden = True
        return figure

    def _use(self, figure: Figure, element: ElementObject, view: Size) -> None:
        """https://svgwg.org/svg2-draft/struct.html#UseElement"""
        address = element.attribute("href") or element.attribute("xlink:href") or ""
        target = element_by_id(element.node_document, address[1:]) if address[:1] == "#" else None
        if target is None or target.namespace != Namespace.SVG or self._depth >= _DEEPEST:
            return
        self._depth += 1
        shown = self._symbol(figure, target, view) or self._figure(target, view)
        self._depth -= 1
        if shown is None:
            return
        for inner, _matrix in shown.placed(IDENTITY):
            inner.element, inner.is_hidden = element, False
        get = figure.style.get
        x, y = user_units(get("x"), view[0]), user_units(get("y"), view[1])
        shown.matrix = multiplied(translated(x, y), shown.matrix)
        figure.children.append(shown)

    def _symbol(self, use: Figure, target: ElementObject, view: Size) -> Figure | None:
        """A symbol has a viewport of its own, as large as the ``use`` says."""
        if target.local_name != "symbol":
            return None
        size = _own_size(use.style, view)
        shown = Figure(target, self._style_of(target), view_matrix(target, size))
        self.fill(shown, target, view_size(target, size))
        return shown


def _enter(figure: Figure, element: ElementObject, view: Size) -> Size:
    """The viewport inside; a nested ``svg`` has one of its own."""
    if element.local_name != "svg":
        return view
    place = box_of_style(figure.style, view)
    size = _own_size(figure.style, view)
    figure.matrix = multiplied(translated(place.x, place.y), view_matrix(element, size))
    return view_size(element, size)


def _own_size(style: ComputedStyle, view: Size) -> Size:
    """Without a width or a height, those of the viewport around."""
    place, get = box_of_style(style, view), style.get
    return (
        view[0] if get("width") == "auto" else place.width,
        view[1] if get("height") == "auto" else place.height,
    )


def _moves_by_itself(style: ComputedStyle) -> bool:
    """Whether all that is in it must be known to move it."""
    return style.get("transform-box") != "view-box"


def _move(figure: Figure, style: ComputedStyle, view: Size) -> None:
    """By ``transform`` and its like, in the viewport or in its own bounding box."""

    def about() -> Rect:
        if _moves_by_itself(style):
            return figure.bounds() or Rect(0.0, 0.0, 0.0, 0.0)
        return Rect(0.0, 0.0, *view)

    def origin() -> tuple[float, float]:
        box = about()
        x, y = style_origin(style, (box.width, box.height), exact_length)
        return box.x + x, box.y + y

    size = about()
    matrix = style_matrix(style, (size.width, size.height), origin)
    if matrix is not None:
        figure.matrix = multiplied(matrix, figure.matrix)
