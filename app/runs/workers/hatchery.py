"""Where worker processes come from, as the server sees them."""

import asyncio
import os
import signal as signals
import sys
from asyncio.subprocess import PIPE
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import app

_KILL = getattr(signals, "SIGKILL", signals.SIGTERM)  # the latter ends a process on Windows


@dataclass(frozen=True, slots=True)
class Death:
    """How a process ended; ``code`` is negative for a signal, as in ``subprocess``."""

    code: int
    max_rss_bytes: int = 0


class WorkerProcess:
    """A warm process that waits for its one order."""

    def __init__(
        self,
        *,
        orders: asyncio.WriteTransport,
        steps: asyncio.StreamReader,
        steps_transport: asyncio.BaseTransport | None,
        signal: Callable[[str], None],
        death: asyncio.Future[Death],
    ) -> None:
        self.steps = steps
        self.death = death
        self._orders = orders
        self._steps_transport = steps_transport
        self._signal = signal

    def send(self, order: bytes) -> None:
        """Give it the one order."""
        self._orders.write(order)
        if self._orders.can_write_eof():
            self._orders.write_eof()
        else:
            self._orders.close()

    def lower_priority(self) -> None:
        """Let younger processes go first from now on."""
        if not self.death.done():
            self._signal("nice")

    def kill(self) -> None:
        """At once, whatever it does."""
        if not self.death.done():
            self._signal("kill")

    def dispose(self) -> None:
        """Kill it and let go of the pipes."""
        self.kill()
        if not self._orders.is_closing():
            self._orders.abort()
        if self._steps_transport is not None:
            self._steps_transport.close()


class Hatchery(Protocol):
    """Makes worker processes; can be asked again after any failure."""

    async def hatch(self) -> WorkerProcess:
        """A new warm process. Raises OSError when the system gives none."""

    async def close(self) -> None:
        """No more processes; those that are left are killed."""


def environment() -> dict[str, str]:
    """What a process of ours needs to find this package wherever it is started from."""
    folder = str(Path(app.__file__).resolve().parents[1])
    paths = [folder, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(paths),
        "MALLOC_ARENA_MAX": "1",  # arenas are address space, which is bounded
    }


class SpawnHatchery:
    """A fresh interpreter for each: slow, but there is no system without it."""

    def __init__(self, models: list[str]) -> None:
        self._models = models
        self._watches: set[asyncio.Task[None]] = set()
        self._living: set[WorkerProcess] = set()

    async def hatch(self) -> WorkerProcess:
        process = await asyncio.create_subprocess_exec(
            *[sys.executable, "-m", "app.runs.workers.child", *self._models],
            stdin=PIPE,
            stdout=PIPE,
            env=environment(),
            start_new_session=True,
        )
        assert process.stdin is not None
        assert process.stdout is not None

        def signal(word: str) -> None:
            if word == "kill":
                with suppress(ProcessLookupError):
                    os.kill(process.pid, _KILL)  # Process.kill() would bury it behind our back

        worker = WorkerProcess(
            orders=process.stdin.transport,
            steps=process.stdout,
            steps_transport=None,
            signal=signal,
            death=asyncio.get_running_loop().create_future(),
        )
        watch = asyncio.create_task(self._watch(process, worker))
        self._watches.add(watch)
        self._living.add(worker)
        watch.add_done_callback(self._watches.discard)
        return worker

    async def _watch(self, process: asyncio.subprocess.Process, worker: WorkerProcess) -> None:
        code = await process.wait()
        self._living.discard(worker)
        worker.death.set_result(Death(code))

    async def close(self) -> None:
        for worker in list(self._living):
            worker.kill()
        await asyncio.gather(*self._watches)
