"""Callbacks of underlying sources, sinks and transformers.

https://streams.spec.whatwg.org/#underlying-source-api
"""

from __future__ import annotations

from typing import Final, TypeAlias

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

#: The callbacks in the order in which Chromium and Node read them, Chromium those of bytes too.
_CHROMIUM: Final = {
    "ReadableStream": ("pull", "cancel", "start"),
    "WritableStream": ("write", "close", "abort", "start"),
    "TransformStream": ("transform", "flush", "start"),
}
_NODE: Final = {
    "ReadableStream": ("start", "pull", "cancel"),
    "WritableStream": ("start", "write", "close", "abort"),
    "TransformStream": ("transform", "flush", "cancel"),
}
_CHROMIUM_BYTES: Final = ("cancel", "pull", "start")

#: Callbacks by their names.
Methods: TypeAlias = "dict[str, JSObject | None]"


def check_source(realm: Realm, interface: str, source: Value) -> None:
    """A TypeError for what cannot have callbacks."""
    if source is UNDEFINED or isinstance(source, JSObject):
        return
    if web_platform(realm).is_node:
        raise invalid_argument_type(realm, _NAMES[interface][0], "of type object", source)
    if source is NULL:
        why = "Cannot convert undefined or null to object"
        raise type_error(f"Failed to construct '{interface}': {why}")


def methods_of(realm: Realm, interface: str, source: Value, *, of_bytes: bool = False) -> Methods:
    """The callbacks by their names, read in the engine's order."""
    names = (_NODE if web_platform(realm).is_node else _CHROMIUM)[interface]
    if of_bytes and not web_platform(realm).is_node:
        names = _CHROMIUM_BYTES
    return {name: method_of(realm, interface, source, name) for name in names}


def method_of(realm: Realm, interface: str, source: Value, name: str) -> JSObject | None:
    """The callback, or None; a TypeError for what is no function."""
    node, chromium = _NAMES[interface]
    found = member(source, name)
    if found is UNDEFINED:
        return None
    if is_callable(found):
        return found
    if web_platform(realm).is_node:
        raise invalid_argument_type(realm, f"{node}.{name}", "of type function", found)
    why = f"{chromium}.{name} must be a function or undefined"
    raise type_error(f"Failed to construct '{interface}': {why}")
