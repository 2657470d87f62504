"""Work beside the window's main thread, which comes back as a task.

https://html.spec.whatwg.org/multipage/infrastructure.html#in-parallel
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from app.javascript.hosts.browser.event_loop import EventLoop
from app.javascript.hosts.browser.task_queue import Task, TaskSource
from app.trace.steps import TaskRemoved, WorkFinished, WorkStarted

#: Threads of other processes, and the sources of the tasks that they post.
_POSTED: Final = frozenset({
    ("browser process", "history traversal"),
    ("messages", "DOM manipulation"),
    ("processes", "posted message"),
    ("network", "networking"),
})  # fmt: skip
#: What needs the main thread in between.
_IN_STEPS: Final = frozenset({"run the script"})


class ParallelWork:
    """One piece of work; ``outcome`` is for people."""

    def __init__(self, loop: EventLoop, thread: str, label: str, due: float) -> None:
        self._loop = loop
        recorder = loop.agent.recorder
        self.id = recorder.new_id("work")
        self.span = recorder.here
        self.forget: Callable[[], None] | None = None
        self.task: Task | None = None
        recorder.record(WorkStarted, work=self.id, thread=thread, label=label, due=due)

    def finish(self, outcome: str = "") -> None:
        """It is over; what waits for its moment is taken back."""
        self.forget = None
        self._loop.agent.recorder.record(
            WorkFinished, work=self.id, outcome=outcome, span=self.span
        )

    def cancel(self) -> None:
        """Also when its task waits already; nothing happens once that has run."""
        if self.forget is not None:
            self.forget()
            self.finish("cancelled")
        elif self.task is not None and self._loop.remove_task(self.task):
            self._loop.agent.recorder.record(TaskRemoved, task=self.task.id)


def start_work(
    loop: EventLoop,
    thread: str,
    label: str,
    milliseconds: float,
    source: str,
    steps: Callable[[], None],
) -> ParallelWork:
    """Begin; when the time is over, ``steps`` run as a task of ``source``.

    What takes no time has its task queued at once, before timers that are set later. What other
    processes do alone is there before what a busy main thread queues afterwards.
    """
    loop.agent.clock.before_reading()
    due = loop.agent.clock.now + milliseconds
    work = ParallelWork(loop, thread, label, due)

    def arrive() -> None:
        work.finish()
        work.task = loop.queue_task(TaskSource(source), label, steps, span=work.span, cause=work.id)

    if milliseconds > 0:
        is_posted = (thread, source) in _POSTED and label not in _IN_STEPS
        heap = loop.arrivals if is_posted else loop.elsewhere
        work.forget = partial(heap.remove, heap.add(due, arrive))
    else:
        arrive()
    return work
