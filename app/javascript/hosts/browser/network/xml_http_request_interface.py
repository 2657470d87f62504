"""XMLHttpRequest's attributes and methods: https://xhr.spec.whatwg.org/#interface-xmlhttprequest"""

from __future__ import annotations

import re

from app.javascript.hosts.browser.dom.interfaces.constructors import parsed_document
from app.javascript.hosts.browser.network.xml_http_request import XhrState, XMLHttpRequestObject
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.encoding.decoding import utf_8_decode
from app.javascript.hosts.web.encoding.labels import encoding_of
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.fetch.body import extract_body
from app.javascript.hosts.web.fetch.headers import is_token
from app.javascript.hosts.web.files.blob import new_blob
from app.javascript.hosts.web.platform import web_platform
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
from app.javascript.runtime.conversion import to_boolean, to_string, to_uint32
from app.javascript.runtime.describe import Constant
from app.javascript.runtime.intrinsics.json import json_parse
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: https://fetch.spec.whatwg.org/#legacy-extract-an-encoding
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([^\";\s]+)", re.IGNORECASE)


def _wrong_state(realm: Realm, doing: str, why: str) -> ThrowCompletion:
    return dom_exception(realm, "InvalidStateError", f"Failed to {doing} 'XMLHttpRequest': {why}")


def _open(realm: Realm, xhr: XMLHttpRequestObject, arguments: list[Value]) -> Value:
    """https://xhr.spec.whatwg.org/#dom-xmlhttprequest-open"""
    method, text = to_string(arguments[0]), to_usv_string(arguments[1])
    synchronous = len(arguments) > 2 and not to_boolean(arguments[2])
    doing = "Failed to execute 'open' on 'XMLHttpRequest'"
    if not is_token(method):
        message = f"{doing}: '{method}' is not a valid HTTP method."
        raise dom_exception(realm, "SyntaxError", message)
    for refused in ("CONNECT", "TRACE", "TRACK"):
        if method.upper() == refused:
            message = f"{doing}: '{method}' HTTP method is unsupported."
            raise dom_exception(realm, "SecurityError", message)
    url = parse_url(text, web_platform(realm).base_url)
    if url is None:
        raise dom_exception(realm, "SyntaxError", f"{doing}: Invalid URL")
    if synchronous:
        _check_synchronous(realm, xhr)
    xhr.stop()
    xhr.synchronous = synchronous
    upper = method.upper()
    xhr.method = upper if upper in ("DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT") else method
    xhr.url, xhr.headers, xhr.answer, xhr.made = url.href, [], None, UNDEFINED
    if xhr.state is not XhrState.OPENED:
        xhr.change(XhrState.OPENED)
    return UNDEFINED


def _check_synchronous(realm: Realm, xhr: XMLHttpRequestObject) -> None:
    if not _has_document(realm):
        return
    doing = "execute 'open' on"
    if xhr.timeout:
        raise _no_access(realm, doing, "Synchronous requests must not set a timeout.")
    if xhr.response_type:
        why = "Synchronous requests from a document must not set a response type."
        raise _no_access(realm, doing, why)


def _has_document(realm: Realm) -> bool:
    """Not in a worker, which may wait as it likes."""
    return realm.global_object.has_property("document")


def _no_access(realm: Realm, doing: str, why: str) -> ThrowCompletion:
    return dom_exception(realm, "InvalidAccessError", f"Failed to {doing} 'XMLHttpRequest': {why}")


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
    name, value = to_string(arguments[0]), to_string(arguments[1]).strip("\t\n\r ")
    doing = "Failed to execute 'setRequestHeader' on 'XMLHttpRequest'"
    if not is_token(name):
        message = f"{doing}: '{name}' is not a valid HTTP header field name."
        raise dom_exception(realm, "SyntaxError", message)
    if any(character in "\0\r\n" for character in value):
        message = f"{doing}: '{value}' is not a valid HTTP header field value."
        raise dom_exception(realm, "SyntaxError", message)
    xhr.headers.append((name.lower(), value))
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


def _override(realm: Realm, xhr: XMLHttpRequestObject, arguments: list[Value]) -> Value:
    """https://xhr.spec.whatwg.org/#dom-xmlhttprequest-overridemimetype"""
    if xhr.state >= XhrState.LOADING:
        why = "MimeType cannot be overridden when the state is LOADING or DONE."
        raise _wrong_state(realm, "execute 'overrideMimeType' on", why)
    xhr.mime = to_string(arguments[0])
    return UNDEFINED


def _response_text(realm: Realm, xhr: XMLHttpRequestObject) -> Value:
    """https://xhr.spec.whatwg.org/#the-responsetext-attribute"""
    if xhr.response_type not in ("", "text"):
        why = "The value is only accessible if the object's 'responseType' is '' or 'text' "
        why += f"(was '{xhr.response_type}')."
        raise _wrong_state(realm, "read the 'responseText' property from", why)
    charset = _CHARSET.search(xhr.mime or _content_type(xhr))
    encoding = encoding_of(charset[1]) if charset else None
    if encoding is None or encoding[0] == "utf-8":
        return code_units(utf_8_decode(xhr.body))
    return code_units(xhr.body.decode(encoding[1], "replace"))


def _content_type(xhr: XMLHttpRequestObject) -> str:
    return dict(xhr.answer.headers).get("content-type", "") if xhr.answer else ""


def _response(realm: Realm, xhr: XMLHttpRequestObject) -> Value:
    """https://xhr.spec.whatwg.org/#the-response-attribute"""
    if xhr.response_type in ("", "text"):
        return _response_text(realm, xhr)
    if xhr.state is not XhrState.DONE or xhr.answer is None:
        return NULL
    if xhr.made is UNDEFINED or xhr.response_type == "json":  # Chromium parses each time
        xhr.made = _converted(realm, xhr, xhr.body)
    return xhr.made


def _converted(realm: Realm, xhr: XMLHttpRequestObject, data: bytes) -> Value:
    match xhr.response_type:
        case "arraybuffer":
            return new_array_buffer(realm, bytearray(data))
        case "blob":
            return new_blob(realm, data, xhr.mime or _content_type(xhr))
        case "json":
            try:
                return json_parse(realm, UNDEFINED, [code_units(utf_8_decode(data))])
            except ThrowCompletion:
                return NULL
        case _:
            return _document(realm, xhr, data)


def _document(realm: Realm, xhr: XMLHttpRequestObject, data: bytes) -> Value:
    """https://xhr.spec.whatwg.org/#set-a-document-response"""
    kind = (xhr.mime or _content_type(xhr)).partition(";")[0].strip().lower()
    if kind.endswith("+xml") or kind in ("text/xml", "application/xml"):
        raise UnsupportedApi(f"a response that is {kind}", "Parse responseText instead.")
    if kind != "text/html" or not data:
        return NULL
    document = parsed_document(realm, code_units(utf_8_decode(data)))
    document.url = xhr.url
    return document


def _response_url(_realm: Realm, xhr: XMLHttpRequestObject) -> Value:
    return code_units(xhr.url.partition("#")[0]) if _answered(xhr) else ""


def _response_xml(realm: Realm, xhr: XMLHttpRequestObject) -> Value:
    """https://xhr.spec.whatwg.org/#the-responsexml-attribute; only what is XML has one."""
    if xhr.response_type not in ("", "document"):
        why = "The value is only accessible if the object's 'responseType' is '' or 'document' "
        raise _wrong_state(
            realm, "read the 'responseXML' property from", f"{why}(was '{xhr.response_type}')."
        )
    if xhr.response_type == "document":
        return _response(realm, xhr)
    if "xml" in _content_type(xhr):
        raise UnsupportedApi("XMLHttpRequest.responseXML", "Parse responseText instead.")
    return NULL


def _set_type(realm: Realm, xhr: XMLHttpRequestObject, value: Value) -> None:
    """https://xhr.spec.whatwg.org/#the-responsetype-attribute; other texts change nothing."""
    text = to_string(value)
    if text not in ("", "arraybuffer", "blob", "document", "json", "text"):
        return
    if xhr.state >= XhrState.LOADING:
        why = "The response type cannot be set if the object's state is LOADING or DONE."
        raise _wrong_state(realm, "set the 'responseType' property on", why)
    if xhr.synchronous and _has_document(realm):
        why = "The response type cannot be changed for synchronous requests made from a document."
        raise _no_access(realm, "set the 'responseType' property on", why)
    xhr.response_type = text


def _set_timeout(realm: Realm, xhr: XMLHttpRequestObject, value: Value) -> None:
    if xhr.synchronous and _has_document(realm):
        why = "Timeouts cannot be set for synchronous requests made from a document."
        raise _no_access(realm, "set the 'timeout' property on", why)
    xhr.timeout = float(to_uint32(value))


def _set_cookies(realm: Realm, xhr: XMLHttpRequestObject, value: Value) -> None:
    """There are no cookies to send: https://xhr.spec.whatwg.org/#the-withcredentials-attribute"""
    if xhr.state not in (XhrState.UNSENT, XhrState.OPENED) or xhr.sent:
        why = "The value may only be set if the object's state is UNSENT or OPENED."
        raise _wrong_state(realm, "set the 'withCredentials' property on", why)
    xhr.with_credentials = to_boolean(value)


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
        "responseURL": lambda _realm, xhr: (
            code_units(xhr.url.partition("#")[0]) if _answered(xhr) else ""
        ),
        "responseXML": _response_xml,
        "status": lambda _realm, xhr: float(xhr.answer.status) if _answered(xhr) else 0.0,
        "statusText": lambda _realm, xhr: xhr.answer.status_text if _answered(xhr) else "",
        "timeout": lambda _realm, xhr: xhr.timeout,
        "upload": lambda _realm, xhr: xhr.upload,
        "withCredentials": lambda _realm, xhr: xhr.with_credentials,
    },
    setters={
        "responseType": _set_type,
        "timeout": _set_timeout,
        "withCredentials": _set_cookies,
    },
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
    others=(*_STATES, event_handler("readystatechange")),
    parent="XMLHttpRequestEventTarget",
)
_TARGET = Interface(
    "XMLHttpRequestEventTarget",
    EventTargetObject,
    others=tuple(map(event_handler, _EVENTS)),
    parent="EventTarget",
)
_UPLOAD = Interface("XMLHttpRequestUpload", EventTargetObject, parent="XMLHttpRequestEventTarget")

DESCRIPTIONS = (described(_TARGET), described(_UPLOAD), described(_XHR))
