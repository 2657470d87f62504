import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from markupsafe import Markup

from app.trace.source import Span
from app.trace.spec import SpecRef, Standard
from app.trace.steps import (
    AnyStep,
    ClockAdvanced,
    ConsoleWritten,
    ContextKind,
    ContextPushed,
    EndReason,
    ErrorReported,
    ExceptionThrown,
    Level,
    MicrotaskQueued,
    PromiseLockedIn,
    RejectionUnhandled,
    RunEnded,
    StatementReached,
    TaskQueued,
    TimerCleared,
    TimerExpired,
    TimerSet,
    WorkSummarised,
)
from app.view.fold import advance, fold
from app.view.narration import narrate
from app.view.queues import UnknownLaneError
from app.view.references import DEFAULTS, ON_NODE, reference
from app.view.source_text import SourceText
from app.view.state import ViewState
from tests.trace.strategies import any_step
from tests.view.handmade import BROWSER_SOURCE, NODE_SOURCE, Handmade, browser_run, node_run

HERE = Path(__file__).parent
UNWANTED = re.compile(r"macro-?task|callback queue|event queue|job queue", re.IGNORECASE)


def told(steps: list[AnyStep], source: str) -> list[str]:
    """The sentences of a run, without their markup."""
    text = SourceText(source)
    sentences, before = [], ViewState()
    for step in steps:
        after = advance(before, step)
        sentences.append(narrate(step, before, after, text).text)
        before = after
    return sentences


def expected(host: str) -> list[str]:
    """Read and approved by a person: ``<host>_sentences.txt``, one line a step."""
    return (HERE / f"{host}_sentences.txt").read_text("utf-8").splitlines()


def one(step: type[AnyStep], /, **facts: object) -> str:
    run = Handmade("")
    run.add(step, **facts)
    return told(run.steps, "")[-1]


def test_a_whole_run_in_a_browser() -> None:
    assert told(browser_run(), BROWSER_SOURCE) == expected("browser")


def test_a_whole_run_in_node() -> None:
    assert told(node_run(), NODE_SOURCE) == expected("node")


@pytest.mark.parametrize(
    ("sentence", "step", "facts"),
    [
        (
            "A timer for tick, without delay. Even so its callback has to queue.",
            TimerSet,
            {"timer": "timer-1", "label": "setTimeout tick", "delay": 0.0, "due": 0.0},
        ),
        (
            "A timer for tick: timers nested more than five deep wait at least 4 ms, "
            "so this one is due at 12 ms.",
            TimerSet,
            {
                "timer": "timer-1",
                "label": "setTimeout tick",
                "delay": 4.0,
                "due": 12.0,
                "nesting_level": 7,
            },
        ),
        (
            "The timer of beat comes back every 100 ms: it is next due at 300 ms.",
            TimerSet,
            {
                "timer": "timer-1",
                "label": "setInterval beat",
                "delay": 100.0,
                "due": 300.0,
                "repeats": True,
            },
        ),
        (
            "The timer of timer-9 is cleared: it will never fire.",
            TimerCleared,
            {"timer": "timer-9"},
        ),
        (
            "The rest of load is queued as a microtask: it runs as soon as the stack is empty, "
            "before any task.",
            MicrotaskQueued,
            {"microtask": "m", "queue": "microtask_queue", "label": "resume load after await"},
        ),
        (
            "“resolve with thenable (calls then)” is queued as a microtask: it runs as soon as "
            "the stack is empty, before any task.",
            MicrotaskQueued,
            {
                "microtask": "m",
                "queue": "microtask_queue",
                "label": "resolve with thenable (calls then)",
            },
        ),
        (
            "tick is queued as a next tick: it runs when the current callback is over, before any "
            "promise microtask.",
            MicrotaskQueued,
            {"microtask": "m", "queue": "next_tick_queue", "label": "nextTick tick"},
        ),
        ("The console prints an empty line.", ConsoleWritten, {"level": Level.LOG, "text": ""}),
        (
            "Nobody caught the error, so the host reports it: Uncaught Error: no",
            ErrorReported,
            {"text": "Uncaught Error: no\n    at f"},
        ),
        (
            "Error: no is thrown: functions leave the stack one by one until something catches it.",
            ExceptionThrown,
            {"error": "Error: no"},
        ),
        (
            "A promise is resolved with Promise { 1 }, so from now on it follows that one. "
            "Asking it with then costs a microtask of its own.",
            PromiseLockedIn,
            {"promise": "promise-1", "value": "Promise { 1 }"},
        ),
        (
            "Nobody handles the rejection Error: no: the host reports it.",
            RejectionUnhandled,
            {"promise": "promise-1", "reason": "Error: no\n    at f"},
        ),
        (
            "The loop went round 4,812 times in all; 9,624 statements and 1 call ran without "
            "steps of their own.",
            WorkSummarised,
            {"statements": 9624, "calls": 1, "iterations": 4812},
        ),
        (
            "12 calls ran without steps of their own.",
            WorkSummarised,
            {"statements": 0, "calls": 12},
        ),
        ("0 ms pass: the virtual clock moves on.", ClockAdvanced, {"since": 0.0, "why": ""}),
        (
            "Still running: paused at the step limit.",
            RunEnded,
            {"reason": EndReason.STEPS, "exit_code": 3},
        ),
        ("A limit.", RunEnded, {"reason": EndReason.STEPS, "exit_code": 3, "message": "A limit."}),
    ],
)
def test_sentences(sentence: str, step: type[AnyStep], facts: dict[str, object]) -> None:
    assert one(step, **facts) == sentence


@pytest.mark.parametrize(
    ("due", "at", "sentence"),
    [
        (10.0, 200.0, "The timer of f was due 190 ms ago, but the thread was busy until now."),
        (
            55.0,
            60.0,
            "The timer of f was due 5 ms ago: timers of 32 ms or more may wait up to 8 ms for the "
            "next that is due, so that the browser wakes up less often.",
        ),
    ],
)
def test_a_late_timer_says_why(due: float, at: float, sentence: str) -> None:
    run = Handmade("")
    run.add(TimerSet, timer="timer-1", label="setTimeout f", delay=due, due=due)
    run.at = at
    run.add(TimerExpired, timer="timer-1")
    assert told(run.steps, "")[-1] == sentence


def test_an_error_unwinds_the_stack() -> None:
    run = Handmade("")
    run.push("context-1", "outer")
    run.push("context-2", "inner")
    run.add(ExceptionThrown, error="Error: no")
    run.pop("context-2")
    run.add(StatementReached)
    run.pop("context-1")
    assert told(run.steps, "")[3:] == [
        "inner does not catch Error: no, so it leaves the stack.",
        "The next statement runs.",
        "outer is done and leaves the stack: no JavaScript runs now.",
    ]


def test_tasks_that_wait_are_counted() -> None:
    run = Handmade("")
    for number in (1, 2, 3):
        run.add(
            TaskQueued,
            task=f"task-{number}",
            queue="task_queue",
            source="timer",
            label="setTimeout f",
            cause="timer-1",
        )
    assert [sentence.partition(". ")[2] for sentence in told(run.steps, "")] == [
        "It is the next one.",
        "It waits behind 1 other task.",
        "It waits behind 2 other tasks.",
    ]


def test_a_statement_is_quoted_from_the_source() -> None:
    source = "// 😀\nconst a = [\n  1,\n];"
    span = Span(6, 25, 2, 1, 4, 3)
    run = Handmade(source)
    run.add(StatementReached, span=span)
    assert told(run.steps, source) == ["Line 2: const a = [ …"]


def test_the_programs_text_is_escaped() -> None:
    hostile = "<img src=x onerror=alert(1)>"
    run = Handmade(hostile)
    run.add(ContextPushed, context="context-1", name=hostile, kind=ContextKind.FUNCTION)
    after = fold(run.steps)
    narration = narrate(run.steps[0], ViewState(), after, SourceText(hostile))
    assert isinstance(narration.sentence, Markup)
    assert "<img" not in narration.sentence
    assert "&lt;img" in narration.sentence


@given(any_step)
def test_every_step_has_a_sentence_and_a_link(step: AnyStep) -> None:
    try:
        after = advance(ViewState(), step)
    except UnknownLaneError:
        return
    narration = narrate(step, ViewState(), after, SourceText("let a;\nlet b;"))
    assert narration.text.strip()
    assert narration.reference.spec.url.startswith("https://")


@pytest.mark.parametrize(
    ("run", "source"), [(browser_run(), BROWSER_SOURCE), (node_run(), NODE_SOURCE)]
)
def test_only_words_of_the_standards(run: list[AnyStep], source: str) -> None:
    for sentence in told(run, source):
        assert not UNWANTED.search(sentence)


def test_every_kind_of_step_has_a_clause() -> None:
    assert set(DEFAULTS) == set(get_args(AnyStep))
    assert set(ON_NODE) <= set(DEFAULTS)


def test_a_steps_own_clause_comes_first() -> None:
    own = SpecRef(Standard.ECMA262, "#sec-newpromisereactionjob")
    run = Handmade("")
    run.add(StatementReached, spec=own)
    found = reference(run.steps[0], "browser")
    assert (found.spec, found.title) == (own, "newpromisereactionjob")
