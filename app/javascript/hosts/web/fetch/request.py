"""Request: https://fetch.spec.whatwg.org/#request-class"""

from __future__ import annotations

from app.javascript.hosts.web.events.abort_signal import AbortSignalObject, new_signal
from app.javascript.hosts.web.fetch.body import extract_body
from app.javascript.hosts.web.fetch.consuming import (
    CONSUMERS,
    BodyObject,
    read_body,
    read_body_used,
)
from app.javascript.hosts.web.fetch.duplex import check_duplex
from app.javascript.hosts.web.fetch.headers import fill_for_request, is_token, new_headers
from app.javascript.hosts.web.fetch.request_modes import check_mode
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.url.url_object import host_url, invalid_url, parse_url
from app.javascript.hosts.web.webidl import (
    Interface,
    code_units,
    described,
    dictionary,
    is_missing,
    member,
    to_usv_string,
)
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_NORMALIZED = {"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"}
_FORBIDDEN = {"CONNECT", "TRACE", "TRACK"}
_OPTIONS = {
    "mode": "cors",
    "credentials": "same-origin",
    "cache": "default",
    "redirect": "follow",
    "referrerPolicy": "",
    "integrity": "",
}
_ENUMERATIONS = {
    "mode": ("RequestMode", ("same-origin", "cors", "no-cors", "navigate")),
    "credentials": ("RequestCredentials", ("omit", "same-origin", "include")),
    "cache": (
        "RequestCache",
        ("default", "no-store", "reload", "no-cache", "force-cache", "only-if-cached"),
    ),
    "redirect": ("RequestRedirect", ("follow", "error", "manual")),
    "priority": ("FetchPriority", ("high", "low", "auto")),
    "referrerPolicy": (
        "ReferrerPolicy",
        (
            *("", "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin"),
            *("strict-origin", "origin-when-cross-origin", "strict-origin-when-cross-origin"),
            "unsafe-url",
        ),
    ),
}
"""https://fetch.spec.whatwg.org/#requestmode and its kin."""


class RequestObject(BodyObject):
    """https://fetch.spec.whatwg.org/#concept-request"""

    __slots__ = ("_signal", "followed_signal", "method", "options", "referrer", "url")

    class_name = "Request"

    def __init__(self, realm: Realm, prototype: JSObject, url: str) -> None:
        super().__init__(prototype)
        self.url = url
        self.method = "GET"
        self.body = None
        self.headers = new_headers(realm)
        self.headers.guard = "none" if web_platform(realm).is_node else "request"
        self._signal: AbortSignalObject | None = None
        self.followed_signal: AbortSignalObject | None = None
        self.referrer = "about:client"
        self.options = dict(_OPTIONS)
        self.options["keepalive"] = ""

    def signal_in(self, realm: Realm) -> AbortSignalObject:
        """https://fetch.spec.whatwg.org/#dom-request-signal, the request's own"""
        if self._signal is None:
            web_platform(realm).prepare_events()
            self._signal = new_signal(realm)
            followed = self.followed_signal
            self._signal.follow_all([] if followed is None else [followed])
        return self._signal

    def follow(self, signal: AbortSignalObject | None) -> None:
        """Abort when ``signal`` does."""
        self.followed_signal = signal


def _resolved(realm: Realm, text: str, doing: str) -> str:
    platform = web_platform(realm)
    url = host_url(realm, text, platform.base_url)
    if url is None:
        raise not_parsed(realm, text, doing)
    if url.username or url.password:
        said = f"Request cannot be constructed from a URL that includes credentials: {text}"
        raise type_error(said if platform.is_node else f"Failed to {doing}: {said}")
    return url.href


def not_parsed(realm: Realm, text: str, doing: str) -> ThrowCompletion:
    """The text is no URL; Node tells why."""
    if web_platform(realm).is_node:
        made = realm.make_error("TypeError", f"Failed to parse URL from {code_units(text)}")
        cause = invalid_url(realm, doing, text).value_in(realm)
        made.properties["cause"] = DataProperty(cause, True, False, True)
        return ThrowCompletion(made)
    return type_error(f"Failed to {doing}: Failed to parse URL from {code_units(text)}")


def make_request(
    realm: Realm, prototype: JSObject, arguments: list[Value], doing: str
) -> RequestObject:
    """https://fetch.spec.whatwg.org/#dom-request; ``doing`` is for messages."""
    given, init = argument(arguments, 0), argument(arguments, 1)
    origin = given if isinstance(given, RequestObject) else None
    href = origin.url if origin else _resolved(realm, to_usv_string(given), doing)
    made = RequestObject(realm, prototype, href)
    if origin is not None:
        made.method, made.options = origin.method, dict(origin.options)
        made.referrer = origin.referrer
        made.headers.list = list(origin.headers.list)
        made.follow(origin.followed_signal)
    _apply_init(realm, made, init, doing)
    _take_body(realm, made, origin, init, doing)
    return made


def _apply_init(realm: Realm, made: RequestObject, init: Value, doing: str) -> None:
    if not web_platform(realm).is_node:
        dictionary(init, "RequestInit")
    method = member(init, "method")
    if method is not UNDEFINED:
        made.method = _method(realm, to_string(method), doing)
    for name in _OPTIONS:
        value = member(init, name)
        if value is not UNDEFINED:
            made.options[name] = _option(realm, name, to_string(value), doing)
    _check_priority(realm, init, doing)
    referrer = member(init, "referrer")
    if referrer is not UNDEFINED:
        made.referrer = _referrer(realm, to_usv_string(referrer), doing)
    if to_boolean(member(init, "keepalive")):
        made.options["keepalive"] = "true"
    if not web_platform(realm).is_node:
        check_mode(made.method, made.options, doing)
    fill_for_request(realm, made.headers, member(init, "headers"), made.options["mode"], doing)
    _take_signal(realm, made, member(init, "signal"), doing)


def _take_signal(realm: Realm, made: RequestObject, signal: Value, doing: str) -> None:
    if isinstance(signal, AbortSignalObject):
        made.follow(signal)
    elif signal is NULL:
        made.follow(None)
    elif signal is not UNDEFINED and web_platform(realm).is_node:
        raise type_error("Failed to construct 'Request': member signal is not of type AbortSignal.")
    elif signal is not UNDEFINED:
        raise type_error(
            f"Failed to {doing}: Failed to read the 'signal' property from 'RequestInit': "
            "Failed to convert value to 'AbortSignal'."
        )


def _check_priority(realm: Realm, init: Value, doing: str) -> None:
    """No attribute tells of it: https://fetch.spec.whatwg.org/#dom-requestinit-priority"""
    priority = UNDEFINED if web_platform(realm).is_node else member(init, "priority")
    if priority is not UNDEFINED:
        _option(realm, "priority", to_string(priority), doing)


def _option(realm: Realm, name: str, value: str, doing: str) -> str:
    """Raises TypeError for what the enumeration does not have."""
    enumeration, values = _ENUMERATIONS.get(name, ("", ()))
    if values and value not in values:
        if web_platform(realm).is_node:
            return value
        raise type_error(
            f"Failed to {doing}: Failed to read the '{name}' property from 'RequestInit': The "
            f"provided value '{value}' is not a valid enum value of type {enumeration}."
        )
    if name == "mode" and value == "navigate" and web_platform(realm).is_node:
        raise type_error("Request constructor: invalid request mode navigate.")
    if name == "mode" and value == "navigate":
        raise type_error(
            f"Failed to {doing}: Cannot construct a Request with a RequestInit whose mode member "
            "is set as 'navigate'."
        )
    return value


def _referrer(realm: Realm, text: str, doing: str) -> str:
    """As it is told: https://fetch.spec.whatwg.org/#dom-request-referrer"""
    base = web_platform(realm).base_url
    url = parse_url(text, base) if text else None
    if text and url is None:
        raise type_error(f"Failed to {doing}: Referrer '{text}' is not a valid URL.")
    if url is None:
        return ""
    page = parse_url(base) if base else None
    return url.href if page is not None and page.origin == url.origin else "about:client"


def _method(realm: Realm, method: str, doing: str) -> str:
    upper = method.upper()
    node = web_platform(realm).is_node
    if not is_token(method):
        said = f"'{method}' is not a valid HTTP method."
        raise type_error(said if node else f"Failed to {doing}: {said}")
    if upper in _FORBIDDEN:
        said = f"'{method}' HTTP method is unsupported."
        raise type_error(said if node else f"Failed to {doing}: {said}")
    return upper if upper in _NORMALIZED else method


def _take_body(
    realm: Realm, made: RequestObject, origin: RequestObject | None, init: Value, doing: str
) -> None:
    content = member(init, "body")
    check_duplex(realm, init, content, doing)
    inherited = origin.body if origin is not None else None
    if made.method in ("GET", "HEAD") and not (is_missing(content) and inherited is None):
        said = "Request with GET/HEAD method cannot have body."
        node = web_platform(realm).is_node
        raise type_error(said if node else f"Failed to {doing}: {said}")
    if not is_missing(content):
        made.body, type_ = extract_body(realm, content)
        if type_ is not None and made.headers.value("content-type") is None:
            made.headers.list.append(("content-type", type_))
    elif inherited is not None:
        if inherited.unusable:
            said = "Cannot construct a Request with a Request object that has already been used."
            raise type_error(f"Failed to {doing}: {said}")
        made.body = inherited.clone(realm)
        inherited.used = True


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    return make_request(realm, prototype, arguments, "construct 'Request'")


def _clone(realm: Realm, request: RequestObject, _arguments: list[Value]) -> Value:
    """https://fetch.spec.whatwg.org/#dom-request-clone"""
    if request.body is not None and request.body.unusable:
        raise type_error("Failed to execute 'clone' on 'Request': Request body is already used")
    made = RequestObject(realm, realm.intrinsics["%Request.prototype%"], request.url)
    made.method, made.options = request.method, dict(request.options)
    made.referrer = request.referrer
    made.headers.list = list(request.headers.list)
    made.headers.guard = request.headers.guard
    made.follow(request.followed_signal)
    made.body = None if request.body is None else request.body.clone(realm)
    return made


_INTERFACE = Interface(
    "Request",
    RequestObject,
    _make,
    required=1,
    attributes={
        "method": lambda _realm, request: request.method,
        "url": lambda _realm, request: code_units(request.url),
        "headers": lambda _realm, request: request.headers,
        "destination": lambda _realm, _request: "",
        "referrer": lambda _realm, request: code_units(request.referrer),
        "referrerPolicy": lambda _realm, request: request.options["referrerPolicy"],
        "mode": lambda _realm, request: request.options["mode"],
        "credentials": lambda _realm, request: request.options["credentials"],
        "cache": lambda _realm, request: request.options["cache"],
        "redirect": lambda _realm, request: request.options["redirect"],
        "integrity": lambda _realm, request: request.options["integrity"],
        "keepalive": lambda _realm, request: bool(request.options["keepalive"]),
        "signal": lambda realm, request: request.signal_in(realm),
        "isHistoryNavigation": lambda _realm, _request: False,
        "duplex": lambda _realm, _request: "half",
        "body": read_body,
        "bodyUsed": read_body_used,
    },
    operations={"clone": (0, _clone)},
    promises=CONSUMERS,
)

DESCRIPTIONS = (described(_INTERFACE),)
