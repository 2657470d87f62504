"""Run a request in this process: for the command line, for tests, and inside a worker."""

from collections.abc import Callable

from app.javascript.syntax.errors import SourceProblem
from app.kernel.stop import RunStopped
from app.runs.big_stack import on_big_stack
from app.runs.fault import fault_message, log_fault
from app.runs.ledger import Ledger
from app.runs.models import MODELS, RunProgram, load_model
from app.runs.problems import ProgramRefused
from app.runs.request import RunRequest
from app.trace.recording import Recording
from app.trace.steps import AnyStep, EndReason, RunEnded

EXIT_LIMIT = 3
EXIT_FAULT = 70
OUT_OF_MEMORY = "Stopped: the program used more memory than a run may have."

Sink = Callable[[AnyStep], None]


class OutputClosed(BaseException):
    """A sink raises it when nobody reads any more: the run is over, and that is no fault."""


def execute(
    request: RunRequest,
    sink: Sink,
    *,
    record_details: bool = True,
    run_program: RunProgram | None = None,
) -> RunEnded:
    """Run to the end; the last step that ``sink`` gets is the RunEnded that is returned.

    Needs the stack of a ``BigStack``. With ``record_details`` off, only the run's start and end,
    console lines and reported errors are recorded. Raises ProgramRefused before the first step.
    """
    ledger = Ledger(request.host, details=record_details)

    def followed(step: AnyStep) -> None:
        ledger.see(step)
        sink(step)

    try:
        _call_model(request, followed, record_details, run_program)
    except SourceProblem as problem:
        raise _refused(problem) from None
    except RunStopped as stopped:
        ending = ledger.ending(stopped.reason, stopped.exit_code, stopped.message)
    except Exception as error:
        if _is_out_of_memory(error):
            ending = ledger.ending(EndReason.MEMORY, EXIT_LIMIT, OUT_OF_MEMORY)
        else:
            log_fault(error)
            ending = ledger.ending(EndReason.INTERNAL_ERROR, EXIT_FAULT, fault_message(error))
    else:
        ending = ledger.ending(
            EndReason.INTERNAL_ERROR, EXIT_FAULT, "The run ended without a word."
        )
    if ledger.ended is None:
        for step in ending:
            followed(step)
    assert ledger.ended is not None
    return ledger.ended


def _is_out_of_memory(error: Exception) -> bool:
    """CPython sets no exception when there is no memory for a frame, and then complains of that."""
    return isinstance(error, MemoryError) or (
        isinstance(error, SystemError) and "without" in str(error) and "exception" in str(error)
    )


def record(
    request: RunRequest, *, record_details: bool = True, run_program: RunProgram | None = None
) -> Recording:
    """The whole recording of a run. Raises ProgramRefused."""
    recording = Recording()
    on_big_stack(
        lambda: execute(
            request, recording.append, record_details=record_details, run_program=run_program
        )
    )
    return recording


def _call_model(
    request: RunRequest, sink: Sink, record_details: bool, run_program: RunProgram | None
) -> None:
    if run_program is None:
        run_program = load_model(MODELS[request.language])
    run_program(
        request.source,
        file_name=request.file_name,
        host=request.host.value,
        goal=request.goal.value,
        sources=request.sources,
        circumstances=request.circumstances,
        sink=sink,
        record_details=record_details,
    )


def _refused(problem: SourceProblem) -> ProgramRefused:
    return ProgramRefused(
        problem.message,
        problem.span,
        construct=getattr(problem, "construct", ""),
        advice=problem.advice,
    )
