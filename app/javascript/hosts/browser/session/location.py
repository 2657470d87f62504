"""location: https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-location-interface"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, cast

import ada_url

from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.hosts.browser.dom.string_list import DOMStringListObject
from app.javascript.hosts.browser.session.javascript_urls import (
    follow_javascript,
    is_javascript,
)
from app.javascript.hosts.browser.session.session_history import resolve, session_of
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.url.chromium_url import with_part
from app.javascript.hosts.web.webidl import (
    Getter,
    Interface,
    Setter,
    code_units,
    described,
    to_usv_string,
)
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject, own_data_value
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import AccessorProperty, DataProperty, Property
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

_ORDER = (
    "ancestorOrigins", "href", "origin", "protocol", "host", "hostname", "port", "pathname",
    "search", "hash", "assign", "reload", "replace", "toString",
)  # fmt: skip
#: https://url.spec.whatwg.org/#scheme-state
_PROTOCOL: Final = re.compile("[a-z][a-z0-9+.-]*(:|$)", re.IGNORECASE)
_PARTS = ("protocol", "host", "hostname", "port", "pathname", "search", "hash")


class LocationObject(JSObject):
    """Its members are its own, and stay as they are: [LegacyUnforgeable]."""

    __slots__ = ("ancestor_origins",)

    class_name = "Location"

    def __init__(self, realm: Realm) -> None:
        prototype = realm.intrinsics["%Location.prototype%"]
        super().__init__(prototype)
        realm.intrinsics["%Location.own%"] = self  # where its members are
        self.ancestor_origins = DOMStringListObject(realm, ())
        for name in (*_ORDER, "valueOf"):
            found = prototype.properties.pop(name, None) or realm.object_prototype.get(name, self)
            self.properties[name] = _unforgeable(name, found)
        self.properties[WellKnownSymbol.TO_PRIMITIVE] = DataProperty(UNDEFINED)


def _unforgeable(name: str, found: Value | Property) -> Property:
    if isinstance(found, AccessorProperty):
        return AccessorProperty(found.get, found.set, True, False)
    value = found.value if isinstance(found, DataProperty) else found
    return DataProperty(value, False, name != "valueOf", False)


def _navigate(realm: Realm, url: ada_url.URL, *, replace: bool = False) -> None:
    """https://html.spec.whatwg.org/multipage/nav-history-apis.html#location-object-navigate"""
    if is_javascript(url.href):
        follow_javascript(window_document(realm), url.href)
        return
    current = session_of(realm).current.url
    if url.href.partition("#")[0] != current.partition("#")[0] or "#" not in url.href:
        _host(realm).leave_for(code_units(url.href))
        return
    loader = window_document(realm).page.get("loader")
    is_loading = loader is not None and not loader.completely_loaded
    session_of(realm).go_to_fragment(url, replace=replace or is_loading)


def _go(realm: Realm, value: Value, operation: str, *, replace: bool = False) -> None:
    text = to_usv_string(value)
    url = resolve(realm, text)
    if url is None:
        message = f"Failed to {operation} on 'Location': '{code_units(text)}' is not a valid URL."
        raise dom_exception(realm, "SyntaxError", message)
    _navigate(realm, url, replace=replace)


def _reader(name: str) -> Getter:
    return lambda realm, _location: code_units(str(getattr(session_of(realm).url, name)))


def _writer(name: str) -> Setter:
    def write(realm: Realm, _location: LocationObject, value: Value) -> None:
        url = session_of(realm).url
        before = url.href
        text = to_usv_string(value)
        if name == "protocol" and not _PROTOCOL.match(text):
            said = f"'{code_units(text)}' is an invalid protocol."
            message = f"Failed to set the 'protocol' property on 'Location': {said}"
            raise dom_exception(realm, "SyntaxError", message)
        url = with_part(url, name, text)
        if name == "hash" and url.hash == "" and ada_url.URL(before).hash:
            _navigate(realm, ada_url.URL(f"{url.href}#"))  # the fragment is empty, not gone
        elif url.href != before:
            _navigate(realm, url)

    return write


def _set_href(realm: Realm, _location: LocationObject, value: Value) -> None:
    _go(realm, value, "set the 'href' property")


def make_location_unforgeable(realm: Realm) -> None:
    """``location = url`` goes there: https://webidl.spec.whatwg.org/#PutForwards"""
    properties = realm.global_object.properties
    made = own_data_value(properties["location"])

    def read(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        return made

    def write(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        _go(realm, argument(arguments, 0), "set the 'href' property")
        return UNDEFINED

    properties["location"] = AccessorProperty(
        NativeFunction(realm, "get location", 0, read),
        NativeFunction(realm, "set location", 1, write),
        True,
        False,
    )


def _assign(realm: Realm, _location: LocationObject, arguments: list[Value]) -> Value:
    _go(realm, arguments[0], "execute 'assign'")
    return UNDEFINED


def _replace(realm: Realm, _location: LocationObject, arguments: list[Value]) -> Value:
    _go(realm, arguments[0], "execute 'replace'", replace=True)
    return UNDEFINED


def _reload(realm: Realm, _location: LocationObject, _arguments: list[Value]) -> Value:
    _host(realm).leave_for(None)
    return UNDEFINED


def _host(realm: Realm) -> BrowserHost:
    return cast("BrowserHost", realm.slots["host"])


DESCRIPTIONS = (
    described(
        Interface(
            "Location",
            LocationObject,
            attributes={
                "ancestorOrigins": lambda _realm, location: location.ancestor_origins,
                "href": _reader("href"),
                "origin": _reader("origin"),
                **{name: _reader(name) for name in _PARTS},
            },
            setters={"href": _set_href, **{name: _writer(name) for name in _PARTS}},
            operations={
                "assign": (1, _assign),
                "replace": (1, _replace),
                "reload": (0, _reload),
                "toString": (0, lambda realm, location, _args: _reader("href")(realm, location)),
            },
        )
    ),
)
