"""Steps for people: a timer's time has come, and its callback waits for the timers phase."""

from __future__ import annotations

from collections.abc import Iterable

from app.javascript.hosts.node.timer_lists import Timer
from app.kernel.recorder import Recorder
from app.trace.spec import SpecRef
from app.trace.steps import TaskQueued, TimerExpired


def expire(recorder: Recorder, timer: Timer, spec: SpecRef) -> None:
    """The timer becomes a task, which stands in the queue of expired ones."""
    timer.task = recorder.new_id("task")
    recorder.record(TimerExpired, timer=timer.id, span=timer.span, spec=spec)
    recorder.record(
        TaskQueued,
        task=timer.task,
        queue="task_queue",
        source="timer",
        label=timer.label,
        cause=timer.id,
        span=timer.span,
        spec=spec,
    )


def expire_all(recorder: Recorder, timers: Iterable[Timer], spec: SpecRef) -> None:
    """Which timers the phase is going to run."""
    for timer in timers:
        if not timer.task:
            expire(recorder, timer, spec)
