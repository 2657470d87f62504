"""Idle periods: https://w3c.github.io/requestidlecallback/#idle-periods

What is asked for in a period waits for the next one, which begins when this one was to end, or
after the next frame.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.leeway import LEEWAY_MS

if TYPE_CHECKING:
    from app.javascript.hosts.browser.frames import Frames
    from app.javascript.hosts.browser.task_queue import Task
    from app.kernel.clock import VirtualClock
    from app.kernel.timers import TimersHeap

#: https://w3c.github.io/requestidlecallback/#why50
LONGEST_MS = 50.0
#: Chromium begins no shorter one, but looks again later.
SHORTEST_MS = 1.0
LOOK_AGAIN_MS = 1.0


class IdlePeriods:
    """``delayed`` are the thread's delayed tasks; moments are in ms of the page's clock."""

    def __init__(
        self,
        clock: VirtualClock,
        frames: Frames,
        delayed: TimersHeap[Callable[[], None]],
    ) -> None:
        self._clock = clock
        self._frames = frames
        self._delayed = delayed
        self._end: float | None = None
        self._next = 0.0
        self._looks_again = False
        self._last = -1

    def deadline(self) -> float:
        """The end of the current period; now if there is none.

        https://w3c.github.io/requestidlecallback/#the-idledeadline-interface
        """
        now = self._clock.now
        return now if self._end is None else max(self._end, now)

    def allows(self, task: Task, latest: int) -> bool:
        """Whether the task's callback may run now.

        ``latest`` is the order of the task that was queued last. A period begins if there is none.
        """
        now = self._clock.now
        if self._end is None or now >= min(self._end, self._next):
            end = self._possible_end(now)
            if end is None:
                self.stop()
                return False
            if self._end is None or now >= self._end:
                self._end = end
            self._next = self._frames.first_idle_until(self._end)
            if self._next <= now:
                self._next = self._end
            self._last = latest
        return task.order <= self._last

    def stop(self) -> None:
        """A frame begins, or the period is over and none can follow it now."""
        self._end = None

    def next_period(self) -> float | None:
        """When those get their turn that wait for the next period; None when that is not known."""
        if self._end is not None:
            return min(self._end, self._next)
        begins = self._frames.at_rest_from
        return begins if begins > self._clock.now else None

    def _possible_end(self, now: float) -> float | None:
        """https://w3c.github.io/requestidlecallback/#start-an-idle-period-algorithm"""
        if now < self._frames.at_rest_from or self._looks_again:
            return None
        end = self._frames.idle_until(now + LONGEST_MS)
        due = self._delayed.next_deadline()
        if due is not None:
            if now < due <= now + SHORTEST_MS:  # some time has gone by in a real one
                self._looks_again = True
                self._delayed.add(now + LOOK_AGAIN_MS, self._look, LEEWAY_MS)
                return None
            end = min(end, due)
        return end if end > now else None

    def _look(self) -> None:
        self._looks_again = False
