"""Smooth scrolling: how a scroll position moves from one place to another.

https://drafts.csswg.org/cssom-view/#concept-smooth-scroll leaves duration and timing function to
the browser; these are Chromium's, as they were measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from app.javascript.hosts.browser.css.easing import eased

Place = tuple[float, float]

#: For what a program scrolls: the further, the longer, but not for ever.
_PROGRAM_CURVE = "cubic-bezier(0.4, 0, 0, 1)"
_LONGEST_MS = 1500.0
#: For what a key scrolls.
_KEY_CURVE = "ease-in-out"
_KEY_MS = 150.0


@dataclass(frozen=True, slots=True)
class ScrollAnimation:
    """From one place to another, in CSS px; times in ms of the virtual clock."""

    start: Place
    goal: Place
    began: float
    duration: float
    curve: str

    def place(self, now: float) -> Place:
        """Where it has come to, in whole px; the goal when it is over."""
        if self.is_over(now):
            return self.goal
        passed = max(0.0, now - self.began) / self.duration
        share = eased(self.curve, passed)
        x, y = (a + (b - a) * share for a, b in zip(self.start, self.goal, strict=True))
        return float(round(x)), float(round(y))

    def is_over(self, now: float) -> bool:
        return now - self.began >= self.duration - 1e-6


def by_program(start: Place, goal: Place, now: float) -> ScrollAnimation:
    """``scrollTo({ behavior: 'smooth' })``."""
    way = max(abs(goal[0] - start[0]), abs(goal[1] - start[1]))
    duration = min(sqrt(way) / 60 * 1000, _LONGEST_MS)
    return ScrollAnimation(start, goal, now, duration, _PROGRAM_CURVE)


def by_key(start: Place, goal: Place, now: float) -> ScrollAnimation:
    """An arrow key, Page Down, the space bar."""
    return ScrollAnimation(start, goal, now, _KEY_MS, _KEY_CURVE)
