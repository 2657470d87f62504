"""What the server and a worker say to each other.

The server sends one order, as JSON, and closes the pipe. The worker answers with the run's steps,
one JSON line each; a program that is refused is one line ``{"refused": ...}`` instead.
"""

import json
from dataclasses import asdict, dataclass
from typing import Any, Self

from app.runs.problems import ProgramRefused
from app.trace.forms import TraceFormatError
from app.trace.source import Span

_REFUSED = b'{"refused":'


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """``request`` is canonical; ``model`` a ``module:function``; the rest bounds of the process."""

    request: str
    model: str
    seconds: float
    memory_bytes: int

    def to_bytes(self) -> bytes:
        return json.dumps(asdict(self)).encode("ascii")

    @classmethod
    def from_bytes(cls, text: bytes) -> Self:
        return cls(**json.loads(text))


def refusal_line(problem: ProgramRefused) -> str:
    """The line that says so; without its newline."""
    content = {
        "message": problem.message,
        "span": list(asdict(problem.span).values()),
        "construct": problem.construct,
        "advice": problem.advice,
    }
    return json.dumps({"refused": content}, separators=(",", ":"))


def parsed_refusal(line: bytes) -> ProgramRefused | None:
    """The refusal in a line; None when the line is a step. Raises TraceFormatError."""
    if not line.startswith(_REFUSED):
        return None
    try:
        content = json.loads(line)["refused"]
        texts: list[Any] = [content[name] for name in ("message", "construct", "advice")]
        numbers = content["span"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise TraceFormatError("not a refusal") from None
    if not all(isinstance(text, str) for text in texts) or not _is_span(numbers):
        raise TraceFormatError("not a refusal")
    return ProgramRefused(texts[0], Span(*numbers), construct=texts[1], advice=texts[2])


def _is_span(numbers: Any) -> bool:
    return (
        isinstance(numbers, list)
        and len(numbers) == 6
        and all(type(number) is int for number in numbers)
    )
