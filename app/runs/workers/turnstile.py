"""Whose turn it is to run.

Two bounds keep short runs short: only ``foreground`` runs start afresh side by side, and a run that
takes longer is demoted, which makes room for the next one, until ``total`` run in all. Clients
take turns; one client has at most ``per_client`` runs, whatever else it sends waits.
"""

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.runs.problems import PoolBusy


class Turn:
    """One admitted run."""

    def __init__(self, turnstile: "Turnstile") -> None:
        self._turnstile = turnstile
        self.demoted = False

    def demote(self) -> None:
        """The run takes long: let the next one start beside it."""
        if not self.demoted:
            self.demoted = True
            self._turnstile._left_foreground()


class Turnstile:
    """Admits runs; the counts are all at least 1."""

    def __init__(self, *, total: int, foreground: int, per_client: int, waiting: int) -> None:
        self._total = total
        self._foreground = foreground
        self._per_client = per_client
        self._most_waiting = waiting
        self._in_foreground = 0
        self._running: Counter[str] = Counter()
        self._queues: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()

    @property
    def running(self) -> int:
        return self._running.total()

    @property
    def waiting(self) -> int:
        return sum(len(queue) for queue in self._queues.values())

    @asynccontextmanager
    async def turn(self, client: str) -> AsyncIterator[Turn]:
        """Wait for a turn and hold it. Raises PoolBusy when too many wait already."""
        if self.waiting >= self._most_waiting:
            raise PoolBusy("Too many programs are waiting to run. Try again in a moment.")
        await self._admitted(client)
        turn = Turn(self)
        try:
            yield turn
        finally:
            self._leave(client, in_foreground=not turn.demoted)

    async def _admitted(self, client: str) -> None:
        ticket = asyncio.get_running_loop().create_future()
        self._queues.setdefault(client, deque()).append(ticket)
        self._admit()
        try:
            await ticket
        except asyncio.CancelledError:
            if ticket.done() and not ticket.cancelled():
                self._leave(client, in_foreground=True)
            else:
                self._forget(client, ticket)
            raise

    def _forget(self, client: str, ticket: asyncio.Future[None]) -> None:
        queue = self._queues[client]
        queue.remove(ticket)
        if not queue:
            del self._queues[client]

    def _left_foreground(self) -> None:
        self._in_foreground -= 1
        self._admit()

    def _leave(self, client: str, *, in_foreground: bool) -> None:
        self._running[client] -= 1
        if not self._running[client]:
            del self._running[client]
        self._in_foreground -= in_foreground
        self._admit()

    def _admit(self) -> None:
        while self._in_foreground < self._foreground and self.running < self._total:
            client = self._next_client()
            if client is None:
                return
            queue = self._queues.pop(client)
            queue.popleft().set_result(None)
            if queue:
                self._queues[client] = queue  # behind the others now
            self._running[client] += 1
            self._in_foreground += 1

    def _next_client(self) -> str | None:
        for client in self._queues:
            if self._running[client] < self._per_client:
                return client
        return None
