"""Values in a few words, for the people who read the steps."""

from __future__ import annotations

from functools import lru_cache

from app.javascript.runtime.conversion import data_value, describe
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.text import to_well_formed
from app.javascript.runtime.values import Value

LONGEST = 60


def short_text(value: Value) -> str:
    """The value on one line, cut to ``LONGEST``; never runs the program's code."""
    if isinstance(value, PromiseObject):
        return _promise_text(value)
    if type(value) is str:
        return f"'{cut(value)}'"
    if type(value) is int:
        return f"{cut(str(value))}n" if abs(value) < 10**LONGEST else "a large BigInt"
    return cut(describe(value))


def function_text(function: JSObject) -> str:
    """The function's name, or its text if it has none, for the people who read the steps."""
    own_name = getattr(function, "own_name", None)
    name = data_value(function, "name") if own_name is None else own_name()
    if isinstance(name, str) and name:
        return cut(name)
    source_text = getattr(function, "source_text", None)
    return cut(str(source_text())) if source_text is not None else "anonymous function"


def _promise_text(promise: PromiseObject) -> str:
    state = promise.promise_state
    if state is PromiseState.PENDING:
        return "Promise { <pending> }"
    result = promise.promise_result
    inner = "Promise" if isinstance(result, PromiseObject) else short_text(result)
    if state is PromiseState.REJECTED:
        inner = f"<rejected> {inner}"
    return f"Promise {{ {inner} }}"


def cut(text: str) -> str:
    """The text on one line, at most ``LONGEST`` characters."""
    return _cut(text[: 4 * LONGEST])


@lru_cache(maxsize=1_024)  # the same functions and the same few values come again and again
def _cut(text: str) -> str:
    line = " ".join(to_well_formed(text).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
