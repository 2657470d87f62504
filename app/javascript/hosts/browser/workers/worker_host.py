"""A dedicated worker: an agent of its own beside the window's, on the same virtual clock.

https://html.spec.whatwg.org/multipage/workers.html#run-a-worker
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.javascript.hosts.browser.error_words import install_error_words
from app.javascript.hosts.browser.host import BrowserHost
from app.javascript.hosts.browser.session.lock_manager import give_up_locks
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.browser.window_events import WindowEvents
from app.javascript.hosts.browser.workers.scope import install_scope
from app.javascript.hosts.browser.workers.script_source import script_at
from app.javascript.hosts.computing_time import leave_endless
from app.javascript.hosts.web.lazy_globals import install_groups
from app.javascript.hosts.web.message_port import Message, MessagePortObject
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.completion import syntax_error
from app.javascript.runtime.evaluate import evaluate_script
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Goal, Program
from app.javascript.syntax.parse import parse
from app.kernel.strands import Strand
from app.trace.source import Span
from app.trace.steps import AgentEnded, AgentStarted

#: Until the maker's thread hears that the script is there, and from then on to its first line.
#: Chromium was seen to take 20 to 90 ms in all; a maker that is busy then holds the worker up.
LOAD_MS = 18.0
START_MS = 22.0

#: ``tell(text, span, url)``: an error that the worker did not take care of goes to its maker.
TellMaker = Callable[[str, Span | None, str], None]


class WorkerEvents(WindowEvents):
    """Events at the worker's global scope."""

    interface = "DedicatedWorkerGlobalScope"
    target_name = "worker scope"
    handled: tuple[str, ...] = (
        "error",
        "languagechange",
        "message",
        "messageerror",
        "rejectionhandled",
        "unhandledrejection",
    )


class WorkerHost(BrowserHost):
    """One worker, whose script is from ``url``.

    ``inside_port`` is entangled with that of the Worker object.
    """

    inside_port: MessagePortObject

    def __init__(
        self, maker: BrowserHost, url: str, name: str, goal: Goal, tell_maker: TellMaker
    ) -> None:
        super().__init__(maker.sources, maker.further)
        self._origin = web_platform(maker.realm).origin
        self.url = url
        self.name = name
        self.goal = goal
        self._maker = maker
        self._tell_maker = tell_maker
        self._strand: Strand | None = None
        self._over = False
        #: Fires a plain error event at the Worker object.
        self.tell_of_failure: Callable[[], None] = lambda: None
        #: What was posted before the maker knows that the script has run; None from then on.
        self._early: list[Message] | None = []

    def install(self) -> WindowEvents:
        platform = web_platform(self.realm)
        platform.base_url, platform.origin = self.url, self._origin
        install_error_words(self.realm, "WorkerGlobalScope")
        install_scope(self.realm, self.name)
        install_groups(self.realm, self.further)
        events = WorkerEvents(
            self.realm, self.loop, self.report_exception, self.clean_up_after_running_callback
        )
        self.inside_port = MessagePortObject(self.realm)
        self.inside_port.recipient = events.target
        return events

    # -- a worker's life -------------------------------------------------------------------------

    def begin(self, source: str) -> None:
        """Start the worker's agent beside that of its maker, which has a hand in it."""
        maker = self._maker.agent
        agent = maker.beside(self)
        agent.budget.on_spent = partial(leave_endless, agent)
        self.start(agent)
        self.modules.in_worker = True
        self.thread = maker.recorder.new_id("worker")
        maker.recorder.record(AgentStarted, name=self.thread, title=self._title(), source=source)
        self._maker.loop.elsewhere.add(maker.clock.now + LOAD_MS, lambda: self._start(source))

    def _start(self, source: str) -> None:
        if self._over:
            return
        strands = self.agent.strands
        self._strand = strands.start(
            self.thread,
            lambda: self.agent.hub.run(lambda: self._live(source)),
            self.agent.clock.now + START_MS,
        )

    def post(self, message: Message) -> None:
        """As in Chromium the maker keeps messages until it knows that the script has run."""
        if self._early is None:
            self.inside_port.receive(message)
        else:
            self._early.append(message)

    def _release(self) -> None:
        early, self._early = self._early or [], None
        for message in early:
            self.inside_port.receive(message)

    def _title(self) -> str:
        return f"Worker {self.name}" if self.name else "Worker"

    def _live(self, source: str) -> None:
        try:
            program = self._parsed(source)
        except SyntaxProblem as problem:
            self._script_failed(problem)
            return
        self.loop.queue_task(TaskSource.SCRIPT, "run the script", lambda: self._run(program))
        self.loop.run()
        if self.loop.state.closing:
            self._ended("It closed itself.")

    def _parsed(self, source: str) -> Program:
        return parse(source, self.goal, file_name=self.name or self.thread)

    def _run(self, program: Program) -> None:
        """The script; messages that came before wait until it has run."""
        self.run_script(program)
        self.inside_port.start()
        label = "the worker's script has run"
        self._maker.loop.bring(TaskSource.POSTED_MESSAGE, label, self._release)

    def _script_failed(self, problem: SyntaxProblem) -> None:
        """A module's graph could not be fetched then, of which nothing more is told."""
        if self.goal is Goal.MODULE:
            label = "the worker's script has failed"
            self._maker.loop.bring(TaskSource.DOM_MANIPULATION, label, self.tell_of_failure)
            return
        self.report_uncaught(f"Uncaught SyntaxError: {problem.message}", problem.span)

    def close(self) -> None:
        """https://html.spec.whatwg.org/multipage/workers.html#close-a-worker"""
        self.loop.close()

    def terminate(self) -> None:
        """https://html.spec.whatwg.org/multipage/workers.html#terminate-a-worker"""
        if not self._over and not (self._strand and self._strand.done):
            if self._strand is not None:
                self.agent.strands.end(self._strand)
            self._ended("It was terminated.")
        self.inside_port.close()
        self.loop.close()

    def _ended(self, why: str) -> None:
        self._strand = None
        self._over = True
        give_up_locks(self.realm)
        self.agent.recorder.record(AgentEnded, name=self.thread, why=why)

    # -- scripts and errors ----------------------------------------------------------------------

    def script_at(self, url: str) -> str | None:
        """The text of a script that this worker may load."""
        return script_at(self.realm, self.sources, url)

    def import_script(self, source: str) -> None:
        """Run a further classic script at once."""
        try:
            program = parse(source, Goal.SCRIPT, file_name=self.thread)
        except SyntaxProblem as problem:
            raise syntax_error(problem.message) from None
        evaluate_script(self.realm, program)

    def report_uncaught(self, text: str, span: Span | None) -> None:
        """What nobody in the worker took care of is its maker's to hear of, except rejections.

        https://html.spec.whatwg.org/multipage/workers.html#runtime-script-errors-2
        """
        if text.startswith("Uncaught (in promise)"):
            super().report_uncaught(text, span)
        else:
            self._tell_maker(text, span, self.url)
