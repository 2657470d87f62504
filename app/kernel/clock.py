"""Virtual time: it passes when the loop waits, and when a program keeps asking what time it is."""

from collections.abc import Callable
from math import inf

EPOCH_MS = (
    1_767_225_600_000.0  # 2026-01-01T00:00:00Z: every run begins here unless it says otherwise
)


class VirtualClock:
    """Milliseconds since the run began.

    A program that polls the clock would wait for ever on a clock that stands still while code
    runs. So each reading makes a little time pass, and an uninterrupted series of readings makes
    more: a 200 ms busy wait is a few hundred rounds, not two hundred million.

    With several threads, ``horizon`` is the moment at which another one is to run, and
    ``pause(moment)`` lets it, until ``moment``.
    """

    __slots__ = ("_readings", "before_reading", "horizon", "now", "pause", "time_origin")

    FIRST_READINGS = 16  # that cost next to nothing: two stamps around a few calls stay close
    SMALL_TICK = 0.005  # ms
    LARGE_TICK = 0.5  # ms, below the 1 ms that Date.now() can tell

    def __init__(self, time_origin: float = EPOCH_MS) -> None:
        self.now = 0.0
        self.time_origin = time_origin
        self._readings = 0
        self.horizon = inf
        self.pause: Callable[[float], None] = self.advance_to
        #: Called first of all: lets the time pass that was not accounted for yet.
        self.before_reading: Callable[[], object] = lambda: None

    def read(self) -> float:
        """The time for a program: lets time pass."""
        self.before_reading()
        self._readings += 1
        few = self._readings <= self.FIRST_READINGS
        moment = self.now + (self.SMALL_TICK if few else self.LARGE_TICK)
        if moment >= self.horizon:
            readings = self._readings
            self.pause(moment)
            self._readings = readings
        self.now = max(self.now, moment)
        return self.now

    def rest(self) -> None:
        """Something else than reading the clock happened: a task ended, a timer was set."""
        self._readings = 0

    def advance_to(self, moment: float) -> None:
        """Let the time pass to ``moment``; never backwards."""
        self._readings = 0
        self.now = max(self.now, moment)
