"""Requests, responses and headers as a console shows them."""

from __future__ import annotations

from app.javascript.hosts.web.fetch.consuming import read_body, read_body_used
from app.javascript.hosts.web.fetch.headers import HeadersObject
from app.javascript.hosts.web.fetch.request import RequestObject
from app.javascript.hosts.web.fetch.response import ResponseObject
from app.javascript.hosts.web.inspected import Fields
from app.javascript.hosts.web.webidl import code_units
from app.javascript.runtime.realm import Realm


def headers_fields(_realm: Realm, headers: HeadersObject) -> Fields:
    """Names as they were given, and values."""
    names = dict.fromkeys(name for name, _ in headers.list)
    return [(headers.spelled.get(name, name), headers.value(name)) for name in names]


def response_fields(realm: Realm, response: ResponseObject) -> Fields:
    """In Node's order."""
    return [
        ("status", float(response.status)),
        ("statusText", response.status_text),
        ("headers", response.headers),
        ("body", read_body(realm, response)),
        ("bodyUsed", read_body_used(realm, response)),
        ("ok", response.ok),
        ("redirected", response.redirected),
        ("type", response.type),
        ("url", code_units(response.url)),
    ]


def request_fields(realm: Realm, request: RequestObject) -> Fields:
    """In Node's order."""
    names = ("mode", "credentials", "cache", "redirect", "integrity")
    return [
        ("method", request.method),
        ("url", code_units(request.url)),
        ("headers", request.headers),
        ("destination", ""),
        ("referrer", "about:client"),
        ("referrerPolicy", request.options["referrerPolicy"]),
        *((name, request.options[name]) for name in names),
        ("keepalive", bool(request.options["keepalive"])),
        ("isReloadNavigation", False),
        ("isHistoryNavigation", False),
        ("signal", request.signal_in(realm)),
    ]
