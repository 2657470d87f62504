"""What the window's event loop records, in order."""

from itertools import pairwise

from app.trace.steps import (
    AnimationFrameCallbackFinished,
    AnimationFrameCallbackTaken,
    ClockAdvanced,
    EndReason,
    ErrorReported,
    LayoutUpdated,
    MicrotaskCheckpointFinished,
    MicrotaskCheckpointStarted,
    MicrotaskTaken,
    Painted,
    RenderingStarted,
    RunEnded,
    RunStarted,
    StyleCalculated,
    TaskFinished,
    TaskQueued,
    TaskRemoved,
    TaskTaken,
    TimerCleared,
    TimerExpired,
    TimerSet,
)
from tests.javascript.hosts.recorded import names_of, printed, steps_of


def test_a_timer_is_set_expires_and_only_then_is_a_task() -> None:
    steps = steps_of("setTimeout(function later() {}, 10);")
    kinds = (TimerSet, TimerExpired, TaskQueued, TaskTaken, TaskFinished)
    assert names_of(steps, *kinds) == [
        "TaskQueued",
        "TaskTaken",
        "TimerSet",
        "TaskFinished",
        "TimerExpired",
        "TaskQueued",
        "TaskTaken",
        "TaskFinished",
    ]
    (timer,) = [step for step in steps if isinstance(step, TimerSet)]
    task = [step for step in steps if isinstance(step, TaskQueued)][1]
    assert (timer.due, task.at, task.cause) == (10.0, 10.0, timer.timer)


def test_the_checkpoint_comes_after_the_task_and_before_the_next() -> None:
    steps = steps_of("setTimeout(() => {}); queueMicrotask(() => {});")
    kinds = (TaskTaken, TaskFinished, MicrotaskCheckpointStarted, MicrotaskTaken)
    assert names_of(steps, *kinds, MicrotaskCheckpointFinished) == [
        "TaskTaken",
        "TaskFinished",
        "MicrotaskCheckpointStarted",
        "MicrotaskTaken",
        "MicrotaskCheckpointFinished",
        "TaskTaken",
        "TaskFinished",
    ]


def test_a_frame_runs_its_callbacks_then_style_layout_paint() -> None:
    steps = steps_of("requestAnimationFrame(() => {});")
    assert names_of(
        steps,
        RenderingStarted,
        AnimationFrameCallbackTaken,
        AnimationFrameCallbackFinished,
        StyleCalculated,
        LayoutUpdated,
        Painted,
    ) == [
        "RenderingStarted",
        "AnimationFrameCallbackTaken",
        "AnimationFrameCallbackFinished",
        "StyleCalculated",
        "LayoutUpdated",
        "Painted",
    ]


def test_frames_are_a_sixtieth_of_a_second_apart() -> None:
    steps = steps_of(
        "let n = 0; (function draw() { if (n++ < 4) requestAnimationFrame(draw); })();"
    )
    starts = [step.at for step in steps if isinstance(step, RenderingStarted)]
    gaps = [later - earlier for earlier, later in pairwise(starts[1:])]
    assert len(starts) == 4
    assert all(abs(gap - 1000 / 60) < 1e-6 for gap in gaps)


def test_a_cleared_timer_leaves_its_lane_and_a_cleared_task_its_queue() -> None:
    waiting = steps_of("clearTimeout(setTimeout(() => {}, 5));")
    assert names_of(waiting, TimerSet, TimerCleared, TaskRemoved) == ["TimerSet", "TimerCleared"]
    queued = steps_of("clearTimeout(setTimeout(() => {}, 0));")
    assert names_of(queued, TimerExpired, TaskRemoved) == ["TimerExpired", "TaskRemoved"]


def test_nested_timers_wait_four_milliseconds_from_the_seventh_on() -> None:
    steps = steps_of("let n = 0; (function f() { if (n++ < 8) setTimeout(f, 0); })();")
    delays = [step.delay for step in steps if isinstance(step, TimerSet)]
    assert delays == [0, 0, 0, 0, 0, 0, 4, 4]


def test_a_busy_wait_of_200_ms_takes_virtual_time_and_few_steps() -> None:
    steps = steps_of("const s = performance.now(); while (performance.now() - s < 200); s;")
    assert steps[-1].at >= 200
    assert len(steps) < 400


def test_an_error_ends_its_task_alone() -> None:
    steps = steps_of("setTimeout(() => { null.x; }); setTimeout(() => console.log('next'), 1);")
    (reported,) = [step for step in steps if isinstance(step, ErrorReported)]
    assert reported.text.startswith(
        "Uncaught TypeError: Cannot read properties of null (reading 'x')"
    )
    assert reported.span is not None
    assert reported.span.start_line == 1
    assert printed(steps) == ["next"]
    ended = steps[-1]
    assert isinstance(ended, RunEnded)
    assert (ended.reason, ended.exit_code) == (EndReason.UNCAUGHT_ERROR, 1)


def test_what_is_not_there_is_named_when_it_is_touched() -> None:
    steps = steps_of("console.log('before');\ncaches.open('x');\nconsole.log('after');")
    ended = steps[-1]
    assert isinstance(ended, RunEnded)
    assert (ended.reason, ended.exit_code) == (EndReason.UNSUPPORTED, 2)
    assert "caches" in ended.message
    assert printed(steps) == ["before"]


def test_text_is_no_callback() -> None:
    ended = steps_of("setTimeout('console.log(1)', 0);")[-1]
    assert isinstance(ended, RunEnded)
    assert ended.exit_code == 2
    assert "setTimeout with a string of code" in ended.message


def test_time_passes_while_the_loop_is_idle() -> None:
    steps = steps_of("setTimeout(() => {}, 500);")
    waits = [step for step in steps if isinstance(step, ClockAdvanced)]
    assert waits[-1].at == 500
    assert steps[0].at == 0


def test_the_run_starts_with_the_lanes_of_the_host() -> None:
    (started, *_) = steps_of("")
    assert isinstance(started, RunStarted)
    assert [lane.id for lane in started.lanes] == [
        "execution_context_stack",
        "microtask_queue",
        "task_queue",
        "timers",
        "other_threads",
        "animation_frame_callbacks",
        "rendering",
        "agents",
        "console",
    ]
