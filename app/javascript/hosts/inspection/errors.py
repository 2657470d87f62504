"""Errors: their stack, with the name they really have."""

from __future__ import annotations

import re

from app.javascript.hosts.inspection.names import prefix
from app.javascript.hosts.inspection.options import Inspection
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.errors import error_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import NULL, UNDEFINED, PropertyKey, Value

_FIRST_WORDS = re.compile(r"([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n {4}at)")
_ONE_WORD = re.compile(r"([a-z_A-Z0-9-]*Error)\Z")


def format_error(
    inspection: Inspection,
    error: JSObject,
    constructor: str | None,
    tag: str,
    keys: list[PropertyKey],
) -> str:
    """The stack; ``keys`` loses what the stack says already and gets cause and errors."""
    name = _text(error.get("name", error), "Error")
    stack = _stack(error)
    _remove_repeated(inspection, keys, error, stack)
    if error.has_property("cause") and "cause" not in keys:
        keys.append("cause")
    if isinstance(error.get("errors", error), ArrayObject) and "errors" not in keys:
        keys.append("errors")
    stack = _improved(stack, constructor, name, tag)
    message = error.get("message", error)
    start = 0
    if isinstance(message, str) and message and message in stack:
        start = stack.index(message) + len(message)
    if stack.find("\n    at", start) == -1:
        stack = f"[{stack}]"
    return stack.replace("\n", "\n" + " " * inspection.indentation)


def _text(value: Value, default: str) -> str:
    return default if value is UNDEFINED or value is NULL else to_string(value)


def _stack(error: JSObject) -> str:
    stack = error.get("stack", error)
    return to_string(stack) if stack not in (UNDEFINED, NULL, "") else error_to_string(error)


def _remove_repeated(
    inspection: Inspection, keys: list[PropertyKey], error: JSObject, stack: str
) -> None:
    if inspection.show_hidden:
        return
    for key in ("name", "message", "stack"):
        if key in keys and _text(error.get(key, error), "undefined") in stack:
            keys.remove(key)


def _improved(stack: str, constructor: str | None, name: str, tag: str) -> str:
    """The stack with the constructor's name where it shows another one."""
    length = len(name)
    looks_normal = (
        name.endswith("Error")
        and stack.startswith(name)
        and (len(stack) == length or stack[length] in ":\n")
    )
    if constructor is not None and not looks_normal:
        return stack
    fallback = "Error"
    if constructor is None:
        start = _FIRST_WORDS.match(stack) or _ONE_WORD.match(stack)
        fallback = start.group(1) if start else ""
        length = len(fallback)
        fallback = fallback or "Error"
    wanted = prefix(constructor, tag, fallback)[:-1]
    if name == wanted:
        return stack
    if name not in wanted:
        return f"{wanted} [{name}]{stack[length:]}"
    return f"{wanted}: {stack}" if length == 0 else f"{wanted}{stack[length:]}"
