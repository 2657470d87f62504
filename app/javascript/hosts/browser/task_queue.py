"""Tasks, their sources and their queues.

https://html.spec.whatwg.org/multipage/webappapis.html#definitions-3
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter

from app.trace.source import Span


class TaskSource(StrEnum):
    """https://html.spec.whatwg.org/multipage/webappapis.html#generic-task-sources"""

    SCRIPT = "script"
    TIMER = "timer"
    USER_INTERACTION = "user interaction"
    DOM_MANIPULATION = "DOM manipulation"
    POSTED_MESSAGE = "posted message"
    RENDERING = "rendering"
    IDLE = "idle"
    PERFORMANCE = "performance timeline"
    NETWORKING = "networking"
    ASYNC_SCRIPT = "asynchronous script"
    FILE_READING = "file reading"
    STORAGE = "storage"
    HISTORY_TRAVERSAL = "history traversal"
    SCHEDULER = "scheduler"
    USER_BLOCKING_CONTINUATION = "user-blocking continuation"
    USER_BLOCKING = "user-blocking"
    CONTINUATION = "continuation"
    BACKGROUND_CONTINUATION = "background continuation"
    BACKGROUND = "background"
    WEB_LOCKS = "web locks"
    DATABASE_ACCESS = "database access"
    CRYPTO = "crypto"


#: Sources that come before all others (below 0) or after them, when both wait.
#: https://wicg.github.io/scheduling-apis/#scheduler-task-queue-effective-priority
#: Asynchronous scripts from another site come after all else, as in Chromium, but background tasks.
RANKS: dict[TaskSource, int] = {
    TaskSource.USER_BLOCKING_CONTINUATION: -3,
    TaskSource.USER_BLOCKING: -2,
    TaskSource.CONTINUATION: -1,
    TaskSource.ASYNC_SCRIPT: 1,
    TaskSource.BACKGROUND_CONTINUATION: 1,
    TaskSource.BACKGROUND: 2,
}


@dataclass(slots=True, eq=False)
class Task:
    """https://html.spec.whatwg.org/multipage/webappapis.html#concept-task

    ``steps`` keeps the program's errors to itself; ``order`` counts all tasks of the loop.
    """

    id: str
    source: TaskSource
    steps: Callable[[], None]
    label: str
    span: Span | None
    order: int = 0
    timer_nesting_level: int = 0


class TaskQueue:
    """A set of tasks of some sources, not a queue: the first *runnable* one is taken."""

    def __init__(self) -> None:
        self._tasks: list[Task] = []

    def __bool__(self) -> bool:
        return bool(self._tasks)

    def add(self, task: Task) -> None:
        """One whose priority changed stands where it would had it been here from the start."""
        insort(self._tasks, task, key=attrgetter("order"))

    def first(self) -> Task:
        return self._tasks[0]

    def last(self) -> Task:
        return self._tasks[-1]

    def take_first_runnable(self) -> Task:
        """Tasks of a fully active document are all runnable."""
        return self._tasks.pop(0)

    def remove(self, task: Task) -> bool:
        """Take a waiting task back; False when it was taken already."""
        if task in self._tasks:
            self._tasks.remove(task)
            return True
        return False
