"""The event loop's own moves."""

from dataclasses import dataclass

from app.trace.steps.base import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class IterationStarted(Step):
    """The loop goes round once more; ``iteration`` counts from 1."""

    iteration: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseEntered(Step):
    """Node's loop is in this libuv phase now."""

    phase: str
