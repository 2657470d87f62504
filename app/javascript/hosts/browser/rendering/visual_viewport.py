"""The visual viewport: https://drafts.csswg.org/cssom-view/#visualViewport

Nobody pinches here: it is as large as the window, and moves with it.
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.dom.idl import Get, Members, interface
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm

_SLOT = "visual viewport"


class VisualViewportObject(EventTargetObject):
    """The one of a window."""

    __slots__ = ("rendering",)

    class_name = "VisualViewport"

    def __init__(self, prototype: JSObject | None, rendering: PageRendering) -> None:
        super().__init__(prototype, "visualViewport")
        self.rendering = rendering


def visual_viewport(realm: Realm, rendering: PageRendering) -> VisualViewportObject:
    """Made when a program asks for it first."""
    found = known_visual_viewport(realm)
    if found is None:
        ensure(realm, VISUAL_VIEWPORT)
        prototype = realm.intrinsics["%VisualViewport.prototype%"]
        found = realm.slots[_SLOT] = VisualViewportObject(prototype, rendering)
    return found


def known_visual_viewport(realm: Realm) -> VisualViewportObject | None:
    """None as long as nobody asked for it."""
    found = realm.slots.get(_SLOT)
    return found if isinstance(found, VisualViewportObject) else None


_NUMBERS: dict[str, Callable[[PageRendering], float]] = {
    "offsetLeft": lambda _rendering: 0.0,
    "offsetTop": lambda _rendering: 0.0,
    "pageLeft": lambda rendering: rendering.geometry.scroll[0],
    "pageTop": lambda rendering: rendering.geometry.scroll[1],
    "width": lambda rendering: rendering.viewport.width,
    "height": lambda rendering: rendering.viewport.height,
    "scale": lambda _rendering: 1.0,
}


def _number(name: str, read: Callable[[PageRendering], float]) -> Get:
    """All but the scale need layout, in Chromium also those that do not depend on it."""

    def get(_realm: Realm, this: VisualViewportObject) -> float:
        if name != "scale":
            this.rendering.update_for(f"visualViewport.{name}")
        return read(this.rendering)

    return get


_V = Members("VisualViewport", VisualViewportObject)

VISUAL_VIEWPORT = Group(
    "visual viewport",
    ("VisualViewport",),
    (
        interface(
            "VisualViewport",
            "EventTarget",
            (
                *(_V.attribute(name, _number(name, read)) for name, read in _NUMBERS.items()),
                event_handler("resize"),
                event_handler("scroll"),
                event_handler("scrollend"),
            ),
        ),
    ),
)
