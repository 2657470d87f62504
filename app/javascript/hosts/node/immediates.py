"""setImmediate.

https://github.com/nodejs/node/blob/v20.x/lib/internal/timers.js (processImmediate)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.javascript.runtime.agent import AsyncContext
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Value
from app.trace.source import Span


@dataclass(slots=True, eq=False)
class Immediate:
    """What ``setImmediate`` makes; ``object`` is what the program gets.

    It is ``destroyed`` as soon as it is taken, and ``is_spent`` once its function has run.
    """

    function: JSObject
    arguments: list[Value]
    label: str
    span: Span | None
    object: JSObject
    task: str
    destroyed: bool = False
    is_spent: bool = False
    has_ref: bool = True
    context: AsyncContext = None


class Immediates:
    """Those that wait for the check phase. The phase runs what is there when it begins."""

    def __init__(self) -> None:
        #: None is one of Node's own that does nothing.
        self._waiting: list[Immediate | None] = []
        self._running: list[Immediate | None] = []

    def __bool__(self) -> bool:
        return bool(self._waiting or self._running)

    @property
    def refs(self) -> int:
        """How many of those that wait keep the loop alive."""
        return sum(immediate is None or immediate.has_ref for immediate in self._waiting)

    def any_ref(self) -> bool:
        """Whether one waits that keeps the loop alive."""
        return any(immediate is None or immediate.has_ref for immediate in self._waiting)

    def add(self, immediate: Immediate) -> None:
        self._waiting.append(immediate)

    def add_nothing(self) -> None:
        """Have the check phase come: what Node does when the process survived an error."""
        self._waiting.append(None)

    def clear(self, immediate: Immediate) -> bool:
        """Take it back; False when it has run or is gone already."""
        if immediate.destroyed:
            return False
        immediate.destroyed = True
        immediate.is_spent = True
        if immediate in self._waiting:
            self._waiting.remove(immediate)
        return True

    def process(self, between: Callable[[], None], run: Callable[[Immediate], None]) -> None:
        """The check phase; ``between`` any two callbacks.

        An error that a callback lets out comes out of here; the next call goes on behind it.
        """
        if not self._running:
            self._running, self._waiting = self._waiting, []
        ran_one = False
        while self._running:
            if ran_one:
                between()
            ran_one = True
            immediate = self._running.pop(0)
            if immediate is not None and not immediate.destroyed:
                immediate.destroyed = True
                try:
                    run(immediate)
                finally:
                    immediate.is_spent = True
