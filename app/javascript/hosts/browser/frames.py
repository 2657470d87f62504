"""Frames: when the page is rendered, and what happens then.

https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from math import floor
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.animation_clock import AnimationClock
from app.kernel.circumstances import REFRESH_RATE
from app.trace.spec import SpecRef, Standard
from app.trace.steps import (
    LayoutUpdated,
    Painted,
    RenderingStarted,
    StyleCalculated,
)

if TYPE_CHECKING:
    from app.javascript.hosts.browser.animation_frame_callbacks import WindowFrames
    from app.javascript.hosts.browser.event_loop import EventLoop

#: From asking for a frame on a page at rest to its start. Chromium was seen to take 0 to 1 ms on a
#: page that has been drawn, less than the shortest timer in four cases of five.
WAKE_MS = 0.9
#: The same for a page's first frame, for which Chromium was seen to take 3 to 9 ms.
FIRST_WAKE_MS = 1.5
#: From a page's first frame until Chromium knows that no other is to follow: 2 to 7 ms were seen.
FIRST_REST_MS = 4.5
#: The display's first tick: the page began a little before it.
FIRST_TICK_MS = 0.9

UPDATE_THE_RENDERING = SpecRef(Standard.HTML, "webappapis.html#update-the-rendering")


class Wish(Enum):
    """What a frame is wanted for; one that is only for motion is not recorded."""

    CALLBACKS = "callbacks"
    DRAWING = "a change of the document"
    MOTION = "an animation"
    ENDLESS_MOTION = "an animation without end"


_MOTIONS = frozenset({Wish.MOTION, Wish.ENDLESS_MOTION})


class Frames:
    """The rendering opportunities of a display, and what happens at one of them.

    The display ticks ``refresh_rate`` times a second, and each tick allows one frame. Who asks for
    a frame in an interval that had none gets it at once (after ``WAKE_MS``), stamped with the
    interval's start; otherwise it comes with the next tick. So does Chromium.
    """

    def __init__(self, loop: EventLoop) -> None:
        self._loop = loop
        self.refresh_rate = REFRESH_RATE
        self.animation_clock = AnimationClock(loop)
        #: Those that are drawn now, a window before those that stand in its document.
        self.windows: Callable[[], Sequence[WindowFrames]] = tuple
        self._last_interval = -1
        self._wanted_since: float | None = None
        self._wishes: set[Wish] = set()
        self._frame = 0
        #: Before, no idle period begins.
        self.at_rest_from = 0.0
        self._continuous_input: list[Callable[[], None]] = []

    # -- asking for a frame ----------------------------------------------------------------------

    def want(self, why: Wish = Wish.CALLBACKS) -> None:
        """A frame is due at the next opportunity."""
        if self._wanted_since is None:
            self._loop.agent.clock.before_reading()
            self._wanted_since = self._loop.agent.clock.now
        self._wishes.add(why)

    def give_input(self, steps: Callable[[], None]) -> None:
        """Moves of the pointer wait for the next frame, and come before its callbacks.

        https://w3c.github.io/pointerevents/#the-pointermove-event
        """
        self._continuous_input.append(steps)
        self.want()

    # -- opportunities ---------------------------------------------------------------------------

    def next_opportunity(self) -> float | None:
        """When the wanted frame can be; None when none is wanted."""
        if self._wanted_since is None:
            return None
        next_tick = self._tick(self._last_interval + 1)
        wake = WAKE_MS if self._frame else FIRST_WAKE_MS
        return max(self._wanted_since + wake, next_tick)

    def idle_until(self, latest: float) -> float:
        """When the next frame begins, or ``latest`` when none is wanted.

        No idle period precedes a frame in an interval of the display that had none yet.
        """
        if self._wanted_since is None:
            return latest
        next_tick = self._tick(self._last_interval + 1)
        had_one = self._last_interval >= 0 and self._loop.agent.clock.now < next_tick
        return min(latest, next_tick) if had_one else 0.0

    def first_idle_until(self, end: float) -> float:
        """Until when what is asked for in an idle period waits: to its ``end``, on a page at rest.

        A page that has just been drawn for the first time is drawn again with the next tick.
        """
        return min(end, self._tick(self._last_interval + 1)) if self._frame <= 1 else end

    @property
    def only_endless(self) -> bool:
        """Whether frames would only go on and on for an animation that never ends."""
        return self._wishes == {Wish.ENDLESS_MOTION}

    def due(self) -> bool:
        moment = self.next_opportunity()
        return moment is not None and moment <= self._loop.agent.clock.now

    # -- the frame -------------------------------------------------------------------------------

    def update_the_rendering(self) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering"""
        recorder = self._loop.agent.recorder
        interval, dropped = self._take_opportunity()
        is_shown = not self._wishes <= _MOTIONS
        self._wishes.clear()
        self._frame += 1
        if self._frame == 1:
            self.at_rest_from = self._loop.agent.clock.now + FIRST_REST_MS
        facts = {"frame": self._frame, "span": None, "spec": UPDATE_THE_RENDERING}
        recorder.here = None
        if is_shown:
            recorder.record(RenderingStarted, **facts, dropped=dropped)
        given, self._continuous_input = self._continuous_input, []
        for steps in given:
            steps()
            self._loop.perform_microtask_checkpoint()
        self.animation_clock.begin_frame(self._stamp(interval))
        now = self.animation_clock.time
        windows = self.windows()
        for window in windows:
            window.before(now)
        for window in windows:
            window.run_animation_frame_callbacks(now)
        for window in windows:
            window.after(now)
        self._wishes.discard(Wish.DRAWING)  # this frame has drawn it
        if not self._wishes:
            self._wanted_since = None
        if is_shown:
            recorder.record(StyleCalculated, **facts)
            recorder.record(LayoutUpdated, **facts)
            recorder.record(Painted, **facts)

    def last_tick(self) -> float:
        """What a frame would be stamped with that began now."""
        return self._stamp(self._interval(self._loop.agent.clock.now))

    def _stamp(self, interval: int) -> float:
        return floor(self._tick(interval) * 10) / 10

    def _take_opportunity(self) -> tuple[int, int]:
        """The interval of the display that it is for, and how many have gone by since.

        NOTE: As in Chromium, whose compositor stamps a frame when it asks the main thread for it:
        a frame that had to wait for a long task tells of a time before that task, and the next
        one may follow in the same interval.
        """
        now, first = self._loop.agent.clock.now, self.next_opportunity()
        interval = self._interval(now if first is None else min(first, now))
        dropped = self._interval(now) - interval
        self._last_interval = interval
        self._wanted_since = None
        return interval, dropped

    def _interval(self, moment: float) -> int:
        """The interval of the display that a moment lies in."""
        return floor((moment - FIRST_TICK_MS) * self.refresh_rate / 1000 + 1e-6)

    def _tick(self, interval: int) -> float:
        """When an interval of the display begins."""
        return FIRST_TICK_MS + interval * 1000 / self.refresh_rate
