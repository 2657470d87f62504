"""What other threads do at their times, shown beside the main thread.

https://docs.libuv.org/en/v1.x/threadpool.html
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

from app.kernel.clock import VirtualClock


class Beside:
    """Steps for people at moments of the virtual clock (ms); they are no callbacks of the loop."""

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._waiting: list[tuple[float, int, Callable[[], None]]] = []
        self._orders = count()

    def at(self, moment: float, steps: Callable[[], None]) -> None:
        """Show what another thread does at ``moment``."""
        heappush(self._waiting, (moment, next(self._orders), steps))

    def show(self, until: float) -> None:
        """What other threads did by ``until``."""
        while self._waiting and self._waiting[0][0] <= until:
            moment, _, steps = heappop(self._waiting)
            self._clock.advance_to(moment)
            steps()
