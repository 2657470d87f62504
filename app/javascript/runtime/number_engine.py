"""Reckoning with numbers alone: QuickJS's engine, in a context that has nothing but them.

No program runs in the context: what it gets is written by ``compile/number_text``, without a word
of the program's own, and asks only for what has the same result in every engine.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

# The package `quickjs` starts a thread when it is imported, which a process that forks must not
# have; its extension module does not.
import _quickjs  # type: ignore[import-not-found]

from app.javascript.runtime.values import NULL, UNDEFINED, Value

_STACK_BYTES: Final = 1024 * 1024
_MEMORY_BYTES: Final = 32 * 1024 * 1024
_CPU_SECONDS: Final = 10.0

# Undefined cannot cross, so it comes as an empty text.
_RUNNER = """
function run(body, most, ...values) {
  try {
    return body(most, ...values.map(arrived)).map(spelled).join();
  } catch (thrown) {
    return thrown === 0 ? 'spent' : 'failed';
  }
}
function arrived(value) { return value === '' ? undefined : value; }
function spelled(value) { return Object.is(value, -0) ? '-0' : String(value); }
"""

_WORDS: Final[dict[str, Value]] = {
    "true": True,
    "false": False,
    "null": NULL,
    "undefined": UNDEFINED,
}
_CROSSING: Final[dict[Value, object]] = {NULL: None, UNDEFINED: ""}


class TextRefused(Exception):
    """The engine does not take the text."""


class RoundsSpent(Exception):
    """There were more rounds than allowed, or they took too long."""


class NumberProgram:
    """A function of numbers: ``function(most, v1, v2, ...) {...}``.

    It answers an array of numbers, booleans, null and undefined; after ``most`` rounds it throws 0.

    Raises:
        TextRefused: the engine does not take it.
    """

    __slots__ = ("_body", "_run", "text")

    def __init__(self, text: str) -> None:
        context = _context()
        self.text = text
        try:
            self._body = context.eval(f"({text})")
        except _quickjs.JSException as error:
            raise TextRefused(str(error)) from error
        self._run = context.get("run")

    def run(self, most: int, values: list[Value]) -> list[Any] | None:
        """What it answers; None when it cannot say: the values are no numbers, or it failed.

        Raises:
            RoundsSpent: there were more rounds than ``most``.
        """
        if not all(map(_can_cross, values)):
            return None
        crossing = [_CROSSING.get(value, value) for value in values]
        try:
            answer: str = self._run(self._body, most, *crossing)
        except _quickjs.JSException as error:
            raise RoundsSpent from error
        if answer == "spent":
            raise RoundsSpent
        if answer == "failed":
            return None
        return [_WORDS[word] if word in _WORDS else float(word) for word in answer.split(",")]


def _can_cross(value: Value) -> bool:
    return isinstance(value, float | bool) or value is NULL or value is UNDEFINED


@cache
def _context() -> Any:
    context = _quickjs.Context()
    context.set_max_stack_size(_STACK_BYTES)
    context.set_memory_limit(_MEMORY_BYTES)
    context.set_time_limit(_CPU_SECONDS)
    context.eval(_RUNNER)
    return context
