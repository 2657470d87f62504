"""What a window shows to windows of another origin.

https://html.spec.whatwg.org/multipage/nav-history-apis.html#cross-origin-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.message_ports import post_to_window
from app.javascript.hosts.web.platform import OPAQUE_ORIGIN, web_platform
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.global_object import GlobalObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty, Property, PropertyDescriptor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.running_realm import running_realm
from app.javascript.runtime.values import (
    NULL,
    UNDEFINED,
    PrivateName,
    PropertyKey,
    Value,
    WellKnownSymbol,
)

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

#: Under this key a cross-origin window keeps its window.
_WINDOW: Final = PrivateName("window")
#: The slot of a window's realm that holds what others see of it.
_VIEW: Final = "cross-origin view"
#: https://html.spec.whatwg.org/multipage/nav-history-apis.html#crossoriginproperties-(-o-)
_READABLE: Final = (
    "window", "self", "location", "closed", "frames", "length", "top", "opener", "parent", "blur",
    "close", "focus", "postMessage",
)  # fmt: skip
#: https://html.spec.whatwg.org/multipage/nav-history-apis.html#crossoriginpropertyfallback-(-p-)
_UNDEFINED: Final = (
    "then",
    WellKnownSymbol.TO_STRING_TAG,
    WellKnownSymbol.HAS_INSTANCE,
    WellKnownSymbol.IS_CONCAT_SPREADABLE,
)


class CrossOriginWindowObject(GlobalObject):
    """A window that lets others post messages to it and see where it stands, and nothing else."""

    __slots__ = ()

    class_name = "Object"
    exotic = True

    @property
    def _host(self) -> BrowserHost:
        return cast("BrowserHost", self.properties[_WINDOW])

    def get_prototype_of(self) -> JSObject | None:
        return None

    def set_prototype_of(self, prototype: JSObject | None) -> bool:
        return prototype is None

    def is_extensible(self) -> bool:
        return True

    def prevent_extensions(self) -> bool:
        return False

    def get_own_property(self, key: PropertyKey) -> Property | None:
        if key in _READABLE or key in _UNDEFINED:
            return DataProperty(self.get(key, self), False, False, True)
        raise _blocked(self._host, "")

    def has_property(self, key: PropertyKey) -> bool:
        return self.get_own_property(key) is not None

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        """https://html.spec.whatwg.org/multipage/nav-history-apis.html#crossoriginget-(-o,-p,-receiver-)"""
        host = self._host
        if key in _UNDEFINED:
            return UNDEFINED
        if isinstance(key, str) and key.isdigit() and int(key) < len(host.framed_in_document()):
            return _seen(host, host.framed_in_document()[int(key)])
        if key not in _READABLE:
            raise _blocked(host, f"Failed to read a named property{_named(key)} from 'Window': ")
        return self._readable(host, str(key))

    def _readable(self, host: BrowserHost, name: str) -> Value:
        match name:
            case "window" | "self" | "frames":
                return self
            case "closed":
                return host.closed
            case "length":
                return float(len(host.framed_in_document()))
            case "opener":
                return NULL
            case "parent":
                return _seen(host, host.parent)
            case "top":
                return _seen(host, host.top)
            case "postMessage":
                return self._post_message()
            case "location":
                return CrossOriginLocationObject(host)
            case _:
                raise UnsupportedApi(
                    f"{name} of a window of another origin", "Post a message to it instead."
                )

    def _post_message(self) -> Value:
        host = self._host
        realm = running_realm(host.agent) or host.realm
        kept: dict[Any, Value] = realm.slots.setdefault("cross-origin postMessage", {})
        if host not in kept:

            def behaviour(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
                return post_to_window(host.realm, realm, arguments, realm)

            kept[host] = NativeFunction(realm, "postMessage", 1, behaviour)
        return kept[host]

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        doing = f"Failed to set a named property{_named(key)} on 'Window': "
        if key == "location":
            self._host.leave_for(to_string(value))
            return True
        raise _blocked(self._host, doing)

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        raise _blocked(self._host, "")

    def delete(self, key: PropertyKey) -> bool:
        raise _blocked(
            self._host, f"Failed to delete a named property{_named(key)} from 'Window': "
        )

    def own_property_keys(self) -> list[PropertyKey]:
        return [*_READABLE, *_UNDEFINED]


class CrossOriginLocationObject(JSObject):
    """Others can only set where it leads to."""

    __slots__ = ("host",)

    class_name = "Object"
    exotic = True

    def __init__(self, host: BrowserHost) -> None:
        super().__init__(None)
        self.host = host

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        if key in _UNDEFINED:
            return UNDEFINED
        if key == "replace":
            return self._replace()
        doing = f"Failed to read a named property{_named(key)} from 'Location': "
        raise _blocked(self.host, doing)

    def get_own_property(self, key: PropertyKey) -> Property | None:
        return DataProperty(self.get(key, self), False, False, True)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        if key == "href":
            self.host.leave_for(to_string(value))
            return True
        raise _blocked(self.host, f"Failed to set a named property{_named(key)} on 'Location': ")

    def _replace(self) -> Value:
        def behaviour(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
            self.host.leave_for(to_string(argument(arguments, 0)))
            return UNDEFINED

        realm = running_realm(self.host.agent) or self.host.realm
        return NativeFunction(realm, "replace", 1, behaviour)


def _named(key: PropertyKey) -> str:
    if key is WellKnownSymbol.TO_PRIMITIVE:
        return ""
    return f" '{key}'" if isinstance(key, str) else f" '[{key.description}]'"


def _blocked(host: BrowserHost, doing: str) -> ThrowCompletion:
    """https://html.spec.whatwg.org/multipage/nav-history-apis.html#crossoriginpropertyfallback-(-p-)"""
    realm = running_realm(host.agent) or host.realm
    message = (
        f'{doing}Blocked a frame with origin "{OPAQUE_ORIGIN}" from accessing a cross-origin frame.'
    )
    return dom_exception(realm, "SecurityError", message)


def _seen(host: BrowserHost, other: BrowserHost) -> Value:
    return seen_by(other, running_realm(host.agent) or host.realm)


def is_same_origin(one: Realm, other: Realm) -> bool:
    """https://html.spec.whatwg.org/multipage/browsers.html#same-origin"""
    return web_platform(one).origin is web_platform(other).origin


def seen_by(window: BrowserHost, viewer: Realm) -> JSObject:
    """The window as code of a realm sees it."""
    if is_same_origin(window.realm, viewer):
        return window.realm.global_object
    view = window.realm.slots.get(_VIEW)
    if view is None:
        view = GlobalObject(None)
        show_window(view, window)
    return cast("JSObject", view)


def show_window(view: GlobalObject, window: BrowserHost) -> None:
    """Make the object stand for the window where others of another origin see it."""
    view.__class__ = CrossOriginWindowObject
    view.properties = {_WINDOW: cast("Value", window)}
    view.prototype = None
    window.realm.slots[_VIEW] = view
