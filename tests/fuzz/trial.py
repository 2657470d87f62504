"""One program, run in this process with small limits."""

import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from app.javascript.run import GoalName, HostName, run_program
from app.javascript.syntax.errors import SourceProblem
from app.kernel.budget import Limits
from app.kernel.circumstances import Circumstances
from app.kernel.stop import RunStopped
from app.runs.fault import fault_number
from app.trace.steps import AnyStep

LIMITS = Limits(
    statements=6_000, steps=1_500, call_depth=400, string_length=1 << 20, array_length=1 << 17
)
SLOW_SECONDS = 4.0
"""Processor time; nothing that these limits allow takes a tenth of it."""


@dataclass(frozen=True, slots=True)
class Program:
    """A random program and how it is to be run."""

    source: str
    host: HostName
    goal: GoalName
    details: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """What should not have happened; equal ``what`` means the same defect."""

    what: str
    told: str
    program: Program


def _ignore(_step: AnyStep) -> None:
    pass


def run(
    program: Program, sink: Callable[[AnyStep], None] = _ignore, limits: Limits = LIMITS
) -> None:
    """To the end, or to a limit. Needs a big stack; lets through what is a finding."""
    with suppress(SourceProblem, RunStopped):
        run_program(
            program.source,
            file_name="program.js",
            host=program.host,
            goal=program.goal,
            circumstances=Circumstances(limits=limits),
            sink=sink,
            record_details=program.details,
        )


def steps_of(source: str, *, host: HostName, goal: GoalName) -> list[AnyStep]:
    """The steps that a person would read, with the limits of a real run."""
    steps: list[AnyStep] = []
    run(Program(source, host, goal, details=False), steps.append, Limits())
    return steps


def attempt(program: Program) -> Finding | None:
    """Run it and judge. Needs a big stack."""
    began = time.process_time()
    try:
        run(program)
    except Exception as error:
        what = f"{type(error).__name__} {fault_number(error)}"
        return Finding(what, _told(error), program)
    taken = time.process_time() - began
    if taken > SLOW_SECONDS:
        return Finding("slow", f"{taken:.1f} s of processor time", program)
    return None


def _told(error: Exception) -> str:
    lines = traceback.format_exception(error)
    return "".join([*lines[:1], *lines[-8:]])[:3_000] if len(lines) > 9 else "".join(lines)


def prepare() -> None:
    """Room for deep programs in whatever thread runs them."""
    sys.setrecursionlimit(400_000)
