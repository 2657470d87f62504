"""Where elements are and how large: https://drafts.csswg.org/cssom-view/

All in CSS px. ``layout`` of an element must be up to date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Box, Rect
from app.javascript.hosts.browser.layout.overflow import begins_at_end, scrollable_size
from app.javascript.hosts.browser.layout.positioned import holds_fixed
from app.javascript.hosts.browser.layout.skipping import is_locked
from app.javascript.hosts.browser.layout.text_areas import text_height
from app.javascript.hosts.browser.rendering.inline_rects import inline_rects
from app.javascript.hosts.browser.rendering.placed import box_matrix, scroller_of, sticky_shift
from app.javascript.hosts.browser.shapes.matrices import Matrix, flat, mapped
from app.javascript.hosts.browser.svg.figures import StyleOf
from app.javascript.hosts.browser.svg.places import Point, drawn
from app.javascript.runtime.single_precision import single

SCROLLED = "scrolled"
"""Where an element's state keeps how far its content is scrolled: ``(x, y)``."""

SCROLLS = frozenset({"auto", "scroll", "hidden"})
"""Values of ``overflow`` of what can be scrolled, if only by programs."""


def box_of(element: ElementObject) -> Box | None:
    """The element's box; None when it is not rendered."""
    found: Box | None = element.layout
    return found


def scrolled(element: ElementObject) -> tuple[float, float]:
    """How far the element's content is scrolled; it does not forget it while it cannot be.

    https://drafts.csswg.org/cssom-view/#dom-element-scrolltop
    """
    box = box_of(element)
    if box is None or box.style.get("overflow-y") not in SCROLLS:
        return 0.0, 0.0
    found: tuple[float, float] = element.state.get(SCROLLED, (0.0, 0.0))
    return found


@dataclass(slots=True, eq=False)
class Geometry:
    """The document's geometry; ``scroll`` is how far the page itself is scrolled."""

    viewport: Viewport
    style_of: StyleOf
    scroll: tuple[float, float] = (0.0, 0.0)

    def client_rects(self, element: ElementObject) -> list[Rect]:
        """One rectangle for each piece, from the window's top left.

        https://drafts.csswg.org/cssom-view/#dom-element-getclientrects
        """
        box = box_of(element)
        if box is None:
            return self._drawn_rects(element)
        if box.display == "inline":
            if box.holder is None:
                return []
            return [self._on_screen(box.holder, rect) for rect in inline_rects(box)]
        return [self.box_rect(box)]

    def painted_rect(self, element: ElementObject) -> Rect | None:
        """Where an element of an ``svg`` is painted, with strokes; None for what is not drawn."""
        found = drawn(element, self.style_of)
        if found is None or found.figure.is_hidden:
            return None
        return _around(self.on_screen(found.box, found.corners(stroked=True)))

    def _drawn_rects(self, element: ElementObject) -> list[Rect]:
        """Of what is drawn in an ``svg``."""
        found = drawn(element, self.style_of)
        if found is None or found.figure.is_hidden:
            return []
        return [_around(self.on_screen(found.box, found.corners()))]

    def matrix_of(self, box: Box) -> Matrix:
        """What leads from the border box to the screen, for boxes that stay in the plane."""
        (x, y), across, down = self.on_screen(box, [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)])
        return flat(across[0] - x, across[1] - y, down[0] - x, down[1] - y, x, y)

    def box_rect(self, box: Box) -> Rect:
        """Where the border box is seen, from the window's top left."""
        return self._on_screen(box, Rect(0.0, 0.0, box.width, box.height))

    def text_rects(self, text: Box) -> list[Rect]:
        """One rectangle for each line that a text's box has a piece of."""
        if text.holder is None:
            return []
        return [self._on_screen(text.holder, rect) for rect in text.fragments]

    def bounding_rect(self, element: ElementObject) -> Rect:
        """https://drafts.csswg.org/cssom-view/#dom-element-getboundingclientrect"""
        rects = self.client_rects(element)
        return Rect.around([rect for rect in rects if rect.width and rect.height] or rects[:1])

    def local_corner(self, element: ElementObject) -> tuple[float, float]:
        """Where the element's own coordinates begin on the screen.

        Those of an inline box are its block's, as in Chromium.
        """
        box = box_of(element)
        if box is None:
            return 0.0, 0.0
        if box.display == "inline" and box.holder is not None:
            box = box.holder
        corner = self.box_rect(box)
        return corner.x, corner.y

    def _on_screen(self, box: Box, rect: Rect) -> Rect:
        """A rectangle of the box: what encloses it on the screen, transformed and scrolled."""
        corners = [(x, y) for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)]
        return _around(self.on_screen(box, corners))

    def on_screen(self, box: Box, points: list[Point]) -> list[Point]:
        """Points of the border box, transformed and scrolled."""
        each: Box | None = box
        fixed = False
        while each is not None:
            matrix = box_matrix(each)
            if matrix is not None:
                points = [mapped(matrix, *point) for point in points]
            dx, dy = self.shift_of(each)
            dx, dy = dx + each.x, dy + each.y
            if each.position == "fixed" and each.holder is None:
                fixed = True
            each = each.holder
            if each is not None and each.element is not None and each.parent is not None:
                left, top = scrolled(each.element)
                dx, dy = dx - left, dy - top
            points = [(x + dx, y + dy) for x, y in points]
        if not fixed:
            points = [(x - self.scroll[0], y - self.scroll[1]) for x, y in points]
        return points

    def shift_of(self, box: Box) -> tuple[float, float]:
        """How far a sticky box is from where it was laid out, in px."""
        if box.position != "sticky":
            return 0.0, 0.0
        scroller = scroller_of(box)
        if scroller is None or scroller.element is None:
            view = (*self.scroll, self.viewport.width, self.viewport.height)
        else:
            left, top = scrolled(scroller.element)
            width = scroller.width - scroller.around.across
            height = scroller.height - scroller.around.down
            view = (left + scroller.padding.left, top + scroller.padding.top, width, height)
        return sticky_shift(box, view, scroller)

    # -- boxes of one element --------------------------------------------------------------------

    def offset_size(self, element: ElementObject) -> tuple[float, float]:
        """https://drafts.csswg.org/cssom-view/#dom-htmlelement-offsetwidth, whole px."""
        box = box_of(element)
        if box is None or element.is_named("br"):
            return 0.0, 0.0
        if box.display == "inline":
            around = Rect.around([rect for rect in box.fragments if rect.width or rect.height])
            return whole(around.width), whole(around.height)
        return whole(box.width), whole(box.height)

    def offset_place(self, element: ElementObject) -> tuple[float, float]:
        """From the offset parent's padding edge: https://drafts.csswg.org/cssom-view/#dom-htmlelement-offsettop"""
        box = box_of(element)
        if box is None or element.is_named("body", "br"):
            return 0.0, 0.0
        x, y = _place(box)
        across, down = self.shift_of(box)
        x, y = x + across, y + down
        parent = offset_parent(element)
        parent_box = None if parent is None else box_of(parent)
        if parent is not None and parent_box is not None and not parent.is_named("body"):
            px, py = _place(parent_box)
            x, y = x - px, y - py
            if parent_box.display != "inline":  # as in Chromium
                x, y = x - parent_box.border.left, y - parent_box.border.top
        return whole(x), whole(y)

    def client_size(self, element: ElementObject) -> tuple[float, float]:
        """The padding box: https://drafts.csswg.org/cssom-view/#dom-element-clientwidth"""
        document = element.node_document
        if self._is_window_of(element, document.quirks):
            return self.viewport.width, self.viewport.height
        box = box_of(element)
        if box is None or box.display == "inline":
            return 0.0, 0.0
        if box.display == "table":  # its border belongs to a box inside of its own
            return whole(box.width), whole(box.height)
        return whole(box.width - box.border.across), whole(box.height - box.border.down)

    def content_size(self, element: ElementObject) -> tuple[float, float] | None:
        """Without padding and border; None for what is not rendered."""
        box = box_of(element)
        if box is None:
            return None
        return whole(box.width - box.around.across), whole(box.height - box.around.down)

    def scroll_size(self, element: ElementObject) -> tuple[float, float]:
        """https://drafts.csswg.org/cssom-view/#dom-element-scrollwidth"""
        box = box_of(element)
        if self._is_window_of(element, element.node_document.quirks):
            return self.page_size(element)
        if box is None or box.display == "inline":
            return 0.0, 0.0
        width, height = scrollable_size(box)
        if element.is_named("textarea"):
            height = max(height, text_height(box))
        return whole(width), whole(height)

    def page_size(self, root: ElementObject) -> tuple[float, float]:
        """The scrolling area of the window."""
        top = root.node_document.document_element
        box = None if top is None else box_of(top)
        if box is None:
            return self.viewport.width, self.viewport.height
        width, height = scrollable_size(box)
        beside = self.viewport.width - box.x - box.width if begins_at_end(box)[0] else box.x
        return (
            max(self.viewport.width, whole(beside + width)),
            max(self.viewport.height, whole(box.y + height + box.margin.bottom)),
        )

    def _is_window_of(self, element: ElementObject, quirks: bool) -> bool:
        """The element that stands for the window: the root, or the body in quirks mode."""
        document = element.node_document
        return element is (document.body if quirks else document.document_element)


def _place(box: Box) -> tuple[float, float]:
    if box.display == "inline" and box.fragments and box.holder is not None:
        x, y = box.holder.place()
        first = box.fragments[0]
        return x + first.x, y + first.y
    return box.place()


def _around(points: Sequence[Point]) -> Rect:
    found = [_in_single(x, y) for x, y in points]
    across, down = [x for x, _y in found], [y for _x, y in found]
    left, top = min(across), min(down)
    return Rect(left, top, *_in_single(max(across) - left, max(down) - top))


def _in_single(x: float, y: float) -> tuple[float, float]:
    """As in Chromium, what was transformed is reckoned in single precision."""
    return single(x), single(y)


def whole(value: float) -> float:
    """Rounded half up, as Chromium snaps to pixels."""
    return float(floor(value + 0.5))


def offset_parent(element: ElementObject) -> ElementObject | None:
    """https://drafts.csswg.org/cssom-view/#dom-htmlelement-offsetparent"""
    box = box_of(element)
    if box is None or element.is_named("body", "html") or box.position == "fixed":
        return None
    ancestor = element.parent_element
    while ancestor is not None:
        above = box_of(ancestor)
        if above is not None and (
            above.position != "static" or holds_fixed(above) or is_locked(above)
        ):
            return ancestor
        if ancestor.is_named("body"):
            return ancestor
        if box.position == "static" and ancestor.is_named("td", "th", "table"):
            return ancestor
        ancestor = ancestor.parent_element
    return None
