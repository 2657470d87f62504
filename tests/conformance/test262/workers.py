"""Processes that run tests: each runs many, and is replaced when a test takes too long."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from app.runs.big_stack import on_big_stack
from tests.conformance.test262.outcome import Outcome, Verdict
from tests.conformance.test262.run_test import run_test

_SPAWN = get_context("spawn")


def run_all(suite: Path, paths: list[str], jobs: int, seconds: float) -> Iterator[Outcome]:
    """Run the tests in `jobs` processes, `seconds` for each test; outcomes as they come."""
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    for path in paths:
        waiting.put(path)
    outcomes: queue.SimpleQueue[Outcome | None] = queue.SimpleQueue()
    for _ in range(jobs):
        threading.Thread(
            target=_drive, args=(suite, waiting, outcomes, seconds), daemon=True
        ).start()
    working = jobs
    while working:
        outcome = outcomes.get()
        if outcome is None:
            working -= 1
        else:
            yield outcome


def _drive(
    suite: Path,
    waiting: queue.SimpleQueue[str],
    outcomes: queue.SimpleQueue[Outcome | None],
    seconds: float,
) -> None:
    """Feed one worker process after the other until there are no tests left."""
    worker = Worker(suite)
    try:
        while not waiting.empty():
            path = waiting.get_nowait()
            outcome = worker.run(path, seconds)
            if outcome is None:
                worker.close()
                worker = Worker(suite)
                outcome = Outcome(path, Verdict.FAILED, f"killed: over {seconds:g} s, or it died")
            outcomes.put(outcome)
    except queue.Empty:
        pass
    finally:
        worker.close()
        outcomes.put(None)


class Worker:
    """A process that runs one test after the other."""

    def __init__(self, suite: Path) -> None:
        self._pipe, theirs = _SPAWN.Pipe()
        self._process: BaseProcess = _SPAWN.Process(target=_work, args=(suite, theirs), daemon=True)
        self._process.start()
        theirs.close()

    def run(self, path: str, seconds: float) -> Outcome | None:
        """The outcome; None when there was none in time, and the worker is of no more use."""
        try:
            self._pipe.send(path)
            if not self._pipe.poll(seconds):
                return None
            answer = self._pipe.recv()
        except (EOFError, OSError):
            return None
        assert isinstance(answer, Outcome)
        return answer

    def close(self) -> None:
        """End the process."""
        self._pipe.close()
        self._process.kill()
        self._process.join()


def _work(suite: Path, pipe: Connection) -> None:
    def serve() -> None:
        while True:
            try:
                path = pipe.recv()
            except EOFError:
                return
            pipe.send(run_test(suite, path))

    on_big_stack(serve)
