"""Errors as DevTools' protocol describes them, and with them a browser's reports.

NOTE: By today's name and message, which a stack may have been written without.

https://github.com/v8/v8/blob/main/src/inspector/value-mirror.cc
"""

from __future__ import annotations

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import known_constructor_name
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.objects import JSObject, own_data_value
from app.javascript.runtime.values import PropertyKey, Value

_FRAME = "\n    at "


def described_error(error: ErrorObject) -> str:
    """The name, the message and the lines of the stack."""
    name, message = _got(error, "name"), _data(error, "message")
    if not isinstance(name, str) or name in ("", "Error"):
        name = known_constructor_name(error) or "Error"
    header = f"{name}: {message}" if isinstance(message, str) and message else name
    stack = _got(error, "stack")
    if not isinstance(stack, str):
        return header
    start = stack.find(_FRAME, len(error.first_message or ""))
    return header if start == -1 else header + stack[start:]


def _got(error: JSObject, key: PropertyKey) -> Value | None:
    try:
        return error.get(key, error)
    except ThrowCompletion:
        return None


def _data(error: JSObject, key: PropertyKey) -> Value | None:
    """What is there without a getter."""
    holder: JSObject | None = error
    while holder is not None and not holder.has_own_prototype_trap():
        if key in holder.properties:
            return own_data_value(holder.properties[key])
        holder = holder.prototype
    return None
