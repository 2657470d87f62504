"""Every program prints in the model what it printed in a real engine."""

from pathlib import Path

import pytest

from tests.conformance.corpus import FOLDER, programs, run_program_in_model
from tests.ordering.expectation import read_expectation


@pytest.mark.parametrize("program", programs(), ids=lambda path: str(path.relative_to(FOLDER)))
def test_prints_what_the_engine_prints(program: Path) -> None:
    expected = read_expectation(program).outcome
    actual = run_program_in_model(program)
    assert actual.stdout == expected.stdout
    assert actual.stderr == expected.stderr
    assert actual.exit_code == expected.exit_code
