import json
from typing import get_args

import pytest
from hypothesis import given

from app.trace.forms import TraceFormatError, form_of
from app.trace.jsonl import STEP_CLASSES, decode_step, decode_steps, encode_step, encode_steps
from app.trace.source import Span
from app.trace.spec import SpecRef, Standard
from app.trace.steps import (
    AnyStep,
    ConsoleWritten,
    EndReason,
    Lane,
    Level,
    RunEnded,
    RunStarted,
    StatementReached,
    TimerSet,
)
from tests.trace.strategies import any_step


def test_every_step_of_the_union_has_a_name_of_its_own() -> None:
    assert set(STEP_CLASSES.values()) == set(get_args(AnyStep))
    assert len(STEP_CLASSES) == len(get_args(AnyStep))


@given(any_step)
def test_a_step_survives_the_trip(step: AnyStep) -> None:
    line = encode_step(step)
    assert decode_step(line) == step
    assert type(decode_step(line)) is type(step)
    assert line.isascii()
    assert "\n" not in line
    assert json.loads(line)["step"] == type(step).__name__


def test_the_written_form() -> None:
    step = ConsoleWritten(
        number=7,
        at=1.5,
        agent="main",
        span=Span(0, 14, 1, 1, 1, 15),
        spec=SpecRef(Standard.CONSOLE, "#log"),
        level=Level.LOG,
        text='"é" \ud800',
    )
    assert encode_step(step) == (
        '{"step":"ConsoleWritten","number":7,"at":1.5,"span":[0,14,1,1,1,15],'
        '"spec":["Console","#log"],"level":"log","text":"\\"\\u00e9\\" \\ud800"}'
    )


def test_the_first_line_carries_the_formats_version() -> None:
    lanes = (Lane("task_queue", "Task queue", "Waits."),)
    step = RunStarted(number=0, at=0.0, agent="worker-1", host="browser", lanes=lanes)
    assert encode_step(step) == (
        '{"step":"RunStarted","format":1,"number":0,"at":0.0,"agent":"worker-1",'
        '"host":"browser","lanes":[["task_queue","Task queue","Waits."]]}'
    )


def test_an_integer_is_read_where_a_moment_stands() -> None:
    step = decode_step('{"step":"StatementReached","number":1,"at":4}')
    assert step == StatementReached(number=1, at=4.0, agent="main")
    assert isinstance(step.at, float)


def test_an_infinite_moment_is_refused() -> None:
    step = TimerSet(
        number=1, at=0.0, agent="main", timer="t", label="", delay=0.0, due=float("inf")
    )
    with pytest.raises(TraceFormatError, match="no number inf"):
        encode_step(step)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("", "not JSON"),
        ('{"step":', "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[1]", "not a JSON object"),
        ("{}", "unknown step None"),
        ('{"step":"Nonsense","number":0,"at":0}', "unknown step 'Nonsense'"),
        ('{"step":["TaskTaken"]}', "unknown step"),
        ('{"step":"TaskTaken","number":0,"at":0}', "TaskTaken: task missing"),
        ('{"step":"TaskTaken","number":0,"at":0,"task":"t","x":1}', "unknown field 'x'"),
        ('{"step":"TaskTaken","number":"0","at":0,"task":"t"}', "TaskTaken.number: not an integer"),
        ('{"step":"TaskTaken","number":true,"at":0,"task":"t"}', "number: not an integer"),
        ('{"step":"TaskTaken","number":0,"at":NaN,"task":"t"}', "at: not a finite number"),
        ('{"step":"TaskTaken","number":0,"at":Infinity,"task":"t"}', "at: not a finite number"),
        ('{"step":"TaskTaken","number":0,"at":1' + "0" * 400 + ',"task":"t"}', "not a finite"),
        ('{"step":"TaskTaken","number":0,"at":0,"task":1}', "task: not a string"),
        ('{"step":"TaskTaken","number":0,"at":0,"task":null}', "task: not a string"),
        ('{"step":"TaskTaken","number":0,"at":0,"task":"t","span":[1]}', "span: not a span"),
        ('{"step":"TaskTaken","number":0,"at":0,"task":"t","span":null}', "span: not a span"),
        ('{"step":"TaskTaken","number":0,"at":0,"task":"t","spec":["X","y"]}', "not a Standard"),
        ('{"step":"ConsoleWritten","number":0,"at":0,"level":"loud","text":""}', "not a Level"),
        ('{"step":"RunStarted","number":0,"at":0,"host":"node","lanes":[]}', "the format is not 1"),
        (
            '{"step":"RunStarted","format":1,"number":0,"at":0,"host":"n","lanes":[[1]]}',
            "not a lane",
        ),
        ('{"step":"RunStarted","format":1,"number":0,"at":0,"host":"n","lanes":{}}', "not a list"),
    ],
)
def test_a_line_that_is_no_step_is_refused(line: str, complaint: str) -> None:
    with pytest.raises(TraceFormatError, match=complaint.replace("[", r"\[")):
        decode_step(line)


def test_errors_in_many_lines_name_the_line() -> None:
    good = encode_step(
        RunEnded(number=0, at=0.0, agent="main", reason=EndReason.STEPS, exit_code=3)
    )
    with pytest.raises(TraceFormatError, match=r"^line 3: not JSON"):
        list(decode_steps([good, "", "{"]))
    assert len(list(decode_steps(encode_steps(decode_steps([good, good])).splitlines()))) == 2


def test_a_type_without_a_form_is_named() -> None:
    with pytest.raises(TypeError, match="no JSON form"):
        form_of(bytes)
