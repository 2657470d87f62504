"""What the poll phase waits for: work of other threads, and what comes over the network.

https://docs.libuv.org/en/v1.x/guide/basics.html#event-loops
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count

from app.javascript.hosts.computing_time import pass_computing_time
from app.javascript.runtime.agent import Agent
from app.trace.source import Span


@dataclass(slots=True, eq=False)
class Request:
    """Something that comes back at ``due`` (virtual ms) and then runs ``complete``.

    ``work`` is the id of the piece of work beside the main thread, if it is shown as one. ``steps``
    without a callback of the program run ``silent``: no task is shown for them. ``handle`` is the
    number of the async handle that brings it, 0 for the thread pool's. One that is not ``scoped``
    opens callback scopes itself, if any. ``task`` is its card, once it is back.
    """

    due: float
    label: str
    complete: Callable[[], None]
    span: Span | None = None
    work: str = ""
    has_ref: bool = True
    silent: bool = False
    scoped: bool = True
    handle: int = 0
    order_told: bool = False
    task: str = ""
    cancelled: bool = False


class Requests:
    """Those that have not come back, the next one first."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent
        self._heap: list[tuple[float, int, Request]] = []
        self._orders = count()
        self._newest_handle = 0
        self._refs = 0

    def new_handle(self) -> int:
        """The number of a further async handle."""
        self._newest_handle += 1
        return self._newest_handle

    def add(self, request: Request) -> None:
        """Let it come back at its time, which counts from now on."""
        request.due += pass_computing_time(self._agent)
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

    def first_worked_on(self) -> Request | None:
        """The next one, if a thread works on it."""
        if self.next_due() is None:
            return None
        request = self._heap[0][2]
        return request if request.work else None

    def back(self, now: float) -> list[Request]:
        """Those that are back and wait for their callbacks, in the order of the calls."""
        due = [request for moment, _, request in sorted(self._heap) if moment <= now]
        return sorted((request for request in due if not request.cancelled), key=_handle)

    def one_pass(self, now: Callable[[], float]) -> Iterator[Request]:
        """All that are back, handle by handle in the order in which the handles were made.

        What comes meanwhile at a handle further back is seen as well: uv__async_io of libuv.
        """
        newest = self._newest_handle  # handles made meanwhile wait for the next pass
        pending = self._take(now(), -1, newest)
        while pending:
            request = pending.pop(0)
            yield request
            due = self.next_due()
            if due is not None and due <= now():
                pending += self._take(now(), request.handle, newest)
                pending.sort(key=_handle)

    def _take(self, now: float, after: int, until: int) -> list[Request]:
        """Those that are back and whose handles stand behind ``after``, up to ``until``."""
        taken, left = [], []
        while (due := self.next_due()) is not None and due <= now:
            entry = heappop(self._heap)
            if not after < entry[2].handle <= until:
                left.append(entry)
                continue
            request = entry[2]
            self._refs -= request.has_ref
            request.cancelled = True  # by being taken; nobody can take it back any more
            taken.append(request)
        for entry in left:
            heappush(self._heap, entry)
        taken.sort(key=_handle)
        return taken


def _handle(request: Request) -> int:
    return request.handle
