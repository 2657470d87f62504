"""atob and btoa: https://html.spec.whatwg.org/multipage/webappapis.html#atob"""

from __future__ import annotations

import base64
import re

from app.javascript.hosts.node_errors import node_error
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.global_members import scope_name
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.webidl import missing_arguments
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_WHITE_SPACE = re.compile(r"[\t\n\f\r ]")
_BASE64 = re.compile(r"[A-Za-z0-9+/]*")


def forgiving_decode(text: str) -> bytes | None:
    """None for failure: https://infra.spec.whatwg.org/#forgiving-base64-decode"""
    data = _WHITE_SPACE.sub("", text)
    if len(data) % 4 == 0:
        data = data[:-2] if data.endswith("==") else data.removesuffix("=")
    if len(data) % 4 == 1 or not _BASE64.fullmatch(data):
        return None
    return base64.b64decode(data + "=" * (-len(data) % 4))


def _text(realm: Realm, arguments: list[Value], name: str) -> str:
    if arguments:
        return to_string(arguments[0])
    if web_platform(realm).is_node:
        message = 'The "input" argument must be specified'
        raise node_error(realm, "TypeError", "ERR_MISSING_ARGS", message)
    raise missing_arguments(realm, f"execute '{name}' on '{scope_name(realm)}'", 1, arguments)


def atob(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/webappapis.html#dom-atob"""
    text = _text(realm, arguments, "atob")
    decoded = forgiving_decode(text)
    if decoded is not None:
        return decoded.decode("latin-1")
    message = "The string to be decoded is not correctly encoded."
    if not web_platform(realm).is_node:
        message = f"Failed to execute 'atob' on '{scope_name(realm)}': {message}"
    elif not _BASE64.fullmatch(_WHITE_SPACE.sub("", text).rstrip("=")):
        message = "Invalid character"
    raise dom_exception(realm, "InvalidCharacterError", message)


def btoa(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://html.spec.whatwg.org/multipage/webappapis.html#dom-btoa"""
    text = _text(realm, arguments, "btoa")
    try:
        return base64.b64encode(text.encode("latin-1")).decode("ascii")
    except UnicodeEncodeError:
        message = "Invalid character"
        if not web_platform(realm).is_node:
            message = (
                f"Failed to execute 'btoa' on '{scope_name(realm)}': The string to be encoded "
                "contains characters outside of the Latin1 range."
            )
        raise dom_exception(realm, "InvalidCharacterError", message) from None
