"""Microtasks, promise jobs and Node's next ticks.

https://html.spec.whatwg.org/multipage/webappapis.html#microtask-queue
"""

from dataclasses import dataclass

from app.trace.steps.base import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrotaskQueued(Step):
    """A microtask stands at the end of the lane ``queue``.

    That is ``microtask_queue`` or ``next_tick_queue``.
    """

    microtask: str
    queue: str
    label: str
    cause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrotaskCheckpointStarted(Step):
    """The queue is going to be emptied, including what is added meanwhile."""

    queue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrotaskTaken(Step):
    """The oldest microtask left its queue and runs now."""

    microtask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrotaskFinished(Step):
    """The running microtask is over."""

    microtask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MicrotaskCheckpointFinished(Step):
    """The queue is empty."""

    queue: str
