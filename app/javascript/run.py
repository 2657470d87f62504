"""Run a program on a host: the one entry to the JavaScript model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from app.javascript.hosts.browser.host import BrowserHost
from app.javascript.hosts.node.host import NodeHost
from app.javascript.page import inline_scripts
from app.javascript.runtime.agent import Agent
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Goal, Program
from app.javascript.syntax.parse import parse, parse_node_file
from app.javascript.syntax.support import check_supported
from app.kernel.budget import Budget, Limits
from app.kernel.chance import Chance
from app.kernel.clock import VirtualClock
from app.kernel.recorder import Recorder
from app.trace.steps import AnyStep, EndReason, RunEnded, RunStarted

HostName = Literal["browser", "node"]
Script = Program | SyntaxProblem  # one that does not parse is reported in its turn
GoalName = Literal["script", "module", "commonjs", "html"]


def run_program(  # noqa: PLR0913 - the fields of a RunRequest, which this floor cannot import
    source: str,
    *,
    file_name: str,
    host: HostName,
    goal: GoalName,
    seed: int,
    limits: Limits,
    sink: Callable[[AnyStep], None],
    record_details: bool = True,
) -> RunEnded:
    """Run to the end; ``sink`` gets every step, the last of which is returned.

    Needs a thread with a big stack. With ``record_details`` off, only the beginning, the end,
    console lines and reported errors are recorded.

    Raises:
        SyntaxProblem, UnsupportedFeature: before the first step.
        RunStopped: a limit was reached, or something unsupported was touched; no RunEnded then.
    """
    programs = parse_programs(source, file_name, host, goal)
    steps: list[RunEnded] = []

    def keep_last(step: AnyStep) -> None:
        if isinstance(step, RunEnded):
            steps.append(step)
        sink(step)

    clock = VirtualClock()
    recorder = Recorder(clock, keep_last, step_limit=limits.steps, details=record_details)
    model = BrowserHost() if host == "browser" else NodeHost(file_name)
    agent = Agent(model, recorder, Budget(limits), clock, Chance(seed))
    recorder.record(RunStarted, host=host, lanes=model.lanes)
    model.start(agent)
    exit_code: int = agent.strands.run(lambda: agent.hub.run(lambda: model.run(programs)))
    recorder.here = None
    reason = EndReason.UNCAUGHT_ERROR if model.reported_errors else EndReason.FINISHED
    recorder.record(RunEnded, reason=reason, exit_code=exit_code)
    return steps[0]


def parse_programs(source: str, file_name: str, host: HostName, goal: GoalName) -> list[Script]:
    """The scripts of a source, in the order in which they run."""
    programs: list[Script]
    if goal == "html":
        programs = _parse_scripts(inline_scripts(source), file_name)
    elif goal == "module":
        programs = [parse(source, Goal.MODULE, file_name=file_name)]
    elif host == "node":
        programs = [parse_node_file(source, file_name=file_name)]
    else:
        programs = [parse(source, Goal.SCRIPT, file_name=file_name)]
    for program in programs:
        if isinstance(program, Program):
            check_supported(program)
    return programs


def _parse_scripts(texts: list[str], file_name: str) -> list[Script]:
    """A script with an error is reported in its turn and the others run, unless none is left.

    https://html.spec.whatwg.org/multipage/webappapis.html#creating-a-classic-script
    """
    programs: list[Script] = []
    for text in texts:
        try:
            programs.append(parse(text, Goal.SCRIPT, file_name=file_name))
        except SyntaxProblem as problem:
            programs.append(problem)
    problems = [program for program in programs if isinstance(program, SyntaxProblem)]
    if problems and len(problems) == len(programs):
        raise problems[0]
    return programs
