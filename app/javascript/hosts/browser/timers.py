"""setTimeout and setInterval.

https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.javascript.hosts.browser.event_loop import EventLoop
from app.javascript.hosts.browser.leeway import leeway_of_timer
from app.javascript.hosts.browser.task_queue import Task, TaskSource
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Value
from app.trace.source import Span
from app.trace.spec import SpecRef, Standard
from app.trace.steps import TaskRemoved, TimerCleared, TimerExpired, TimerSet

TIMER_INITIALIZATION_STEPS = SpecRef(
    Standard.HTML, "timers-and-user-prompts.html#timer-initialisation-steps"
)
CLEAR = SpecRef(Standard.HTML, "timers-and-user-prompts.html#dom-clearinterval")

#: A timer that is set by one that is nested deeper than this waits at least MINIMUM_NESTED_MS.
MAXIMUM_FREE_NESTING = 5
MINIMUM_NESTED_MS = 4.0


@dataclass(slots=True, eq=False)
class Timer:
    """An entry of the map of setTimeout and setInterval IDs.

    ``key`` is its place among what is delayed, ``task`` its task once it has expired.
    """

    handle: int
    function: JSObject
    arguments: list[Value]
    label: str
    span: Span | None
    interval: float
    repeats: bool
    id: str = ""
    key: int | None = None
    task: Task | None = None
    due: float = 0.0
    place: int | None = None


class Timers:
    """The map of setTimeout and setInterval IDs of one window."""

    def __init__(self, loop: EventLoop, run: Callable[[JSObject, list[Value]], None]) -> None:
        self._loop = loop
        self._run = run
        self._active: dict[int, Timer] = {}
        self._handles = 0

    def timer_initialization_steps(
        self,
        function: JSObject,
        timeout: float,
        arguments: list[Value],
        label: str,
        *,
        repeat: bool,
    ) -> int:
        """Set a timer; ``timeout`` is a signed 32-bit number of milliseconds. Returns its handle.

        https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timer-initialisation-steps
        """
        self._handles += 1
        span = self._loop.agent.recorder.here
        timer = Timer(self._handles, function, arguments, label, span, timeout, repeat)
        self._active[timer.handle] = timer
        self._start(timer)
        return timer.handle

    def _start(self, timer: Timer, fired_at: float | None = None) -> None:
        loop = self._loop
        task = loop.state.currently_running_task
        nesting_level = task.timer_nesting_level if task is not None else 0
        timeout = max(timer.interval, 0.0)
        if nesting_level > MAXIMUM_FREE_NESTING:
            timeout = max(timeout, MINIMUM_NESTED_MS)
        recorder = loop.agent.recorder
        timer.id = recorder.new_id("timer")
        timer.task = None
        loop.agent.clock.before_reading()
        due = loop.agent.clock.now + timeout
        if fired_at is not None and timeout > 0:
            # Chromium's intervals do not drift: the next one is due a whole number of them later.
            due = fired_at + timeout - (fired_at - timer.due) % timeout
        timer.due = due
        recorder.record(
            TimerSet,
            timer=timer.id,
            label=timer.label,
            delay=timeout,
            due=due,
            repeats=timer.repeats,
            nesting_level=nesting_level + 1,
            span=timer.span,
            spec=TIMER_INITIALIZATION_STEPS,
        )
        if timeout == 0:
            # Chromium posts the task at once: it comes before timers that are merely overdue.
            self._expire(timer, nesting_level + 1)
        else:
            self._delay(timer, due, nesting_level + 1)

    def _delay(self, timer: Timer, due: float, nesting_level: int) -> None:
        """An interval keeps its place among timers that are due at the same moment."""

        def expire() -> None:
            self._expire(timer, nesting_level)

        leeway = leeway_of_timer(timer.interval)
        if timer.place is None:
            timer.place = self._loop.delayed.add(due, expire, leeway)
        else:
            self._loop.delayed.add_again(due, expire, timer.place, leeway)
        timer.key = timer.place

    def _expire(self, timer: Timer, nesting_level: int) -> None:
        timer.key = None
        self._loop.agent.recorder.record(TimerExpired, timer=timer.id, span=timer.span)
        task = self._loop.queue_task(
            TaskSource.TIMER,
            timer.label,
            lambda: self._fire(timer),
            span=timer.span,
            cause=timer.id,
        )
        task.timer_nesting_level = nesting_level
        timer.task = task

    def _fire(self, timer: Timer) -> None:
        timer.task = None
        if not timer.repeats:
            del self._active[timer.handle]
        fired_at = self._loop.agent.clock.now
        self._run(timer.function, timer.arguments)
        if timer.repeats and timer.handle in self._active:
            self._start(timer, fired_at)

    def clear(self, handle: int) -> None:
        """https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-clearinterval"""
        timer = self._active.pop(handle, None)
        if timer is None:
            return
        recorder = self._loop.agent.recorder
        if timer.key is not None:
            self._loop.delayed.remove(timer.key)
            recorder.record(TimerCleared, timer=timer.id, spec=CLEAR)
        elif timer.task is not None and self._loop.remove_task(timer.task):
            recorder.record(TaskRemoved, task=timer.task.id, spec=CLEAR)
