"""Which elements are at a point of the window, in the order in which they are painted.

https://drafts.csswg.org/css-position-4/#painting-order
"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.inertness import blocking_dialog, is_inert, top_layer
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.layout.box import Box, Rect
from app.javascript.hosts.browser.layout.skipping import is_skipped
from app.javascript.hosts.browser.layout.tree import flat_children
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.javascript.hosts.browser.rendering.placed import scroller_of
from app.javascript.hosts.browser.svg.places import is_drawing, shapes_at

#: A place in a stacking context: its z-index, its plane, its place in the tree.
_Place = tuple[float, int, int]
#: When something is painted, and what is hit with it.
_Hit = tuple[tuple[_Place, ...], ElementObject]

_BLOCK, _FLOAT, _INLINE, _POSITIONED = range(4)
#: Where the top layer begins: https://drafts.csswg.org/css-position-4/#top-layer
_TOP = float(2**32)


def elements_at(rendering: PageRendering, x: float, y: float) -> list[ElementObject]:
    """The elements at a point of the window, the topmost first, also those of shadow trees.

    Text stands for the element or slot that it is in.

    https://drafts.csswg.org/cssom-view/#dom-document-elementsfrompoint
    """
    viewport = rendering.viewport
    if not (0 <= x <= viewport.width and 0 <= y <= viewport.height):
        return []
    order = _PaintingOrder(rendering)
    found: list[_Hit] = []
    for element in order.elements:
        box = box_of(element)
        if box is not None and _can_be_hit(box, element):
            hits = _hits(rendering, order, element, (x, y))
            found += [] if hits and _is_cut_off(rendering, box, x, y) else hits
    blocking = blocking_dialog(rendering.document)
    if blocking is not None:  # its backdrop lies over all that is below
        (above, _plane, _order), *_rest = order.of(blocking)
        found.append((((above, _BLOCK, -1),), blocking))
    found.sort(key=lambda hit: hit[0], reverse=True)
    elements = list(dict.fromkeys(element for _place, element in found))
    root = rendering.document.document_element
    if root is not None and root not in elements:
        elements.append(root)
    return elements


def _hits(
    rendering: PageRendering,
    order: _PaintingOrder,
    element: ElementObject,
    point: tuple[float, float],
) -> list[_Hit]:
    """The element itself, texts in it, and what is drawn in it."""
    geometry, box = rendering.geometry, box_of(element)
    assert box is not None
    hits: list[_Hit] = []
    if _has(geometry.client_rects(element), *point):
        hits.append((order.of(element), element))
    for text in _texts(box):
        if _has(geometry.text_rects(text), *point):
            assert text.text_in is not None
            hits.append((order.of_text_in(element), text.text_in))
    if is_drawing(box):
        place = order.of(element)
        shapes = shapes_at(box, geometry.style_of, geometry.matrix_of(box), point)
        hits += [((*place, (0.0, _INLINE, order.elements[each])), each) for each in shapes]
    return hits


def _texts(box: Box) -> Iterator[Box]:
    """The texts of nodes right in the box, and in anonymous boxes of its own."""
    for child in box.children:
        if child.text_in is not None:
            yield child
        elif child.element is None:
            yield from _texts(child)


def _flat_descendants(top: NodeObject) -> Iterator[ElementObject]:
    """https://drafts.csswg.org/css-scoping/#flattening"""
    waiting = [*top.child_nodes()][::-1]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ElementObject):
            yield node
            waiting += [*flat_children(node)][::-1]


def _flat_parent(element: ElementObject) -> ElementObject | None:
    parent: NodeObject | None = element.assigned_slot or element.parent
    if parent is not None and not isinstance(parent, ElementObject):
        parent = parent.shadow_host()
    return parent if isinstance(parent, ElementObject) else None


class _PaintingOrder:
    """When the elements of a document are painted: those that compare greater come later."""

    def __init__(self, rendering: PageRendering) -> None:
        nodes = _flat_descendants(rendering.document)
        #: Even numbers: the text in an element comes next to it.
        self.elements = {element: 2 * order for order, element in enumerate(nodes)}
        self._above = top_layer(rendering.document)

    def of(self, element: ElementObject) -> tuple[_Place, ...]:
        """Its place, behind the places of what it is painted with as one."""
        order = self.elements[element]
        if element in self._above:
            return ((_TOP + self._above.index(element), _POSITIONED, order),)
        z_index, plane = _plane(box_of(element))
        is_positioned = plane == _POSITIONED or z_index != 0
        outer = _flat_parent(element)
        while outer is not None and not self._is_one(outer, for_positioned=is_positioned):
            if plane == _BLOCK and _is_inline(box_of(outer)):
                plane = _INLINE  # a block in an inline is painted with the line
            outer = _flat_parent(outer)
        around = () if outer is None else self.of(outer)
        return (*around, (z_index, plane, order))

    def of_text_in(self, element: ElementObject) -> tuple[_Place, ...]:
        """The place of text right in the element's box."""
        outer: ElementObject | None = element
        while outer is not None and not self._is_one(outer, for_positioned=False):
            outer = _flat_parent(outer)
        around = () if outer is None else self.of(outer)
        return (*around, (0.0, _INLINE, self.elements[element] + 1))

    def _is_one(self, element: ElementObject, *, for_positioned: bool) -> bool:
        """Whether what is in it is painted with it; only stacking contexts hold positioned ones."""
        box = box_of(element)
        if element in self._above:
            return True
        if box is None:
            return False
        if for_positioned:
            return box.position != "static" and box.style.get("z-index") != "auto"
        return box.position != "static" or box.is_floating or _is_atomic(box)


def _is_inline(box: Box | None) -> bool:
    return box is not None and box.display == "inline"


def _is_atomic(box: Box) -> bool:
    return box.is_inline_level and box.display != "inline"


def _plane(box: Box | None) -> tuple[float, int]:
    if box is None:
        return 0.0, _BLOCK
    if box.position != "static":
        z_index = box.style.get("z-index")
        level = 0.0 if z_index == "auto" else float(z_index)
        return level, _BLOCK if level else _POSITIONED
    if box.is_floating:
        return 0.0, _FLOAT
    return 0.0, _INLINE if box.is_inline_level else _BLOCK


def _can_be_hit(box: Box, element: ElementObject) -> bool:
    if box.style.get("visibility") != "visible" or is_inert(element):
        return False
    if is_skipped(box) or box.display in {"rows", "row", "column"}:
        return False  # of tables the cells are hit, as in Chromium
    return box.style.get("pointer-events") != "none"


def _has(rects: list[Rect], x: float, y: float) -> bool:
    return any(_meets(rect, x, y) for rect in rects)


def _meets(rect: Rect, x: float, y: float) -> bool:
    """As in Chromium a point is a square of one CSS px, whose top left corner is asked for."""
    if rect.width <= 0 or rect.height <= 0:
        return False
    return rect.x - 1 < x < rect.right and rect.y - 1 < y < rect.bottom


def _is_cut_off(rendering: PageRendering, box: Box, x: float, y: float) -> bool:
    """Whether a box around it clips, and the point is outside of that one's padding box.

    https://drafts.csswg.org/css-overflow/#overflow-clip
    """
    scroller = scroller_of(box)
    while scroller is not None and scroller.element is not None:
        outer, border = rendering.geometry.bounding_rect(scroller.element), scroller.border
        size = (outer.width - border.across, outer.height - border.down)
        if not _meets(Rect(outer.x + border.left, outer.y + border.top, *size), x, y):
            return True
        scroller = scroller_of(scroller)
    return False
