"""Callbacks that wait for a phase of their own: pending ones, and those of closed handles.

https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.javascript.hosts.node.loop_steps import LoopSteps
from app.kernel.recorder import Recorder
from app.trace.source import Span


class QueuedCallbacks:
    """What waits in one lane; ``run`` runs a callback with its card and its place."""

    def __init__(
        self,
        lane: str,
        steps: LoopSteps,
        recorder: Recorder,
        run: Callable[[str, Span | None, Callable[[], None]], None],
    ) -> None:
        self._lane, self._steps, self._recorder, self._run = lane, steps, recorder, run
        self._waiting: list[Callable[[], None]] = []

    def __bool__(self) -> bool:
        return bool(self._waiting)

    def add(self, label: str, callback: Callable[[], None]) -> None:
        """Run it when the phase comes."""
        span = self._recorder.here
        task = self._steps.queue(self._lane, label, span)
        self._waiting.append(partial(self._run, task, span, callback))

    def take(self) -> list[Callable[[], None]]:
        """Those that wait now, oldest first; later ones wait for another round."""
        taken, self._waiting = self._waiting, []
        return taken
