"""Places to scroll to: https://drafts.csswg.org/cssom-view/#scroll-an-element-into-view"""

from __future__ import annotations

from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Box, Rect
from app.javascript.hosts.browser.layout.lengths import length
from app.javascript.hosts.browser.layout.overflow import begins_at_end
from app.javascript.hosts.browser.rendering.geometry import SCROLLS, Geometry, box_of, whole
from app.javascript.hosts.browser.rendering.scroll_animation import Place


def within(place: Place, farthest: Place) -> Place:
    """The nearest place that there is, in whole px."""
    x, y = (between(a, b) for a, b in zip(place, farthest, strict=True))
    return x, y


def between(place: float, farthest: float) -> float:
    """The nearest place along one axis; the farthest may lie below zero."""
    return whole(min(max(min(0.0, farthest), place), max(0.0, farthest)))


def farthest_place(
    target: DocumentObject | ElementObject, geometry: Geometry, viewport: Viewport
) -> Place | None:
    """The last place that it can be scrolled to; None when it does not scroll.

    It lies below zero where the content begins at the end.
    """
    if isinstance(target, DocumentObject):
        root = target.document_element
        if root is None:
            return None
        width, height = geometry.page_size(root)
        shown = box_of(root)
        return _far(shown, max(0.0, width - viewport.width), max(0.0, height - viewport.height))
    box = box_of(target)
    if box is None or box.style.get("overflow-y") not in SCROLLS:
        return None
    width, height = geometry.scroll_size(target)
    shown_width, shown_height = geometry.client_size(target)
    return _far(box, max(0.0, width - shown_width), max(0.0, height - shown_height))


def _far(box: Box | None, across: float, down: float) -> Place:
    from_right, from_bottom = (False, False) if box is None else begins_at_end(box)
    return -across if from_right else across, -down if from_bottom else down


def shifts(
    box: Box | None,
    rect: Rect,
    scroller: Box | None,
    size: tuple[float, float],
    words: tuple[str, str],
) -> tuple[float, float]:
    """How far to scroll, right and down; ``rect`` is where the box is seen, ``size`` what is seen.

    With the box's margins and the scroller's paddings: https://drafts.csswg.org/css-scroll-snap/
    """
    margin = {side: _edge(box, f"scroll-margin-{side}", 0.0) for side in _SIDES}
    padding = {
        side: _edge(scroller, f"scroll-padding-{side}", size[side in {"top", "bottom"}])
        for side in _SIDES
    }
    across = shift(
        rect.x - margin["left"] - padding["left"],
        rect.width + margin["left"] + margin["right"],
        size[0] - padding["left"] - padding["right"],
        words[0],
    )
    down = shift(
        rect.y - margin["top"] - padding["top"],
        rect.height + margin["top"] + margin["bottom"],
        size[1] - padding["top"] - padding["bottom"],
        words[1],
    )
    return across, down


_SIDES = ("top", "right", "bottom", "left")


def _edge(box: Box | None, name: str, base: float) -> float:
    return 0.0 if box is None else length(box.style.get(name), base)


def shift(start: float, size: float, room: float, word: str) -> float:
    """How far to scroll so that ``size`` from ``start`` is seen as ``word`` says."""
    match word:
        case "start":
            return start
        case "end":
            return start + size - room
        case "center":
            return start + size / 2 - room / 2
        case "if needed" if start + size <= 0 or start >= room:  # as Chromium shows the focus
            return start + size / 2 - room / 2
        case _:
            return _nearest(start, size, room)


def _nearest(start: float, size: float, room: float) -> float:
    if start >= 0 and start + size <= room:
        return 0.0
    if (start < 0 and size <= room) or (start + size > room and size > room):
        return start
    return start + size - room
