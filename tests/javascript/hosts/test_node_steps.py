"""What Node's loop records, in order."""

import pytest

from app.runs.request import Host
from app.trace.steps import (
    AnyStep,
    EndReason,
    MicrotaskCheckpointStarted,
    PhaseEntered,
    RunEnded,
    TaskQueued,
    TimerSet,
)
from tests.javascript.hosts.recorded import printed, steps_of


def node(source: str) -> list[AnyStep]:
    return steps_of(source, Host.NODE)


def ending(source: str) -> RunEnded:
    ended = node(source)[-1]
    assert isinstance(ended, RunEnded)
    return ended


def test_the_loop_looks_at_timers_first_then_polls_then_checks() -> None:
    steps = node("setImmediate(() => {});")
    phases = [step.phase for step in steps if isinstance(step, PhaseEntered)]
    assert phases == ["timers", "poll", "check", "timers"]


def test_next_ticks_are_emptied_before_microtasks() -> None:
    steps = node("Promise.resolve().then(() => {}); process.nextTick(() => {});")
    queues = [step.queue for step in steps if isinstance(step, MicrotaskCheckpointStarted)]
    assert queues == ["next_tick_queue", "microtask_queue"]


def test_immediates_wait_in_their_own_queue() -> None:
    (queued,) = [step for step in node("setImmediate(() => {});") if isinstance(step, TaskQueued)]
    assert queued.queue == "check_queue"


@pytest.mark.parametrize(
    ("delay", "duration"),
    [("0", 1), ("1.9", 1), ("-5", 1), ("NaN", 1), ("'7'", 7), ("2 ** 31", 1), ("undefined", 1)],
)
def test_a_timer_waits_whole_milliseconds_at_least_one(delay: str, duration: int) -> None:
    (timer,) = [
        step for step in node(f"setTimeout(() => {{}}, {delay});") if isinstance(step, TimerSet)
    ]
    assert timer.delay == duration


def test_an_uncaught_error_ends_the_process() -> None:
    steps = node("setTimeout(() => { throw new Error('x'); }); setTimeout(() => console.log(1), 9)")
    ended = steps[-1]
    assert isinstance(ended, RunEnded)
    assert (ended.reason, ended.exit_code) == (EndReason.UNCAUGHT_ERROR, 1)
    assert printed(steps) == []


def test_exit_ends_the_process_at_once() -> None:
    ended = ending("setTimeout(() => {}, 5); process.exit(4);")
    assert (ended.reason, ended.exit_code) == (EndReason.EXIT_CALLED, 4)


def test_the_exit_code_can_be_set_beforehand() -> None:
    assert ending("process.exitCode = 9;").exit_code == 9


def test_an_unreferenced_timer_does_not_keep_the_process() -> None:
    assert printed(node("setTimeout(() => console.log(1), 50).unref(); console.log(0);")) == ["0"]


def test_a_module_that_waits_for_ever_ends_with_13() -> None:
    assert ending("await new Promise(() => {});").exit_code == 13


@pytest.mark.parametrize(
    "source", ["require('vm');", "new (require('net').BlockList)();", "process.stdin;"]
)
def test_what_is_not_there_is_refused(source: str) -> None:
    ended = ending(source)
    assert (ended.reason, ended.exit_code) == (EndReason.UNSUPPORTED, 2)


def test_the_program_can_be_heard_of_by_its_streams() -> None:
    steps = node(
        "process.stdout.write('a'); process.stdout.write('b\\n'); process.stderr.write('c')"
    )
    assert printed(steps) == ["a", "b\n", "c"]


def test_a_listener_of_exit_that_fails_is_reported_as_well() -> None:
    ended = ending("process.on('exit', () => nothing()); nowhere();")
    assert (ended.reason, ended.exit_code) == (EndReason.UNCAUGHT_ERROR, 1)
