"""The agent's event loop as one framed window sees it.

All windows of an agent take their tasks from one loop. What a framed window queues goes when the
window goes: its document is not fully active any more, and its tasks are never runnable again.

https://html.spec.whatwg.org/multipage/webappapis.html#concept-task-runnable
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.event_loop import EventLoop
from app.javascript.hosts.browser.task_queue import Task, TaskSource
from app.kernel.timers import TimersHeap
from app.trace.source import Span
from app.trace.steps import TaskRemoved


class OwnDelays(TimersHeap[Callable[[], None]]):
    """What one window waits for, among what all wait for."""

    __slots__ = ("_keys", "_whole", "closed")

    def __init__(self, whole: TimersHeap[Callable[[], None]]) -> None:
        super().__init__()
        self._whole = whole
        self._keys: set[int] = set()
        self.closed = False

    def add(self, deadline: float, entry: Callable[[], None], leeway: float = 0.0) -> int:
        if self.closed:
            return -1
        key = self._whole.add(deadline, entry, leeway)
        self._keys.add(key)
        return key

    def add_again(
        self, deadline: float, entry: Callable[[], None], key: int, leeway: float = 0.0
    ) -> None:
        if not self.closed:
            self._whole.add_again(deadline, entry, key, leeway)
            self._keys.add(key)

    def remove(self, key: int) -> None:
        self._whole.remove(key)
        self._keys.discard(key)

    def next_deadline(self) -> float | None:
        return self._whole.next_deadline()

    def remove_all(self) -> None:
        """The window is gone: it waits for nothing any more."""
        self.closed = True
        for key in self._keys:
            self._whole.remove(key)
        self._keys.clear()


class FramedLoop(EventLoop):
    """``whole`` is the loop itself, whose state this has; ``label`` names the window to people."""

    def __init__(self, whole: EventLoop, label: str) -> None:
        self.agent = whole.agent
        self.state = whole.state
        self.microtask_queue = whole.microtask_queue
        self.after_microtask_checkpoint = whole.after_microtask_checkpoint
        self.frames = whole.frames
        self.idle_periods = whole.idle_periods
        self._task_queues = whole._task_queues
        self._orders = whole._orders
        self.whole = whole
        self.label = label
        self.delayed = self._own_delays = OwnDelays(whole.delayed)
        self.elsewhere = self._own_elsewhere = OwnDelays(whole.elsewhere)
        self.arrivals = self._own_arrivals = OwnDelays(whole.arrivals)
        self.closed = False
        self._tasks: list[Task] = []

    def queue_task(
        self,
        source: TaskSource,
        label: str,
        steps: Callable[[], None],
        *,
        span: Span | None = None,
        cause: str = "",
        order: int | None = None,
    ) -> Task:
        """One of this window; nothing is queued for a window that is gone."""
        if self.closed:
            return Task("", source, steps, label, span)

        def run() -> None:
            self._tasks.remove(task)
            steps()

        shown = f"{label} in {self.label}"
        task = self.whole.queue_task(source, shown, run, span=span, cause=cause, order=order)
        self._tasks.append(task)
        return task

    def remove_task(self, task: Task) -> bool:
        if task in self._tasks:
            self._tasks.remove(task)
        return self.whole.remove_task(task)

    def run_one_iteration(self) -> bool:
        """A dialog or the like waits: it is the whole loop that goes on."""
        return self.whole.run_one_iteration()

    def close(self) -> None:
        """The window is gone, and with it what it has queued."""
        self.closed = True
        self._own_delays.remove_all()
        self._own_elsewhere.remove_all()
        self._own_arrivals.remove_all()
        for task in self._tasks:
            if self.whole.remove_task(task):
                self.agent.recorder.record(TaskRemoved, task=task.id)
        self._tasks = []
