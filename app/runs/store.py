"""Recordings of late, kept in memory: a run is made once, however many watch it or come back."""

import asyncio
from collections import OrderedDict
from collections.abc import AsyncGenerator
from contextlib import suppress
from typing import Protocol

from app.runs.problems import PoolBusy, ProgramRefused
from app.runs.request import RunRequest
from app.trace.steps import AnyStep, EndReason, RunEnded

BATCH = 512
"""Steps handed on at one go, so that a long recording does not keep the server's loop."""

_STEP_BYTES = 900
_TEXTS = ("text", "value", "label", "message", "error", "reason")

_PASSING = frozenset({EndReason.WALL_TIME, EndReason.INTERNAL_ERROR})
"""Ends that another try need not meet again: not kept once nobody watches."""


class Runner(Protocol):
    """What makes recordings: the pool of workers."""

    def run(self, request: RunRequest, *, client: str) -> AsyncGenerator[list[AnyStep], None]:
        """The steps as they come. Raises ProgramRefused or PoolBusy."""


class _Entry:
    """One run: what came of it so far, and who watches."""

    def __init__(self) -> None:
        self.steps: list[AnyStep] = []
        self.bytes = 0
        self.problem: ProgramRefused | PoolBusy | Exception | None = None
        self.done = False
        self.watchers = 0
        self.task: asyncio.Task[None] | None = None
        self._changed = asyncio.Event()

    async def change(self) -> None:
        await self._changed.wait()

    def notify(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    @property
    def keeps(self) -> bool:
        """Whether it is worth keeping when nobody watches."""
        last = self.steps[-1] if self.steps else None
        if isinstance(self.problem, ProgramRefused):
            return True
        return isinstance(last, RunEnded) and last.reason not in _PASSING


class RecordingStore:
    """Runs requests, or gives what is known of them; bounded in bytes, oldest go first."""

    def __init__(self, runner: Runner, max_bytes: int, grace_seconds: float = 1.0) -> None:
        """``grace_seconds``: how long a run that nobody watches goes on, should they reconnect."""
        self._runner = runner
        self._max_bytes = max_bytes
        self._grace = grace_seconds
        self._entries: OrderedDict[str, _Entry] = OrderedDict()
        self.bytes = 0

    def __contains__(self, request: RunRequest) -> bool:
        return request.key in self._entries

    async def steps(
        self, request: RunRequest, client: str = "", after: int = -1
    ) -> AsyncGenerator[list[AnyStep], None]:
        """The run's steps behind step ``after``, as they come; the first step alone.

        Raises ProgramRefused or PoolBusy before the first piece. When the last watcher closes its
        iterator, an unfinished run is given up after the time of grace.
        """
        key = request.key
        entry = self._entries.get(key) or self._begin(key, request, client)
        self._entries.move_to_end(key)
        entry.watchers += 1
        try:
            position = after + 1
            while True:
                if position < len(entry.steps):
                    batch = entry.steps[position : 1 if position == 0 else position + BATCH]
                    position += len(batch)
                    yield batch
                elif entry.problem is not None:
                    raise entry.problem
                elif entry.done:
                    return
                else:
                    await entry.change()
        finally:
            entry.watchers -= 1
            self._left(key, entry)

    async def close(self) -> None:
        """Give up all runs."""
        tasks = [entry.task for entry in self._entries.values() if entry.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._entries.clear()
        self.bytes = 0

    def _begin(self, key: str, request: RunRequest, client: str) -> _Entry:
        entry = self._entries[key] = _Entry()
        entry.task = asyncio.create_task(self._record(entry, request, client))
        return entry

    async def _record(self, entry: _Entry, request: RunRequest, client: str) -> None:
        run = self._runner.run(request, client=client)
        try:
            async for batch in run:
                entry.steps += batch
                size = sum(map(_size, batch))
                entry.bytes += size
                self.bytes += size
                entry.notify()
        except Exception as problem:
            entry.problem = problem
        finally:
            with suppress(RuntimeError):
                await run.aclose()
            entry.done = True
            entry.notify()
            self._evict()

    def _left(self, key: str, entry: _Entry) -> None:
        if entry.watchers:
            return
        if not entry.done:
            asyncio.get_running_loop().call_later(self._grace, self._give_up, key, entry)
        elif not entry.keeps:
            self._drop(key, entry)
        self._evict()

    def _give_up(self, key: str, entry: _Entry) -> None:
        if entry.watchers:
            return
        if not entry.done and entry.task is not None:
            entry.task.cancel()
            self._drop(key, entry)
        elif not entry.keeps:
            self._drop(key, entry)

    def _evict(self) -> None:
        for key, entry in list(self._entries.items()):
            if self.bytes <= self._max_bytes:
                return
            if entry.done and not entry.watchers:
                self._drop(key, entry)

    def _drop(self, key: str, entry: _Entry) -> None:
        if self._entries.get(key) is entry:
            del self._entries[key]
            self.bytes -= entry.bytes


def _size(step: AnyStep) -> int:
    """About how many bytes of memory a step takes."""
    texts = sum(len(getattr(step, name, "")) for name in _TEXTS)
    return _STEP_BYTES + 4 * texts
