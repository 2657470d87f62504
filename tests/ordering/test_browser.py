"""Every page of browser/ prints in the model what it printed in real Chromium."""

from pathlib import Path

import pytest

from tests.ordering.expectation import browser_programs, read_expectation
from tests.ordering.model import run_in_model


@pytest.mark.parametrize("program", browser_programs(), ids=lambda program: program.name)
def test_prints_what_chromium_prints(program: Path) -> None:
    expected = read_expectation(program).outcome
    actual = run_in_model(program)
    assert actual.stdout == expected.stdout
    assert actual.stderr == expected.stderr
    assert actual.exit_code == expected.exit_code
