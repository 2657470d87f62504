"""What a framed window has that differs from the top one.

https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-window-object
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.browser.navigables.cross_origin_window import is_same_origin, seen_by
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Accessor, Method, define_properties
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost
    from app.javascript.hosts.browser.navigables.framed_window import FramedWindow

_SANDBOXED: Final = "The document is sandboxed and lacks the 'allow-same-origin' flag."
_DATA: Final = "Storage is disabled inside 'data:' URLs."
_DENIED: Final = "Access is denied for this document."


def install_seeing(host: BrowserHost) -> None:
    """How windows are seen by code of other realms, and those that stand in this one's document."""
    realm = host.realm

    def named(name: str) -> Value:
        for window in host.framed_in_document():
            if name and getattr(window, "name", "") == name:
                return seen_by(window, realm)
        return UNDEFINED

    realm.slots["seen by"] = lambda viewer: seen_by(host, viewer)
    realm.slots["framed window named"] = named
    realm.slots["realm of window"] = lambda value: next(
        (each.realm for each in host.top.windows() if each.realm.global_object is value), None
    )


def show_frames(host: BrowserHost) -> None:
    """The windows in a window's document, by their indices.

    https://html.spec.whatwg.org/multipage/nav-history-apis.html#windowproxy-getownproperty
    """
    properties = host.realm.global_object.properties
    shown = host.framed_in_document()
    for place, window in enumerate(shown):
        properties[str(place)] = DataProperty(seen_by(window, host.realm), False, True, False)
    gone = len(shown)
    while properties.pop(str(gone), None) is not None:
        gone += 1


def install_framed_members(window: FramedWindow) -> None:
    """``parent``, ``top``, ``frameElement``, ``closed``, and what an opaque origin has not."""
    realm = window.realm
    install_seeing(window)

    def outside(other: BrowserHost) -> Value:
        return NULL if window.closed else seen_by(other, realm)

    def frame_element(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        hidden = window.closed or not is_same_origin(window.parent.realm, realm)
        return NULL if hidden else window.navigable.container

    def name(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        return window.name

    def rename(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        window.name = window.navigable.name = to_string(argument(arguments, 0))
        return UNDEFINED

    members: list[Accessor | Method] = [
        Method("close", lambda _r, _t, _a: UNDEFINED, enumerable=True),
        Accessor("parent", lambda _r, _t, _a: outside(window.parent), _replace("parent"), True),
        Accessor("top", lambda _r, _t, _a: outside(window.top), None, True),
        Accessor("frameElement", frame_element, enumerable=True),
        Accessor("closed", lambda _r, _t, _a: window.closed, enumerable=True),
        Accessor("name", name, rename, enumerable=True),
    ]
    realm.global_object.properties.pop("top")
    define_properties(realm, realm.global_object, members)
    if window.origin.get("opaque"):
        _deny_storage(window)


def _replace(name: str) -> Behaviour:
    """[Replaceable]: https://webidl.spec.whatwg.org/#Replaceable"""

    def replace(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        value = argument(arguments, 0)
        realm.global_object.properties[name] = DataProperty(value, True, True, True)
        return UNDEFINED

    return replace


def _deny_storage(window: FramedWindow) -> None:
    """https://html.spec.whatwg.org/multipage/webstorage.html#dom-localstorage"""

    def denied(name: str) -> Behaviour:
        def read(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
            why = _DATA if window.url.startswith("data:") else _DENIED
            if not window.navigable.allows("allow-same-origin"):
                why = _SANDBOXED
            message = f"Failed to read the '{name}' property from 'Window': {why}"
            raise dom_exception(realm, "SecurityError", message)

        return read

    names = ("localStorage", "sessionStorage")
    members = [Accessor(name, denied(name), enumerable=True) for name in names]
    define_properties(window.realm, window.realm.global_object, members)
