from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, strategies as st

from app.trace.steps import (
    AgentEnded,
    AgentStarted,
    AnyStep,
    ConsoleWritten,
    ContextKind,
    ContextPopped,
    ContextPushed,
    ContextResumed,
    ContextSuspended,
    EndReason,
    IterationStarted,
    Level,
    PhaseEntered,
    RunEnded,
    TaskQueued,
    TaskRemoved,
    TaskTaken,
    TimerCleared,
    TimerExpired,
    TimerSet,
    WorkFinished,
    WorkStarted,
)
from app.view.agents import agent_cards
from app.view.fold import advance, fold
from app.view.queues import UnknownLaneError
from app.view.state import ViewState
from tests.trace.strategies import any_step
from tests.view.handmade import Handmade, browser_run, node_run

BROWSER = browser_run()
NODE = node_run()


def names(state: ViewState) -> list[str]:
    return [entry.id for entry in state.execution_context_stack.entries]


def made(build: Callable[[Handmade], None]) -> list[AnyStep]:
    run = Handmade("")
    build(run)
    return run.steps


@pytest.mark.parametrize("run", [BROWSER, NODE])
def test_a_run_leaves_nothing_behind(run: list[AnyStep]) -> None:
    state = fold(run)
    assert state.execution_context_stack.entries == ()
    assert state.execution_context_stack.suspended == ()
    assert state.timers.cards == ()
    assert state.task_queue.cards == state.check_queue.cards == ()
    assert state.microtask_queue.cards == state.next_tick_queue.cards == ()
    assert state.animation_frame_callbacks.cards == ()
    assert state.ended is run[-1]
    assert state.event_loop.stage == "ended"


def test_the_console_keeps_the_order() -> None:
    assert [card.text for card in fold(BROWSER).console.cards] == [
        "script start",
        "load",
        "script end",
        "after await",
        "then",
        "frame",
        "timeout",
    ]
    assert [card.id for card in fold(NODE).console.cards] == [f"console-{n}" for n in range(1, 6)]


@given(st.integers(0, len(BROWSER)))
def test_folding_a_part_and_then_the_rest_is_folding_all(cut: int) -> None:
    state = fold(BROWSER[:cut])
    for step in BROWSER[cut:]:
        state = advance(state, step)
    assert state == fold(BROWSER)


@given(st.lists(any_step, max_size=30))
def test_any_step_is_accepted_at_any_time(run: list[AnyStep]) -> None:
    state = ViewState()
    for step in run:
        try:
            after = advance(state, step)
        except UnknownLaneError:
            continue
        span = step.span if step.agent == "main" else state.span
        assert (after.number, after.span, after.event_loop.clock) == (step.number, span, step.at)
        state = after


def test_work_beside_the_main_thread_is_shown_while_it_lasts() -> None:
    started = WorkStarted(number=0, at=1, agent="main", work="work-1", thread="network", label="x")
    state = advance(ViewState(), started)
    assert [(card.thread, card.started_at) for card in state.other_threads.cards] == [
        ("network", 1)
    ]
    finished = WorkFinished(number=1, at=2, agent="main", work="work-1")
    assert advance(state, finished).other_threads.cards == ()


@pytest.mark.parametrize("run", [BROWSER, NODE])
def test_what_a_step_does_not_touch_stays_the_same_object(run: list[AnyStep]) -> None:
    state = ViewState()
    for step in run:
        after = advance(state, step)
        touched = [
            name
            for name in ("timers", "task_queue", "microtask_queue", "console", "rendering")
            if getattr(state, name) is not getattr(after, name)
        ]
        assert len(touched) <= 2, (step, touched)
        state = after


def test_a_task_moves_from_its_queue_onto_the_stack() -> None:
    states = [fold(BROWSER[: number + 1]) for number in (50, 51, 52)]
    assert [card.id for card in states[0].task_queue.cards] == ["task-2"]
    assert names(states[0]) == []
    assert states[1].task_queue.cards == ()
    assert names(states[1]) == ["task-2"]
    assert names(states[2]) == ["task-2", "context-5"]


def test_an_expired_timer_is_drawn_until_its_task_is_there() -> None:
    assert [card.expired for card in fold(BROWSER[:49]).timers.cards] == [False]
    assert [card.expired for card in fold(BROWSER[:50]).timers.cards] == [True]
    assert fold(BROWSER[:51]).timers.cards == ()


def test_timers_stand_in_the_order_in_which_they_are_due() -> None:
    def build(run: Handmade) -> None:
        for timer, due in (("timer-1", 30.0), ("timer-2", 10.0), ("timer-3", 30.0), ("timer-4", 0)):
            run.add(TimerSet, timer=timer, label="f", delay=due, due=due)
        run.add(TimerCleared, timer="timer-1")

    state = fold(made(build))
    assert [card.id for card in state.timers.cards] == ["timer-4", "timer-2", "timer-3"]


def test_an_interval_comes_back_under_its_id() -> None:
    def build(run: Handmade) -> None:
        for due in (10.0, 20.0):
            run.add(TimerSet, timer="timer-1", label="f", delay=10.0, due=due, repeats=True)
            run.add(TimerExpired, timer="timer-1")
            run.add(
                TaskQueued,
                task=f"task-{due}",
                queue="task_queue",
                source="timer",
                label="f",
                cause="timer-1",
            )

    steps = made(build)
    assert [len(fold(steps[:n]).timers.cards) for n in range(7)] == [0, 1, 1, 0, 1, 1, 0]


def test_a_task_can_stand_before_another_and_be_removed() -> None:
    def build(run: Handmade) -> None:
        facts = {"queue": "task_queue", "source": "", "label": "f"}
        run.add(TaskQueued, task="task-1", **facts)
        run.add(TaskQueued, task="task-2", **facts)
        run.add(TaskQueued, task="task-3", before="task-2", **facts)
        run.add(TaskRemoved, task="task-1")

    assert [card.id for card in fold(made(build)).task_queue.cards] == ["task-3", "task-2"]


def test_an_unknown_task_is_shown_by_its_id() -> None:
    state = fold(made(lambda run: run.add(TaskTaken, task="task-9")))
    assert names(state) == ["task-9"]


def test_an_unknown_lane_is_refused() -> None:
    facts = {"task": "task-1", "queue": "elsewhere", "source": "", "label": "f"}
    with pytest.raises(UnknownLaneError, match="elsewhere"):
        fold(made(lambda run: run.add(TaskQueued, **facts)))


def test_an_async_function_waits_beside_the_stack_and_a_generator_does_not() -> None:
    def build(run: Handmade) -> None:
        run.push("context-1", "gen", ContextKind.GENERATOR)
        run.add(ContextSuspended, context="context-1")
        run.push("context-2", "load", ContextKind.ASYNC_FUNCTION)
        run.add(ContextSuspended, context="context-2", awaiting="p")

    state = fold(made(build))
    assert names(state) == []
    assert [(c.id, c.awaiting) for c in state.execution_context_stack.suspended] == [
        ("context-2", "p")
    ]


def test_a_resumed_function_is_back_on_top() -> None:
    def build(run: Handmade) -> None:
        kind = ContextKind.ASYNC_FUNCTION
        run.push("context-1", "load", kind)
        run.add(ContextSuspended, context="context-1", awaiting="p")
        run.push("context-2", "other")
        run.add(ContextResumed, context="context-1", name="load", kind=kind)
        run.add(ContextPopped, context="context-1")

    steps = made(build)
    assert names(fold(steps[:-1])) == ["context-2", "context-1"]
    assert fold(steps[:-1]).execution_context_stack.suspended == ()
    assert names(fold(steps)) == ["context-2"]


def test_stages_of_the_browsers_loop() -> None:
    stages = [fold(BROWSER[: n + 1]).event_loop.stage for n in range(len(BROWSER))]
    assert [stages[n] for n in (0, 2, 20, 36, 38, 47, 48, 51, 59)] == [
        "idle",
        "task",
        "microtasks",
        "idle",
        "rendering",
        "rendering",
        "idle",
        "task",
        "ended",
    ]


def test_node_says_its_phase_and_iteration() -> None:
    def build(run: Handmade) -> None:
        run.add(IterationStarted, iteration=3)
        run.add(PhaseEntered, phase="check")

    loop = fold(made(build)).event_loop
    assert (loop.iteration, loop.phase) == (3, "check")


def test_the_last_step_is_kept_whole() -> None:
    ended = RunEnded(number=0, at=0, agent="main", reason=EndReason.STEPS, exit_code=3)
    assert fold([ended]).ended is ended


def test_a_deep_stack_unwinds() -> None:
    def build(run: Handmade) -> None:
        for depth in range(10_000):
            run.add(ContextPushed, context=f"context-{depth}", name="f", kind=ContextKind.FUNCTION)
        for depth in reversed(range(10_000)):
            run.add(ContextPopped, context=f"context-{depth}")

    assert names(fold(made(build))) == []


def test_a_worker_has_lanes_of_its_own() -> None:
    facts: dict[str, Any] = {"at": 1.0, "number": 0}
    inner = {**facts, "agent": "worker-1"}
    state = fold(
        [
            AgentStarted(**facts, agent="main", name="worker-1", title="Worker", source="f()"),
            TaskQueued(**inner, task="t", queue="task_queue", source="timer", label="run it"),
            TaskTaken(**inner, task="t"),
            ContextPushed(**inner, context="c", name="f", kind=ContextKind.FUNCTION),
            ConsoleWritten(**inner, level=Level.LOG, text="from there"),
        ]
    )
    assert [(card.title, card.stack) for card in agent_cards(state)] == [
        ("Worker", ("run it", "f"))
    ]
    assert names(state) == []
    assert [(line.agent, line.text) for line in state.console.cards] == [("Worker", "from there")]
    gone = advance(state, AgentEnded(**facts, agent="main", name="worker-1", why="terminated"))
    assert agent_cards(gone)[0].ended == "terminated"
