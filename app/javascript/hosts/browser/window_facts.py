"""What a window says of itself: its name, its frames, where it comes from.

https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-window-object
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Accessor, Method, define_properties
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

#: Attributes without a setter; in sloppy code assigning to one does nothing.
_READ_ONLY: Final[dict[str, Value]] = {
    "closed": False,
    "frameElement": NULL,
    "isSecureContext": True,
    "crossOriginIsolated": False,
    "originAgentCluster": False,
    "credentialless": False,
}
#: [Replaceable] attributes: https://webidl.spec.whatwg.org/#Replaceable
_REPLACEABLE: Final[dict[str, Value]] = {
    "origin": "null",
    "opener": NULL,
    "offscreenBuffering": True,
}


def install_window_facts(realm: Realm) -> None:
    """Of a page that was opened from a file."""
    window = realm.global_object
    for name in ("window", "top"):
        window.properties[name] = DataProperty(window, False, True, False)
    for name in ("self", "frames", "parent"):
        window.properties[name] = DataProperty(window, True, True, True)
    texts: dict[str, str] = {"name": "", "status": ""}
    accessors: list[Accessor | Method] = [
        *(_text(name, texts) for name in texts),
        *(Accessor(name, _constant(value), enumerable=True) for name, value in _READ_ONLY.items()),
        *(_replaceable(name, _constant(value)) for name, value in _REPLACEABLE.items()),
        _replaceable("length", _count_frames),
        Method("focus", _focus, enumerable=True),
        Method("blur", lambda _realm, _this, _arguments: UNDEFINED, enumerable=True),
    ]
    define_properties(realm, window, accessors)


def _constant(value: Value) -> Behaviour:
    return lambda _realm, _this, _arguments: value


def _replaceable(name: str, read: Behaviour) -> Accessor:
    def replace(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        value = argument(arguments, 0)
        realm.global_object.properties[name] = DataProperty(value, True, True, True)
        return UNDEFINED

    return Accessor(name, read, replace, enumerable=True)


def _text(name: str, texts: dict[str, str]) -> Accessor:
    """An attribute that makes text of whatever it is given."""

    def read(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        return texts[name]

    def write(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        texts[name] = to_string(argument(arguments, 0))
        return UNDEFINED

    return Accessor(name, read, write, enumerable=True)


def _focus(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """Only among the windows of the page: that has the focus.

    https://html.spec.whatwg.org/multipage/interaction.html#dom-window-focus
    """
    focus: Callable[[], None] | None = window_document(realm).page.get("focus window")
    if focus is not None:
        focus()
    return UNDEFINED


def _count_frames(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/window-object.html#dom-length"""
    return float(len(cast("BrowserHost", realm.slots["host"]).framed_in_document()))
