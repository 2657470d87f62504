"""What every part of a random program needs: a place to stand, names, values, safe delays."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto
from random import Random

from tests.live.statements import Block, Statement

DELAYS = ((20, 40), (6, 12), (3,))
# How far apart due times must be, as a multiple of DELAYS, for a real machine to keep them apart.
MILLISECONDS = {"node": 4, "browser": 8}
UNKNOWN_TIME = len(DELAYS)
FUNCTIONS_LEVEL = 1
DEEPEST = 4

Parts = tuple[str | Block, ...]
Maker = Callable[["Context"], tuple[Statement, "Context"]]


class Clockwork(Enum):
    """What makes tasks in a program, besides microtasks; two kinds together would race."""

    ZERO_TIMERS = auto()
    TIMERS = auto()
    IMMEDIATES = auto()
    FRAMES = auto()
    MESSAGES = auto()
    SCHEDULER = auto()
    IDLE = auto()
    # What another thread does, but one thing after the other.
    IN_TURN = auto()
    # What a person does to the page.
    INPUTS = auto()


CLOCKWORKS = {
    "node": (
        Clockwork.ZERO_TIMERS,
        Clockwork.TIMERS,
        Clockwork.IMMEDIATES,
        Clockwork.IMMEDIATES,
        Clockwork.IN_TURN,
        Clockwork.IN_TURN,
    ),
    "browser": (
        Clockwork.ZERO_TIMERS,
        Clockwork.TIMERS,
        Clockwork.TIMERS,
        Clockwork.FRAMES,
        Clockwork.MESSAGES,
        Clockwork.SCHEDULER,
        Clockwork.IDLE,
        Clockwork.IN_TURN,
        Clockwork.IN_TURN,
        Clockwork.FRAMES,
        Clockwork.INPUTS,
    ),
}


@dataclass(frozen=True, slots=True)
class Context:
    """Where a statement stands: what it may do there, and after how many timers it runs."""

    level: int = 0
    depth: int = 0
    can_await: bool = False
    can_throw: bool = False
    yields: str = ""  # "", "yield" of a generator, "async yield" of an async generator
    callable_functions: int = 0
    promises: tuple[str, ...] = ()

    def inside(self, level: int | None = None, **changes: object) -> "Context":
        """The context of a callback here: another function, one level of nesting deeper."""
        plain: dict[str, object] = {"can_await": False, "can_throw": False, "yields": ""}
        later = self.level if level is None else level
        return replace(self, level=later, depth=self.depth + 1, **(plain | changes))  # type: ignore[arg-type]


class Drafting:
    """Chance, names and delays of one program."""

    def __init__(self, seed: int, host: str) -> None:
        self._random = Random(f"{host} {seed}")
        self._labels = 0
        self._names = 0
        self._budget = self._random.randint(10, 25)
        self._milliseconds = MILLISECONDS[host]
        self._in_node = host == "node"
        self._clockwork = self._random.choice(CLOCKWORKS[host])
        self._module = self._in_node and self._random.random() < 0.15
        #: Whether the program uses Node's own modules, or what only a page has.
        self._with_library = self._random.random() < 0.75
        self._functions: list[str] = []

    def _label(self) -> str:
        self._labels += 1
        return f"'{self._labels}'"

    def _name(self, prefix: str) -> str:
        self._names += 1
        return f"{prefix}{self._names}"

    def _chance(self, probability: float) -> bool:
        return self._random.random() < probability

    def _value(self) -> str:
        return self._random.choice(("1", "'v'", "undefined", "null", "true", "[1, 2]"))

    def _error(self) -> str:
        name = f"'e{self._random.randint(0, 99)}'"
        return f"new Error({name})" if self._chance(0.5) else name

    def _delay(self, context: Context) -> int | None:
        """A delay that is safe here; None when there is none."""
        if context.depth >= DEEPEST or self._clockwork is Clockwork.IMMEDIATES:
            return None
        if self._clockwork is not Clockwork.TIMERS:
            return 0
        if context.level >= UNKNOWN_TIME:
            return None
        return self._random.choice(DELAYS[context.level]) * self._milliseconds

    def _callable(self, context: Context, kind: str) -> str | None:
        """The name of a declared function of a kind, when it may be called here."""
        names = self._functions[: context.callable_functions]
        fitting = [name.removeprefix(f"{kind} ") for name in names if name.startswith(f"{kind} f")]
        return (
            self._random.choice(fitting) if fitting and context.level <= FUNCTIONS_LEVEL else None
        )
