"""What code that runs later takes along from where it was handed over.

A host that has such a context (AsyncLocalStorage of Node) puts it into ``agent.async_context``.

https://tc39.es/ecma262/#sec-hostmakejobcallback
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import Handler
from app.javascript.runtime.short_text import function_text
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.agent import Agent


class HandlerInContext:
    """A reaction's handler that runs in the context in which it was handed over."""

    __slots__ = ("_agent", "_context", "_handler", "label")

    def __init__(self, agent: Agent, handler: JSObject | Callable[[Value], Value]) -> None:
        self._agent = agent
        self._context = agent.async_context
        self._handler = handler
        self.label: str | None = None
        if isinstance(handler, JSObject):
            self.label = f"then: {function_text(handler)}"
        elif isinstance(label := getattr(handler, "label", None), str):
            self.label = label

    def __call__(self, value: Value) -> Value:
        agent, handler = self._agent, self._handler
        before, agent.async_context = agent.async_context, self._context
        try:
            if isinstance(handler, JSObject):
                return handler.call(UNDEFINED, [value])
            return handler(value)
        finally:
            agent.async_context = before


def in_async_context(agent: Agent, handler: Handler) -> Handler:
    """The handler as it is to run; none stays none."""
    return None if handler is None else HandlerInContext(agent, handler)


def steps_in_context(agent: Agent, steps: Callable[[], None]) -> Callable[[], None]:
    """The steps as they are to run later, in the context of now.

    An error that they let out is told in the context that it left.
    """
    context = agent.async_context
    if context is None:
        return steps

    def run() -> None:
        before, agent.async_context = agent.async_context, context
        steps()
        agent.async_context = before

    return run
