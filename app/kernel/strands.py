"""Strands: several threads of execution on one virtual clock, one of which runs at a time.

A strand runs until it lets time pass; then whichever strand is to go on first does. So two threads
that compute for 100 ms each do it side by side, and the clock never goes back. As everything else
this is deterministic: of two that are to go on at the same moment, the older one does.

Each strand is a greenlet that the strands' own, shallow one starts (see ``app.kernel.coroutine``).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf
from typing import Any, TypeVar

from greenlet import getcurrent, greenlet

from app.kernel.clock import VirtualClock
from app.kernel.recorder import Recorder
from app.kernel.thread_state import Thread
from app.trace.steps import ClockAdvanced

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class Strand:
    """``wake`` is the moment at which it is to go on, ``inf`` when only others can wake it.

    ``asleep`` is the greenlet in which it went to sleep: the body may run in many. One that is
    ``parked`` would still be busy, but is not looked at any further.
    """

    thread: Thread
    body: Callable[[], Any]
    wake: float
    asleep: greenlet | None = None
    done: bool = False
    parked: bool = False
    result: Any = None


@dataclass(slots=True, eq=False)
class Strands:
    """The threads of a run; ``current`` is the one that runs.

    ``followers`` are told of the thread that goes on.
    """

    clock: VirtualClock
    recorder: Recorder
    _strands: list[Strand] = field(default_factory=list)
    _base: greenlet | None = None
    current: Strand | None = None
    followers: list[Callable[[Thread], None]] = field(init=False)

    def __post_init__(self) -> None:
        self.followers = [self.recorder.change_thread]

    def run(self, main: Callable[[], T]) -> T:
        """Run ``main``, which is the first strand; the others end with it.

        Raises whatever a strand raises.
        """
        strand = Strand(self.recorder.thread, main, self.clock.now)
        self._strands = [strand]
        self._base = getcurrent()
        self.clock.pause = self._pause
        try:
            while not strand.done:
                self._go_on(self._next())
        finally:
            self._base = None
        result: T = strand.result
        return result

    def start(self, name: str, body: Callable[[], Any], at: float) -> Strand:
        """A further strand, whose steps carry ``name``; it begins at the moment ``at``."""
        strand = Strand(Thread(name), body, max(at, self.clock.now))
        self._strands.append(strand)
        self._look_ahead()
        return strand

    def end(self, strand: Strand) -> None:
        """Never let it go on; nothing of the program's runs because of that."""
        if strand in self._strands:
            self._strands.remove(strand)
            strand.wake = inf
            self._look_ahead()

    def has(self, strand: Strand) -> bool:
        """Whether it may go on some time: nobody has ended it."""
        return strand in self._strands

    def wake(self, strand: Strand, moment: float) -> None:
        """Let it go on at ``moment`` at the latest."""
        strand.wake = min(strand.wake, max(moment, self.clock.now))
        self._look_ahead()

    def sleep_until(self, moment: float) -> bool:
        """Let the time pass, and others run meanwhile.

        Returns at ``moment``, or earlier if woken. With ``inf``: False when nobody can wake it any
        more, because all others sleep too.
        """
        self.clock.before_reading()
        strand = self.current
        alone = strand is None or len(self._strands) == 1
        if alone and moment == inf:
            return False
        if strand is None or moment < self.clock.horizon:
            self.clock.advance_to(moment)
            return True
        return bool(self._switch(strand, moment))

    def compute(self, milliseconds: float) -> None:
        """The current strand is busy for so long; others run meanwhile."""
        since = self.clock.now
        until = since + milliseconds
        while (
            self.clock.now < until and until >= self.clock.horizon
        ):  # what wakes it does not stop it
            self.clock.pause(until)
        self.clock.advance_to(until)
        self.recorder.record(ClockAdvanced, since=since, why="busy")

    def park(self) -> bool:
        """Never come back to the current strand, which computes without end; others go on.

        False for the first strand, which cannot be left.
        """
        strand = self.current
        if strand is None or strand is self._strands[0] or self._base is None:
            return False
        strand.parked = True
        self._switch(strand, inf)
        return True

    @property
    def some_are_busy(self) -> bool:
        """Whether one is parked and nobody has ended it."""
        return any(strand.parked for strand in self._strands)

    def take_turns(self, milliseconds: float) -> None:
        """What a turn of a loop costs, when there is another strand to notice it."""
        if len(self._strands) > 1:
            self.sleep_until(self.clock.now + milliseconds)

    def ready(self) -> list[Strand]:
        """The other strands that could go on now."""
        now = self.clock.now
        return [each for each in self._strands if each is not self.current and each.wake <= now]

    def give_way(self, other: Strand) -> None:
        """Let another one that is ready go on at once, and go on after it."""
        if self.current is not None:
            other.wake = -inf
            self._switch(self.current, self.clock.now)

    # -- switching -------------------------------------------------------------------------------

    def _pause(self, moment: float) -> None:
        """The clock is being read, and another strand is to run before ``moment``."""
        if self.current is not None:
            self._switch(self.current, moment)

    def _switch(self, strand: Strand, moment: float) -> Any:
        assert self._base is not None
        strand.wake = moment
        strand.asleep = getcurrent()
        return self._base.switch()

    def _next(self) -> Strand:
        return min(self._strands, key=lambda strand: strand.wake)

    def _go_on(self, strand: Strand) -> None:
        somebody = strand.wake != inf
        if somebody and strand.wake > self.clock.now:
            self.clock.advance_to(strand.wake)
        strand.wake = inf
        self.current = strand
        self._look_ahead()
        for follow in self.followers:
            follow(strand.thread)
        if strand.asleep is None:
            greenlet(_live, parent=self._base).switch(strand)
        else:
            strand.asleep.switch(somebody)
        self.current = None
        if strand.done:
            self.end(strand)

    def _look_ahead(self) -> None:
        """Tell the clock up to when the current strand may go on alone."""
        others = [strand.wake for strand in self._strands if strand is not self.current]
        self.clock.horizon = min(others, default=inf)


def _live(strand: Strand) -> None:
    strand.result = strand.body()
    strand.done = True
