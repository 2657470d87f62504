"""process.nextTick, and what runs between any two callbacks.

https://github.com/nodejs/node/blob/v20.x/lib/internal/process/task_queues.js
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.microtask_queue import MicrotaskQueue


class NextTicks:
    """The nextTick queue beside the microtask queue; ``process_rejections`` says if it ran any."""

    def __init__(
        self,
        ticks: MicrotaskQueue,
        microtasks: MicrotaskQueue,
        has_rejections: Callable[[], bool],
        process_rejections: Callable[[], None],
    ) -> None:
        self.ticks = ticks
        self.microtasks = microtasks
        self._has_rejections = has_rejections
        self._process_rejections = process_rejections

    def run(self) -> None:
        """After a callback: microtasks, unless ticks wait, which then come first.

        runNextTicks of Node, which InternalCallbackScope::Close does likewise.
        """
        if not self.ticks:
            self.microtasks.run_all()
        if self.ticks or self._has_rejections():
            self.process_ticks_and_rejections()

    def process_ticks_and_rejections(self) -> None:
        """All ticks, all microtasks, and again until both are empty; then the rejections."""
        while True:
            self.ticks.run_all()
            self.microtasks.run_all()
            if self.ticks:
                continue
            if not self._has_rejections():
                return
            self._process_rejections()
