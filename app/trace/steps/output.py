"""What a person can read: the console, and errors that nobody caught."""

from dataclasses import dataclass
from enum import StrEnum

from app.trace.steps.base import Step


class Level(StrEnum):
    """A console method's level; WARN and ERROR are standard error, the others standard output."""

    LOG = "log"
    INFO = "info"
    DEBUG = "debug"
    WARN = "warn"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleWritten(Step):
    """A console method printed ``text``, which may have several lines.

    ``ends_line`` is False for what a stream wrote without ending its line.
    """

    level: Level
    text: str
    ends_line: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorReported(Step):
    """Nobody caught an error; ``text`` is what the host prints about it."""

    text: str
