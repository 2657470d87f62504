"""Errors: their stack, with the name they really have."""

from __future__ import annotations

import re

from app.javascript.hosts.inspection.described_errors import described_error
from app.javascript.hosts.inspection.names import prefix
from app.javascript.hosts.inspection.options import Inspection
from app.javascript.hosts.inspection.primitives import string_of
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.errors import ErrorObject, error_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import ordinary_has_instance
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, PropertyKey, Value

_FIRST_WORDS = re.compile(r"([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n {4}at)")
_ONE_WORD = re.compile(r"([a-z_A-Z0-9-]*Error)\Z")
_LEAST_EQUAL_LINES = 4


def is_error(realm: Realm, value: Value) -> bool:
    """An error, or what inherits from Error.prototype."""
    return isinstance(value, ErrorObject) or ordinary_has_instance(
        realm.intrinsics["%Error%"], value
    )


def format_error(
    inspection: Inspection,
    error: JSObject,
    constructor: str | None,
    tag: str,
    keys: list[PropertyKey],
) -> str:
    """The stack; ``keys`` loses what the stack says already and gets cause and errors."""
    own_name = error.get("name", error)
    name = "Error" if own_name is UNDEFINED or own_name is NULL else string_of(own_name)
    stack = _stack(error)
    _remove_duplicates(inspection, keys, error, stack)
    if error.has_property("cause") and "cause" not in keys:
        keys.append("cause")
    if isinstance(error.get("errors", error), ArrayObject) and "errors" not in keys:
        keys.append("errors")
    if inspection.options.described_errors and type(error) is ErrorObject:
        return described_error(error).replace("\n", "\n" + " " * inspection.indentation)
    stack = _improved(stack, constructor, name, tag)
    start = stack.find("\n    at", _end_of_message(error, stack))
    if start == -1 and inspection.options.described_errors:
        stack = _described(error, stack, constructor)
    elif start == -1:
        stack = f"[{stack}]"
    else:
        frames = stack[start + 1 :].split("\n")
        _fold_lines_of_cause(inspection, error, frames)
        stack = "\n".join([stack[:start], *frames])
    return stack.replace("\n", "\n" + " " * inspection.indentation)


def _described(error: JSObject, stack: str, constructor: str | None) -> str:
    """What DevTools' protocol says of an error whose stack has no lines, or is another text."""
    message = error.get("message", error)
    if not isinstance(message, str) or not message or message in stack:
        return stack
    return f"{constructor or 'Error'}: {message}"


def _stack(error: JSObject) -> str:
    stack = error.get("stack", error)
    return string_of(stack) if to_boolean(stack) else error_to_string(error)


def _end_of_message(error: JSObject, stack: str) -> int:
    """Where in the stack to look for its lines: a message can have some that look like them."""
    message = error.get("message", error)
    if not isinstance(message, str) or not message:
        return 0
    found = stack.find(message)
    return found + len(message) if found > 0 else 0


def _remove_duplicates(
    inspection: Inspection, keys: list[PropertyKey], error: JSObject, stack: str
) -> None:
    if inspection.options.show_hidden:
        return
    for key in ("name", "message", "stack"):
        if key in keys and to_string(error.get(key, error)) in stack:
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


def _fold_lines_of_cause(inspection: Inspection, error: JSObject, frames: list[str]) -> None:
    """Put one line for the lines that the stack of the error's cause has as well."""
    try:
        cause = error.get("cause", error)
    except ThrowCompletion:
        return
    if not isinstance(cause, JSObject) or not is_error(inspection.realm, cause):
        return
    stack = _stack(cause)
    start = stack.find("\n    at")
    if start == -1:
        return
    offset, length = _equal_lines(frames, stack[start + 1 :].split("\n"))
    if length:
        skipped = length - 2
        told = f"    ... {skipped} lines matching cause stack trace ..."
        frames[offset + 1 : offset + 1 + skipped] = [inspection.style(told, "undefined")]


def _equal_lines(frames: list[str], others: list[str]) -> tuple[int, int]:
    """Where in ``frames`` the first run begins that is in ``others``, and how long it is."""
    for offset in range(len(frames) - _LEAST_EQUAL_LINES + 1):
        if frames[offset] not in others:
            continue
        place = others.index(frames[offset])
        length = 0
        for frame, other in zip(frames[offset:], others[place:], strict=False):
            if frame != other:
                break
            length += 1
        if length >= _LEAST_EQUAL_LINES:
            return offset, length
    return 0, 0
