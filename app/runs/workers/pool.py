"""The pool of worker processes, as the web uses it."""

import asyncio
import os
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import suppress
from typing import Self

from app.runs.problems import PoolBusy
from app.runs.request import RunRequest
from app.runs.workers.fork_hatchery import ForkHatchery
from app.runs.workers.hatchery import Hatchery, SpawnHatchery, WorkerProcess
from app.runs.workers.pool_settings import PoolSettings
from app.runs.workers.run import Batch, WorkerRun
from app.runs.workers.turnstile import Turn, Turnstile

_ATTEMPTS = 3
"""A warm worker may have died while it waited: then another one gets the order."""


class WorkerPool:
    """Runs requests in processes. Start it, or use it as an async context manager."""

    def __init__(self, settings: PoolSettings, hatchery: Hatchery | None = None) -> None:
        self._settings = settings
        self._hatchery = hatchery or _hatchery(settings)
        self._turnstile = Turnstile(
            total=settings.workers,
            foreground=settings.foreground,
            per_client=settings.per_client,
            waiting=settings.waiting,
        )
        self._spares: deque[WorkerProcess] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._restocking = False
        self._closed = False

    async def start(self) -> None:
        """Until the first workers are warm."""
        await self._restock()

    async def close(self) -> None:
        """Kill what runs; its iterators end with an error of their own."""
        self._closed = True
        for task in list(self._tasks):
            task.cancel()
        while self._spares:
            self._spares.popleft().dispose()
        await self._hatchery.close()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    @property
    def running(self) -> int:
        """Runs that have a worker."""
        return self._turnstile.running

    @property
    def waiting(self) -> int:
        """Runs that wait for one."""
        return self._turnstile.waiting

    async def run(self, request: RunRequest, *, client: str = "") -> AsyncGenerator[Batch, None]:
        """The steps of a run as they come: the first alone, then in batches, to RunEnded.

        Closing the iterator kills the worker. Raises ProgramRefused before the first step, and
        PoolBusy when too many runs wait already.
        """
        async with self._turnstile.turn(client) as turn:
            for attempt in range(1, _ATTEMPTS + 1):
                worker = await self._take()
                run = WorkerRun(request, worker, self._settings)
                following = asyncio.create_task(run.follow(last_attempt=attempt == _ATTEMPTS))
                demotion = self._demote_later(turn, worker)
                try:
                    while (batch := await run.next_batch()) is not None:
                        yield batch
                    if await following:
                        return
                finally:
                    demotion.cancel()
                    following.cancel()
                    worker.dispose()

    def _demote_later(self, turn: Turn, worker: WorkerProcess) -> asyncio.TimerHandle:
        def demote() -> None:
            worker.lower_priority()
            turn.demote()

        return asyncio.get_running_loop().call_later(self._settings.patience_seconds, demote)

    async def _take(self) -> WorkerProcess:
        if self._closed:
            raise PoolBusy("The server is shutting down.")
        while self._spares:
            worker = self._spares.popleft()
            if not worker.death.done():
                self._restock_soon()
                return worker
            worker.dispose()
        self._restock_soon()
        try:
            return await self._hatchery.hatch()
        except OSError:
            return await self._hatchery.hatch()  # of a new nursery, when the old one had died

    def _restock_soon(self) -> None:
        if not self._restocking:
            self._restocking = True
            task = asyncio.create_task(self._restock_quietly())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _restock_quietly(self) -> None:
        with suppress(OSError):  # whoever needs a worker next asks again, and sees the error
            await self._restock()

    async def _restock(self) -> None:
        self._restocking = True
        try:
            while len(self._spares) < self._settings.spares and not self._closed:
                self._spares.append(await self._hatchery.hatch())
        finally:
            self._restocking = False


def _hatchery(settings: PoolSettings) -> Hatchery:
    """The fastest that this system has."""
    models = list(settings.models.values())
    if hasattr(os, "fork"):
        return ForkHatchery(models, modules_ahead=settings.modules_ahead)
    return SpawnHatchery(models)
