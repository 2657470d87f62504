"""Every scenario still does what it is known to do, step by step."""

import re
from pathlib import Path

import pytest

from app.runs.execute import record
from app.runs.golden import GoldenRefusedError, first_difference, golden_recording, rebaseline
from app.runs.scenario import load_scenario
from app.trace.recording import Recording

SCENARIOS = sorted(
    path for path in (Path(__file__).parents[2] / "scenarios").iterdir() if path.is_dir()
)

TOML = 'title = "T"\nlevel = "basics"\nhost = "node"\n'


@pytest.mark.parametrize("folder", SCENARIOS, ids=lambda folder: folder.name)
def test_a_scenario_makes_its_golden_trace(folder: Path) -> None:
    scenario = load_scenario(folder)
    golden = Recording.from_jsonl(scenario.golden.read_text("ascii"))
    difference = first_difference(golden, record(scenario.request))
    assert difference == "", "changed on purpose? scripts/golden records it anew"


@pytest.mark.parametrize("folder", SCENARIOS, ids=lambda folder: folder.name)
def test_what_to_look_at_is_there_to_be_seen(folder: Path) -> None:
    scenario = load_scenario(folder)
    steps = list(Recording.from_jsonl(scenario.golden.read_text("ascii")))
    assert scenario.hints, "a scenario says what to look at"
    for hint in scenario.hints:
        assert not hint.step or hint.find(steps) is not None, hint.text


@pytest.mark.parametrize("folder", SCENARIOS, ids=lambda folder: folder.name)
def test_what_to_look_at_comes_in_the_order_of_the_steps(folder: Path) -> None:
    scenario = load_scenario(folder)
    steps = list(Recording.from_jsonl(scenario.golden.read_text("ascii")))
    places = [hint.find(steps) or 0 for hint in scenario.hints if hint.step]
    assert places == sorted(places)


def test_there_are_ten_scenarios_at_least() -> None:
    assert len(SCENARIOS) >= 10


def scenario_of(folder: Path, program: str, toml: str = TOML) -> Path:
    path = folder / "one"
    path.mkdir()
    (path / "program.js").write_text(program, "utf-8")
    (path / "scenario.toml").write_text(toml, "utf-8")
    return path


def test_a_golden_trace_is_written_once_and_then_compared(tmp_path: Path) -> None:
    path = scenario_of(tmp_path, "console.log(1)")
    assert rebaseline(path, check=False).startswith("written, ")
    assert rebaseline(path, check=False) == "as it was"
    assert rebaseline(path, check=True) == "as it was"
    (path / "program.js").write_text("console.log(2)", "utf-8")
    with pytest.raises(GoldenRefusedError, match="differs from its golden trace at step"):
        rebaseline(path, check=True)
    assert rebaseline(path, check=False).startswith("rewritten, ")
    assert rebaseline(path, check=True) == "as it was"


@pytest.mark.parametrize(
    ("program", "complaint"),
    [
        ("let a = ;", "refused at 1:9: Unexpected token "),
        ("while (true) {}", "statement limit: Stopped after"),
        ("require('cluster')", "unsupported: Not supported"),
    ],
)
def test_a_run_that_failed_is_no_golden_trace(tmp_path: Path, program: str, complaint: str) -> None:
    path = scenario_of(tmp_path, program)
    with pytest.raises(GoldenRefusedError, match=re.escape(complaint)):
        rebaseline(path, check=False)
    assert not (path / "golden.jsonl").exists()


def test_a_hint_that_fits_no_step_is_refused(tmp_path: Path) -> None:
    toml = TOML + 'look_at = [{ text = "It paints.", step = "Painted" }]'
    with pytest.raises(GoldenRefusedError, match=r"no step fits what to look at: 'It paints\.'"):
        golden_recording(load_scenario(scenario_of(tmp_path, "1", toml)))
