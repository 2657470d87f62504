import json
import re

import pytest

from app.trace.steps import (
    AnyStep,
    ConsoleWritten,
    ContextKind,
    ContextPushed,
    EndReason,
    Lane,
    Level,
    MicrotaskQueued,
    RunEnded,
    RunStarted,
    TaskQueued,
    TaskTaken,
    TimerSet,
)
from app.view.fold import advance, fold
from app.view.page import draw
from app.view.panels import PANELS
from app.view.queues import UnknownLaneError
from app.view.render import DrawnStep, StepRenderer
from app.view.state import ViewState
from tests.view.handmade import (
    BROWSER_LANES,
    BROWSER_SOURCE,
    NODE_SOURCE,
    Handmade,
    browser_run,
    node_run,
)

HOSTILE = '<img src=x onerror="alert(1)">'
RUNS = [(browser_run(), BROWSER_SOURCE), (node_run(), NODE_SOURCE)]


def drawn(steps: list[AnyStep], source: str = "") -> list[DrawnStep]:
    renderer = StepRenderer(source)
    return [renderer.render(step) for step in steps]


def lanes_after(steps: list[DrawnStep]) -> dict[str, list[int | str]]:
    """What the page shows in the end."""
    lanes: dict[str, list[int | str]] = {}
    for step in steps:
        lanes |= step.get("l", {})
    return lanes


def test_a_step_in_full() -> None:
    steps = drawn(browser_run(), BROWSER_SOURCE)
    assert steps[13] == {
        "n": 13,
        "t": 0.0,
        "k": "MicrotaskQueued",
        "w": "w14",
        "p": [147, 157, 9],
        "l": {"microtask_queue": [1, "microtask-1"]},
        "c": {
            "w14": '<div class="told">\n<p class="sentence">The rest of <code>load</code> is '
            "queued as a microtask: it runs as soon as the stack is empty, before any task.</p>\n"
            "</div>\n"
            '<a class="reference" href="https://html.spec.whatwg.org/multipage/webappapis.html'
            '#queue-a-microtask" target="_blank" rel="noreferrer"><span class="reference-standard">'
            "HTML</span> Queue a microtask</a>",
            "microtask-1": '<li class="card card-microtask" data-key="microtask-1" '
            'data-card="microtask-1" data-queue="microtask_queue">\n'
            '<svg class="icon" aria-hidden="true"><use href="#icon-microtask"/></svg>\n'
            '<span class="card-name">load</span>\n'
            '<span class="card-note">microtask 1 · after await</span>\n</li>',
        },
    }


@pytest.mark.parametrize(("run", "source"), RUNS)
def test_every_card_is_brought_once_and_before_it_is_used(run: list[AnyStep], source: str) -> None:
    brought: set[str] = set()
    for step in drawn(run, source):
        new = set(step.get("c", {}))
        assert not new & brought
        brought |= new
        assert step["w"] in brought
        for name, lane in step.get("l", {}).items():
            keys = lane[1:] if name != "console" else [f"console-{lane[0]}"]
            assert set(keys) <= brought


@pytest.mark.parametrize(("run", "source"), RUNS)
def test_lanes_are_sent_only_when_they_change(run: list[AnyStep], source: str) -> None:
    lanes: dict[str, list[int | str]] = {}
    for step in drawn(run, source):
        for name, lane in step.get("l", {}).items():
            assert lane != lanes.get(name, [0])
            lanes[name] = lane


def test_a_card_keeps_its_identity_from_the_queue_to_the_stack() -> None:
    steps = drawn(browser_run(), BROWSER_SOURCE)
    assert steps[50]["l"]["task_queue"] == [1, "task-2"]
    assert steps[51]["l"] == {"execution_context_stack": [1, "task-2"], "task_queue": [0]}
    assert 'data-cause="timer-1"' in steps[50]["c"]["task-2"]


def test_a_card_with_another_look_has_another_key_and_the_same_identity() -> None:
    steps = drawn(browser_run(), BROWSER_SOURCE)
    assert steps[49]["l"] == {"timers": [1, "timer-1~2"]}
    assert 'data-card="timer-1"' in steps[49]["c"]["timer-1~2"]


def test_the_same_sentence_is_sent_once() -> None:
    run = Handmade("a;\n")
    for _ in range(3):
        run.statement("a;")
    steps = drawn(run.steps, run.source)
    assert [step["w"] for step in steps] == ["w1", "w1", "w1"]
    assert ["c" in step for step in steps] == [True, False, False]


def test_long_lanes_are_cut() -> None:
    run = Handmade("")
    for number in range(1, 2_001):
        run.add(
            MicrotaskQueued, microtask=f"microtask-{number}", queue="microtask_queue", label="f"
        )
    steps = drawn(run.steps)
    lane = lanes_after(steps)["microtask_queue"]
    assert lane[0] == 2_000
    shown = PANELS["microtask_queue"].shown
    assert lane[1:] == [f"microtask-{number}" for number in range(1, shown + 1)]
    assert sum(len(json.dumps(step)) for step in steps) < 2_000 * 700


def test_a_deep_stack_shows_its_top() -> None:
    run = Handmade("")
    for depth in range(1, 101):
        run.push(f"context-{depth}", "f")
    lane = lanes_after(drawn(run.steps))["execution_context_stack"]
    assert lane[:3] == [100, "context-100", "context-99"]


def test_the_console_is_never_cut() -> None:
    run = Handmade("")
    for number in range(700):
        run.add(ConsoleWritten, level=Level.LOG, text=str(number))
    steps = drawn(run.steps)
    assert lanes_after(steps)["console"] == [700]
    keys = [key for step in steps for key in step["c"] if key.startswith("console-")]
    assert keys == [f"console-{number}" for number in range(1, 701)]


def test_everything_of_the_program_is_escaped() -> None:
    run = Handmade(HOSTILE)
    run.add(TimerSet, timer="timer-1", label=HOSTILE, delay=0.0, due=0.0)
    run.add(TaskQueued, task="task-1", queue="task_queue", source=HOSTILE, label=HOSTILE)
    run.add(MicrotaskQueued, microtask="microtask-1", queue="microtask_queue", label=HOSTILE)
    run.add(ContextPushed, context="context-1", name=HOSTILE, kind=ContextKind.FUNCTION)
    run.add(ConsoleWritten, level=Level.LOG, text=HOSTILE)
    run.statement(HOSTILE)
    run.add(RunEnded, reason=EndReason.STEPS, exit_code=3, message=HOSTILE)
    steps = drawn(run.steps, HOSTILE)
    html = "".join(part for step in steps for part in step["c"].values())
    assert "<img" not in html
    assert html.count("&lt;img src=x onerror=") >= 10


def test_lone_surrogates_pass() -> None:
    run = Handmade("")
    run.add(ConsoleWritten, level=Level.LOG, text="\ud83d alone")
    assert r"\ud83d alone" in json.dumps(drawn(run.steps))


def test_the_end_says_what_starved_and_offers_to_go_on() -> None:
    run = Handmade("")
    run.add(RunStarted, host="browser", lanes=BROWSER_LANES)
    run.add(
        RunEnded,
        reason=EndReason.STEPS,
        exit_code=3,
        message="Still running.",
        starved=("timers", "rendering"),
        resumable=True,
    )
    html = drawn(run.steps)[-1]["c"]["w2"]
    assert re.findall('<span class="starved">(.*?)</span>', html) == [
        "Timers starved",
        "Rendering starved",
    ]
    assert "Continue the run" in html
    assert '<span class="ending-reason">step limit</span>' in html


def test_the_whole_page_shows_the_same_as_the_steps() -> None:
    for number in range(len(browser_run())):
        run = browser_run()[: number + 1]
        before = fold(run[:-1])
        page = draw(run[-1], before, advance(before, run[-1]), BROWSER_SOURCE)
        lanes = lanes_after(drawn(run, BROWSER_SOURCE))
        for lane in page.lanes:
            assert lane.total == lanes.get(lane.panel.name, [0])[0]
            if lane.panel.name != "console":
                cards = re.findall('data-card="(.*?)"', "".join(lane.cards))
                keys = [str(key).partition("~")[0] for key in lanes.get(lane.panel.name, [0])[1:]]
                assert cards == keys


def test_a_lane_without_a_panel_is_refused() -> None:
    lanes = (Lane("dust", "Dust", ""),)
    start = RunStarted(number=0, at=0.0, agent="main", host="moon", lanes=lanes)
    with pytest.raises(UnknownLaneError, match="dust"):
        draw(start, ViewState(), fold([start]), "")


def test_a_task_that_nobody_queued_is_drawn_by_its_id() -> None:
    run = Handmade("")
    run.add(TaskTaken, task="task-7")
    assert drawn(run.steps)[0]["l"] == {"execution_context_stack": [1, "task-7"]}
