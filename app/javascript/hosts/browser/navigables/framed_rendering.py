"""The rendering of a framed document: its window is as large as the frame's content box.

https://html.spec.whatwg.org/multipage/rendering.html#embedded-content-rendering-rules
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.layout.box import Box, Rect
from app.javascript.hosts.browser.rendering.element_members import document_rendering
from app.javascript.hosts.browser.rendering.intersection_observer import intersection
from app.javascript.hosts.browser.rendering.into_view import show_in_window

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.element import ElementObject
    from app.javascript.hosts.browser.navigables.framed_window import FramedWindow
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering


def install_framed_rendering(window: FramedWindow, document: DocumentObject) -> None:
    """Ask the outer document for the size before style or layout is read."""
    rendering = document_rendering(document)
    assert rendering is not None
    size = _FrameSize(window, rendering)
    rendering.measure_window = size.measure
    rendering.through_frame = size.through
    rendering.show_outside = size.show_outside


class _FrameSize:
    """What the element of a frame says of the window in it."""

    def __init__(self, window: FramedWindow, rendering: PageRendering) -> None:
        self._window = window
        self._rendering = rendering
        self._is_measured = False

    @property
    def _container(self) -> ElementObject:
        return self._window.navigable.container

    def measure(self) -> None:
        """NOTE: The first size is no resize."""
        outer = document_rendering(self._container.node_document)
        if outer is None or self._window.closed:
            return
        outer.update()
        box, rendering = self._container.layout, self._rendering
        if box is None:
            rendering.hide()
            return
        rendering.show()
        width = float(round(box.width - box.around.across))
        height = float(round(box.height - box.around.down))
        if not self._is_measured:
            self._is_measured = True
            rendering.viewport.width, rendering.viewport.height = width, height
            rendering.sheets_changed()
        rendering.resize(width, height)
        if rendering.viewport.resized:
            rendering.loop.frames.want()  # the next one tells, also when this one has drawn it

    def _place(self, outer: PageRendering, box: Box) -> tuple[float, float]:
        """Where the window stands in the one around it."""
        bounds = outer.geometry.bounding_rect(self._container)
        x = bounds.x + box.border.left + box.padding.left
        return x, bounds.y + box.border.top + box.padding.top

    def show_outside(
        self, target: Box | None, rect: Rect, ways: tuple[str, str], behavior: str
    ) -> None:
        """The window around this one is scrolled too, so that ``rect`` is seen there."""
        outer = document_rendering(self._container.node_document)
        box = self._container.layout
        if outer is not None and box is not None:
            show_in_window(outer, target, rect.moved(*self._place(outer, box)), ways, behavior)

    def through(self, rect: Rect) -> Rect | None:
        """As much of a rectangle of the window as the windows around it show."""
        outer = document_rendering(self._container.node_document)
        box = self._container.layout
        if outer is None or box is None:
            return None
        x, y = self._place(outer, box)
        moved = Rect(rect.x + x, rect.y + y, rect.width, rect.height)
        seen = intersection(moved, Rect(0.0, 0.0, outer.viewport.width, outer.viewport.height))
        seen = None if seen is None else outer.through_frame(seen)
        return None if seen is None else Rect(seen.x - x, seen.y - y, seen.width, seen.height)
