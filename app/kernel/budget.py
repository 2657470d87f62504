"""What a run may use before it is stopped."""

from collections.abc import Callable
from dataclasses import dataclass

from app.kernel.stop import RunStopped
from app.trace.steps import EndReason

#: The part of a run's statements that is left to the others when one thread is endless.
RESERVE = 4


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a run; all counts, so that a run that hits one hits it on every machine alike.

    ``statements`` counts rounds of loops and calls of functions; ``steps`` recorded steps;
    ``string_length`` UTF-16 code units of one string; ``array_length`` elements held by one array;
    ``virtual_ms`` milliseconds of virtual time.
    """

    statements: int = 4_000_000
    steps: int = 10_000
    call_depth: int = 10_400
    string_length: int = 1 << 25
    array_length: int = 1 << 23
    virtual_ms: float = 24 * 60 * 60 * 1000.0


class Budget:
    """What is left of the limits.

    The interpreter counts ``statements_left`` down on its hottest path and calls
    ``statements_spent`` when it passes zero; everything else asks by a method.
    """

    __slots__ = ("_before", "_reserve", "_seen", "limits", "on_spent", "statements_left")

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.statements_left = limits.statements
        self._reserve = limits.statements // RESERVE
        #: What was left when the rounds were last asked for, and those before the reserve.
        self._seen = self.statements_left
        self._before = 0
        #: Called once, before the run is stopped; it need not return.
        self.on_spent: Callable[[], object] = lambda: None

    def charge(self, rounds: int = 1) -> None:
        """Rounds of a loop that is not the program's own; raises RunStopped at the limit."""
        self.statements_left -= rounds
        self._seen -= rounds
        if self.statements_left < 0:
            raise self.statements_spent()

    def take_rounds(self) -> int:
        """How many rounds and calls of the program's own there were since this was last asked."""
        rounds = self._before + self._seen - self.statements_left
        self._seen, self._before = self.statements_left, 0
        return rounds

    def statements_spent(self) -> RunStopped:
        """What to raise, unless ``on_spent`` lets other threads go on with the reserve.

        The next endless thread leaves half of it, and so on.
        """
        self._before += self._seen - self.statements_left
        self.statements_left, self._reserve = self._reserve, self._reserve // 2
        self._seen = self.statements_left
        if self.statements_left:
            self.on_spent()
        return RunStopped(
            EndReason.STATEMENTS,
            f"Stopped after {self.limits.statements:,} loop rounds and calls: "
            "one task kept the thread and nothing else got a turn.",
        )

    def check_string_length(self, length: int) -> None:
        """Raises RunStopped when a string would be longer than the run may hold."""
        if length > self.limits.string_length:
            raise RunStopped(
                EndReason.MEMORY,
                f"Stopped: a string of {length:,} characters is over this run's limit of "
                f"{self.limits.string_length:,}.",
            )

    def check_array_length(self, length: int) -> None:
        """Raises RunStopped when an array would hold more elements than the run may hold."""
        if length > self.limits.array_length:
            raise RunStopped(
                EndReason.MEMORY,
                f"Stopped: an array holding {length:,} elements is over this run's limit of "
                f"{self.limits.array_length:,}.",
            )
