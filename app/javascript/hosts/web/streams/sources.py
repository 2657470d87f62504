"""Callbacks of underlying sources, sinks and transformers.

https://streams.spec.whatwg.org/#underlying-source-api
"""

from __future__ import annotations

from app.javascript.hosts.node_errors import invalid_argument_type
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_NAMES = {
    "ReadableStream": ("source", "underlyingSource"),
    "WritableStream": ("sink", "underlyingSink"),
    "TransformStream": ("transformer", "transformer"),
}


def method_of(realm: Realm, interface: str, source: Value, name: str) -> JSObject | None:
    """The callback, or None; a TypeError for what is no function."""
    node, chromium = _NAMES[interface]
    if not (source is UNDEFINED or isinstance(source, JSObject)):
        if not web_platform(realm).is_node and source is not NULL:
            return None  # Chromium looks for the callbacks on what it makes an object
        if web_platform(realm).is_node:
            raise invalid_argument_type(realm, node, "of type object", source)
        why = "Cannot convert undefined or null to object"
        raise type_error(f"Failed to construct '{interface}': {why}")
    found = member(source, name)
    if found is UNDEFINED:
        return None
    if is_callable(found):
        return found
    if web_platform(realm).is_node:
        raise invalid_argument_type(realm, f"{node}.{name}", "of type function", found)
    why = f"{chromium}.{name} must be a function or undefined"
    raise type_error(f"Failed to construct '{interface}': {why}")
