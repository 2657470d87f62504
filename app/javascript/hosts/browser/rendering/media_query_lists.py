"""matchMedia: https://drafts.csswg.org/cssom-view/#the-mediaquerylist-interface"""

from __future__ import annotations

from typing import cast

from app.javascript.hosts.browser.css.media import MediaQueryList, parse_media
from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.idl import Members, converted, interface
from app.javascript.hosts.browser.dom.idl_types import ANY, STRING
from app.javascript.hosts.browser.rendering.window_members import page_rendering
from app.javascript.hosts.web.events.event_target import EventListener, EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class MediaQueryListObject(EventTargetObject):
    """``last`` is the answer that the program knows, by a reading or from its listeners."""

    __slots__ = ("last", "queries", "viewport")

    class_name = "MediaQueryList"

    def __init__(
        self, prototype: JSObject | None, queries: MediaQueryList, viewport: Viewport
    ) -> None:
        super().__init__(prototype, "MediaQueryList")
        self.queries = queries
        self.viewport = viewport
        self.last = queries.matches(viewport)

    def evaluate(self) -> bool:
        """Whether the answer is another than before; what was read before is not told again."""
        before, self.last = self.last, self.queries.matches(self.viewport)
        return self.last != before


def match_media(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-window-matchmedia"""
    doing = "Failed to execute 'matchMedia' on 'Window'"
    (text,) = converted(realm, arguments, (STRING,), doing)
    ensure(realm, MEDIA)
    prototype = realm.intrinsics["%MediaQueryList.prototype%"]
    rendering = page_rendering(realm)
    rendering.measure_window()
    made = MediaQueryListObject(prototype, parse_media(text), rendering.viewport)
    media_query_lists(realm).append(made)
    return made


def media_query_lists(realm: Realm) -> list[MediaQueryListObject]:
    """All that the window made, the oldest first."""
    return cast("list[MediaQueryListObject]", realm.slots.setdefault("media query lists", []))


def _matches(realm: Realm, query: MediaQueryListObject) -> Value:
    """https://drafts.csswg.org/cssom-view/#dom-mediaquerylist-matches"""
    page_rendering(realm).measure_window()
    query.evaluate()
    return query.last


def _add(_realm: Realm, target: MediaQueryListObject, arguments: list[Value]) -> Value:
    callback = argument(arguments, 0)
    if isinstance(callback, JSObject):
        target.add_an_event_listener(EventListener("change", callback))
    return UNDEFINED


def _remove(_realm: Realm, target: MediaQueryListObject, arguments: list[Value]) -> Value:
    callback = argument(arguments, 0)
    found = target.find("change", callback, False) if isinstance(callback, JSObject) else None
    if found is not None:
        target.remove(found)
    return UNDEFINED


_M = Members("MediaQueryList", MediaQueryListObject)

MEDIA = Group(
    "media query lists",
    ("MediaQueryList",),
    (
        interface(
            "MediaQueryList",
            "EventTarget",
            (
                _M.attribute("media", lambda _realm, query: query.queries.text),
                _M.attribute("matches", _matches),
                _M.operation("addListener", _add, ANY),
                _M.operation("removeListener", _remove, ANY),
                event_handler("change"),
            ),
        ),
    ),
    extra={"matchMedia": lambda realm: NativeFunction(realm, "matchMedia", 1, match_media)},
)
