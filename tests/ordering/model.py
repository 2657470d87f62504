"""The model, run in this process, with its outcome in the form that real engines' outcomes have."""

from pathlib import Path

from app.kernel.stimuli import Stimulus
from app.runs.execute import record
from app.runs.request import Goal, Host, RunRequest
from app.trace.steps import ConsoleWritten, ErrorReported, Level, RunEnded
from tests.ordering.expectation import inputs_of
from tests.ordering.outcome import (
    CARET_LINE,
    Outcome,
    lines_of,
    message_of,
    without_stack_lines,
    without_warnings,
)

_GOALS = {".js": Goal.COMMONJS, ".mjs": Goal.MODULE, ".html": Goal.HTML}
_TO_STDERR = (Level.WARN, Level.ERROR)


def run_in_model(program: Path) -> Outcome:
    """Run a program file: `.html` in the browser, `.js` and `.mjs` in Node."""
    text = program.read_text("utf-8")
    return run_text_in_model(text, program.suffix, program.name, stimuli=inputs_of(program))


def run_text_in_model(
    text: str,
    suffix: str,
    file_name: str = "program",
    sources: tuple[tuple[str, str], ...] = (),
    stimuli: tuple[Stimulus, ...] = (),
) -> Outcome:
    """Run a program's text as a file with that suffix would be; ``sources`` are beside it.

    ``stimuli`` are what a person does to the page meanwhile.
    """
    host = Host.BROWSER if suffix == ".html" else Host.NODE
    source = text.encode("utf-16-le").decode("utf-16-le")
    request = RunRequest(
        source=source,
        host=host,
        goal=_GOALS[suffix],
        file_name=file_name,
        sources=sources,
        stimuli=stimuli,
    )
    return run_request_in_model(request)


def run_request_in_model(request: RunRequest) -> Outcome:
    """Run any request."""
    host = request.host
    stdout: list[str] = []
    stderr: list[str] = []
    unended = {"out": "", "err": ""}
    exit_code = -1
    for step in record(request, record_details=False):
        match step:
            case ConsoleWritten(level=level, text=text, ends_line=ends_line):
                name, lines = ("err", stderr) if level in _TO_STDERR else ("out", stdout)
                *ended, unended[name] = _printed(unended[name] + text + "\n" * ends_line)
                lines.extend(ended)
            case ErrorReported(text=text):
                stderr.extend(_reported(text, host))
            case RunEnded(exit_code=code):
                exit_code = code
            case _:
                pass
    for name, lines in (("err", stderr), ("out", stdout)):
        lines.extend([unended[name]] if unended[name] else [])
    errors = without_stack_lines(without_warnings(stderr))
    return Outcome(without_stack_lines(stdout), errors, exit_code)


def _printed(text: str) -> list[str]:
    """A console line as a terminal gets it: well-formed, and split at its line ends."""
    well_formed = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return well_formed.split("\n")


def _reported(text: str, host: Host) -> tuple[str, ...]:
    """An uncaught error's message; only a browser says `Uncaught` before it.

    For Node the model says where the error was thrown, as Node does, then the error; one of a
    worker says so itself once more.
    """
    lines = lines_of("\n".join(_printed(text)))
    if host is Host.BROWSER:
        return message_of(lines)
    carets = (index for index, line in enumerate(lines[:8]) if CARET_LINE.match(line))
    return message_of(lines[max(carets, default=-1) + 1 :])
