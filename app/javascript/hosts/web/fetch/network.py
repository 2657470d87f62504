"""The simulated network: what answers a request, and when.

Nothing leaves the model. Without a word of the program every address answers after
``DEFAULT_LATENCY_MS`` with 200 and a JSON text that repeats the request.
``loopscope.network(table)`` says otherwise. Its keys are addresses: relative ones are the page's;
with a ``*`` at the end, all that begin so; with a method and a space before, of that method. Its
values are objects with ``status``, ``statusText``, ``headers``, ``body``, ``size``, ``bandwidth``,
``latency`` and ``fail``. A body that is no text is sent as JSON. A run can bring such a table too.

Hosts that end in ``.invalid`` never answer: https://www.rfc-editor.org/rfc/rfc6761
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from math import ceil

from app.javascript.hosts.web.bytes import bytes_of
from app.javascript.hosts.web.fetch.arrival import Part
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.hosts.web.webidl import member, to_usv_string
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_number, to_string
from app.javascript.runtime.intrinsics.json import json_parse, json_stringify
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

DEFAULT_LATENCY_MS = 100.0
#: A body of a given bandwidth comes in parts, each of so many ms, unless that makes too many.
PART_MS = 50.0
MAX_PARTS = 1_000
MAX_SIZE = 10 * 1024 * 1024
#: How long a host that never answers is waited for.
FAILURE_MS = 20.0
_JSON = ("content-type", "application/json")


@dataclass(slots=True)
class Answer:
    """What comes back, ``latency`` ms after the request was sent; the body in ``parts``, if any."""

    latency: float = DEFAULT_LATENCY_MS
    fails: bool = False
    status: int = 200
    status_text: str = ""
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""
    parts: Sequence[Part] = ()


def answer_to(realm: Realm, method: str, href: str, body: bytes | None) -> Answer:
    """What the network says to a request."""
    table = _table(realm)
    for key in sorted(table, key=lambda key: " " not in key):  # those with a method first
        if _matches(realm, key, method, href):
            return _specified(realm, table[key])
    url = parse_url(href)
    if url is None or url.hostname.endswith(".invalid"):
        return Answer(FAILURE_MS, fails=True)
    content = {"url": href, "method": method}
    if body:
        content["body"] = body.decode("utf-8", "replace")
    return Answer(headers=[_JSON], body=json.dumps(content).encode(), status_text="OK")


def is_specified(realm: Realm, method: str, href: str) -> bool:
    """Whether the program has said what the network answers there."""
    return any(_matches(realm, key, method, href) for key in _table(realm))


def _table(realm: Realm) -> dict[str, JSObject]:
    """The answers of a page and of its workers; those that the run brings are there first."""
    origin = web_platform(realm).origin
    if "network" not in origin:
        origin["network"] = {}
        if network := realm.agent.circumstances.network:
            _add(realm, json_parse(realm, UNDEFINED, [network]))
    table: dict[str, JSObject] = origin["network"]
    return table


def _matches(realm: Realm, key: str, method: str, href: str) -> bool:
    wanted, space, address = key.partition(" ")
    if not space:
        wanted, address = "", key
    elif wanted.upper() != method:
        return False
    prefix = address.endswith("*")
    parsed = parse_url(address.removesuffix("*"), web_platform(realm).base_url)
    if parsed is None:
        return False
    plain = href.partition("#")[0]
    return plain.startswith(parsed.href) if prefix else plain == parsed.href


def _specified(realm: Realm, spec: JSObject) -> Answer:
    def number(name: str, default: float) -> float:
        given = member(spec, name)
        return default if given is UNDEFINED else to_number(given)

    status = int(number("status", 200.0))
    latency = number("latency", DEFAULT_LATENCY_MS)
    if to_boolean(member(spec, "fail")):
        return Answer(latency, fails=True)
    body, kind = _content(realm, member(spec, "body"))
    headers = [] if kind is None else [("content-type", kind)]
    given = member(spec, "headers")
    if isinstance(given, JSObject):
        named = [
            (key.lower(), to_string(given.get(key, given)))
            for key in given.own_property_keys()
            if isinstance(key, str)
        ]
        headers = [pair for pair in headers if pair[0] not in dict(named)] + named
    body, parts = _in_parts(body, int(number("size", 0.0)), number("bandwidth", 0.0))
    if parts:
        headers = [pair for pair in headers if pair[0] != "content-length"]
        headers.append(("content-length", str(len(body))))
    text = member(spec, "statusText")
    shown = _status_text(status) if text is UNDEFINED else to_string(text)
    return Answer(latency, False, status, shown, headers, body, parts)


def _content(realm: Realm, body: Value) -> tuple[bytes, str | None]:
    if body is UNDEFINED:
        return b"", None
    if isinstance(body, str):
        return to_usv_string(body).encode(), "text/plain;charset=UTF-8"
    data = bytes_of(body)
    if data is not None:
        return data, "application/octet-stream"
    text = json_stringify(realm, UNDEFINED, [body])
    return to_usv_string(text).encode(), "application/json"


def _in_parts(body: bytes, size: int, bandwidth: float) -> tuple[bytes, list[Part]]:
    """Filled up to ``size`` bytes; and how it comes at so many bytes a second."""
    body = body.ljust(min(size, MAX_SIZE), b" " if body else b"x")
    if not bandwidth > 0:
        return body, []
    duration = len(body) / bandwidth * 1000
    count = max(1, min(MAX_PARTS, ceil(duration / PART_MS)))
    step = ceil(len(body) / count)
    parts = [body[start : start + step] for start in range(0, len(body), step)] or [b""]
    return body, [(len(part) / bandwidth * 1000, part) for part in parts]


def _status_text(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def set_network(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``loopscope.network(table)``: later tables add to earlier ones and come before them."""
    _add(realm, argument(arguments, 0))
    return UNDEFINED


def _add(realm: Realm, table: Value) -> None:
    if not isinstance(table, JSObject):
        raise type_error("loopscope.network needs an object: { 'https://host/path': { ... } }")
    added: dict[str, JSObject] = {}
    for key in table.own_property_keys():
        spec = table.get(key, table)
        if not isinstance(spec, JSObject) or not isinstance(key, str):
            raise type_error(f"loopscope.network: what answers {key!s} is no object")
        added[key] = spec
    known = _table(realm)
    kept = {key: spec for key, spec in known.items() if key not in added}
    known.clear()
    known.update({**added, **kept})
