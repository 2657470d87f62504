import pytest

from app.trace.forms import TraceFormatError
from app.trace.recording import Recording
from app.trace.steps import AnyStep, EndReason, RunEnded, RunStarted, StatementReached


def started(number: int = 0) -> AnyStep:
    return RunStarted(number=number, at=0.0, agent="main", host="node", lanes=())


def reached(number: int, at: float = 0.0) -> AnyStep:
    return StatementReached(number=number, at=at, agent="main")


def ended(number: int) -> AnyStep:
    return RunEnded(number=number, at=9.0, agent="main", reason=EndReason.FINISHED, exit_code=0)


def test_a_recording_grows_from_start_to_end() -> None:
    assert Recording([started(), reached(1)]).ended is None
    recording = Recording([started(), reached(1)])
    recording.append(ended(2))
    assert recording.ended is recording[2]
    assert len(recording) == 3
    assert [step.number for step in recording] == [0, 1, 2]
    assert recording[1:] == [reached(1), ended(2)]


def test_lines_and_back() -> None:
    recording = Recording([started(), reached(1, 2.5), ended(2)])
    assert Recording.from_jsonl(recording.to_jsonl()) == recording
    assert recording.to_jsonl().count("\n") == 3
    assert Recording().ended is None


@pytest.mark.parametrize(
    ("steps", "complaint"),
    [
        ([reached(0)], "begins with RunStarted, not with StatementReached"),
        ([started(1)], "step 1 stands where step 0 should"),
        ([started(), reached(2)], "step 2 stands where step 1 should"),
        ([started(), started(1)], "in the middle"),
        ([started(), reached(1, 5.0), reached(2, 4.0)], "backwards at step 2"),
        ([started(), ended(1), reached(2, 10.0)], "StatementReached stands after RunEnded"),
    ],
)
def test_a_step_that_cannot_come_next_is_refused(steps: list[AnyStep], complaint: str) -> None:
    with pytest.raises(TraceFormatError, match=complaint):
        Recording(steps)
