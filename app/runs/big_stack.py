"""A thread with a stack that holds as many nested calls as a program may make."""

import sys
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")

STACK_BYTES = 256 * 1024 * 1024
"""Address space, not memory: what is not touched costs nothing."""

_PYTHON_FRAMES = 50_000_000
"""The models' own depth budget comes long before Python's.

A frame of a program is as many frames of Python as its expressions are nested; those take memory,
not stack.
"""


class BigStack(threading.Thread, Generic[T]):
    """Runs ``body``; daemonic, so that a body that never ends does not keep the process."""

    def __init__(self, body: Callable[[], T]) -> None:
        super().__init__(name="program", daemon=True)
        self._body = body
        self._results: list[T] = []
        self._error: BaseException | None = None
        self._frames_before = 0

    def start(self) -> None:
        self._frames_before = sys.getrecursionlimit()
        sys.setrecursionlimit(max(self._frames_before, _PYTHON_FRAMES))
        before = threading.stack_size(STACK_BYTES)
        try:
            super().start()
        finally:
            threading.stack_size(before)

    def run(self) -> None:
        try:
            self._results.append(self._body())
        except BaseException as error:
            self._error = error
        finally:  # it holds for all threads, and others have small stacks
            sys.setrecursionlimit(self._frames_before)

    def outcome(self) -> T:
        """What the body returned; raises what it raised. Only after ``join``."""
        if self._error is not None:
            raise self._error
        return self._results[0]


def on_big_stack(body: Callable[[], T]) -> T:
    """Call ``body`` on such a stack and wait for it."""
    thread = BigStack(body)
    thread.start()
    thread.join()
    return thread.outcome()
