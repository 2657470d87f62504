"""Node as a host: one process, its main script, its loop and its streams."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Literal

from app.javascript.hosts.callbacks import thrown_at
from app.javascript.hosts.computing_time import pass_computing_time
from app.javascript.hosts.console import install_console
from app.javascript.hosts.microtask_queue import MicrotaskQueue
from app.javascript.hosts.node.bytes import encode_text
from app.javascript.hosts.node.common_js import Modules
from app.javascript.hosts.node.event_emitter import emit_event
from app.javascript.hosts.node.event_groups import install_events
from app.javascript.hosts.node.event_loop import MAIN_SCRIPT_MS, EventLoop
from app.javascript.hosts.node.file_watches import FileWatches
from app.javascript.hosts.node.first_uses import FirstUses
from app.javascript.hosts.node.global_object import arrange_global_object
from app.javascript.hosts.node.globals import install_globals
from app.javascript.hosts.node.immediates import Immediate
from app.javascript.hosts.node.imports import Imports, write_sources
from app.javascript.hosts.node.lanes import LANES
from app.javascript.hosts.node.main_module import MainModule
from app.javascript.hosts.node.message_ports import NodePort
from app.javascript.hosts.node.next_ticks import NextTicks
from app.javascript.hosts.node.node_console import NodeConsole
from app.javascript.hosts.node.own_listeners import install_own_listeners
from app.javascript.hosts.node.process_end import ProcessEnd
from app.javascript.hosts.node.process_object import install_process
from app.javascript.hosts.node.process_output import UNHANDLED, ProcessOutput
from app.javascript.hosts.node.rejections import Rejections, UnhandledRejection
from app.javascript.hosts.node.serializing import install_structured_clone
from app.javascript.hosts.node.settled_again import report_settled_again
from app.javascript.hosts.node.thread_pool import ThreadPool, pool_size
from app.javascript.hosts.node.timer_lists import Timer
from app.javascript.hosts.node.timers import Timers
from app.javascript.hosts.node.uncaught import (
    rejection_text,
    text_finder,
    thrown_from,
    uncaught_text,
)
from app.javascript.hosts.node.virtual_files import HOME, VirtualFiles
from app.javascript.hosts.node.web_platform import node_platform
from app.javascript.runtime.agent import Agent
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.intrinsics.table import create_realm
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.sources import Sources
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Goal, Program
from app.kernel.circumstances import USUAL_SEED
from app.kernel.strands import Strand
from app.trace.spec import SpecRef, Standard
from app.trace.steps import RejectionHandled

UNCAUGHT = SpecRef(Standard.NODE, "process.html#event-uncaughtexception")


class NodeHost(ProcessOutput):
    """Implements the language's host hooks as Node does."""

    lanes = LANES
    #: Whether a main script that is no module runs in the poll phase too.
    begins_in_poll = False
    is_worker = False
    #: There once somebody watches a file.
    file_watches: FileWatches | None = None
    #: What it answers when a listener of ``exit`` throws.
    late_error_code = 1
    agent: Agent
    realm: Realm
    timers: Timers
    ticks: MicrotaskQueue
    microtasks: MicrotaskQueue

    def __init__(
        self,
        file_name: str,
        sources: Sources | None = None,
        further: Sequence[Mapping[str, Behaviour]] = (),
    ) -> None:
        self.sources = sources or Sources(file_name)
        #: Tables of the binding that this module cannot import, because they make hosts.
        self.further = further
        super().__init__()
        self._file_name = file_name
        self.main_module = MainModule(self)
        self.end = ProcessEnd(self)
        self.strand: Strand | None = None
        self.program: Program | None = None

    def start(self, agent: Agent) -> None:
        """Make the process; ``agent`` has this host as its hooks."""
        self.agent = agent
        self.path = f"{HOME}/{self._file_name.rpartition('/')[2]}"
        self.files = VirtualFiles(lambda: agent.clock.now)
        #: The ports of broadcast channels, by the channels' names.
        self.broadcasts: dict[str, list[NodePort]] = {}
        self._rejections = Rejections(
            self._emit_rejection, self.end.recover, self.warn_of_late_handling
        )
        self.ticks = MicrotaskQueue(agent.recorder, "next_tick_queue", self._run_job)
        self.microtasks = MicrotaskQueue(agent.recorder, "microtask_queue", self._run_job)
        self._next_ticks = NextTicks(
            self.ticks, self.microtasks, lambda: bool(self._rejections), self._rejections.process
        )
        report_settled_again(self)
        agent.clock.before_reading = partial(pass_computing_time, agent)
        self.first_uses = FirstUses(agent.clock, self._vary)
        self._loop = EventLoop(
            agent, self._next_ticks, self._call, self.first_uses, self.end.recover
        )
        self.pool = ThreadPool(self._loop, lambda: pool_size(self.realm), self._vary)
        self.realm = create_realm(agent)
        self.realm.slots["host"] = self
        self.realm.slots["on first use"] = self.first_uses.of_module
        self.imports = Imports(self)
        self.realm.slots["web"] = node_platform(self.realm, self._loop, self.at_next_tick)
        self.timers = Timers(self.realm, self._loop)
        install_console(NodeConsole(self.realm, self.write, self.emit_warning))
        install_globals(self.realm)
        install_structured_clone(self.realm)
        install_events(self)
        install_process(self.realm)
        install_own_listeners(self)
        arrange_global_object(self.realm)
        self.modules = Modules(self)

    @property
    def loop(self) -> EventLoop:
        """The loop that it turns."""
        return self._loop

    @property
    def next_ticks(self) -> NextTicks:
        """What runs between any two callbacks."""
        return self._next_ticks

    def _vary(self, cost: float) -> float:
        """What something costs this time: with another seed than the first, more or less."""
        agent = self.agent
        is_usual = agent.circumstances.seed == USUAL_SEED
        return cost if is_usual else cost * 3 * agent.chance.fraction()

    def wake_at(self, moment: float) -> None:
        """Something for this process comes from another agent."""
        strands = self.agent.strands
        if self.strand is not None and strands.current is not self.strand:
            strands.wake(self.strand, moment)

    # -- running ---------------------------------------------------------------------------------

    def run(self, programs: Sequence[Program | SyntaxProblem]) -> int:
        """Run the main script, then the loop to its end; the process's exit code."""
        (program,) = programs
        assert isinstance(program, Program)
        self.program = program
        self.strand = self.agent.strands.current
        self._write_files(program)
        try:
            return self.end.leave_by_itself(self._live(program))
        except ThrowCompletion as completion:
            self._uncaught(completion, program)
        except UnhandledRejection as rejection:
            self._unhandled(rejection.promise, program)
        return self.end.leave_by_error()

    def _write_files(self, program: Program) -> None:
        self.files.write_file(self.path, encode_text(program.text, "utf8"))
        write_sources(self.files, self.sources)

    def _live(self, program: Program) -> int:
        """From the main script until nothing can come any more."""
        loop, clock = self._loop, self.agent.clock
        loop.guarded(lambda: self._run_main(program))
        loop.guarded(self._next_ticks.process_ticks_and_rejections)
        pass_computing_time(self.agent)
        clock.advance_to(clock.now + self._vary(MAIN_SCRIPT_MS))
        loop.run()
        while self.end.emit_before_exit() and loop.alive():
            loop.run()
        return self.end.exit_code()

    def emit(self, event: str, arguments: list[Value]) -> bool:
        """Emit an event of the process; False when nobody listens."""
        return emit_event(self.realm, self.realm.intrinsics["%process%"], event, arguments)

    def _emit_rejection(self, event: str, promise: PromiseObject) -> bool:
        reason: list[Value] = [promise.promise_result] if event == "unhandledRejection" else []
        self.agent.async_context = promise.async_context if reason else None
        if not self.emit(event, [*reason, promise]):
            return False
        if reason:
            self.record_unhandled(promise)
        else:
            recorder = self.agent.recorder
            recorder.record(RejectionHandled, promise=promise.id_in(recorder), spec=UNHANDLED)
        return True

    def call_microtask(self, function: JSObject) -> None:
        """An error of queueMicrotask's callback does not end the checkpoint, if it is survived."""
        try:
            function.call(UNDEFINED, [])
        except ThrowCompletion as error:
            self.agent.async_context = None
            self.end.recover(error)

    def _run_main(self, program: Program) -> None:
        if self.begins_in_poll or program.goal is Goal.MODULE:
            self._loop.begin_in_poll()
        if program.goal is Goal.MODULE:
            job = Job(
                lambda: self.main_module.evaluate(program, self.path), "evaluate the main module"
            )
            self.microtasks.enqueue(job)
            self.microtasks.run_all()
            return
        if program.goal is Goal.SCRIPT:
            self.modules.run_evaluated(program, self.path)
        else:
            self.modules.run_main(program, self.path)

    def _run_job(self, job: Job) -> None:
        """What has no context of its own does not run in the one before it."""
        self.agent.async_context = None
        job.run()

    def _call(self, callback: Timer | Immediate) -> None:
        self.agent.async_context = callback.context
        callback.function.call(callback.object, callback.arguments)
        self.agent.async_context = None
        if isinstance(callback, Timer) and not callback.repeats:
            self.timers.fired(callback)

    # -- host hooks ------------------------------------------------------------------------------

    def host_enqueue_promise_job(self, job: Job, _realm: Realm | None) -> None:
        """https://tc39.es/ecma262/#sec-hostenqueuepromisejob"""
        self.microtasks.enqueue(job)

    def host_promise_rejection_tracker(
        self, promise: PromiseObject, operation: Literal["reject", "handle"]
    ) -> None:
        """https://tc39.es/ecma262/#sec-host-promise-rejection-tracker"""
        if operation == "handle" or not self.main_module.takes(promise):
            self._rejections.track(promise, operation)

    def host_load_imported_module(
        self,
        realm: Realm,
        referrer: str,
        request: ModuleRequest,
        finish: Callable[[ModuleRecord | ThrowCompletion], None],
    ) -> None:
        """https://nodejs.org/docs/latest-v20.x/api/esm.html#loaders"""
        self.imports.load(referrer, request, finish)

    # -- errors that end the process --------------------------------------------------------------

    def _uncaught(self, completion: ThrowCompletion, program: Program) -> None:
        error = completion.value_in(self.realm)
        site = thrown_from(self.realm, completion)
        text = uncaught_text(self.realm, error, text_finder(program, self.imports.files.text), site)
        span = site.span if site is not None else thrown_at(error)
        self.report(text, span, UNCAUGHT)

    def _unhandled(self, promise: PromiseObject, program: Program) -> None:
        reason = promise.promise_result
        self.record_unhandled(promise)
        texts = text_finder(program, self.imports.files.text)
        of_main = self.main_module.has(promise)
        text = rejection_text(self.realm, reason, texts, of_main=of_main)
        self.report(text, thrown_at(reason), UNHANDLED)
