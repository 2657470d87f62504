"""Setting and clearing Node's timers and immediates.

https://nodejs.org/docs/latest-v20.x/api/timers.html
"""

from __future__ import annotations

from math import trunc

from app.javascript.hosts.callbacks import callback_label
from app.javascript.hosts.node.event_loop import EventLoop
from app.javascript.hosts.node.immediates import Immediate
from app.javascript.hosts.node.timer_lists import Timer
from app.javascript.hosts.node.timer_objects import ImmediateObject, TimeoutObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.trace.spec import SpecRef, Standard
from app.trace.steps import TaskQueued, TaskRemoved, TimerCleared, TimerSet

TIMEOUT_MAX = 2**31 - 1

SET_TIMEOUT = SpecRef(Standard.NODE, "timers.html#settimeoutcallback-delay-args")
SET_IMMEDIATE = SpecRef(Standard.NODE, "timers.html#setimmediatecallback-args")
CLEAR = SpecRef(Standard.NODE, "timers.html#cancelling-timers")


def timer_duration(delay: float) -> int:
    """Whole milliseconds: what is below 1, above the maximum or no number becomes 1."""
    return trunc(delay) if 1 <= delay <= TIMEOUT_MAX else 1


class Timers:
    """What the program does with timers; ``EventLoop`` runs them."""

    def __init__(self, realm: Realm, loop: EventLoop) -> None:
        self._realm = realm
        self._loop = loop
        self._recorder = loop.agent.recorder
        self._made = 0
        self._by_number: dict[int, Timer] = {}

    def set(
        self, function: JSObject, arguments: list[Value], delay: float, *, repeat: bool
    ) -> TimeoutObject:
        """https://nodejs.org/docs/latest-v20.x/api/timers.html#settimeoutcallback-delay-args"""
        self._made += 1
        prototype = self._realm.intrinsics["%Timeout.prototype%"]
        made = TimeoutObject(prototype, self._made)
        method = "setInterval" if repeat else "setTimeout"
        made.timer = Timer(
            function,
            arguments,
            f"{method} {callback_label(function)}",
            self._recorder.here,
            timer_duration(delay),
            repeat,
            made,
        )
        made.timer.context = self._realm.agent.async_context
        made.timer.delay = delay if 1 <= delay <= TIMEOUT_MAX else 1.0
        self._by_number[made.number] = made.timer
        self._loop.first_uses.of("a Timeout is made")
        self.start(made.timer, self._loop.now())
        self._loop.first_uses.of("a Timeout is put in a list")
        return made

    def start(self, timer: Timer, start: int) -> None:
        """Let it wait from ``start`` on."""
        self._loop.timers.insert(timer, start)
        timer.id = self._recorder.new_id("timer")
        self._recorder.record(
            TimerSet,
            timer=timer.id,
            label=timer.label,
            delay=float(timer.duration),
            due=self._loop.moment_of(start + timer.duration),
            repeats=timer.repeats,
            span=timer.span,
            spec=SET_TIMEOUT,
        )

    def restart(self, timer: Timer) -> None:
        """Count its time from now."""
        self._forget(timer)
        timer.active = True
        if isinstance(timer.object, TimeoutObject):
            self._by_number[timer.object.number] = timer
        self.start(timer, self._loop.now())

    def fired(self, timer: Timer) -> None:
        """The callback of a timer that does not repeat has run."""
        number = timer.object.number if isinstance(timer.object, TimeoutObject) else 0
        if not timer.queued:
            timer.active = False
            self._by_number.pop(number, None)

    def with_number(self, number: int) -> Timer | None:
        """The timer whose object converts to this number."""
        return self._by_number.get(number)

    def clear(self, timer: Timer) -> None:
        """https://nodejs.org/docs/latest-v20.x/api/timers.html#cleartimeouttimeout"""
        timer.active = False
        timer.cleared = True
        self._forget(timer)

    def _forget(self, timer: Timer) -> None:
        if not timer.queued:
            return
        self._loop.timers.remove(timer)
        if timer.task:
            self._recorder.record(TaskRemoved, task=timer.task, spec=CLEAR)
            timer.task = ""
        else:
            self._recorder.record(TimerCleared, timer=timer.id, spec=CLEAR)

    def set_immediate(self, function: JSObject, arguments: list[Value]) -> ImmediateObject:
        """https://nodejs.org/docs/latest-v20.x/api/timers.html#setimmediatecallback-args"""
        recorder = self._recorder
        made = ImmediateObject(self._realm.intrinsics["%Immediate.prototype%"])
        label = f"setImmediate {callback_label(function)}"
        made.immediate = Immediate(
            function, arguments, label, recorder.here, made, recorder.new_id("task")
        )
        made.immediate.context = self._realm.agent.async_context
        self._loop.immediates.add(made.immediate)
        recorder.record(
            TaskQueued,
            task=made.immediate.task,
            queue="check_queue",
            source="immediate",
            label=label,
            spec=SET_IMMEDIATE,
        )
        self._loop.first_uses.of("setImmediate")
        return made

    def clear_immediate(self, immediate: Immediate) -> None:
        """https://nodejs.org/docs/latest-v20.x/api/timers.html#clearimmediateimmediate"""
        if self._loop.immediates.clear(immediate):
            self._recorder.record(TaskRemoved, task=immediate.task, spec=CLEAR)
