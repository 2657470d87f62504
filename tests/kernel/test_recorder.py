"""The recorder: numbers, limits, and a stack that is right whenever it is looked at."""

from typing import Any

import pytest

from app.kernel.clock import VirtualClock
from app.kernel.recorder import Recorder
from app.kernel.stop import RunStopped
from app.trace.source import Span
from app.trace.steps import (
    AnyStep,
    ConsoleWritten,
    ContextKind,
    EndReason,
    Level,
    MicrotaskQueued,
    MicrotaskTaken,
    RunEnded,
)

HERE = Span(1, 2, 1, 2, 1, 3)


def recorder(*, step_limit: int = 1_000, details: bool = True) -> tuple[Recorder, list[AnyStep]]:
    steps: list[AnyStep] = []
    return Recorder(VirtualClock(), steps.append, step_limit=step_limit, details=details), steps


def names(steps: list[AnyStep]) -> list[str]:
    return [type(step).__name__ for step in steps]


def test_a_step_is_numbered_stamped_and_placed() -> None:
    made, steps = recorder()
    made.here = HERE
    made.record(MicrotaskTaken, microtask="microtask-1")
    made.record(MicrotaskTaken, microtask="microtask-2", span=None)
    assert steps == [
        MicrotaskTaken(number=0, at=0.0, agent="main", span=HERE, microtask="microtask-1"),
        MicrotaskTaken(number=1, at=0.0, agent="main", span=None, microtask="microtask-2"),
    ]


def test_a_recording_function_takes_the_facts_of_its_class_and_no_others() -> None:
    made, steps = recorder()
    record: Any = made.recording(MicrotaskQueued)
    record(microtask="microtask-1", queue="microtask_queue", label="a")
    record(microtask="microtask-2", queue="microtask_queue", label="b", cause="promise-1")
    assert [step.cause for step in steps if isinstance(step, MicrotaskQueued)] == ["", "promise-1"]
    with pytest.raises(TypeError):
        record(microtask="microtask-3")
    with pytest.raises(TypeError):
        record(microtask="microtask-3", queue="", label="", colour="red")


def test_without_details_only_what_is_always_recorded_is() -> None:
    made, steps = recorder(step_limit=1, details=False)
    assert made.record(MicrotaskTaken, microtask="microtask-1") is None
    made.record(ConsoleWritten, level=Level.LOG, text="a")
    made.record(ConsoleWritten, level=Level.LOG, text="b")
    assert [step.number for step in steps] == [0, 1]


def test_the_limit_stops_every_kind_of_step() -> None:
    made, steps = recorder(step_limit=2)
    made.push("f", ContextKind.FUNCTION)
    made.statement_reached(HERE)
    with pytest.raises(RunStopped) as stopped:
        made.statement_reached(HERE)
    assert stopped.value.reason is EndReason.STEPS
    with pytest.raises(RunStopped):
        made.record(MicrotaskTaken, microtask="microtask-1")
    with pytest.raises(RunStopped):
        made.push("g", ContextKind.FUNCTION)
    assert names(steps) == ["ContextPushed", "StatementReached"]


def test_the_last_step_is_beyond_the_limit() -> None:
    made, steps = recorder(step_limit=0)
    made.record(RunEnded, reason=EndReason.STEPS, exit_code=3)
    assert names(steps) == ["RunEnded"]


def test_quiet_calls_are_pushed_when_a_coarse_step_is_recorded_inside() -> None:
    made, steps = recorder()
    made.loop_muted()
    made.here = HERE
    made.stack.append(("quiet", HERE))
    made.quiet_calls += 1
    assert made.running_name() == "quiet"
    made.record(MicrotaskTaken, microtask="microtask-1")
    assert names(steps) == ["WorkSummarised", "ContextPushed", "MicrotaskTaken"]
    made.pop()
    made.record(MicrotaskTaken, microtask="microtask-2")
    assert names(steps[3:]) == ["ContextPopped", "MicrotaskTaken"]
    assert made.shown == []


def test_a_quiet_call_that_nothing_happened_in_leaves_no_context() -> None:
    made, steps = recorder()
    made.loop_muted()
    made.stack.append(("quiet", HERE))
    made.quiet_calls += 1
    made.pop()
    assert made.here == HERE
    made.loop_left(30, HERE)
    assert names(steps) == ["WorkSummarised"]
