"""What is said of a stream in the wrong state, in each engine's words."""

from __future__ import annotations

from app.javascript.hosts.node_errors import node_error
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.realm import Realm


def wrong_state(realm: Realm, chromium: str, node: str) -> ThrowCompletion:
    """``chromium`` is the whole message, ``node`` what stands behind ``Invalid state: ``."""
    if web_platform(realm).is_node:
        return node_error(realm, "TypeError", "ERR_INVALID_STATE", f"Invalid state: {node}")
    return type_error(chromium)
