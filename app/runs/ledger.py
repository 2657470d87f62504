"""What waits where: kept beside a run, so that a run that is cut off can say what starved."""

from collections import Counter
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from app.trace.jsonl import MAIN_AGENT
from app.trace.source import Span
from app.trace.steps import (
    AnimationFrameCallbackTaken,
    AnimationFrameCancelled,
    AnimationFrameRequested,
    AnyStep,
    EndReason,
    IterationStarted,
    Lane,
    MicrotaskQueued,
    MicrotaskTaken,
    PhaseEntered,
    RenderingStarted,
    RunEnded,
    RunStarted,
    TaskQueued,
    TaskRemoved,
    TaskTaken,
    TimerCleared,
    TimerExpired,
    TimerSet,
)

TIMERS = "timers"
ANIMATION_FRAME_CALLBACKS = "animation_frame_callbacks"
RENDERING = "rendering"
"""A lane without cards: a frame is always due."""

_ARRIVALS: dict[type, Callable[[Any], tuple[str, str]]] = {
    TaskQueued: lambda step: (step.task, step.queue),
    MicrotaskQueued: lambda step: (step.microtask, step.queue),
    AnimationFrameRequested: lambda step: (step.callback, ANIMATION_FRAME_CALLBACKS),
    TimerSet: lambda step: (step.timer, TIMERS),
}
"""Steps that bring a card into a lane where it waits."""

_DEPARTURES: dict[type, Callable[[Any], str]] = {
    TaskTaken: attrgetter("task"),
    TaskRemoved: attrgetter("task"),
    MicrotaskTaken: attrgetter("microtask"),
    AnimationFrameCallbackTaken: attrgetter("callback"),
    AnimationFrameCancelled: attrgetter("callback"),
    TimerExpired: attrgetter("timer"),
    TimerCleared: attrgetter("timer"),
}
"""Steps by which a card stops to wait."""

_NOTED = frozenset({*_ARRIVALS, *_DEPARTURES, RunStarted, RunEnded})
"""Steps that need more than a look at where they stand."""

_TURNS = frozenset({TaskTaken, RenderingStarted, IterationStarted, PhaseEntered})
"""Steps by which the loop goes on to something else."""

_LIMITS = frozenset(
    {
        EndReason.STEPS,
        EndReason.STATEMENTS,
        EndReason.MEMORY,
        EndReason.WALL_TIME,
        EndReason.VIRTUAL_TIME,
    }
)


class Ledger:
    """Follows a run's steps; writes the last one when the run can no longer write it itself."""

    def __init__(self, host: str, *, details: bool = True) -> None:
        self._host = host
        self._details = details
        self.ended: RunEnded | None = None
        self._last: AnyStep | None = None
        self._span: Span | None = None
        self._lanes: tuple[Lane, ...] = ()
        self._waiting: dict[str, str] = {}
        self._served: dict[str, int] = {}
        self._turn = 0

    def see(self, step: AnyStep) -> None:
        """The run made this step."""
        self._last = step
        if step.span is not None:
            self._span = step.span
        kind = type(step)
        if kind in _NOTED:
            self._note(step, kind)
        if kind in _TURNS:
            self._turn = step.number

    def _note(self, step: AnyStep, kind: type) -> None:
        if kind in _ARRIVALS:
            card, lane = _ARRIVALS[kind](step)
            self._waiting[card] = lane
        elif kind in _DEPARTURES:
            lane = self._waiting.pop(_DEPARTURES[kind](step), "")
            self._served[lane] = step.number
        elif isinstance(step, RunStarted):
            self._lanes = step.lanes
        elif isinstance(step, RunEnded):
            self.ended = step

    @property
    def _number(self) -> int:
        """How many steps there are."""
        return 0 if self._last is None else self._last.number + 1

    def ending(self, reason: EndReason, exit_code: int, message: str) -> list[AnyStep]:
        """The steps that end the run here, with what starved in the last one's sentence."""
        starved = self._starved(reason)
        if starved:
            waiting = Counter(self._waiting.values())
            named = ", ".join(_counted(lane.title, waiting[lane.id]) for lane in starved)
            message = f"{message} Never got a turn: {named}."
        ended = RunEnded(
            number=max(self._number, 1),
            at=0.0 if self._last is None else self._last.at,
            agent=MAIN_AGENT,
            span=self._span if self._details else None,
            reason=reason,
            exit_code=exit_code,
            message=message,
            starved=tuple(lane.id for lane in starved),
            resumable=reason is EndReason.STEPS,
        )
        if self._number:
            return [ended]
        return [RunStarted(number=0, at=0.0, agent=MAIN_AGENT, host=self._host, lanes=()), ended]

    def _starved(self, reason: EndReason) -> list[Lane]:
        """Lanes in which cards wait while the present turn of the loop serves none of them.

        A run that was paused at its step limit starves nobody while its loop goes round: only when
        one turn took half of all steps.
        """
        goes_round = self._number - self._turn < self._number / 2
        if reason not in _LIMITS or (reason is EndReason.STEPS and goes_round):
            return []
        waiting = {*self._waiting.values(), RENDERING}
        return [
            lane
            for lane in self._lanes
            if lane.id in waiting and self._served.get(lane.id, -1) <= self._turn
        ]


def _counted(title: str, count: int) -> str:
    return f"{title} ({count:,})" if count else title
