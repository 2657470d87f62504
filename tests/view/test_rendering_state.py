"""Long tasks and the answers to inputs, as the view counts them."""

from itertools import accumulate
from typing import Any

from app.trace.steps import (
    AnyStep,
    InputArrived,
    Painted,
    TaskFinished,
    TaskQueued,
    TaskTaken,
)
from app.view.fold import advance, fold
from app.view.render import facts_of
from app.view.state import ViewState
from tests.javascript.hosts.recorded import steps_of


def test_the_microtasks_behind_a_task_belong_to_its_length() -> None:
    busy = "{ const end = performance.now() + 40; while (performance.now() < end); }"
    source = f"setTimeout(() => Promise.resolve().then(() => {busy}).then(() => {busy}));"
    states = list(accumulate(steps_of(source), advance, initial=ViewState()))
    assert states[-1].rendering.long_tasks == 1
    assert 80 <= states[-1].rendering.longest < 100


def test_a_long_task_is_known_by_the_step_that_took_it() -> None:
    busy = "{ const end = performance.now() + 60; while (performance.now() < end); }"
    steps = steps_of(f"setTimeout(() => {busy}); setTimeout(() => {{}}, 200);")
    states = list(accumulate(steps, advance, initial=ViewState()))[1:]
    long = [n for n, state in enumerate(states) if facts_of(state)["rendering"]["long_since"]]
    taken = [step.number for step in steps if isinstance(step, TaskTaken)]
    assert {facts_of(states[n])["rendering"]["long_since"] for n in long} == {str(taken[1])}
    assert long[0] > taken[1]
    assert long[-1] < taken[2]


def test_an_answer_is_what_is_painted_after_the_events_of_an_input() -> None:
    def press(at: float, task: str) -> list[AnyStep]:
        facts: dict[str, Any] = {"at": at, "number": 0, "agent": "main", "task": task}
        source = "user interaction"
        queued = TaskQueued(**facts, queue="task_queue", source=source, label="press")
        return [queued, TaskTaken(**facts), TaskFinished(**facts)]

    def painted(at: float) -> Painted:
        return Painted(at=at, number=0, agent="main", frame=1)

    facts: dict[str, Any] = {"at": 100.0, "number": 0, "agent": "main"}
    made_late = InputArrived(**facts, input="i", label="a click", made_at=40.0)
    moved: list[AnyStep] = [made_late, painted(101.0)]
    assert fold(moved).rendering.latency == 0
    pressed = [*moved, *press(102.0, "t"), *press(104.0, "u"), painted(150.0), painted(190.0)]
    assert fold(pressed).rendering.latency == 108
