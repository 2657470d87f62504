"""URL: https://url.spec.whatwg.org/#url-class

Parsing is Ada's, the library that Node has as well.
"""

from __future__ import annotations

from contextlib import suppress

import ada_url

from app.javascript.hosts.node_errors import node_error
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.url.chromium_url import chromium_url, with_part
from app.javascript.hosts.web.url.form_encoding import parse_form
from app.javascript.hosts.web.url.search_params import URLSearchParamsObject
from app.javascript.hosts.web.webidl import (
    Getter,
    Interface,
    Setter,
    code_units,
    described,
    missing_arguments,
    to_usv_string,
)
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.describe import Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


class URLObject(JSObject):
    """A URL; ``search_params`` is the object of its query, made when it is first asked for."""

    __slots__ = ("search_params", "url")

    class_name = "URL"

    def __init__(self, prototype: JSObject | None, url: ada_url.URL) -> None:
        super().__init__(prototype)
        self.url = url
        self.search_params: URLSearchParamsObject | None = None


def parse_url(text: str, base: str | None = None) -> ada_url.URL | None:
    """None for what is no URL: https://url.spec.whatwg.org/#concept-basic-url-parser"""
    try:
        return ada_url.URL(text, base)
    except ValueError:
        return None


def host_url(realm: Realm, text: str, base: str | None = None) -> ada_url.URL | None:
    """As the host's own parser has it; None for what is no URL."""
    return parse_url(text, base) if web_platform(realm).is_node else chromium_url(text, base)


def invalid_url(realm: Realm, doing: str, text: str, base: str | None = None) -> ThrowCompletion:
    """``doing`` like ``construct 'URL'``."""
    if not web_platform(realm).is_node:
        kind = "Invalid URL" if base is None or parse_url(base) else "Invalid base URL"
        return type_error(f"Failed to {doing}: {kind}")
    made = realm.make_error("TypeError", "Invalid URL")
    made.properties.update(code="ERR_INVALID_URL", input=code_units(text))
    if base is not None:
        made.properties["base"] = code_units(base)
    return ThrowCompletion(made)


def _texts(arguments: list[Value]) -> tuple[str, str | None]:
    base = argument(arguments, 1)
    return to_usv_string(argument(arguments, 0)), (
        None if base is UNDEFINED else to_usv_string(base)
    )


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://url.spec.whatwg.org/#dom-url-url"""
    if not arguments:
        if web_platform(realm).is_node:
            message = 'The "url" argument must be specified'
            raise node_error(realm, "TypeError", "ERR_MISSING_ARGS", message)
        raise missing_arguments(realm, "construct 'URL'", 1, arguments)
    text, base = _texts(arguments)
    parsed = host_url(realm, text, base)
    if parsed is None:
        raise invalid_url(realm, "construct 'URL'", text, base)
    return URLObject(prototype, parsed)


def _count(realm: Realm, name: str, arguments: list[Value]) -> None:
    """The static methods need an address, in Node too."""
    if not arguments:
        if web_platform(realm).is_node:
            message = 'The "url" argument must be specified'
            raise node_error(realm, "TypeError", "ERR_MISSING_ARGS", message)
        raise missing_arguments(realm, f"execute '{name}' on 'URL'", 1, arguments)


def _parse(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://url.spec.whatwg.org/#dom-url-parse"""
    _count(realm, "parse", arguments)
    parsed = host_url(realm, *_texts(arguments))
    return NULL if parsed is None else URLObject(realm.intrinsics["%URL.prototype%"], parsed)


def _can_parse(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://url.spec.whatwg.org/#dom-url-canparse"""
    _count(realm, "canParse", arguments)
    return host_url(realm, *_texts(arguments)) is not None


def search_params_of(realm: Realm, target: URLObject) -> URLSearchParamsObject:
    """https://url.spec.whatwg.org/#dom-url-searchparams"""
    if target.search_params is None:
        prototype = realm.intrinsics["%URLSearchParams.prototype%"]
        params = URLSearchParamsObject(prototype, parse_form(target.url.search.removeprefix("?")))

        def update(text: str) -> None:
            target.url.search = text

        params.update_url = update
        target.search_params = params
    return target.search_params


def _reader(name: str) -> Getter:
    return lambda _realm, target: code_units(str(getattr(target.url, name)))


def _origin(realm: Realm, target: URLObject) -> Value:
    """Chromium has one for files: https://url.spec.whatwg.org/#dom-url-origin"""
    if target.url.protocol == "file:" and not web_platform(realm).is_node:
        return "file://"
    return code_units(target.url.origin)


def _writer(name: str) -> Setter:
    def write(realm: Realm, target: URLObject, value: Value) -> None:
        text = to_usv_string(value)
        if not web_platform(realm).is_node:
            target.url = with_part(target.url, name, text)
        else:
            with suppress(ValueError):  # what does not fit changes nothing
                setattr(target.url, name, text)
        if name == "search" and target.search_params is not None:
            target.search_params.pairs[:] = parse_form(target.url.search.removeprefix("?"))

    return write


def _set_href(realm: Realm, target: URLObject, value: Value) -> None:
    text = to_usv_string(value)
    parsed = host_url(realm, text)
    if parsed is None:
        raise invalid_url(realm, "set the 'href' property on 'URL'", text)
    target.url = parsed
    if target.search_params is not None:
        target.search_params.pairs[:] = parse_form(parsed.search.removeprefix("?"))


_WRITABLE = (
    "protocol",
    "username",
    "password",
    "host",
    "hostname",
    "port",
    "pathname",
    "search",
    "hash",
)
SHOWN = (
    "href",
    "origin",
    "protocol",
    "username",
    "password",
    "host",
    "hostname",
    "port",
    "pathname",
    "search",
    "searchParams",
    "hash",
)


def _href(_realm: Realm, target: URLObject, _arguments: list[Value]) -> Value:
    return code_units(target.url.href)


_INTERFACE = described(
    Interface(
        "URL",
        URLObject,
        _make,
        length=1,
        attributes={
            "origin": _origin,
            **{name: _reader(name) for name in _WRITABLE[:-1]},
            "searchParams": search_params_of,
            "hash": _reader("hash"),
            "href": _reader("href"),
        },
        setters={"href": _set_href, **{name: _writer(name) for name in _WRITABLE}},
        operations={"toJSON": (0, _href), "toString": (0, _href)},
        statics=(
            Method("canParse", _can_parse, 1, enumerable=True),
            Method("parse", _parse, 1, enumerable=True),
        ),
    )
)

DESCRIPTIONS = (_INTERFACE,)
