"""A request's ``duplex``: https://fetch.spec.whatwg.org/#dom-requestinit-duplex"""

from __future__ import annotations

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def check_duplex(realm: Realm, init: Value, content: Value, doing: str) -> None:
    """A body that is a stream has to say ``half``. Raises a TypeError."""
    given = member(init, "duplex")
    is_stream = isinstance(content, JSObject) and content.class_name == "ReadableStream"
    if web_platform(realm).is_node:
        if is_stream and given is UNDEFINED:
            raise type_error("RequestInit: duplex option is required when sending a body.")
        return
    if given is not UNDEFINED and to_string(given) != "half":
        raise type_error(
            f"Failed to {doing}: Failed to read the 'duplex' property from 'RequestInit': The "
            f"provided value '{to_string(given)}' is not a valid enum value of type RequestDuplex."
        )
    if is_stream and given is UNDEFINED:
        why = "The `duplex` member must be specified for a request with a streaming body"
        raise type_error(f"Failed to {doing}: {why}")
    if is_stream and to_boolean(member(init, "keepalive")):
        raise type_error(f"Failed to {doing}: Keepalive request cannot have a ReadableStream body.")
