"""The screen, as large as the page's window: https://drafts.csswg.org/cssom-view/#the-screen-interface"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.javascript.hosts.browser.rendering.visual_viewport import visual_viewport
from app.javascript.hosts.browser.rendering.window_members import page_rendering, top_rendering
from app.javascript.hosts.unsupported import refuse
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.webidl import Getter, Interface, described
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class ScreenObject(EventTargetObject):
    """Nothing about it changes while the program runs."""

    __slots__ = ("orientation", "rendering")

    class_name = "Screen"

    def __init__(self, realm: Realm, rendering: PageRendering) -> None:
        super().__init__(realm.intrinsics["%Screen.prototype%"], "screen")
        self.rendering = rendering
        self.orientation = OrientationObject(realm, rendering)


class OrientationObject(EventTargetObject):
    """https://w3c.github.io/screen-orientation/#screenorientation-interface"""

    __slots__ = ("type",)

    class_name = "ScreenOrientation"

    def __init__(self, realm: Realm, rendering: PageRendering) -> None:
        super().__init__(realm.intrinsics["%ScreenOrientation.prototype%"], "screen.orientation")
        is_wide = rendering.viewport.width >= rendering.viewport.height
        self.type = f"{'landscape' if is_wide else 'portrait'}-primary"


def _number(read: Callable[[PageRendering], float]) -> Getter:
    return lambda _realm, screen: read(screen.rendering)


_SIZES: Final[dict[str, Callable[[PageRendering], float]]] = {
    "availWidth": lambda rendering: rendering.viewport.width,
    "availHeight": lambda rendering: rendering.viewport.height,
    "width": lambda rendering: rendering.viewport.width,
    "height": lambda rendering: rendering.viewport.height,
    "colorDepth": lambda _rendering: 24.0,
    "pixelDepth": lambda _rendering: 24.0,
    "availLeft": lambda _rendering: 0.0,
    "availTop": lambda _rendering: 0.0,
}


def _make_screen(realm: Realm) -> Value:
    """That of the window that fills the screen."""
    advice = dict.fromkeys(("lock", "unlock"), "Nobody turns a device here.")
    refuse(realm, realm.intrinsics["%ScreenOrientation.prototype%"], advice, "screen.orientation.")
    return ScreenObject(realm, top_rendering(realm))


SCREEN: Final = Group(
    "screen",
    ("Screen", "ScreenOrientation"),
    (
        described(
            Interface(
                "Screen",
                ScreenObject,
                attributes={
                    **{name: _number(read) for name, read in _SIZES.items()},
                    "isExtended": lambda _realm, _screen: False,
                    "orientation": lambda _realm, screen: screen.orientation,
                },
                others=(event_handler("change"),),
                parent="EventTarget",
            )
        ),
        described(
            Interface(
                "ScreenOrientation",
                OrientationObject,
                attributes={
                    "angle": lambda _realm, _orientation: 0.0,
                    "type": lambda _realm, orientation: orientation.type,
                },
                others=(event_handler("change"),),
                parent="EventTarget",
            )
        ),
    ),
    extra={
        "screen": _make_screen,
        "visualViewport": lambda realm: visual_viewport(realm, page_rendering(realm)),
    },
)
