"""Frames: what is refused by name, and what recorded steps tell of them.

The order of what frames print is compared with Chromium: tests/ordering/browser/page-frame-*.html.
"""

import json

import pytest

from app.javascript.hosts.browser.navigables.iframes import MOST_WINDOWS
from app.runs.execute import record
from app.runs.inputs import parse_inputs
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import (
    AnyStep,
    ConsoleWritten,
    DocumentMade,
    EndReason,
    NodesInserted,
    ReadinessChanged,
    RunEnded,
    TaskQueued,
    TaskRemoved,
)


def _run(source: str, *sources: tuple[str, str], inputs: str = "[]") -> list[AnyStep]:
    request = RunRequest(
        source=source,
        host=Host.BROWSER,
        goal=Goal.HTML,
        file_name="page.html",
        sources=sources,
        stimuli=parse_inputs(inputs),
    )
    return list(record(request))


def _printed(steps: list[AnyStep]) -> list[str]:
    return [step.text for step in steps if isinstance(step, ConsoleWritten)]


def _ended(steps: list[AnyStep]) -> RunEnded:
    last = steps[-1]
    assert isinstance(last, RunEnded)
    return last


@pytest.mark.parametrize(
    ("frame", "named"),
    [
        ('<iframe src="https://example.com/page"></iframe>', "a frame of 'https://example.com/page'"),
        ('<iframe src="missing.html"></iframe>', "a frame of 'missing.html'"),
        ('<iframe src="javascript:1"></iframe>', "a frame of 'javascript:1'"),
        ('<iframe src="data:text/plain,x"></iframe>', "a frame of 'data:text/plain,x'"),
        ('<iframe src="data:text/html"></iframe>', "a frame of 'data:text/html'"),
        ('<iframe src="blob:null/none"></iframe>', "a frame of 'blob:null/none'"),
        ('<iframe loading="lazy" srcdoc="x"></iframe>', "loading='lazy' of a frame"),
    ],
)  # fmt: skip
def test_what_a_frame_cannot_show_is_refused_by_name(frame: str, named: str) -> None:
    ended = _ended(_run(f"<!doctype html><body>{frame}"))
    assert ended.reason is EndReason.UNSUPPORTED
    assert named in ended.message


def test_frames_without_end_are_refused() -> None:
    steps = _run(
        "<!doctype html><body><script>"
        "function add() { const f = document.createElement('iframe'); f.onload = add;"
        " document.body.append(f); } add();</script>"
    )
    assert _ended(steps).reason is EndReason.UNSUPPORTED
    assert f"more than {MOST_WINDOWS} windows" in _ended(steps).message


def test_a_named_source_of_the_run_is_a_document_of_another_origin() -> None:
    steps = _run(
        '<!doctype html><body><iframe id="f" src="./inner.html"></iframe><script>'
        "onmessage = (e) => console.log(e.data); "
        "onload = () => console.log(f.contentDocument)</script>",
        ("inner.html", "<p id=p>in</p><script>parent.postMessage(p.textContent, '*')</script>"),
    )
    assert _printed(steps) == ["null", "in"]


STORAGE = """<!doctype html><body>
<iframe id="left" srcdoc="<script>onstorage = (e) => console.log('left', e.key)</script>"></iframe>
<iframe name="right" srcdoc="<p>no listener"></iframe>
<script>onload = () => { localStorage.item = 'value'; }</script>"""


def test_tasks_say_which_window_they_are_of() -> None:
    steps = _run(STORAGE)
    labels = [step.label for step in steps if isinstance(step, TaskQueued)]
    assert "storage event: localStorage.item in frame left" in labels
    assert "storage event: localStorage.item in frame right" in labels
    assert _printed(steps) == ["left item"]


def test_documents_are_told_with_the_frame_that_shows_them() -> None:
    steps = _run(STORAGE)
    made = [step for step in steps if isinstance(step, DocumentMade)]
    assert [bool(step.frame) for step in made] == [False, True, True]
    told = {facts.id for step in steps if isinstance(step, NodesInserted) for facts in step.nodes}
    assert {step.frame for step in made[1:]} <= told
    states = [step for step in steps if isinstance(step, ReadinessChanged)]
    assert [(step.frame, step.state) for step in states] == [
        ("", "interactive"),
        ("frame left", "interactive"),
        ("frame left", "complete"),
        ("frame right", "interactive"),
        ("frame right", "complete"),
        ("", "complete"),
    ]


def test_the_tasks_of_a_removed_frame_are_taken_back() -> None:
    steps = _run(
        "<!doctype html><body><script>"
        "const f = document.createElement('iframe'); document.body.append(f);"
        "f.contentWindow.setTimeout(() => console.log('never')); f.remove();"
        "setTimeout(() => console.log('end'))</script>"
    )
    queued = {step.task: step.label for step in steps if isinstance(step, TaskQueued)}
    taken_back = [queued[step.task] for step in steps if isinstance(step, TaskRemoved)]
    assert taken_back == ["setTimeout () => console.log('never') in frame 1"]
    assert _printed(steps) == ["end"]


def test_a_page_without_frames_is_one_window() -> None:
    steps = _run(
        "<!doctype html><script>console.log(length, top === self, parent === self)</script>"
    )
    assert _printed(steps) == ["0 true true"]
    assert not any("frame" in step.label for step in steps if isinstance(step, TaskQueued))


@pytest.mark.parametrize(
    ("stimuli", "named"),
    [
        ([{"click": "#f"}], "a click in a frame"),
        ([{"click": "#b"}, {"press": "x"}], "a key in a frame"),
    ],
)
def test_a_persons_input_into_a_frame_is_refused(stimuli: list[dict[str, str]], named: str) -> None:
    steps = _run(
        '<!doctype html><body><button id="b" onclick="f.contentDocument.body.firstChild.focus()">'
        'b</button><iframe id="f" srcdoc="<input>"></iframe>',
        inputs=json.dumps(stimuli),
    )
    assert named in _ended(steps).message
