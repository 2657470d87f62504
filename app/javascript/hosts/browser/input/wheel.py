"""The wheel: what turning it makes a page hear, and what then scrolls.

Whether a page can prevent scrolling decides the order, as it was measured in Chromium. Where no
listener could, the compositor scrolls at once, and the page hears of the wheel with the place that
it has then. Where one could, scrolling waits for the answer, and so for the next frame.

https://w3c.github.io/uievents/#events-wheelevents
"""

from __future__ import annotations

from collections.abc import Callable
from math import copysign, floor

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.input.pointer_events import place_on_screen
from app.javascript.hosts.browser.input.viewport import viewport_of
from app.javascript.hosts.web.events.event import EventInit
from app.javascript.hosts.web.events.event_path import way_from
from app.javascript.hosts.web.events.trusted import fire_event, make_event
from app.javascript.runtime.values import Value

#: What a turn of any length is in the old attributes.
_NOTCH = 120.0
_WHEEL_TYPES = frozenset({"wheel", "mousewheel"})

Find = Callable[[], "ElementObject | None"]


class Wheel:
    """The wheel of the one mouse; ``find`` tells the element that is under the pointer now."""

    def __init__(self, document: DocumentObject, find: Find) -> None:
        self._document = document
        self._find = find

    def turn(self, x: float, y: float, dx: float, dy: float) -> Callable[[], None] | None:
        """At a place of the window, by CSS px; what is still to be done in the next frame.

        The deltas are those of the event: positive is to the right, and down.
        """
        target = self._find()
        if target is None:
            return None
        viewport = viewport_of(self._document)
        if not _can_be_prevented(target):
            viewport.scroll_by(target, dx, dy)
            self._fire(self._find() or target, x, y, dx, dy, cancelable=False)
            return None
        if not self._fire(target, x, y, dx, dy, cancelable=True):
            return None
        return lambda: viewport.scroll_by(target, dx, dy)

    def _fire(
        self, target: ElementObject, x: float, y: float, dx: float, dy: float, *, cancelable: bool
    ) -> bool:
        attributes: dict[str, Value] = {
            **place_on_screen(floor(x), floor(y)),
            "button": 0.0,
            "buttons": 0.0,
            "detail": 0.0,
            "which": 0.0,
            "deltaX": dx,
            "deltaY": dy,
            "deltaZ": 0.0,
            "deltaMode": 0.0,
            "wheelDeltaX": _notch(dx),
            "wheelDeltaY": _notch(dy),
        }
        init = EventInit(bubbles=True, cancelable=cancelable, composed=True)
        event = make_event(self._document.realm, "WheelEvent", "wheel", init, attributes)
        return fire_event(self._document.realm, event, target)


def _notch(delta: float) -> float:
    return -copysign(_NOTCH, delta) if delta else 0.0


def _can_be_prevented(target: ElementObject) -> bool:
    """Whether a listener on the way of the event is not passive."""
    return any(
        listener.type in _WHEEL_TYPES and not listener.passive
        for each in way_from(target)
        for listener in each.listeners
    )
