"""What the loop's own moves leave in the trace.

https://docs.libuv.org/en/v1.x/design.html#the-i-o-loop
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

from app.javascript.runtime.agent import Agent
from app.kernel.stop import RunStopped
from app.trace.source import Span
from app.trace.spec import SpecRef, Standard
from app.trace.steps import EndReason, IterationStarted, PhaseEntered, TaskQueued

#: The lanes of the callbacks that the poll phase and the last phase run.
POLL_QUEUE: Final = "poll_queue"
CLOSE_QUEUE: Final = "close_queue"
THE_IO_LOOP = SpecRef(Standard.LIBUV, "design.html#the-i-o-loop")


class Phase(StrEnum):
    """By libuv's names; nothing of the model's comes back in the third."""

    TIMERS = "timers"
    PENDING_CALLBACKS = "pending callbacks"
    IDLE_PREPARE = "idle, prepare"
    POLL = "poll"
    CHECK = "check"
    CLOSE_CALLBACKS = "close callbacks"


class LoopSteps:
    """Records the steps; a phase that is entered again is not told again."""

    def __init__(self, agent: Agent) -> None:
        self._agent = agent
        self._iteration = 0
        self._phase: Phase | None = None

    def start_iteration(self) -> None:
        """Another round."""
        self._iteration += 1
        self.record(IterationStarted, iteration=self._iteration)

    def enter(self, phase: Phase) -> None:
        """The loop is in this phase from here on."""
        if phase is not self._phase:
            self._phase = phase
            self.record(PhaseEntered, phase=phase.value)

    def queue(self, lane: str, label: str, span: Span | None, cause: str = "") -> str:
        """A callback waits in this lane for its phase; the id of its card."""
        recorder = self._agent.recorder
        if not recorder.details:
            return ""
        task = recorder.new_id("task")
        recorder.record(
            TaskQueued,
            task=task, queue=lane, source=lane.partition("_")[0], label=label, cause=cause,
            span=span, spec=THE_IO_LOOP,
        )  # fmt: skip
        return task

    def record(self, step: Any, **facts: Any) -> None:
        """A step that no line of the program has."""
        self._agent.recorder.here = None
        self._agent.recorder.record(step, span=None, spec=THE_IO_LOOP, **facts)


def paused(now: float, why: str) -> RunStopped:
    """The run ends here, ``now`` in virtual ms."""
    told = f"Still running: paused after {now / 1000:,.0f} s of virtual time.{why}"
    return RunStopped(EndReason.VIRTUAL_TIME, told)
