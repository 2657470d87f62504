"""The browser as a host: one window, its event loop and its console."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from app.javascript.hosts.browser.event_loop import EventLoop
from app.javascript.hosts.browser.lanes import LANES
from app.javascript.hosts.browser.rejections import Rejections
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.browser.timers import Timers
from app.javascript.hosts.browser.window import install_window
from app.javascript.hosts.callbacks import run_callback, thrown_at
from app.javascript.hosts.console import install_console
from app.javascript.hosts.console_state import BrowserConsole
from app.javascript.hosts.inspection import inspect_safely
from app.javascript.runtime.agent import Agent
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.evaluate import evaluate_module, evaluate_script
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.intrinsics.table import create_realm
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Goal, Program
from app.trace.source import Span
from app.trace.spec import SpecRef, Standard
from app.trace.steps import ConsoleWritten, ErrorReported, Level

REPORT_AN_EXCEPTION = SpecRef(Standard.HTML, "webappapis.html#report-an-exception")


class BrowserHost:
    """Implements the language's host hooks as the HTML Standard does."""

    lanes = LANES
    agent: Agent
    realm: Realm
    loop: EventLoop
    timers: Timers

    def __init__(self) -> None:
        self.reported_errors = 0

    def start(self, agent: Agent) -> None:
        """Make the window; ``agent`` has this host as its hooks."""
        self.agent = agent
        self.loop = EventLoop(agent, lambda job: job.run())
        self.realm = create_realm(agent)
        self.realm.slots["host"] = self
        window = self.realm.global_object
        self.timers = Timers(self.loop, lambda function, args: self.call(function, args, window))
        self.loop.frames.run_callback = lambda function, now: self.call(function, [now], UNDEFINED)
        self._rejections = Rejections(
            self.loop, self._report_rejection, lambda promise: self._text(promise.promise_result)
        )
        self.loop.after_microtask_checkpoint = self._rejections.notify
        install_console(BrowserConsole(self.realm, self._write))
        install_window(self.realm)

    # -- running ---------------------------------------------------------------------------------

    def run(self, programs: Sequence[Program | SyntaxProblem]) -> int:
        """Run the page's scripts in one task, then the loop to its end; the exit code."""
        label = "run the script" if len(programs) == 1 else f"run {len(programs)} scripts"
        self.loop.queue_task(TaskSource.SCRIPT, label, lambda: self._run_scripts(programs))
        self.loop.frames.want()
        self.loop.run()
        return 1 if self.reported_errors else 0

    def _run_scripts(self, programs: Sequence[Program | SyntaxProblem]) -> None:
        """NOTE: After the last script, the end of the task is what cleans up."""
        for place, program in enumerate(programs, 1):
            if isinstance(program, SyntaxProblem):
                self._report(f"Uncaught SyntaxError: {program.message}", program.span)
            else:
                self.run_script(program)
            if place < len(programs):
                self.loop.clean_up_after_running_script()

    def run_script(self, program: Program) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#run-a-classic-script"""
        try:
            if program.goal is Goal.MODULE:
                evaluate_module(self.realm, program)
            else:
                evaluate_script(self.realm, program)
        except ThrowCompletion as completion:
            self.report_exception(completion.value_in(self.realm))

    def call(self, function: JSObject, arguments: list[Value], this: Value) -> None:
        """Invoke a callback function of the program."""
        run_callback(self.realm, function, this, arguments, self.report_exception)

    # -- host hooks ------------------------------------------------------------------------------

    def host_enqueue_promise_job(self, job: Job, _realm: Realm | None) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#hostenqueuepromisejob"""
        self.loop.microtask_queue.enqueue(job)

    def host_promise_rejection_tracker(
        self, promise: PromiseObject, operation: Literal["reject", "handle"]
    ) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#the-hostpromiserejectiontracker-implementation"""
        self._rejections.track(promise, operation)

    # -- output ----------------------------------------------------------------------------------

    def report_exception(self, error: Value) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception"""
        self._report(f"Uncaught {self._text(error)}", thrown_at(error))

    def _report_rejection(self, promise: PromiseObject) -> None:
        reason = promise.promise_result
        self._report(f"Uncaught (in promise) {self._text(reason)}", thrown_at(reason))

    def _report(self, text: str, span: Span | None) -> None:
        self.reported_errors += 1
        self.agent.recorder.record(ErrorReported, text=text, span=span, spec=REPORT_AN_EXCEPTION)

    def _text(self, value: Value) -> str:
        """What is thrown, as a console shows it: an error by its stack, text without quotes."""
        if isinstance(value, ErrorObject):
            value = value.get("stack", value)
        return value if isinstance(value, str) else inspect_safely(self.realm, value)

    def _write(self, level: Level, text: str) -> None:
        self.agent.recorder.record(ConsoleWritten, level=level, text=text)
