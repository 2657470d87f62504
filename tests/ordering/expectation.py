"""An expectation: what a real engine printed for a program, beside the program as JSON."""

import json
from dataclasses import dataclass
from pathlib import Path

from app.kernel.stimuli import Stimulus
from app.runs.inputs import parse_inputs
from tests.ordering.outcome import Outcome

FOLDER = Path(__file__).parent
NODE_SUFFIXES = (".js", ".mjs")


@dataclass(frozen=True, slots=True)
class Expectation:
    """An outcome, and the engine, its version and the day (ISO 8601) that printed it."""

    engine: str
    version: str
    recorded: str
    outcome: Outcome


def node_programs(folder: Path = FOLDER / "node") -> list[Path]:
    """The programs that real Node judges, by name."""
    return sorted(path for path in folder.rglob("*") if path.suffix in NODE_SUFFIXES)


def browser_programs(folder: Path = FOLDER / "browser") -> list[Path]:
    """The pages that real Chromium judges, by name."""
    return sorted(folder.rglob("*.html"))


def path_of_expectation(program: Path) -> Path:
    """`a/name.js` expects `a/name.expected.json`; a module's `name.mjs` does too."""
    return program.with_name(program.stem + ".expected.json")


def path_of_inputs(program: Path) -> Path:
    """`a/name.html` gets the input of `a/name.inputs.json`, if that is there."""
    return program.with_name(program.stem + ".inputs.json")


def inputs_of(program: Path) -> tuple[Stimulus, ...]:
    """What a person does to a page while it is recorded; empty for most."""
    path = path_of_inputs(program)
    return parse_inputs(path.read_text("utf-8")) if path.exists() else ()


def read_expectation(program: Path) -> Expectation:
    """The recorded expectation of a program."""
    raw = json.loads(path_of_expectation(program).read_text("utf-8"))
    outcome = Outcome(tuple(raw["stdout"]), tuple(raw["stderr"]), raw["exit_code"])
    return Expectation(raw["engine"], raw["version"], raw["recorded"], outcome)


def write_expectation(program: Path, expectation: Expectation) -> None:
    """Put an expectation beside its program."""
    raw = {
        "engine": expectation.engine,
        "version": expectation.version,
        "recorded": expectation.recorded,
        "exit_code": expectation.outcome.exit_code,
        "stdout": list(expectation.outcome.stdout),
        "stderr": list(expectation.outcome.stderr),
    }
    text = json.dumps(raw, indent=1, ensure_ascii=True) + "\n"
    path_of_expectation(program).write_text(text, "utf-8")
