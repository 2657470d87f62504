"""requestIdleCallback: https://w3c.github.io/requestidlecallback/

Each callback is a task of the idle task source, which is taken only when no other task waits and
no frame is about to come.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.leeway import LEEWAY_MS
from app.javascript.hosts.browser.task_queue import Task, TaskSource
from app.javascript.runtime.objects import JSObject
from app.trace.steps import TaskRemoved

if TYPE_CHECKING:
    from app.javascript.hosts.browser.event_loop import EventLoop

#: ``(callback, the moment at which the idle period ends, whether its timeout was over)``.
RunIdleCallback = Callable[[JSObject, float, bool], None]


@dataclass(slots=True, eq=False)
class IdleCallback:
    """An entry of the list of idle request callbacks; ``timer`` its place among what is delayed."""

    handle: int
    function: JSObject
    label: str
    task: Task
    timer: int | None = None


class IdleCallbacks:
    """The idle request callbacks of one window."""

    def __init__(self, loop: EventLoop, run: RunIdleCallback) -> None:
        self._loop = loop
        self._run = run
        self._waiting: dict[int, IdleCallback] = {}
        self._handles = 0

    def request(self, function: JSObject, label: str, timeout: float | None) -> int:
        """The handle: https://w3c.github.io/requestidlecallback/#the-requestidlecallback-method"""
        self._handles += 1
        handle = self._handles
        loop = self._loop
        task = loop.queue_task(
            TaskSource.IDLE,
            label,
            lambda: self._invoke(handle, timed_out=False),
            span=loop.agent.recorder.here,
        )
        waiting = self._waiting[handle] = IdleCallback(handle, function, label, task)
        if timeout is not None and timeout > 0:
            due = loop.agent.clock.now + timeout
            waiting.timer = loop.delayed.add(due, lambda: self._time_out(waiting), LEEWAY_MS)
        return handle

    def cancel(self, handle: int) -> None:
        """https://w3c.github.io/requestidlecallback/#the-cancelidlecallback-method"""
        waiting = self._waiting.pop(handle, None)
        if waiting is not None:
            self._forget_timer(waiting)
            self._remove_task(waiting)

    def _remove_task(self, waiting: IdleCallback) -> None:
        if self._loop.remove_task(waiting.task):
            self._loop.agent.recorder.record(TaskRemoved, task=waiting.task.id)

    def _forget_timer(self, waiting: IdleCallback) -> None:
        if waiting.timer is not None:
            self._loop.delayed.remove(waiting.timer)

    def _time_out(self, waiting: IdleCallback) -> None:
        """https://w3c.github.io/requestidlecallback/#invoke-idle-callback-timeout-algorithm"""
        if waiting.handle not in self._waiting:
            return
        self._remove_task(waiting)
        waiting.task = self._loop.queue_task(
            TaskSource.TIMER,
            waiting.label,
            lambda: self._invoke(waiting.handle, timed_out=True),
            span=waiting.task.span,
        )

    def _invoke(self, handle: int, *, timed_out: bool) -> None:
        """https://w3c.github.io/requestidlecallback/#invoke-idle-callbacks-algorithm"""
        waiting = self._waiting.pop(handle, None)
        if waiting is None:
            return
        self._forget_timer(waiting)
        now = self._loop.agent.clock.now
        end = now if timed_out else self._loop.idle_periods.deadline()
        self._run(waiting.function, end, timed_out)
