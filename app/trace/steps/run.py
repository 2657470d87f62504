"""A run's beginning and end, and what was left out of it."""

from dataclasses import dataclass
from enum import StrEnum

from app.trace.steps.base import Step


@dataclass(frozen=True, slots=True)
class Lane:
    """A place of the host in which cards stand.

    ``id`` is the panel's name (``task_queue``), ``title`` what a person reads,
    ``what`` one sentence that explains it.
    """

    id: str
    title: str
    what: str


class EndReason(StrEnum):
    """Why a run ended."""

    FINISHED = "finished"
    UNCAUGHT_ERROR = "uncaught error"
    EXIT_CALLED = "exit called"
    UNSUPPORTED = "unsupported"
    STEPS = "step limit"
    STATEMENTS = "statement limit"
    MEMORY = "memory limit"
    WALL_TIME = "wall time limit"
    VIRTUAL_TIME = "virtual time limit"
    INTERNAL_ERROR = "internal error"


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStarted(Step):
    """The host is ready; ``lanes`` in the order in which it shows them."""

    host: str
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEnded(Step):
    """Nothing comes after this.

    ``message`` is a sentence for people; ``starved`` names the lanes whose cards never got a turn;
    ``resumable`` says that a higher step limit would go on.
    """

    reason: EndReason
    exit_code: int
    message: str = ""
    starved: tuple[str, ...] = ()
    resumable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkSummarised(Step):
    """Statements and calls ran that have no steps of their own, since the last recorded step.

    ``iterations`` is the loop's total when a loop was summarised, else 0.
    """

    statements: int
    calls: int
    iterations: int = 0
