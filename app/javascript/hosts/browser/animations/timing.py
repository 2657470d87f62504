"""The timing of an effect: https://drafts.csswg.org/web-animations-1/#timing-model"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf
from typing import Final

from app.javascript.hosts.browser.css.easing import eased

#: What is nearer to the end than this is the end.
_SAME: Final = 4.5e-16


@dataclass(slots=True)
class Timing:
    """https://drafts.csswg.org/web-animations-1/#timing-model"""

    duration: float = 0.0
    delay: float = 0.0
    end_delay: float = 0.0
    iterations: float = 1.0
    iteration_start: float = 0.0
    direction: str = "normal"
    fill: str = "auto"
    easing: str = "linear"
    #: Whether nobody said how long: the duration is 0, and told as ``auto``.
    is_automatic: bool = False

    @property
    def active_duration(self) -> float:
        if self.duration == 0 or self.iterations == 0:
            return 0.0
        return self.duration * self.iterations

    @property
    def end(self) -> float:
        """https://drafts.csswg.org/web-animations-1/#end-time"""
        return max(0.0, self.delay + self.active_duration + self.end_delay)

    @property
    def active_seconds(self) -> float:
        """The active duration as Chromium multiplies it."""
        is_empty = self.duration == 0 or self.iterations == 0
        return 0.0 if is_empty else self.duration / 1000 * self.iterations

    @property
    def told_end(self) -> float:
        """The end as Chromium adds it up in seconds, and tells it in ms."""
        total = self.delay / 1000 + self.active_seconds + self.end_delay / 1000
        return max(0.0, total) * 1000

    def phase_at(self, time: float, *, backwards: bool) -> str:
        """Before, active or after: https://drafts.csswg.org/web-animations-1/#animation-effect-phases-and-states

        A boundary belongs to what comes next, in the direction in which time goes.
        """
        first = max(min(self.delay, self.end), 0.0)
        last = max(min(self.delay + self.active_duration, self.end), 0.0)
        if time < first or (backwards and time == first):
            return "before"
        if time > last or (not backwards and time == last):
            return "after"
        return "active"

    def progress_at(self, time: float, *, backwards: bool) -> tuple[float, float] | None:
        """The directed progress and the current iteration; None without effect.

        https://drafts.csswg.org/web-animations-1/#calculating-the-directed-progress
        """
        phase = self.phase_at(time, backwards=backwards)
        fills = {"before": {"backwards", "both"}, "after": {"forwards", "both"}}
        if phase in fills and self.fill not in fills[phase]:
            return None
        overall = self._overall_progress(time, phase)
        if overall == inf:
            simple = self.iteration_start % 1 or 1.0
            return eased(self.easing, 1 - simple if self.direction == "reverse" else simple), inf
        iteration = int(overall)
        simple = overall - iteration
        at_end = self._active_time(time, phase) == self.active_duration and self.iterations > 0
        if simple < _SAME and at_end and phase != "before":
            iteration, simple = iteration - 1, 1.0
        turned = self.direction == "reverse" or (
            self.direction == "alternate" and iteration % 2 == 1
        )
        if self.direction == "alternate-reverse":
            turned = iteration % 2 == 0
        return eased(self.easing, 1 - simple if turned else simple), iteration

    def _active_time(self, time: float, phase: str) -> float:
        """https://drafts.csswg.org/web-animations-1/#calculating-the-active-time"""
        active = time - self.delay
        if phase == "after":
            active = min(active, self.active_duration)
        return active if phase == "active" else max(active, 0.0)

    def _overall_progress(self, time: float, phase: str) -> float:
        """https://drafts.csswg.org/web-animations-1/#calculating-the-overall-progress"""
        if self.duration == 0:
            return self.iteration_start + (0.0 if phase == "before" else self.iterations)
        each = self.duration / 1000
        done = max(0.0, time / 1000 - self.delay / 1000) / each  # Chromium divides seconds
        if self._active_time(time, phase) == self.active_duration:
            whole = self.iterations * each / each
            if self.iterations - done < _SAME:
                done = whole
        return self.iteration_start + (0.0 if phase == "before" else done)
