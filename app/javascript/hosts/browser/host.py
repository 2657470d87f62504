"""The browser as a host: one window, its event loop and its console."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, cast

from app.javascript.hosts.browser.animation_frame_callbacks import WindowFrames
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.hosts.browser.dom.page import Page
from app.javascript.hosts.browser.dom.page_loader import PageLoader
from app.javascript.hosts.browser.error_reports import ErrorReports
from app.javascript.hosts.browser.error_words import install_error_words
from app.javascript.hosts.browser.event_loop import EventLoop
from app.javascript.hosts.browser.import_meta import fill_import_meta
from app.javascript.hosts.browser.in_parallel import start_work
from app.javascript.hosts.browser.lanes import LANES
from app.javascript.hosts.browser.module_scripts import run_module_script
from app.javascript.hosts.browser.page.window_page import page_loader
from app.javascript.hosts.browser.rejections import Rejections
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.browser.timers import Timers
from app.javascript.hosts.browser.url_modules import UrlModules
from app.javascript.hosts.browser.web_platform import browser_platform
from app.javascript.hosts.browser.window import install_window
from app.javascript.hosts.browser.window_events import WindowEvents
from app.javascript.hosts.browser.window_place import WindowPlace
from app.javascript.hosts.callbacks import run_callback
from app.javascript.hosts.console import install_console
from app.javascript.hosts.console_state import BrowserConsole
from app.javascript.hosts.web.lazy_globals import Group, install_groups
from app.javascript.runtime.agent import Agent
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.evaluate import evaluate_script
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.intrinsics.table import create_realm
from app.javascript.runtime.modules.record import ModuleRecord
from app.javascript.runtime.modules.requests import ModuleRequest
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.running_realm import running_realm
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.sources import Sources
from app.javascript.syntax.errors import SyntaxProblem
from app.javascript.syntax.nodes import Goal, Program
from app.kernel.stimuli import Stimulus
from app.trace.source import Span
from app.trace.spec import SpecRef, Standard
from app.trace.steps import ConsoleWritten, ErrorReported, Lane, Level

REPORT_AN_EXCEPTION = SpecRef(Standard.HTML, "webappapis.html#report-an-exception")

#: ``install_frames(host, document)``: let the iframes of a window's document be windows.
InstallFrames = Callable[["BrowserHost", DocumentObject], None]


def host_of(function: JSObject, other: BrowserHost) -> BrowserHost:
    """That of the window whose function it is; ``other`` for what is no function."""
    realm = getattr(function, "realm", None)
    return other if realm is None else cast("BrowserHost", realm.slots["host"])


class BrowserHost(WindowPlace["BrowserHost"]):
    """Implements the language's host hooks as the HTML Standard does.

    ``further`` are interfaces that are built on hosts, as workers are; ``install_frames`` lets a
    document have windows in it.
    """

    lanes: tuple[Lane, ...] = LANES
    agent: Agent
    realm: Realm
    loop: EventLoop
    timers: Timers
    frames: WindowFrames
    events: WindowEvents

    def __init__(
        self,
        sources: Sources | None = None,
        further: Sequence[Group] = (),
        install_frames: InstallFrames = lambda _host, _document: None,
    ) -> None:
        super().__init__()
        self.sources = sources or Sources("")
        self.further = further
        self.install_frames = install_frames
        self.page: Page | None = None
        self._loader: PageLoader | None = None
        self.reported_errors = 0
        self._job_realm: Realm | None = None

    def start(self, agent: Agent) -> None:
        """Make the window; ``agent`` has this host as its hooks."""
        self.agent = agent
        self.loop = EventLoop(agent, self._run_job)
        self.loop.frames.refresh_rate = agent.circumstances.refresh_rate
        self.loop.frames.windows = lambda: [window.frames for window in self.windows()]
        self.make_realm(create_realm(agent))

    def make_realm(self, realm: Realm) -> None:
        """Make the realm's global object the window's."""
        self.realm = realm
        realm.slots["host"] = self
        self.modules = UrlModules(realm, self.sources)
        realm.slots["host_get_import_meta_properties"] = self._fill_import_meta
        realm.slots["web"] = browser_platform(self)
        realm.slots["newer V8"] = True
        window = realm.global_object
        self.timers = Timers(self.loop, lambda function, args: self.call(function, args, window))
        self.frames = WindowFrames(
            self.loop, lambda function, now: self.call(function, [now], UNDEFINED), self.time_origin
        )
        install_console(BrowserConsole(realm, self._write))
        self.events = self.install()
        self._errors = ErrorReports(realm, self.events, self.report_uncaught)
        self.rejections = Rejections(
            self.loop,
            self._errors.report_rejection,
            self.events.fire_rejection_handled,
            lambda promise: self._errors.text(promise.promise_result),
        )
        self.loop.after_microtask_checkpoint.append(self.rejections.notify)

    @property
    def stimuli(self) -> Sequence[Stimulus]:
        """What a person does with the page."""
        return self.agent.circumstances.stimuli

    def install(self) -> WindowEvents:
        """Give the realm its global scope."""
        install_error_words(self.realm, "Window")
        install_window(self.realm)
        install_groups(self.realm, self.further)
        return WindowEvents(
            self.realm, self.loop, self.report_exception, self.clean_up_after_running_callback
        )

    # -- running ---------------------------------------------------------------------------------

    def run(self, programs: Sequence[Program | SyntaxProblem]) -> int:
        """Load the page, or run scripts without one, then the loop to its end; the exit code."""
        label = "run the script" if len(programs) == 1 else f"run {len(programs)} scripts"
        steps = lambda: self._run_scripts(programs)  # noqa: E731 - one of two
        if self.page is not None:
            self.add_page_loader()
            label, steps = "load the page", self._load_page
        elif self.stimuli:
            window_document(self.realm)
        self.loop.queue_task(TaskSource.SCRIPT, label, steps)
        self.loop.frames.want()
        self.loop.run()
        return 1 if self.reported_errors else 0

    def _run_scripts(self, programs: Sequence[Program | SyntaxProblem]) -> None:
        """The scripts, then the end of parsing.

        NOTE: Unless somebody waits for that, the end of the task is what cleans up after the last
        script.

        https://html.spec.whatwg.org/multipage/parsing.html#the-end
        """
        for place, program in enumerate(programs, 1):
            if isinstance(program, SyntaxProblem):
                self.report_syntax_problem(program)
            else:
                self.run_script(program)
            if place < len(programs):
                self.loop.clean_up_after_running_script()
        if self.stimuli and self._loader is None:
            self.add_page_loader()
        if self._loader is not None:
            self._loader.end()
            return
        for type_ in ("DOMContentLoaded", "load"):
            if self.events.has_listeners(type_):
                self.loop.clean_up_after_running_script()
                self.events.fire(type_)

    def _load_page(self) -> None:
        assert self._loader is not None
        self._loader.run()

    def add_page_loader(self) -> None:
        """Make what loads the document: at once for a page, else when the DOM is first touched."""
        self._loader = page_loader(self, self.page)

    def run_script(self, program: Program) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#run-a-classic-script"""
        with self.loop.state.callback_on_stack():
            try:
                if program.goal is Goal.MODULE:
                    run_module_script(self, program)
                else:
                    evaluate_script(self.realm, program)
            except ThrowCompletion as completion:
                self.report_exception(completion.value_in(self.realm))

    def call(self, function: JSObject, arguments: list[Value], this: Value) -> None:
        """Invoke a callback function of the program."""
        report = host_of(function, self).report_exception
        with self.loop.state.callback_on_stack():
            run_callback(self.realm, function, this, arguments, report)

    def call_for_answer(self, function: JSObject) -> Value:
        """Invoke a callback whose answer or error somebody waits for: microtasks come before it."""
        try:
            with self.loop.state.callback_on_stack():
                answer = function.call(UNDEFINED, [])
        except ThrowCompletion:
            self.clean_up_after_running_callback()
            raise
        self.clean_up_after_running_callback()
        return answer

    def _run_job(self, job: Job) -> None:
        self.loop.state.callbacks_running += 1  # OPTIMIZATION: without a context, there are many
        self._job_realm = job.realm
        try:
            job.run()
        except ThrowCompletion as completion:
            self.report_exception(completion.value_in(self.realm))
        self.loop.state.callbacks_running -= 1

    def clean_up_after_running_callback(self) -> None:
        """After a listener: https://html.spec.whatwg.org/multipage/webappapis.html#clean-up-after-running-script"""
        if self.loop.state.callbacks_running == 0:
            self.loop.clean_up_after_running_script()

    # -- host hooks ------------------------------------------------------------------------------

    def host_enqueue_promise_job(self, job: Job, realm: Realm | None) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#hostenqueuepromisejob"""
        job.realm = realm
        self.loop.microtask_queue.enqueue(job)

    def host_promise_rejection_tracker(
        self, promise: PromiseObject, operation: Literal["reject", "handle"]
    ) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#the-hostpromiserejectiontracker-implementation"""
        if not self.framed:
            self.rejections.track(promise, operation)
        elif operation == "reject":
            self._running_window().rejections.track(promise, operation)
        else:
            for window in self.windows():
                window.rejections.track(promise, operation)

    def _running_window(self) -> BrowserHost:
        """Whose code runs now."""
        realm = running_realm(self.agent, built_in=True) or self._job_realm or self.realm
        return cast("BrowserHost", realm.slots["host"])

    def _fill_import_meta(self, meta: JSObject, referrer: str) -> None:
        fill_import_meta(self.realm, self.sources, meta, referrer)

    def host_load_imported_module(
        self,
        realm: Realm,
        referrer: str,
        request: ModuleRequest,
        finish: Callable[[ModuleRecord | ThrowCompletion], None],
    ) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#hostloadimportedmodule"""
        milliseconds = self.modules.milliseconds(referrer, request)
        if milliseconds is None:
            finish(self.modules.load(referrer, request))
            return

        def arrive() -> None:
            finish(self.modules.load(referrer, request))

        label = f"import {self.modules.key(referrer, request)[:40]}"
        start_work(self.loop, "network", label, milliseconds, "networking", arrive)

    # -- output ----------------------------------------------------------------------------------

    def report_exception(self, error: Value, said: str | None = None) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#report-an-exception"""
        with self.loop.state.callback_on_stack():
            self._errors.report_exception(error, said)

    def report_syntax_problem(self, problem: SyntaxProblem) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#run-a-classic-script, step 5"""
        self._errors.report_syntax_problem(problem)

    def report_uncaught(self, text: str, span: Span | None) -> None:
        """Print what nobody took care of."""
        self.top.reported_errors += 1
        self.agent.recorder.record(ErrorReported, text=text, span=span, spec=REPORT_AN_EXCEPTION)

    def _write(self, level: Level, text: str) -> None:
        self.loop.state.last_activity = self.agent.clock.now
        self.agent.recorder.record(ConsoleWritten, level=level, text=text)
