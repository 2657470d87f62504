"""Work beside the window's main thread, which comes back as a task.

https://html.spec.whatwg.org/multipage/infrastructure.html#in-parallel
"""

from __future__ import annotations

from collections import deque
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
    ("storage", "database access"),
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


class MessagePipe:
    """Messages that come one by one: the task of one is queued when the one before is done.

    So Mojo hands them over: what a message's task queues comes before the next message.
    """

    def __init__(self) -> None:
        self._waiting: deque[Callable[[], object]] = deque()
        self._is_busy = False

    def add(self, post: Callable[[], object]) -> None:
        """A message has arrived; ``post`` queues its task."""
        if self._is_busy:
            self._waiting.append(post)
        else:
            self._is_busy = True
            post()

    def run(self, steps: Callable[[], None]) -> None:
        """What the task of a message does, then the next one's task is queued."""
        steps()
        if self._waiting:
            self._waiting.popleft()()
        else:
            self._is_busy = False


def start_work(  # noqa: PLR0913 - a work has many sides
    loop: EventLoop,
    thread: str,
    label: str,
    milliseconds: float,
    source: str,
    steps: Callable[[], None],
    *,
    pipe: MessagePipe | None = None,
) -> ParallelWork:
    """Begin; when the time is over, ``steps`` run as a task of ``source``.

    What takes no time has its task queued at once, before timers that are set later. What other
    processes do alone is there before what a busy main thread queues afterwards. What comes by a
    ``pipe`` stands behind what came by it before, and cannot be cancelled once it is there.
    """
    loop.agent.clock.before_reading()
    due = loop.agent.clock.now + milliseconds
    work = ParallelWork(loop, thread, label, due)

    def post(then: Callable[[], None]) -> Task:
        return loop.queue_task(TaskSource(source), label, then, span=work.span, cause=work.id)

    def arrive() -> None:
        work.finish()
        if pipe is None:
            work.task = post(steps)
        else:
            pipe.add(lambda: post(partial(pipe.run, steps)))

    if milliseconds > 0:
        is_posted = (thread, source) in _POSTED and label not in _IN_STEPS
        heap = loop.arrivals if is_posted else loop.elsewhere
        work.forget = partial(heap.remove, heap.add(due, arrive))
    else:
        arrive()
    return work
