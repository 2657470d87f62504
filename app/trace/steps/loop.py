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


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderOpen(Step):
    """A real Node may run the callbacks of ``between`` either way round; here ``picked`` is first.

    ``between`` holds the places that callbacks wait for, such as ``setTimeout`` and
    ``setImmediate``, or the label of work of the thread pool.
    """

    between: tuple[str, ...]
    picked: str
