"""Work beside the main thread: network, files, a thread pool, storage, cryptography.

The program does not wait for it. When a piece is finished, the host brings the outcome back to
the main thread, usually as a task whose ``cause`` is the piece's id.

https://html.spec.whatwg.org/multipage/infrastructure.html#in-parallel
"""

from dataclasses import dataclass

from app.trace.steps.base import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkStarted(Step):
    """Another thread, called ``thread`` for people, began; ``due`` in virtual ms if it is known."""

    work: str
    thread: str
    label: str
    due: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkFinished(Step):
    """The piece is finished, failed or given up; ``outcome`` says which, for people."""

    work: str
    outcome: str = ""
