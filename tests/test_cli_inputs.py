"""``loopscope run page.html --inputs FILE.json``: a person uses the page.

What the page prints is Chromium 156's, printed by it.
"""

import json
from pathlib import Path

from tests.test_cli import file, run

PAGE = """<!doctype html>
<button id="b">b</button>
<script>
b.addEventListener('click', e => {
  console.log('one', e.isTrusted);
  Promise.resolve().then(() => console.log('micro'));
});
b.addEventListener('click', () => console.log('two'));
setTimeout(() => console.log('timeout'), 600);
</script>
"""


def test_a_click_of_a_person(tmp_path: Path) -> None:
    inputs = file(tmp_path, '[{"click": "#b"}]', "inputs.json")
    page = file(tmp_path, PAGE, "page.html")
    assert run(page, "--inputs", inputs) == (0, "one true\nmicro\ntwo\ntimeout\n", "")


def test_a_click_at_its_time(tmp_path: Path) -> None:
    inputs = file(tmp_path, '[{"click": "#b", "time": 900}]', "inputs.json")
    page = file(tmp_path, PAGE, "page.html")
    assert run(page, "--inputs", inputs) == (0, "timeout\none true\nmicro\ntwo\n", "")


def test_the_trace_shows_the_input(tmp_path: Path) -> None:
    inputs = file(tmp_path, '[{"click": "#b"}]', "inputs.json")
    code, out, _ = run(file(tmp_path, PAGE, "page.html"), "--inputs", inputs, "--trace")
    steps = [json.loads(line) for line in out.splitlines()]
    arrived = next(step for step in steps if step.get("step") == "InputArrived")
    assert code == 0
    assert arrived["label"] == "A click on #b"
    called = [step for step in steps if step.get("step") == "ListenerCalled"]
    assert [step["phase"] for step in called] == ["at target", "at target"]


def test_a_file_that_is_wrong_is_refused_with_its_place(tmp_path: Path) -> None:
    inputs = file(tmp_path, '[\n {"clack": "#b"}]', "inputs.json")
    code, out, err = run(file(tmp_path, PAGE, "page.html"), "--inputs", inputs)
    assert (code, out) == (2, "")
    assert err.startswith(f"{inputs}:2:2: needs exactly one of click")


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    missing = str(tmp_path / "none.json")
    code, _, err = run(file(tmp_path, PAGE, "page.html"), "--inputs", missing)
    assert code == 2
    assert err == f"{missing}: No such file or directory\n"


def test_a_selector_that_matches_nothing_says_so(tmp_path: Path) -> None:
    inputs = file(tmp_path, '[{"click": "#b"}, {"click": "#none"}]', "inputs.json")
    code, out, err = run(file(tmp_path, PAGE, "page.html"), "--inputs", inputs)
    assert code == 2
    assert out == "one true\nmicro\ntwo\ntimeout\n"
    assert "Input 2 of 2: no element matches #none" in err
