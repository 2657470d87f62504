"""XMLHttpRequest: https://xhr.spec.whatwg.org/#interface-xmlhttprequest"""

from __future__ import annotations

from enum import IntEnum

from app.javascript.hosts.browser.network.progress import fire_progress
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.encoding.decoding import utf_8_decode
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.fetch.body import extract_body
from app.javascript.hosts.web.fetch.data_url import process_data_url
from app.javascript.hosts.web.fetch.fetching import BLOB_MS, DATA_MS
from app.javascript.hosts.web.fetch.network import Answer, answer_to
from app.javascript.hosts.web.files.blob import new_blob
from app.javascript.hosts.web.files.object_urls import blob_at
from app.javascript.hosts.web.platform import Work, web_platform
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.hosts.web.webidl import (
    Interface,
    code_units,
    described,
    is_missing,
    to_usv_string,
)
from app.javascript.runtime.array_buffer import new_array_buffer
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_boolean, to_number, to_string
from app.javascript.runtime.describe import Constant
from app.javascript.runtime.intrinsics.json import json_parse
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_SYNCHRONOUS = "Pass true, or nothing, as the third argument of open and listen for 'load'."


class XhrState(IntEnum):
    """https://xhr.spec.whatwg.org/#dom-xmlhttprequest-readystate"""

    UNSENT = 0
    OPENED = 1
    HEADERS_RECEIVED = 2
    LOADING = 3
    DONE = 4


class XMLHttpRequestObject(EventTargetObject):
    """One request after the other; ``sent`` while one is under way."""

    __slots__ = (
        "answer", "headers", "made", "method", "mime", "realm", "response_type", "sent", "state",
        "timeout", "timer", "upload", "url", "work",
    )  # fmt: skip

    class_name = "XMLHttpRequest"

    def __init__(self, realm: Realm, prototype: JSObject) -> None:
        super().__init__(prototype, "XMLHttpRequest")
        self.realm = realm
        self.state = XhrState.UNSENT
        self.method, self.url, self.response_type, self.mime = "GET", "", "", ""
        self.headers: list[tuple[str, str]] = []
        self.answer: Answer | None = None
        self.made: Value = UNDEFINED
        self.sent = False
        self.timeout = 0.0
        self.work: Work | None = None
        self.timer: Work | None = None
        self.upload = EventTargetObject(realm.intrinsics["%XMLHttpRequestUpload.prototype%"])

    def change(self, state: XhrState) -> None:
        """A new state, and its event."""
        self.state = state
        event = create_event(self.realm, "Event", "readystatechange", {}, EventInit())
        platform_of(self.realm).fire(event, self)

    def stop(self) -> None:
        """Nothing comes back any more."""
        self.sent = False
        for work in (self.work, self.timer):
            if work is not None:
                work.cancel()
        self.work = self.timer = None

    @property
    def body(self) -> bytes:
        """What has come so far: all, or nothing."""
        ready = self.state in (XhrState.LOADING, XhrState.DONE)
        return self.answer.body if ready and self.answer is not None else b""

    # -- sending ---------------------------------------------------------------------------------

    def send(self, body: bytes | None) -> None:
        """https://xhr.spec.whatwg.org/#dom-xmlhttprequest-send"""
        self.sent = True
        fire_progress(self.realm, self, "loadstart")
        if self.state is not XhrState.OPENED or not self.sent:
            return
        answer = self._answer(body)
        platform = web_platform(self.realm)
        label = f"{self.method} {self.url[:60]}"
        self.work = platform.start_work(
            "network", label, answer.latency, "networking", lambda: self._receive(answer)
        )
        if self.timeout > 0:
            self.timer = platform.start_work(
                "network", "timeout", self.timeout, "networking", lambda: self._fail("timeout")
            )

    def _answer(self, body: bytes | None) -> Answer:
        scheme = self.url.partition(":")[0]
        found, latency = None, DATA_MS
        if scheme in ("http", "https"):
            return answer_to(self.realm, self.method, self.url, body)
        if scheme == "data":
            found = process_data_url(self.url)
        elif scheme == "blob":
            blob, latency = blob_at(self.realm, self.url), BLOB_MS
            found = None if blob is None else (blob.type, blob.data)
        if found is None:
            return Answer(latency, fails=True)
        headers = [("content-type", found[0])]
        return Answer(latency, headers=headers, body=found[1], status_text="OK")

    def _receive(self, answer: Answer) -> None:
        """https://xhr.spec.whatwg.org/#handle-response-end-of-body"""
        self.work = None
        if answer.fails:
            self._fail("error")
            return
        self.answer = answer
        size = len(answer.body)
        self.change(XhrState.HEADERS_RECEIVED)
        if self.sent and size:
            self.change(XhrState.LOADING)
            if self.sent:
                fire_progress(self.realm, self, "progress", size, size)
        if not self.sent:
            return
        self._settle()
        self.change(XhrState.DONE)
        fire_progress(self.realm, self, "load", size, size)
        fire_progress(self.realm, self, "loadend", size, size)

    def _settle(self) -> None:
        self.sent = False
        if self.timer is not None:
            self.timer.cancel()

    def _fail(self, type_: str) -> None:
        """https://xhr.spec.whatwg.org/#request-error-steps"""
        self.stop()
        self.answer = None
        self.change(XhrState.DONE)
        fire_progress(self.realm, self, type_)
        fire_progress(self.realm, self, "loadend")

    def abort(self) -> None:
        """https://xhr.spec.whatwg.org/#dom-xmlhttprequest-abort"""
        under_way = self.sent or self.state in (XhrState.HEADERS_RECEIVED, XhrState.LOADING)
        if under_way:
            self._fail("abort")
        if self.state is XhrState.DONE:
            self.state = XhrState.UNSENT
            self.answer = None


def _wrong_state(realm: Realm, doing: str, why: str) -> ThrowCompletion:
    return dom_exception(realm, "InvalidStateError", f"Failed to {doing} 'XMLHttpRequest': {why}")


def _open(realm: Realm, xhr: XMLHttpRequestObject, arguments: list[Value]) -> Value:
    """https://xhr.spec.whatwg.org/#dom-xmlhttprequest-open"""
    method, text = to_string(arguments[0]), to_usv_string(arguments[1])
    if len(arguments) > 2 and not to_boolean(arguments[2]):
        raise UnsupportedApi("a synchronous XMLHttpRequest", _SYNCHRONOUS)
    url = parse_url(text, web_platform(realm).base_url)
    if url is None:
        message = "Failed to execute 'open' on 'XMLHttpRequest': Invalid URL"
        raise dom_exception(realm, "SyntaxError", message)
    xhr.stop()
    upper = method.upper()
    xhr.method = upper if upper in ("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT") else method
    xhr.url, xhr.headers, xhr.answer, xhr.made = url.href, [], None, UNDEFINED
    if xhr.state is not XhrState.OPENED:
        xhr.change(XhrState.OPENED)
    return UNDEFINED


def _opened(realm: Realm, xhr: XMLHttpRequestObject, operation: str) -> None:
    if xhr.state is not XhrState.OPENED or xhr.sent:
        why = "The object's state must be OPENED."
        raise _wrong_state(realm, f"execute '{operation}' on", why)


def _send(realm: Realm, xhr: XMLHttpRequestObject, arguments: list[Value]) -> Value:
    _opened(realm, xhr, "send")
    given = argument(arguments, 0)
    without = is_missing(given) or xhr.method in ("GET", "HEAD")
    xhr.send(None if without else extract_body(realm, given)[0].source)
    return UNDEFINED


def _set_header(realm: Realm, xhr: XMLHttpRequestObject, arguments: list[Value]) -> Value:
    _opened(realm, xhr, "setRequestHeader")
    xhr.headers.append((to_string(arguments[0]).lower(), to_string(arguments[1])))
    return UNDEFINED


def _abort(_realm: Realm, xhr: XMLHttpRequestObject, _arguments: list[Value]) -> Value:
    xhr.abort()
    return UNDEFINED


def _get_header(_realm: Realm, xhr: XMLHttpRequestObject, arguments: list[Value]) -> Value:
    name = to_string(arguments[0]).lower()
    found = [value for key, value in (xhr.answer.headers if xhr.answer else []) if key == name]
    return ", ".join(found) if found else NULL


def _all_headers(_realm: Realm, xhr: XMLHttpRequestObject, _arguments: list[Value]) -> Value:
    pairs = sorted(xhr.answer.headers) if xhr.answer else []
    return "".join(f"{name}: {value}\r\n" for name, value in pairs)


def _override(_realm: Realm, xhr: XMLHttpRequestObject, arguments: list[Value]) -> Value:
    xhr.mime = to_string(arguments[0])
    return UNDEFINED


def _response_text(realm: Realm, xhr: XMLHttpRequestObject) -> Value:
    """https://xhr.spec.whatwg.org/#the-responsetext-attribute"""
    if xhr.response_type not in ("", "text"):
        why = "The value is only accessible if the object's 'responseType' is '' or 'text' "
        why += f"(was '{xhr.response_type}')."
        raise _wrong_state(realm, "read the 'responseText' property from", why)
    return code_units(utf_8_decode(xhr.body))


def _response(realm: Realm, xhr: XMLHttpRequestObject) -> Value:
    """https://xhr.spec.whatwg.org/#the-response-attribute"""
    if xhr.response_type in ("", "text"):
        return _response_text(realm, xhr)
    if xhr.state is not XhrState.DONE or xhr.answer is None:
        return NULL
    if xhr.made is UNDEFINED:
        xhr.made = _converted(realm, xhr, xhr.body)
    return xhr.made


def _converted(realm: Realm, xhr: XMLHttpRequestObject, data: bytes) -> Value:
    match xhr.response_type:
        case "arraybuffer":
            return new_array_buffer(realm, bytearray(data))
        case "blob":
            kind = dict(xhr.answer.headers).get("content-type", "") if xhr.answer else ""
            return new_blob(realm, data, kind)
        case "json":
            try:
                return json_parse(realm, UNDEFINED, [code_units(utf_8_decode(data))])
            except ThrowCompletion:
                return NULL
        case _:
            raise UnsupportedApi("responseType 'document'", "Use 'text' instead.")


def _set_type(_realm: Realm, xhr: XMLHttpRequestObject, value: Value) -> None:
    text = to_string(value)
    if text in ("", "arraybuffer", "blob", "document", "json", "text"):
        xhr.response_type = text


def _set_timeout(_realm: Realm, xhr: XMLHttpRequestObject, value: Value) -> None:
    xhr.timeout = to_number(value)


def _ignore(_realm: Realm, _xhr: XMLHttpRequestObject, _value: Value) -> None:
    """Cookies are not sent."""


def _answered(xhr: XMLHttpRequestObject) -> bool:
    return xhr.answer is not None and xhr.state >= XhrState.HEADERS_RECEIVED


_STATES = tuple(Constant(state.name, float(state), enumerable=True) for state in XhrState)
_EVENTS = ("abort", "error", "load", "loadend", "loadstart", "progress", "timeout")

_XHR = Interface(
    "XMLHttpRequest",
    XMLHttpRequestObject,
    lambda realm, prototype, _arguments: XMLHttpRequestObject(realm, prototype),
    attributes={
        "readyState": lambda _realm, xhr: float(xhr.state),
        "response": _response,
        "responseText": _response_text,
        "responseType": lambda _realm, xhr: xhr.response_type,
        "responseURL": lambda _realm, xhr: code_units(xhr.url) if _answered(xhr) else "",
        "status": lambda _realm, xhr: float(xhr.answer.status) if _answered(xhr) else 0.0,
        "statusText": lambda _realm, xhr: xhr.answer.status_text if _answered(xhr) else "",
        "timeout": lambda _realm, xhr: xhr.timeout,
        "upload": lambda _realm, xhr: xhr.upload,
        "withCredentials": lambda _realm, _xhr: False,
    },
    setters={"responseType": _set_type, "timeout": _set_timeout, "withCredentials": _ignore},
    operations={
        "abort": (0, _abort),
        "getAllResponseHeaders": (0, _all_headers),
        "getResponseHeader": (1, _get_header),
        "open": (2, _open),
        "overrideMimeType": (1, _override),
        "send": (0, _send),
        "setRequestHeader": (2, _set_header),
    },
    statics=_STATES,
    others=(*_STATES, event_handler("readystatechange"), *map(event_handler, _EVENTS)),
    parent="EventTarget",
)
_UPLOAD = Interface(
    "XMLHttpRequestUpload",
    EventTargetObject,
    others=tuple(map(event_handler, _EVENTS)),
    parent="EventTarget",
)

DESCRIPTIONS = (described(_UPLOAD), described(_XHR))
