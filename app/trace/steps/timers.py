"""Timers, kept apart from the queue they end in, and the virtual clock.

https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#timers
"""

from dataclasses import dataclass

from app.trace.steps.base import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerSet(Step):
    """A timer counts down beside the main thread; ``delay`` as clamped, ``due`` in virtual ms."""

    timer: str
    label: str
    delay: float
    due: float
    repeats: bool = False
    nesting_level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerExpired(Step):
    """The timer's time has come; what follows is a task, not yet the callback."""

    timer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerCleared(Step):
    """The timer was taken back."""

    timer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockAdvanced(Step):
    """Virtual time passed from ``since`` to ``at``; ``why`` for people: idle, or a busy program."""

    since: float
    why: str
