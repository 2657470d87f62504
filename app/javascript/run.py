"""Run a program on a host: the one entry to the JavaScript model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from app.javascript.check_imports import check_imports
from app.javascript.hosts.browser.dom.page import parse_page
from app.javascript.hosts.browser.frames import REFRESH_RATE
from app.javascript.hosts.browser.host import BrowserHost
from app.javascript.hosts.browser.threads.switching_recorder import SwitchingRecorder
from app.javascript.hosts.browser.threads.threads_host import ThreadsHost
from app.javascript.hosts.browser.workers.worker_object import WORKERS
from app.javascript.hosts.node.built_in_modules import built_in_name
from app.javascript.hosts.node.host import NodeHost
from app.javascript.hosts.node.worker_binding import FUNCTIONS as NODE_WORKERS
from app.javascript.runtime.agent import Agent
from app.javascript.runtime.time_zone import UTC, TimeZone, ZoneNamed, no_other_zone
from app.javascript.sources import Sources
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Goal, Program
from app.javascript.syntax.parse import parse, parse_node_file
from app.kernel.budget import Budget, Limits
from app.kernel.chance import Chance
from app.kernel.clock import VirtualClock
from app.kernel.recorder import Recorder
from app.kernel.stimuli import Stimulus
from app.trace.steps import AnyStep, EndReason, RunEnded, RunStarted

#: The seed with which what is open by nature comes in its commonest order.
USUAL_SEED = 1
HostName = Literal["browser", "node", "threads"]
Script = Program | SyntaxProblem  # one that does not parse is reported in its turn
GoalName = Literal["script", "module", "commonjs", "html"]


#: Which specifiers that name no file a host has a module for.
_BUILT_IN: dict[HostName, Callable[[str], bool]] = {
    "browser": lambda _specifier: False,
    "threads": lambda _specifier: False,
    "node": lambda specifier: built_in_name(specifier) is not None,
}


def run_program(  # noqa: PLR0913 - the fields of a RunRequest, which this floor cannot import
    source: str,
    *,
    file_name: str,
    host: HostName,
    goal: GoalName,
    seed: int,
    limits: Limits,
    sources: Sequence[tuple[str, str]] = (),
    time_zone: str = "UTC",
    zone_named: ZoneNamed = no_other_zone,
    stimuli: Sequence[Stimulus] = (),
    refresh_rate: int = REFRESH_RATE,
    network: str = "",
    sink: Callable[[AnyStep], None],
    record_details: bool = True,
) -> RunEnded:
    """Run to the end; ``sink`` gets every step, the last of which is returned.

    ``sources`` are the names and texts of further files, which the program can import; ``stimuli``
    what a person does to a page meanwhile; ``refresh_rate`` how often its display is drawn, in Hz;
    ``network`` the JSON text of what addresses answer.

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
    steps: list[RunEnded] = []

    def keep_last(step: AnyStep) -> None:
        if isinstance(step, RunEnded):
            steps.append(step)
        sink(step)

    clock = VirtualClock()
    make_recorder = SwitchingRecorder if host == "threads" else Recorder
    recorder = make_recorder(clock, keep_last, step_limit=limits.steps, details=record_details)
    model = _model(host, file_name, files, stimuli, refresh_rate)
    if isinstance(model, NodeHost):
        model.usual_order = seed == USUAL_SEED
    else:
        model.page = page
    agent = Agent(model, recorder, Budget(limits), clock, Chance(seed))
    _set_clock(agent, time_zone, zone_named)
    agent.network = network
    recorder.record(RunStarted, host=host, lanes=model.lanes)
    model.start(agent)
    exit_code: int = agent.strands.run(lambda: agent.hub.run(lambda: model.run(programs)))
    recorder.here = None
    reason = EndReason.UNCAUGHT_ERROR if model.reported_errors else EndReason.FINISHED
    recorder.record(RunEnded, reason=reason, exit_code=exit_code)
    return steps[0]


def _check_modules(programs: Sequence[Script], files: Sources, host: HostName) -> None:
    for program in programs:
        if isinstance(program, Program) and program.goal is Goal.MODULE:
            check_imports(program, files, _BUILT_IN[host])


def _set_clock(agent: Agent, time_zone: str, zone_named: ZoneNamed) -> None:
    rules = zone_named(time_zone)
    agent.zone_named = zone_named
    agent.time_zone = UTC if rules is None or time_zone == "UTC" else TimeZone(rules)


def _model(
    host: HostName, file_name: str, files: Sources, stimuli: Sequence[Stimulus], refresh_rate: int
) -> BrowserHost | NodeHost:
    match host:
        case "browser":
            return BrowserHost(files, (WORKERS,), stimuli, refresh_rate)
        case "threads":
            return ThreadsHost(files, (WORKERS,), stimuli, refresh_rate)
        case "node":
            return NodeHost(file_name, files, (NODE_WORKERS,))


def parse_programs(source: str, file_name: str, host: HostName, goal: GoalName) -> list[Script]:
    """The scripts of a source, in the order in which they run."""
    if goal == "html":
        return parse_page(source, file_name, Sources(file_name)).programs
    if goal == "module":
        return [parse(source, Goal.MODULE, file_name=file_name)]
    if host == "node":
        return [parse_node_file(source, file_name=file_name)]
    return [parse(source, Goal.SCRIPT, file_name=file_name)]
