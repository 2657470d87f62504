import logging
import sys

import pytest

from app.kernel.budget import Limits
from app.kernel.circumstances import Circumstances
from app.runs.big_stack import BigStack, on_big_stack
from app.runs.execute import OutputClosed, execute, record
from app.runs.fault import fault_number
from app.runs.models import load_model
from app.runs.problems import ProgramRefused
from app.runs.request import RunRequest
from app.trace.recording import Recording
from app.trace.steps import AnyStep, ConsoleWritten, EndReason, RunEnded, RunStarted
from tests.runs.fake_model import run_program


def fake(source: str, *, steps: int = 10_000, details: bool = True) -> Recording:
    request = RunRequest(source=source, limits=Limits(steps=steps))
    return record(request, record_details=details, run_program=run_program)


def ending(source: str, *, steps: int = 10_000) -> RunEnded:
    ended = fake(source, steps=steps).ended
    assert ended is not None
    return ended


def test_a_recording_has_all_steps() -> None:
    recording = fake('log "a"\nsteps 3')
    assert len(recording) == 6
    assert recording.ended is not None
    assert recording.ended.reason is EndReason.FINISHED


def test_without_details_only_what_a_person_reads_is_recorded() -> None:
    kinds = [type(step) for step in fake('log "a"\nsteps 3\nlog "b"', details=False)]
    assert kinds == [RunStarted, ConsoleWritten, ConsoleWritten, RunEnded]


def test_a_refused_program_says_where_and_what_instead() -> None:
    with pytest.raises(ProgramRefused) as caught:
        fake("syntax")
    assert (caught.value.message, str(caught.value.span)) == ("Unexpected token '}'", "2:1")
    assert caught.value.construct == ""
    with pytest.raises(ProgramRefused) as caught:
        fake("unsupported")
    assert caught.value.construct == "event handler attribute"
    assert caught.value.advice.startswith("Add the listener")


def test_a_run_that_reaches_its_step_limit_can_go_on() -> None:
    ended = ending("endless", steps=50)
    assert ended.reason is EndReason.STEPS
    assert ended.resumable
    assert ended.number == 50
    shorter, longer = fake("endless", steps=50), fake("endless", steps=80)
    assert longer[:50] == shorter[:50]


@pytest.mark.parametrize("raised", ["raise-stopped steps", "raise-stopped memory"])
def test_a_model_that_stops_without_a_last_step_gets_one(raised: str) -> None:
    ended = ending(f"wait\n{raised}")
    assert ended.exit_code == 3
    assert ended.message == "Enough. Never got a turn: Timers (1), Task queue (2)."
    assert ended.starved == ("timers", "task_queue")
    assert ended.resumable == (ended.reason is EndReason.STEPS)


def test_memory_that_runs_out_is_a_limit() -> None:
    ended = ending("raise-memory")
    assert ended.reason is EndReason.MEMORY
    assert ended.exit_code == 3


def test_a_fault_of_ours_is_said_as_ours_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR, "loopscope.runs"):
        ended = ending("fault")
    assert ended.reason is EndReason.INTERNAL_ERROR
    assert ended.exit_code == 70
    number = caplog.records[0].getMessage().removeprefix("fault ")
    assert f"Please report it as fault {number} (KeyError)." in ended.message
    assert caplog.records[0].exc_info is not None


def test_a_fault_has_the_same_number_each_time() -> None:
    def number(source: str) -> str:
        try:
            run_program(
                source,
                sink=lambda _: None,
                circumstances=Circumstances(),
                host="node",
                record_details=True,
            )
        except KeyError as error:
            return fault_number(error)
        raise AssertionError

    assert number("fault") == number("\nfault")
    assert len(number("fault")) == 8


def test_a_model_that_ends_without_a_word_is_a_fault() -> None:
    ended = ending("mute")
    assert ended.reason is EndReason.INTERNAL_ERROR


def test_a_fault_before_the_first_step_still_makes_a_recording() -> None:
    recording = fake("early-fault")
    assert [type(step) for step in recording] == [RunStarted, RunEnded]


def test_a_sink_that_closes_ends_the_run_and_is_no_fault() -> None:
    def sink(_: AnyStep) -> None:
        raise OutputClosed

    with pytest.raises(OutputClosed):
        execute(RunRequest(source="endless"), sink, run_program=run_program)


def test_a_big_stack_carries_deep_recursion() -> None:
    def depth(left: int) -> int:
        return 0 if left == 0 else 1 + max([depth(left - 1)], key=lambda x: x)

    assert on_big_stack(lambda: depth(20_000)) == 20_000


def test_a_big_stack_leaves_the_limit_of_small_stacks_as_it_was() -> None:
    before = sys.getrecursionlimit()
    assert on_big_stack(sys.getrecursionlimit) > before
    assert sys.getrecursionlimit() == before
    thread = BigStack(sys.getrecursionlimit)
    thread.start()
    thread.join()
    assert sys.getrecursionlimit() == before


def test_a_big_stack_hands_on_what_was_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        on_big_stack(lambda: 1 // 0)


def test_models_are_found_by_their_path() -> None:
    assert load_model("tests.runs.fake_model:run_program") is run_program
