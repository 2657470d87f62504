"""What starves, for runs cut off at any moment."""

from typing import Any

import pytest

from app.runs.ledger import Ledger
from app.trace.source import Span
from app.trace.steps import (
    AnimationFrameCallbackTaken,
    AnimationFrameCancelled,
    AnimationFrameRequested,
    AnyStep,
    EndReason,
    Lane,
    MicrotaskQueued,
    MicrotaskTaken,
    RunEnded,
    RunStarted,
    StatementReached,
    TaskQueued,
    TaskRemoved,
    TaskTaken,
    TimerCleared,
    TimerExpired,
    TimerSet,
)

LANES = (
    Lane("microtask_queue", "Microtasks", ""),
    Lane("task_queue", "Tasks", ""),
    Lane("timers", "Timers", ""),
    Lane("animation_frame_callbacks", "Frame callbacks", ""),
)
FRAMES = (*LANES, Lane("rendering", "Rendering", ""))


class Story:
    def __init__(self, lanes: tuple[Lane, ...] = LANES) -> None:
        self.ledger = Ledger("browser")
        self.number = 0
        self.tell(RunStarted, host="browser", lanes=lanes)

    def tell(self, step: type[AnyStep], **facts: Any) -> None:
        at = float(self.number)
        self.ledger.see(step(number=self.number, at=at, agent="main", **facts))
        self.number += 1

    def task(self, name: str) -> None:
        self.tell(TaskQueued, task=name, queue="task_queue", source="", label="")

    def microtask(self, name: str) -> None:
        self.tell(MicrotaskQueued, microtask=name, queue="microtask_queue", label="")

    def timer(self, name: str) -> None:
        self.tell(TimerSet, timer=name, label="", delay=1.0, due=1.0)

    def frame(self, name: str) -> None:
        self.tell(AnimationFrameRequested, callback=name, label="")

    def end(self, reason: EndReason = EndReason.WALL_TIME) -> RunEnded:
        *_, ended = self.ledger.ending(reason, 3, "Stopped.")
        assert isinstance(ended, RunEnded)
        return ended


def test_what_waits_while_one_task_keeps_the_thread() -> None:
    story = Story()
    story.task("task-1")
    story.tell(TaskTaken, task="task-1")
    story.task("task-2")
    story.task("task-3")
    story.timer("timer-1")
    story.frame("frame-1")
    story.microtask("microtask-1")
    story.tell(StatementReached, span=Span(5, 9, 2, 1, 2, 5))
    ended = story.end()
    assert ended.starved == ("microtask_queue", "task_queue", "timers", "animation_frame_callbacks")
    assert ended.message == (
        "Stopped. Never got a turn: Microtasks (1), Tasks (2), Timers (1), Frame callbacks (1)."
    )
    assert str(ended.span) == "2:1"
    assert ended.number == story.number
    assert not ended.resumable


def test_what_got_its_turn_or_was_taken_back_does_not_starve() -> None:
    story = Story()
    story.task("task-1")
    story.task("task-2")
    story.timer("timer-1")
    story.timer("timer-2")
    story.frame("frame-1")
    story.frame("frame-2")
    story.tell(TaskRemoved, task="task-2")
    story.tell(TimerCleared, timer="timer-1")
    story.tell(TimerExpired, timer="timer-2")
    story.tell(AnimationFrameCancelled, callback="frame-1")
    story.tell(AnimationFrameCallbackTaken, callback="frame-2")
    story.tell(TaskTaken, task="task-1")
    ended = story.end()
    assert ended.starved == ()
    assert ended.message == "Stopped."


def test_endless_microtasks_starve_the_others_and_not_themselves() -> None:
    story = Story(FRAMES)
    story.timer("timer-1")
    for number in range(50):
        story.microtask(f"microtask-{number}")
        story.tell(MicrotaskTaken, microtask=f"microtask-{number}")
    story.microtask("microtask-50")
    ended = story.end(EndReason.STEPS)
    assert ended.starved == ("timers", "rendering")
    assert ended.message == "Stopped. Never got a turn: Timers (1), Rendering."
    assert ended.resumable


def test_endless_timers_starve_nobody() -> None:
    story = Story(FRAMES)
    for number in range(50):
        story.timer(f"timer-{number}")
        story.tell(TimerExpired, timer=f"timer-{number}")
        story.task(f"task-{number}")
        story.tell(TaskTaken, task=f"task-{number}")
    story.timer("timer-50")
    assert story.end(EndReason.STEPS).starved == ()


@pytest.mark.parametrize("reason", [EndReason.INTERNAL_ERROR, EndReason.UNSUPPORTED])
def test_what_is_no_limit_starves_nobody(reason: EndReason) -> None:
    story = Story()
    story.timer("timer-1")
    assert story.end(reason).starved == ()
