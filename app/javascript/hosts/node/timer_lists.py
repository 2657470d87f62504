"""Node's timers: one list for each duration, the lists in a priority queue by expiry.

A callback's place follows from this structure: timers of one duration run in the order in which
they were set, and lists of one expiry in the order in which they came to it.

https://github.com/nodejs/node/blob/v20.x/lib/internal/timers.js
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

from app.javascript.runtime.agent import AsyncContext
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Value
from app.trace.source import Span


@dataclass(slots=True, eq=False)
class Timer:
    """What ``setTimeout`` makes. ``duration`` and ``start`` are whole milliseconds.

    ``delay`` is what the program asked for, if that is within bounds; ``object`` is the Timeout
    object of the program; ``task`` the id of the card once expired.
    """

    function: JSObject
    arguments: list[Value]
    label: str
    span: Span | None
    duration: int
    repeats: bool
    object: JSObject
    start: int = 0
    active: bool = True
    cleared: bool = False
    has_ref: bool = True
    queued: bool = False
    id: str = ""
    task: str = ""
    context: AsyncContext = None
    delay: float = 0.0


@dataclass(slots=True, eq=False)
class TimersList:
    """All waiting timers of one duration, the one set first in front."""

    duration: int
    expiry: int
    order: int
    timers: list[Timer] = field(default_factory=list)


class TimerLists:
    """All waiting timers; the list that expires first is looked at first."""

    def __init__(self) -> None:
        self._lists: dict[int, TimersList] = {}
        self._heap: list[tuple[int, int, TimersList]] = []
        self._orders = count()

    def insert(self, timer: Timer, start: int) -> None:
        """Let the timer wait, from ``start`` on."""
        timer.start = start
        timer.queued = True
        waiting = self._lists.get(timer.duration)
        if waiting is None:
            expiry = start + timer.duration
            waiting = TimersList(timer.duration, expiry, next(self._orders))
            self._lists[timer.duration] = waiting
            heappush(self._heap, (expiry, waiting.order, waiting))
        waiting.timers.append(timer)

    def remove(self, timer: Timer) -> None:
        """Take a waiting timer back; its list goes with the last one."""
        if not timer.queued:
            return
        timer.queued = False
        waiting = self._lists[timer.duration]
        waiting.timers.remove(timer)
        if not waiting.timers:
            self._drop(waiting)

    def _drop(self, waiting: TimersList) -> None:
        if self._lists.get(waiting.duration) is waiting:
            del self._lists[waiting.duration]

    def next_expiry(self) -> int | None:
        """When the first list expires; None when no timer waits."""
        while self._heap and not self._is_current(self._heap[0]):
            heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def _is_current(self, entry: tuple[int, int, TimersList]) -> bool:
        """Whether the entry is its list's place in the queue, not one that it has left."""
        _, order, waiting = entry
        return waiting.order == order and self._lists.get(waiting.duration) is waiting

    def waiting(self) -> list[Timer]:
        """All that wait."""
        return [timer for waiting in self._lists.values() for timer in waiting.timers]

    def any_ref(self) -> bool:
        """Whether a timer waits that keeps the process alive."""
        return any(timer.has_ref for waiting in self._lists.values() for timer in waiting.timers)

    def process(self, now: int, between: Callable[[], None], run: Callable[[Timer], None]) -> None:
        """Run what has expired at ``now``; ``between`` any two callbacks.

        An error that a callback lets out comes out of here; what waits still waits.

        processTimers and listOnTimeout of Node.
        """
        ran_one = False
        while (expiry := self.next_expiry()) is not None and expiry <= now:
            waiting = self._heap[0][2]
            if ran_one:
                between()
            ran_one = True
            if self._run_list(waiting, now, between, run):
                self._drop(waiting)
            else:
                heappush(self._heap, (waiting.expiry, waiting.order, waiting))

    def _run_list(
        self,
        waiting: TimersList,
        now: int,
        between: Callable[[], None],
        run: Callable[[Timer], None],
    ) -> bool:
        """Whether the list is empty now; if not, it has a new expiry."""
        ran_one = False
        while waiting.timers:
            timer = waiting.timers[0]
            if now - timer.start < timer.duration:
                waiting.expiry = max(timer.start + timer.duration, now + 1)
                waiting.order = next(self._orders)
                return False
            if ran_one:
                between()
                if not timer.queued:  # taken back meanwhile
                    continue
            ran_one = True
            # It runs now even if it has been refreshed meanwhile, and so waits again.
            self._lists[timer.duration].timers.remove(timer)
            timer.queued = False
            run(timer)
        return True

    def expired(self, now: int) -> list[Timer]:
        """Those whose time has come by ``now``, in the order in which they will run."""
        heads = sorted(entry for entry in self._heap if entry[0] <= now and self._is_current(entry))
        return [
            timer
            for _, _, waiting in heads
            for timer in waiting.timers
            if now - timer.start >= timer.duration
        ]
