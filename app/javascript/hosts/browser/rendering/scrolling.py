"""Scrolling: https://drafts.csswg.org/cssom-view/#scrolling

Scroll positions change at once; events about them come with the next frame.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.rendering.geometry import SCROLLED, box_of, scrolled, whole

if TYPE_CHECKING:
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering

ScrollTarget = ElementObject | DocumentObject
_SCROLLS = frozenset({"auto", "scroll", "hidden"})


class Scrolling:
    """The scroll positions of a page, and the events that its next frame owes."""

    def __init__(self, rendering: PageRendering) -> None:
        self._rendering = rendering
        self.pending: list[tuple[ScrollTarget, str]] = []

    def position(self, element: ElementObject) -> tuple[float, float]:
        """https://drafts.csswg.org/cssom-view/#dom-element-scrolltop"""
        if self.is_window(element):
            return self._rendering.geometry.scroll
        return scrolled(element)

    def is_window(self, element: ElementObject) -> bool:
        """The scrolling element: https://drafts.csswg.org/cssom-view/#dom-document-scrollingelement"""
        document = element.node_document
        return element is (document.body if document.quirks else document.document_element)

    def scroll_page(self, x: float, y: float) -> None:
        """https://drafts.csswg.org/cssom-view/#dom-window-scroll"""
        rendering = self._rendering
        rendering.update()
        root = rendering.document.document_element
        if root is None:
            return
        geometry, viewport = rendering.geometry, rendering.viewport
        width, height = geometry.page_size(root)
        place = (
            min(max(0.0, x), max(0.0, width - viewport.width)),
            min(max(0.0, y), max(0.0, height - viewport.height)),
        )
        if place != geometry.scroll:
            geometry.scroll = place
            self._moved(rendering.document)

    def scroll_element(self, element: ElementObject, x: float, y: float) -> None:
        """https://drafts.csswg.org/cssom-view/#dom-element-scroll"""
        if self.is_window(element):
            self.scroll_page(x, y)
            return
        rendering = self._rendering
        rendering.update()
        box = box_of(element)
        if box is None or box.style.get("overflow-y") not in _SCROLLS:
            return
        width, height = rendering.geometry.scroll_size(element)
        shown_width, shown_height = rendering.geometry.client_size(element)
        place = (
            min(max(0.0, x), max(0.0, width - shown_width)),
            min(max(0.0, y), max(0.0, height - shown_height)),
        )
        if place != scrolled(element):
            element.state[SCROLLED] = place
            self._moved(element)

    def into_view(self, element: ElementObject, block: str, inline: str) -> None:
        """https://drafts.csswg.org/cssom-view/#scroll-an-element-into-view, containers first."""
        rendering = self._rendering
        rendering.update()
        ancestor = element.parent_element
        while ancestor is not None:
            box = box_of(ancestor)
            clips = box is not None and box.style.get("overflow-y") in _SCROLLS
            if clips and not self.is_window(ancestor):
                outer = rendering.geometry.bounding_rect(ancestor)
                inner = rendering.geometry.bounding_rect(element)
                x, y = scrolled(ancestor)
                width, height = rendering.geometry.client_size(ancestor)
                assert box is not None
                dx = _shift(inner.x - outer.x - box.border.left, inner.width, width, inline)
                dy = _shift(inner.y - outer.y - box.border.top, inner.height, height, block)
                self.scroll_element(ancestor, x + dx, y + dy)
            ancestor = ancestor.parent_element
        rect = rendering.geometry.bounding_rect(element)
        x, y = rendering.geometry.scroll
        dx = _shift(rect.x, rect.width, rendering.viewport.width, inline)
        dy = _shift(rect.y, rect.height, rendering.viewport.height, block)
        self.scroll_page(whole(x + dx), whole(y + dy))

    def _moved(self, target: ScrollTarget) -> None:
        for event in ("scroll", "scrollend"):
            if (target, event) not in self.pending:
                self.pending.append((target, event))
        self._rendering.scrolled()

    def run_scroll_steps(self, fire: Callable[[ScrollTarget, str], None]) -> None:
        """https://drafts.csswg.org/cssom-view/#run-the-scroll-steps"""
        owed, self.pending = self.pending, []
        for target, event in owed:
            fire(target, event)


def _shift(start: float, size: float, room: float, word: str) -> float:
    """How far to scroll so that ``size`` from ``start`` is seen as ``word`` says."""
    match word:
        case "start":
            return start
        case "end":
            return start + size - room
        case "center":
            return start + size / 2 - room / 2
        case _:
            return _nearest(start, size, room)


def _nearest(start: float, size: float, room: float) -> float:
    if start >= 0 and start + size <= room:
        return 0.0
    if (start < 0 and size <= room) or (start + size > room and size > room):
        return start
    return start + size - room
