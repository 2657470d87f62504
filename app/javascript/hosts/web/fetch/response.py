"""Response: https://fetch.spec.whatwg.org/#response-class"""

from __future__ import annotations

import re

from app.javascript.hosts.web.fetch.body import Body, extract_body
from app.javascript.hosts.web.fetch.consuming import (
    CONSUMERS,
    BodyObject,
    read_body,
    read_body_used,
)
from app.javascript.hosts.web.fetch.headers import fill, new_headers
from app.javascript.hosts.web.fetch.request import not_parsed
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.hosts.web.webidl import (
    Interface,
    code_units,
    described,
    dictionary,
    is_missing,
    member,
    missing_arguments,
    to_usv_string,
)
from app.javascript.runtime.completion import PendingError, ThrowCompletion, range_error, type_error
from app.javascript.runtime.conversion import to_string, to_uint32
from app.javascript.runtime.describe import Method
from app.javascript.runtime.intrinsics.json import json_stringify
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.running_realm import passed_code_of_the_program
from app.javascript.runtime.values import UNDEFINED, Value

_NULL_BODY = (101, 103, 204, 205, 304)
#: https://fetch.spec.whatwg.org/#ref-for-reason-phrase
_REASON_PHRASE = re.compile(r"[\t \x21-\x7e\x80-\xff]*")
_REDIRECT = (301, 302, 303, 307, 308)


class ResponseObject(BodyObject):
    """https://fetch.spec.whatwg.org/#concept-response"""

    __slots__ = ("redirected", "status", "status_text", "type", "url")

    class_name = "Response"

    def __init__(self, realm: Realm, prototype: JSObject | None = None) -> None:
        super().__init__(prototype or realm.intrinsics["%Response.prototype%"])
        self.type = "default"
        self.url = ""
        self.status = 200
        self.status_text = ""
        self.redirected = False
        self.body: Body | None = None
        self.headers = new_headers(realm)
        self.headers.guard = "none" if web_platform(realm).is_node else "response"

    @property
    def ok(self) -> bool:
        """https://fetch.spec.whatwg.org/#ok-status"""
        return 200 <= self.status <= 299


def _initialize(
    realm: Realm, made: ResponseObject, init: Value, body: Value, type_: str | None = None
) -> None:
    """https://fetch.spec.whatwg.org/#initialize-a-response"""
    node = web_platform(realm).is_node
    if not node:
        dictionary(init, "ResponseInit")
    status = member(init, "status")
    if status is not UNDEFINED:
        number = to_uint32(status) & 0xFFFF
        if not 200 <= number <= 599:
            raise range_error(
                'init["status"] must be in the range of 200 to 599, inclusive.'
                if node
                else f"Failed to construct 'Response': The status provided ({number}) is outside "
                "the range [200, 599]."
            )
        made.status = number
    text = member(init, "statusText")
    if text is not UNDEFINED:
        made.status_text = to_string(text)
        if not _REASON_PHRASE.fullmatch(made.status_text):
            raise type_error(
                "Invalid statusText"
                if node
                else "Failed to construct 'Response': Invalid statusText"
            )
    fill(realm, made.headers, member(init, "headers"), "construct 'Response'")
    if is_missing(body):
        return
    if made.status in _NULL_BODY:
        raise type_error(
            f"Response constructor: Invalid response status code {made.status}"
            if node
            else "Failed to construct 'Response': Response with null body status cannot have body"
        )
    made.body, kind = extract_body(realm, body)
    kind = type_ or kind
    if kind is not None and made.headers.value("content-type") is None:
        made.headers.list.append(("content-type", kind))


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://fetch.spec.whatwg.org/#dom-response"""
    made = ResponseObject(realm, prototype)
    _initialize(realm, made, argument(arguments, 1), argument(arguments, 0))
    return made


def _error(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://fetch.spec.whatwg.org/#dom-response-error"""
    made = ResponseObject(realm)
    made.type, made.status, made.headers.immutable = "error", 0, True
    return made


def _count(realm: Realm, name: str, arguments: list[Value]) -> None:
    if not arguments:
        raise missing_arguments(realm, f"execute '{name}' on 'Response'", 1, arguments)


def _redirect(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://fetch.spec.whatwg.org/#dom-response-redirect"""
    _count(realm, "redirect", arguments)
    text = to_usv_string(argument(arguments, 0))
    url = parse_url(text, web_platform(realm).base_url)
    if url is None:
        raise not_parsed(realm, text, "execute 'redirect' on 'Response'")
    given = argument(arguments, 1)
    status = 302 if given is UNDEFINED else to_uint32(given) & 0xFFFF
    if status not in _REDIRECT:
        if web_platform(realm).is_node:
            raise range_error(f"Invalid status code {status}")
        raise range_error("Failed to execute 'redirect' on 'Response': Invalid status code")
    made = ResponseObject(realm)
    made.status, made.headers.immutable = status, True
    made.headers.list.append(("location", url.href))
    return made


def _json(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://fetch.spec.whatwg.org/#dom-response-json"""
    _count(realm, "json", arguments)
    doing = "" if web_platform(realm).is_node else "Failed to execute 'json' on 'Response': "
    text = stringified(realm, argument(arguments, 0), doing)
    if text is UNDEFINED:
        raise type_error(
            "Value is not JSON serializable"
            if web_platform(realm).is_node
            else "Failed to execute 'json' on 'Response': The data is not JSON serializable"
        )
    made = ResponseObject(realm)
    _initialize(realm, made, argument(arguments, 1), text, "application/json")
    return made


def stringified(realm: Realm, value: Value, doing: str) -> Value:
    """As JSON; what cannot be is told with ``doing`` before it."""
    try:
        return json_stringify(realm, UNDEFINED, [value])
    except PendingError as error:
        if not doing or passed_code_of_the_program(error.__traceback__):
            raise
        raise type_error(f"{doing}{error.message}") from None


def _clone(realm: Realm, response: ResponseObject, _arguments: list[Value]) -> Value:
    """https://fetch.spec.whatwg.org/#dom-response-clone"""
    if response.body is not None and response.body.unusable:
        raise _used(realm)
    made = ResponseObject(realm)
    for name in ("type", "url", "status", "status_text", "redirected"):
        setattr(made, name, getattr(response, name))
    made.headers.list = list(response.headers.list)
    made.headers.immutable = response.headers.immutable
    made.body = None if response.body is None else response.body.clone(realm)
    return made


def _used(realm: Realm) -> ThrowCompletion:
    if web_platform(realm).is_node:
        return type_error("Response.clone: Body has already been consumed.")
    return type_error("Failed to execute 'clone' on 'Response': Response body is already used")


_INTERFACE = Interface(
    "Response",
    ResponseObject,
    _make,
    attributes={
        "type": lambda _realm, response: response.type,
        "url": lambda _realm, response: code_units(response.url.partition("#")[0]),
        "redirected": lambda _realm, response: response.redirected,
        "status": lambda _realm, response: float(response.status),
        "ok": lambda _realm, response: response.ok,
        "statusText": lambda _realm, response: response.status_text,
        "headers": lambda _realm, response: response.headers,
        "body": read_body,
        "bodyUsed": read_body_used,
    },
    operations={"clone": (0, _clone)},
    promises=CONSUMERS,
    statics=(
        Method("error", _error, enumerable=True),
        Method("redirect", _redirect, 1, enumerable=True),
        Method("json", _json, 1, enumerable=True),
    ),
)

DESCRIPTIONS = (described(_INTERFACE),)
