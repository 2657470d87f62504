"""Where elements are on the screen, as far as input has to know.

The rendering answers; a document without one has every element at its corner.
"""

from __future__ import annotations

from math import copysign, floor
from typing import Protocol

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.range_contents import Boundary
from app.javascript.hosts.browser.layout.skipping import is_skipped
from app.javascript.hosts.browser.rendering.element_members import (
    document_rendering,
)
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.hosts.browser.rendering.hit_testing import elements_at
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.javascript.hosts.browser.rendering.paint_layers import layer_corner
from app.javascript.hosts.browser.rendering.paragraph_ends import ParagraphBreak, paragraph_break
from app.javascript.hosts.browser.rendering.text_places import (
    TextPlace,
    field_offset_at,
    text_place_at,
)
from app.javascript.hosts.web.events.event_target import EventTargetObject

Box = tuple[float, float, float, float]


class Viewport(Protocol):
    """What the layout tells about one document; coordinates in CSS pixels of the viewport."""

    def is_rendered(self, element: ElementObject) -> bool:
        """Whether it has a box."""

    def bounding_box(self, element: ElementObject) -> Box:
        """Left, top, width and height of its border box."""

    def element_at(self, x: float, y: float) -> ElementObject | None:
        """The topmost element there that a pointer hits; None outside of the viewport."""

    def text_place_at(self, element: ElementObject, x: float, y: float) -> TextPlace | None:
        """The place in its text that is the nearest to a point; None without text."""

    def paragraph_break(self, place: Boundary) -> ParagraphBreak | None:
        """What is between the paragraph that ends there and the next; None if none does."""

    def field_offset_at(self, field: ElementObject, text: str, x: float, y: float) -> int:
        """The place in the text of a field."""

    def scroll_into_view(self, element: ElementObject) -> None:
        """Scroll, unless all of it can be seen."""

    def show_focused(self, element: ElementObject) -> None:
        """Scroll as far as it takes to see it, to the middle if nothing of it was seen."""

    def scroll_by(self, start: ElementObject, dx: float, dy: float) -> None:
        """A wheel turned over an element, in CSS px."""

    def scroll_smoothly(
        self, start: ElementObject | None, dx: float, dy: float, page: float = 0.0
    ) -> None:
        """A key was pressed at an element; ``page`` is how much of what is seen to go at most."""

    def resize(self, width: float, height: float) -> None:
        """A person made the window so large, in CSS px."""

    def middle(self) -> tuple[float, float]:
        """The middle of what is seen."""

    def padding_edge(self, node: EventTargetObject) -> tuple[float, float]:
        """Where the padding box of an element begins; of other nodes, the corner of the page."""

    def layer_corner(self, node: EventTargetObject) -> tuple[float, float]:
        """Where what an event's target is painted with begins."""

    def scroll_offset(self) -> tuple[float, float]:
        """How far the page is scrolled."""

    def states_changed(self) -> None:
        """What selectors see beside attributes is another one now: focus, hover, checkedness."""


class RenderedViewport:
    """By the layout of a document that is rendered."""

    def __init__(self, rendering: PageRendering) -> None:
        self._rendering = rendering

    def is_rendered(self, element: ElementObject) -> bool:
        self._rendering.update()
        box = box_of(element)
        if box is None or is_skipped(box):
            return False
        return box.style.get("visibility") == "visible"

    def bounding_box(self, element: ElementObject) -> Box:
        self._rendering.update()
        rect = self._rendering.geometry.bounding_rect(element)
        return (rect.x, rect.y, rect.width, rect.height)

    def element_at(self, x: float, y: float) -> ElementObject | None:
        self._rendering.update()
        return next(iter(elements_at(self._rendering, x, y)), None)

    def text_place_at(self, element: ElementObject, x: float, y: float) -> TextPlace | None:
        return text_place_at(self._rendering, element, x, y)

    def paragraph_break(self, place: Boundary) -> ParagraphBreak | None:
        return paragraph_break(self._rendering, place)

    def field_offset_at(self, field: ElementObject, text: str, x: float, y: float) -> int:
        return field_offset_at(self._rendering, field, text, x, y)

    def scroll_into_view(self, element: ElementObject) -> None:
        self._rendering.update()
        x, y, width, height = self.bounding_box(element)
        viewport = self._rendering.viewport
        inside = x >= 0 and x + width <= viewport.width and y >= 0
        if not (inside and y + height <= viewport.height):
            self._rendering.scrolling.into_view(element, "center", "center")

    def show_focused(self, element: ElementObject) -> None:
        self._rendering.scrolling.into_view(element, "if needed", "if needed")

    def scroll_by(self, start: ElementObject, dx: float, dy: float) -> None:
        scrolling = self._rendering.scrolling
        target = scrolling.target_for_person(start, dx, dy)
        if target is not None:
            scrolling.move_by(target, dx, dy)

    def scroll_smoothly(
        self, start: ElementObject | None, dx: float, dy: float, page: float = 0.0
    ) -> None:
        scrolling = self._rendering.scrolling
        target = scrolling.target_for_person(start, dx, dy)
        if target is None:
            return
        if page:
            dy = copysign(floor(scrolling.seen_size(target)[1] * page), dy)
        scrolling.move_by(target, dx, dy, smooth=True)

    def resize(self, width: float, height: float) -> None:
        self._rendering.resize(width, height)

    def middle(self) -> tuple[float, float]:
        viewport = self._rendering.viewport
        return viewport.width / 2, viewport.height / 2

    def padding_edge(self, node: EventTargetObject) -> tuple[float, float]:
        if not isinstance(node, ElementObject):
            return (0.0, 0.0)
        self._rendering.update()
        box = box_of(node)
        if box is None:
            return (0.0, 0.0)
        x, y = self._rendering.geometry.local_corner(node)
        return (x + box.border.left, y + box.border.top)

    def layer_corner(self, node: EventTargetObject) -> tuple[float, float]:
        return layer_corner(self._rendering, node)

    def scroll_offset(self) -> tuple[float, float]:
        return self._rendering.geometry.scroll

    def states_changed(self) -> None:
        self._rendering.states_changed()


class NoLayout:
    """Without a rendering: what is not hidden is rendered, and nothing has a place."""

    def is_rendered(self, element: ElementObject) -> bool:
        return not any(
            isinstance(each, ElementObject) and each.has("hidden")
            for each in element.inclusive_ancestors()
        )

    def bounding_box(self, _element: ElementObject) -> Box:
        return (0.0, 0.0, 0.0, 0.0)

    def element_at(self, _x: float, _y: float) -> ElementObject | None:
        return None

    def text_place_at(self, _element: ElementObject, _x: float, _y: float) -> TextPlace | None:
        return None

    def paragraph_break(self, _place: Boundary) -> ParagraphBreak | None:
        return None

    def field_offset_at(self, _field: ElementObject, text: str, _x: float, _y: float) -> int:
        return len(text)

    def scroll_into_view(self, _element: ElementObject) -> None:
        """There is nothing to scroll."""

    def show_focused(self, _element: ElementObject) -> None:
        """There is nothing to scroll."""

    def scroll_by(self, _start: ElementObject, _dx: float, _dy: float) -> None:
        """There is nothing to scroll."""

    def scroll_smoothly(
        self, _start: ElementObject | None, _dx: float, _dy: float, _page: float = 0.0
    ) -> None:
        """There is nothing to scroll."""

    def resize(self, _width: float, _height: float) -> None:
        """Nobody looks."""

    def middle(self) -> tuple[float, float]:
        return (0.0, 0.0)

    def padding_edge(self, _node: EventTargetObject) -> tuple[float, float]:
        return (0.0, 0.0)

    def layer_corner(self, _node: EventTargetObject) -> tuple[float, float]:
        return (0.0, 0.0)

    def scroll_offset(self) -> tuple[float, float]:
        return (0.0, 0.0)

    def states_changed(self) -> None:
        """Nobody looks."""


_NO_LAYOUT = NoLayout()


def viewport_of(document: DocumentObject) -> Viewport:
    """The viewport that shows a document."""
    rendering = document_rendering(document)
    return _NO_LAYOUT if rendering is None else RenderedViewport(rendering)
