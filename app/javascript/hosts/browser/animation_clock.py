"""The time that animations go by: https://drafts.csswg.org/web-animations-1/#document-timelines"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.javascript.hosts.browser.event_loop import EventLoop
    from app.javascript.hosts.browser.task_queue import Task


class AnimationClock:
    """One for all documents of a display; it stands while a task or a frame runs. In ms.

    NOTE: As in Chromium a task that comes after the display's next tick has that tick's time,
    whether or not a frame was drawn with it, and a frame that waited is not before that. Reading
    style or layout and changing what is drawn reads this clock.
    """

    def __init__(self, loop: EventLoop) -> None:
        self._loop = loop
        self._has_begun = False
        self._task_of_time: Task | None = None
        #: As it was read last.
        self.time = 0.0
        self.before_move: list[Callable[[], None]] = []

    def read(self) -> float:
        """The time of the last frame, or of the last tick of the display before this task."""
        task = self._loop.state.currently_running_task
        if task is not None and task is not self._task_of_time and self._has_begun:
            self._task_of_time = task
            self._move(self._loop.frames.last_tick())
        return self.time

    def begin_frame(self, stamp: float) -> None:
        """The frame's time is that of its tick."""
        self._has_begun = True
        self._move(stamp)

    def _move(self, time: float) -> None:
        """It never goes back."""
        if time > self.time:
            for tell in self.before_move:
                tell()
            self.time = time
