"""Every scenario prints in the model what it prints in the real engine."""

import pytest

from app.runs.request import Host
from app.runs.scenario import Scenario
from tests.ordering.expectation import read_expectation
from tests.ordering.model import run_request_in_model
from tests.ordering.scenarios import program_of, scenarios, settled

ALL = [*scenarios(Host.BROWSER), *scenarios(Host.NODE)]


@pytest.mark.parametrize("scenario", ALL, ids=lambda scenario: scenario.slug)
def test_prints_what_the_real_engine_prints(scenario: Scenario) -> None:
    expected = read_expectation(program_of(scenario.slug)).outcome
    assert settled(scenario.slug, run_request_in_model(scenario.request)) == expected
