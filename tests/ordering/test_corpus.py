"""The corpus itself: large enough, each program explained and recorded, nothing left behind."""

from pathlib import Path

import pytest

from tests.ordering.expectation import (
    FOLDER,
    browser_programs,
    node_programs,
    path_of_expectation,
    path_of_inputs,
    read_expectation,
)

PROGRAMS = [*node_programs(), *browser_programs()]
LATER = FOLDER / "later"
ALL = [*PROGRAMS, *node_programs(LATER), *browser_programs(LATER)]


def test_has_enough_programs() -> None:
    assert len(node_programs()) >= 120
    assert len(browser_programs()) >= 80


@pytest.mark.parametrize("program", ALL, ids=lambda program: program.name)
def test_program_says_what_it_shows_and_who_judged_it(program: Path) -> None:
    first, second, *_ = program.read_text("utf-8").splitlines()
    told = second if first == "<!doctype html>" else first
    assert told.startswith(("// ", "<!-- "))
    expectation = read_expectation(program)
    assert expectation.engine == ("chromium" if program.suffix == ".html" else "node")
    assert expectation.version
    assert expectation.outcome.stdout or expectation.outcome.stderr


def test_no_expectation_without_program() -> None:
    expectations = set(FOLDER.rglob("*.expected.json"))
    assert expectations == {path_of_expectation(program) for program in ALL}


def test_no_inputs_without_program() -> None:
    inputs = set(FOLDER.rglob("*.inputs.json"))
    assert inputs <= {path_of_inputs(program) for program in ALL}
