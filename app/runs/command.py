"""``loopscope run``: a program in the terminal, as Node would run it.

Standard output has the lines of console.log, info and debug; standard error those of console.warn
and error and, last, an uncaught error. Everything runs in this process, in a thread with a big
stack, while the main thread watches the time.
"""

import os
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, cast

from app.kernel.budget import Limits
from app.kernel.circumstances import REFRESH_RATE
from app.kernel.stimuli import Stimulus
from app.runs.big_stack import STACK_BYTES, BigStack
from app.runs.execute import EXIT_LIMIT, OUT_OF_MEMORY, OutputClosed, execute
from app.runs.inputs import parse_inputs
from app.runs.models import IMPORTED_FILES, ImportedFiles, RunProgram, load_model
from app.runs.network import parse_network
from app.runs.problems import ProgramRefused, RequestProblem
from app.runs.request import MAX_FILE_NAME, Goal, Host, RunRequest, goal_for
from app.runs.sources import NamedSource, read_sources
from app.runs.workers import fences
from app.trace.jsonl import encode_step
from app.trace.source import Span
from app.trace.steps import AnyStep, ConsoleWritten, EndReason, ErrorReported, Level, RunEnded

EXIT_REFUSED = 2
EXIT_INTERRUPTED = 130
EXIT_BROKEN_PIPE = 141

_MEMORY_BYTES = 1024 * 1024 * 1024
_SECONDS_TO_SAY_WHY = 5.0
"""A single long operation lets no other thread run; the system's own alarm has no words."""
_CROWDED = 4.0
"""How many seconds of the wall a second of computing may take."""
_STANDARD_INPUT = "-"
_ERROR_LEVELS = frozenset({Level.WARN, Level.ERROR})
_ENDED_BY_PROGRAM = frozenset(
    {EndReason.FINISHED, EndReason.UNCAUGHT_ERROR, EndReason.EXIT_CALLED, EndReason.INTERNAL_ERROR}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOptions:
    """The command line's options; ``host`` None: by the file's name; ``inputs`` a file's name.

    So is ``network``.
    """

    file: str
    host: Host | None = None
    module: bool = False
    seed: int = 1
    time_zone: str = "UTC"
    refresh_rate: int = REFRESH_RATE
    trace: bool = False
    seconds: float = 10.0
    steps: int = Limits().steps
    inputs: str = ""
    network: str = ""


class Terminal:
    """The two standard streams, in UTF-8 whatever the locale says."""

    def __init__(self) -> None:
        self._out = sys.stdout.buffer
        self._err = sys.stderr.buffer

    def write(self, text: str) -> None:
        self._put(self._out, text)

    def complain(self, text: str) -> None:
        self._put(self._err, text)

    def show(self, step: AnyStep) -> None:
        """Print what the program printed."""
        if isinstance(step, ConsoleWritten):
            stream = self._err if step.level in _ERROR_LEVELS else self._out
            self._put(stream, step.text, "\n" if step.ends_line else "")
        elif isinstance(step, ErrorReported):
            self.complain(step.text)

    def show_trace(self, step: AnyStep) -> None:
        """Print the step itself."""
        self.write(encode_step(step))

    def _put(self, stream: BinaryIO, text: str, end: str = "\n") -> None:
        try:
            stream.write(_encoded(text + end))
            stream.flush()
        except BrokenPipeError:
            raise OutputClosed from None


def _encoded(text: str) -> bytes:
    """UTF-8; a lone surrogate becomes U+FFFD, as Node prints it."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode("utf-8")


def run_command(options: RunOptions, run_program: RunProgram | None = None) -> int:
    """Run the file; returns the exit code. Prints everything itself."""
    terminal = Terminal()
    try:
        return _watched(options, terminal, run_program)
    except OutputClosed:
        return EXIT_BROKEN_PIPE
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except ProgramRefused as problem:
        message = f"{problem.message}. {problem.advice}" if problem.advice else problem.message
        terminal.complain(_placed(options.file, problem.span, message))
    except RequestProblem as problem:
        placed = problem.field in ("inputs", "network")
        place = problem.message if placed else _placed(options.file, None, problem.message)
        terminal.complain(place)
    except OSError as error:
        terminal.complain(f"{error.filename or options.file}: {error.strerror or error}")
    return EXIT_REFUSED


def _placed(file: str, span: Span | None, message: str) -> str:
    return f"{file}:{span or '1:1'}: {message}"


def _watched(options: RunOptions, terminal: Terminal, run_program: RunProgram | None) -> int:
    request = request_for(options, _read(options.file), _inputs(options))
    fences.bound_memory(_MEMORY_BYTES + STACK_BYTES)
    fences.bound_time(options.seconds * _CROWDED + _SECONDS_TO_SAY_WHY)
    thread = BigStack(lambda: _run(options, request, terminal, run_program))
    thread.start()
    _wait_for(thread, options.seconds)
    if thread.is_alive():
        terminal.complain(
            f"{options.file}: Stopped after {options.seconds:g} seconds: "
            "the program kept its thread and let nothing else run."
        )
        return EXIT_LIMIT
    return thread.outcome()


def _wait_for(thread: BigStack[int], seconds: float) -> None:
    """Until it is over or has computed for so long: on a crowded machine that takes longer."""
    computed, last = time.process_time() + seconds, time.monotonic() + seconds * _CROWDED
    while thread.is_alive() and time.monotonic() < last:
        left = computed - time.process_time()
        if left <= 0:
            return
        thread.join(max(left, 0.01))


def _run(
    options: RunOptions, request: RunRequest, terminal: Terminal, run_program: RunProgram | None
) -> int:
    sink = terminal.show_trace if options.trace else terminal.show
    ended = execute(request, sink, record_details=options.trace, run_program=run_program)
    if ended.reason in _ENDED_BY_PROGRAM:
        if ended.reason is EndReason.INTERNAL_ERROR:
            terminal.complain(f"{options.file}: {ended.message}")
        return ended.exit_code
    if ended.reason is EndReason.UNSUPPORTED:
        terminal.complain(_placed(options.file, _place(request, ended, run_program), ended.message))
        return EXIT_REFUSED
    terminal.complain(f"{options.file}: {ended.message or OUT_OF_MEMORY}")
    return EXIT_LIMIT


def _place(request: RunRequest, ended: RunEnded, run_program: RunProgram | None) -> Span | None:
    """Where the program stood: the same run again, since without details nobody kept the place."""
    if ended.span is not None:
        return ended.span
    again = execute(request, lambda _step: None, run_program=run_program)
    return again.span


def _read(file: str) -> str:
    data = sys.stdin.buffer.read() if file == _STANDARD_INPUT else Path(file).read_bytes()
    return data.decode("utf-8", "replace").removeprefix("\ufeff")


def _inputs(options: RunOptions) -> tuple[Stimulus, ...]:
    """What a person does, from the file that the options name. Raises RequestProblem."""
    if not options.inputs:
        return ()
    try:
        return parse_inputs(_read(options.inputs))
    except RequestProblem as problem:
        raise RequestProblem("inputs", f"{options.inputs}:{problem.message}") from None


def _network(options: RunOptions) -> str:
    """What the network answers, from the file that the options name. Raises RequestProblem."""
    if not options.network:
        return ""
    try:
        return parse_network(_read(options.network))
    except RequestProblem as problem:
        raise RequestProblem("network", f"{options.network}:{problem.message}") from None


def request_for(options: RunOptions, source: str, stimuli: tuple[Stimulus, ...] = ()) -> RunRequest:
    """The request that the options mean. Raises RequestProblem."""
    suffix = Path(options.file).suffix.lower()
    html = suffix in {".html", ".htm"}
    host = options.host or (Host.BROWSER if html else Host.NODE)
    goal = Goal.HTML if html else goal_for(host, source)
    if options.module or suffix == ".mjs":
        goal = Goal.MODULE
    name = options.file if options.file != _STANDARD_INPUT else "[stdin]"
    if not name.isprintable() or len(name) > MAX_FILE_NAME:
        name = f"program{suffix}"
    limits = replace(Limits(), steps=options.steps)
    sources: tuple[NamedSource, ...] = ()
    if options.file != _STANDARD_INPUT:
        imported_files = cast("ImportedFiles", load_model(IMPORTED_FILES))
        sources = read_sources(options.file, source, imported_files)
    return RunRequest(
        source=source,
        host=host,
        goal=goal,
        file_name=name,
        seed=options.seed,
        time_zone=options.time_zone,
        refresh_rate=options.refresh_rate,
        limits=limits,
        sources=sources,
        stimuli=stimuli,
        network=_network(options),
    )


def leave(code: int) -> None:
    """End the process at once: what a program left suspended is not to be woken for goodbye."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        code = EXIT_BROKEN_PIPE
    os._exit(code)
