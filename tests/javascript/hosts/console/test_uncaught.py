"""An uncaught error is reported with its place, its line and a caret, as Node reports it."""

import pytest

from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import ErrorReported
from tests.javascript.hosts.console.uncaught import (
    FILE_NAME,
    PROGRAMS,
    comparable_report,
    recorded,
)

REPORTS = recorded()


def test_every_program_is_recorded() -> None:
    assert tuple(REPORTS) == PROGRAMS


@pytest.mark.parametrize("source", PROGRAMS)
def test_reported_as_node_reports_it(source: str) -> None:
    request = RunRequest(source=source, host=Host.NODE, goal=Goal.COMMONJS, file_name=FILE_NAME)
    steps = record(request, record_details=False)
    (report,) = [step.text for step in steps if isinstance(step, ErrorReported)]
    assert comparable_report(report) == REPORTS[source]
