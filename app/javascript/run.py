"""Run a program on a host: the one entry to the JavaScript model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from app.javascript.check_imports import check_imports
from app.javascript.hosts.browser.dom.page import Page, parse_page
from app.javascript.hosts.browser.dom.scripts import parse_for_chromium
from app.javascript.hosts.browser.host import BrowserHost
from app.javascript.hosts.browser.navigables.iframes import install_frames
from app.javascript.hosts.browser.threads.switching_recorder import SwitchingRecorder
from app.javascript.hosts.browser.threads.threads_host import ThreadsHost
from app.javascript.hosts.browser.web_platform import page_address
from app.javascript.hosts.browser.workers.worker_object import WORKERS
from app.javascript.hosts.node.built_in_modules import built_in_name
from app.javascript.hosts.node.data_modules import is_data_url
from app.javascript.hosts.node.host import NodeHost
from app.javascript.hosts.node.worker_binding import FUNCTIONS as NODE_WORKERS
from app.javascript.runtime.agent import Agent
from app.javascript.sources import Sources
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Goal, Program
from app.javascript.syntax.parse import parse, parse_node_file
from app.kernel.budget import Budget
from app.kernel.chance import Chance
from app.kernel.circumstances import Circumstances
from app.kernel.clock import VirtualClock
from app.kernel.recorder import Recorder
from app.trace.steps import AnyStep, EndReason, RunEnded, RunStarted

HostName = Literal["browser", "node", "threads"]
Script = Program | SyntaxProblem  # one that does not parse is reported in its turn
GoalName = Literal["script", "module", "commonjs", "html"]


#: Which specifiers that name no file a host has a module for.
_BUILT_IN: dict[HostName, Callable[[str], bool]] = {
    "browser": lambda specifier: specifier.startswith("data:"),
    "threads": lambda _specifier: False,
    "node": lambda specifier: is_data_url(specifier) or built_in_name(specifier) is not None,
}


def run_program(  # noqa: PLR0913 - what a model is, to whoever runs it (RunProgram)
    source: str,
    *,
    file_name: str,
    host: HostName,
    goal: GoalName,
    sources: Sequence[tuple[str, str]] = (),
    circumstances: Circumstances,
    sink: Callable[[AnyStep], None],
    record_details: bool = True,
) -> RunEnded:
    """Run to the end; ``sink`` gets every step, the last of which is returned.

    ``sources`` are the names and texts of further files, which the program can import.

    Needs a thread with a big stack. With ``record_details`` off, only the beginning, the end,
    console lines and reported errors are recorded.

    Raises:
        SyntaxProblem, UnsupportedFeature: before the first step.
        RunStopped: a limit was reached, or something unsupported was touched; no RunEnded then.
    """
    files = Sources(file_name, sources)
    page = parse_page(source, file_name, files) if goal == "html" else None
    programs = page.programs if page else parse_programs(source, file_name, host, goal)
    _check_modules(programs, files, host)
    model = _model(host, file_name, files, page)
    agent = _agent(model, circumstances, sink, record_details)
    recorder = agent.recorder
    recorder.record(RunStarted, host=host, lanes=model.lanes)
    model.start(agent)
    exit_code: int = agent.strands.run(lambda: agent.hub.run(lambda: model.run(programs)))
    recorder.here = None
    reason = EndReason.UNCAUGHT_ERROR if model.reported_errors else EndReason.FINISHED
    ended = recorder.record(RunEnded, reason=reason, exit_code=exit_code)
    assert isinstance(ended, RunEnded)
    return ended


def _check_modules(programs: Sequence[Script], files: Sources, host: HostName) -> None:
    for program in programs:
        if isinstance(program, Program) and program.goal is Goal.MODULE:
            check_imports(program, files, _BUILT_IN[host])


def _agent(
    model: BrowserHost | NodeHost,
    circumstances: Circumstances,
    sink: Callable[[AnyStep], None],
    record_details: bool,
) -> Agent:
    clock, limits = VirtualClock(), circumstances.limits
    make_recorder = SwitchingRecorder if isinstance(model, ThreadsHost) else Recorder
    recorder = make_recorder(clock, sink, step_limit=limits.steps, details=record_details)
    chance = Chance(circumstances.seed)
    return Agent(model, recorder, Budget(limits), clock, chance, circumstances=circumstances)


def _model(
    host: HostName, file_name: str, files: Sources, page: Page | None
) -> BrowserHost | NodeHost:
    if host == "node":
        return NodeHost(file_name, files, (NODE_WORKERS,))
    window = (ThreadsHost if host == "threads" else BrowserHost)(files, (WORKERS,), install_frames)
    window.page = page
    if page is not None:
        window.url = page_address(file_name)
    return window


def parse_programs(source: str, file_name: str, host: HostName, goal: GoalName) -> list[Script]:
    """The scripts of a source, in the order in which they run."""
    if goal == "html":
        return parse_page(source, file_name, Sources(file_name)).programs
    grammar = Goal.MODULE if goal == "module" else Goal.SCRIPT
    if host != "node":
        return [parse_for_chromium(source, grammar, file_name)]
    if grammar is Goal.MODULE:
        return [parse(source, grammar, file_name=file_name)]
    return [parse_node_file(source, file_name=file_name)]
