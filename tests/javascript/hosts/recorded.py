"""Runs of small programs, as the steps they make."""

from app.runs.execute import record
from app.runs.request import Host, RunRequest, goal_for
from app.trace.steps import AnyStep, ConsoleWritten


def steps_of(source: str, host: Host = Host.BROWSER, *, details: bool = True) -> list[AnyStep]:
    """All steps of the program on the host; without ``details`` the printed ones and the end."""
    request = RunRequest(
        source=source, host=host, goal=goal_for(host, source), file_name="program.js"
    )
    return list(record(request, record_details=details))


def names_of(steps: list[AnyStep], *kinds: type[AnyStep]) -> list[str]:
    """The names of the steps of these kinds, in order."""
    return [type(step).__name__ for step in steps if isinstance(step, kinds)]


def printed(steps: list[AnyStep]) -> list[str]:
    """The console's lines."""
    return [step.text for step in steps if isinstance(step, ConsoleWritten)]
