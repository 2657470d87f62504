"""Where Node promises no order: the trace says so, the default is the commonest, a seed picks."""

from pathlib import Path

import pytest

from app.runs.command import RunOptions, run_command
from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import AnyStep, OrderOpen
from tests.javascript.hosts.recorded import printed

SEEDS = range(1, 13)
RACE = "setTimeout(() => console.log('timeout')); setImmediate(() => console.log('immediate'));"
FILE = "require('fs').stat(__filename, () => console.log('stat'));"
LATER_FILE = f"{FILE} setTimeout(() => console.log('timeout'), 0);"
TWO_FILES = (
    "const fs = require('fs');"
    "fs.readFile(__filename, () => console.log('a'));"
    "fs.readFile(__filename, () => console.log('b'));"
)
WORKER = """
const { Worker } = require('worker_threads');
new Worker("require('worker_threads').parentPort.postMessage(1)", { eval: true })
  .on('message', () => console.log('worker'));
setTimeout(() => console.log('timeout'), 200);
"""


def run(source: str, seed: int = 1, goal: Goal = Goal.COMMONJS) -> list[AnyStep]:
    return list(record(RunRequest(source=source, host=Host.NODE, goal=goal, seed=seed)))


def open_orders(steps: list[AnyStep]) -> list[tuple[tuple[str, ...], str]]:
    return [(step.between, step.picked) for step in steps if isinstance(step, OrderOpen)]


def orders(source: str) -> set[tuple[str, ...]]:
    """All orders that some seeds give."""
    return {tuple(printed(run(source, seed))) for seed in SEEDS}


def test_a_timeout_and_an_immediate_of_the_main_script_race() -> None:
    steps = run(RACE)
    assert open_orders(steps) == [(("setTimeout", "setImmediate"), "setImmediate")]
    assert printed(steps) == ["immediate", "timeout"]  # two times of three, in Node 20
    assert orders(RACE) == {("immediate", "timeout"), ("timeout", "immediate")}


def test_what_the_step_says_is_what_happens() -> None:
    for seed in SEEDS:
        steps = run(RACE, seed)
        for (first, second), picked in open_orders(steps):
            assert (first, second) == ("setTimeout", "setImmediate")
            assert printed(steps)[0] == picked.removeprefix("set").lower()


@pytest.mark.parametrize(
    "certain",
    [
        "setTimeout(() => {}, 20); setImmediate(() => {});",
        "setTimeout(() => {}); process.nextTick(() => {}); Promise.resolve().then(() => {});",
        "setTimeout(() => { setTimeout(() => {}); setImmediate(() => {}); }, 20);",
        "setTimeout(() => {}, 10); setTimeout(() => {}, 30);",
    ],
)
def test_a_certain_order_is_not_marked(certain: str) -> None:
    assert open_orders(run(certain)) == []


def test_a_module_runs_in_the_poll_phase_so_its_immediates_come_first() -> None:
    steps = run(f"{RACE} export {{}};", goal=Goal.MODULE)
    assert open_orders(steps) == []
    for seed in SEEDS:
        lines = printed(run(f"{RACE} export {{}};", seed, Goal.MODULE))
        assert lines == ["immediate", "timeout"]


def test_a_file_races_with_a_timer() -> None:
    assert len(orders(LATER_FILE)) == 2
    marked = [run(LATER_FILE, seed) for seed in SEEDS]
    assert any("setTimeout" in between for steps in marked for between, _ in open_orders(steps))


def test_a_file_races_with_an_immediate() -> None:
    source = f"{FILE} setImmediate(() => console.log('immediate'));"
    steps = run(source)
    assert [picked for _, picked in open_orders(steps)] == ["fs.stat program.js"]
    assert printed(steps) == ["stat", "immediate"]  # two times of three, in Node 20


def test_files_that_are_read_at_once_are_ready_in_the_order_of_asking_unless_a_seed_says_else() -> (
    None
):
    assert printed(run(TWO_FILES)) == ["a", "b"]
    assert orders(TWO_FILES) == {("a", "b"), ("b", "a")}


def test_a_worker_is_done_long_before_a_late_timer() -> None:
    assert orders(WORKER) == {("worker", "timeout")}


def test_the_same_seed_gives_the_same_run() -> None:
    for seed in (1, 2, 3):
        assert run(RACE, seed) == run(RACE, seed)


def test_the_command_line_takes_a_seed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "race.js"
    program.write_text(RACE, "utf-8")
    outputs = set()
    for seed in SEEDS:
        assert run_command(RunOptions(file=str(program), seed=seed, seconds=100.0)) == 0
        outputs.add(capsys.readouterr().out)
    assert outputs == {"immediate\ntimeout\n", "timeout\nimmediate\n"}
