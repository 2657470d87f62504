"""Places to scroll to: https://drafts.csswg.org/cssom-view/#scroll-an-element-into-view"""

from __future__ import annotations

from app.javascript.hosts.browser.rendering.geometry import whole
from app.javascript.hosts.browser.rendering.scroll_animation import Place


def within(place: Place, farthest: Place) -> Place:
    """The nearest place that there is, in whole px."""
    x, y = (whole(min(max(0.0, a), b)) for a, b in zip(place, farthest, strict=True))
    return x, y


def shift(start: float, size: float, room: float, word: str) -> float:
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
