"""A few random programs each time; the command `scripts/fuzz` runs many."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.javascript import run as model
from app.javascript.syntax.errors import SourceProblem
from app.runs.big_stack import on_big_stack
from tests.fuzz import trial
from tests.fuzz.batches import findings
from tests.fuzz.programs import program_of
from tests.fuzz.shrinking import shrunk
from tests.fuzz.trial import Finding, Program, attempt

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.js"))


def test_a_seed_is_one_program() -> None:
    programs = on_big_stack(lambda: [[program_of(seed) for seed in range(10)] for _ in range(2)])
    assert programs[0] == programs[1]
    assert len({program.source for program in programs[0]}) == 10


def test_most_programs_of_the_grammar_pass_the_parser() -> None:
    def parses(program: Program) -> bool:
        try:
            model.parse_programs(program.source, "program.js", program.host, program.goal)
        except SourceProblem:
            return False
        return True

    drawn = on_big_stack(lambda: [parses(program_of(seed)) for seed in range(3, 203, 5)])
    assert sum(drawn) > len(drawn) * 3 / 4


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem)
def test_what_was_found_once_is_not_found_again(file: Path) -> None:
    program = Program(file.read_text("utf-8"), "node", "commonjs")
    assert on_big_stack(lambda: attempt(program)) is None


@pytest.mark.slow
def test_random_programs_find_nothing() -> None:
    found = [finding for _, finding in findings(range(150)) if finding is not None]
    assert found == []


def failing(source: str, **_: object) -> None:
    if "bad" in source:
        raise KeyError(source)


def test_a_fault_is_found_and_made_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "run_program", failing)
    program = Program("one();\ntwo(bad, 3);\nthree();\n", "node", "commonjs")
    finding = attempt(program)
    assert isinstance(finding, Finding)
    assert finding.what.startswith("KeyError ")
    assert shrunk(finding) == replace(program, source="bad")
    assert attempt(replace(program, source="good")) is None
