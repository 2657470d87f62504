"""What the poll phase waits for: work of other threads, and what comes over the network.

https://docs.libuv.org/en/v1.x/guide/basics.html#event-loops
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

from app.trace.source import Span


@dataclass(slots=True, eq=False)
class Request:
    """Something that comes back at ``due`` (virtual ms) and then runs ``complete``.

    ``work`` is the id of the piece of work beside the main thread, if it is shown as one. ``steps``
    without a callback of the program run ``silent``: no task is shown for them.
    """

    due: float
    label: str
    complete: Callable[[], None]
    span: Span | None = None
    work: str = ""
    has_ref: bool = True
    silent: bool = False
    cancelled: bool = False


class Requests:
    """Those that have not come back, the next one first."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Request]] = []
        self._orders = count()
        self._refs = 0

    def add(self, request: Request) -> None:
        """Let it come back at its time."""
        heappush(self._heap, (request.due, next(self._orders), request))
        self._refs += request.has_ref

    def cancel(self, request: Request) -> None:
        """It never comes back."""
        if not request.cancelled:
            request.cancelled = True
            self._refs -= request.has_ref

    def set_ref(self, request: Request, has_ref: bool) -> None:
        """Whether it keeps the process alive from now on."""
        if not request.cancelled:
            self._refs += has_ref - request.has_ref
        request.has_ref = has_ref

    @property
    def refs(self) -> int:
        """How many keep the loop alive."""
        return self._refs

    def any_ref(self) -> bool:
        """Whether one keeps the loop alive."""
        return self._refs > 0

    def next_due(self) -> float | None:
        """When the first one comes back."""
        while self._heap and self._heap[0][2].cancelled:
            heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def take_due(self, now: float) -> list[Request]:
        """All that are back by ``now``, in their order."""
        taken = []
        while (due := self.next_due()) is not None and due <= now:
            request = heappop(self._heap)[2]
            self._refs -= request.has_ref
            request.cancelled = True  # by being taken; nobody can take it back any more
            taken.append(request)
        return taken
