"""Many programs, in a process that may die: what it was at is then the finding. Not on Windows."""

import multiprocessing
import signal
from collections.abc import Iterator
from multiprocessing.connection import Connection

from app.runs.big_stack import on_big_stack
from tests.fuzz.programs import program_of
from tests.fuzz.trial import Finding, attempt

BATCH = 1_000
_HANGING_SECONDS = 30.0
"""Processor time for one program; a busy machine takes nothing of it away."""
_GOODBYE_SECONDS = 5.0
_MEMORY_BYTES = 3 << 30


def findings(seeds: range) -> Iterator[tuple[int, Finding | None]]:
    """Each seed that was tried, with what was found."""
    context = multiprocessing.get_context("forkserver")
    at = seeds.start
    while at < seeds.stop:
        ours, theirs = context.Pipe(duplex=False)
        batch = range(at, min(at + BATCH, seeds.stop))
        child = context.Process(target=_serve, args=(batch, theirs), daemon=True)
        child.start()
        theirs.close()
        for seed, finding in _heard(ours, batch):
            at = seed + 1
            yield seed, finding
        child.join(_GOODBYE_SECONDS)
        child.kill()
        child.join()
        if at < batch.stop:
            what = "hang" if child.exitcode == -signal.SIGPROF else "crash"
            how = f"the process ended with {_name(child.exitcode)}"
            yield at, Finding(what, how, program_of(at))
            at += 1


def _heard(connection: Connection, batch: range) -> Iterator[tuple[int, Finding | None]]:
    for seed in batch:
        try:
            yield seed, connection.recv()
        except EOFError:
            return


def _name(code: int | None) -> str:
    return signal.Signals(-code).name if code is not None and code < 0 else str(code)


def _serve(batch: range, connection: Connection) -> None:
    _bound_memory()

    def work() -> None:
        for seed in batch:
            signal.setitimer(signal.ITIMER_PROF, _HANGING_SECONDS)
            connection.send(attempt(program_of(seed)))

    on_big_stack(work)


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
