"""Tasks: https://html.spec.whatwg.org/multipage/webappapis.html#concept-task"""

from dataclasses import dataclass

from app.trace.steps.base import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskQueued(Step):
    """A task stands in the lane ``queue``, at its end unless ``before`` names the task it precedes.

    ``source`` is the task source; ``label`` the callback for people; ``cause`` the id of what it
    comes from (a timer), if any.
    """

    task: str
    queue: str
    source: str
    label: str
    cause: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskTaken(Step):
    """The event loop took the task out of its queue and runs it now."""

    task: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFinished(Step):
    """The running task is over; its stack is empty."""

    task: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRemoved(Step):
    """A waiting task was taken back and will never run."""

    task: str
