"""What is said of streams that are used wrongly, in each engine's words."""

from __future__ import annotations

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.inspection.options import InspectOptions
from app.javascript.hosts.node_errors import invalid_argument_type, node_error
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.completion import ThrowCompletion, range_error, type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def wrong_state(realm: Realm, chromium: str, node: str) -> ThrowCompletion:
    """``chromium`` is the whole message, ``node`` what stands behind ``Invalid state: ``."""
    if web_platform(realm).is_node:
        return node_error(realm, "TypeError", "ERR_INVALID_STATE", f"Invalid state: {node}")
    return type_error(chromium)


def wrong_value(
    realm: Realm, chromium: str, node: str, value: Value, *, is_range: bool = False
) -> ThrowCompletion:
    """``node`` is what stands before ``Received``, such as ``The argument 'view' is invalid.``"""
    if web_platform(realm).is_node:
        message = f"{node} Received {inspect(realm, value, InspectOptions())}"
        kind = "RangeError" if is_range else "TypeError"
        return node_error(realm, kind, "ERR_INVALID_ARG_VALUE", message)
    return range_error(chromium) if is_range else type_error(chromium)


def wrong_type(
    realm: Realm, chromium: str, name: str, expected: str, value: Value
) -> ThrowCompletion:
    """``expected`` is Node's, such as ``an instance of ReadableStream`` for ``name``."""
    if web_platform(realm).is_node:
        return invalid_argument_type(realm, name, expected, value)
    return type_error(chromium)
