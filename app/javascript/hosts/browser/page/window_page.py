"""How a window gets its page: what the parser and its scripts need of the host."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.document import DocumentObject, ReadyState
from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.page import Page
from app.javascript.hosts.browser.dom.page_loader import PageLoader
from app.javascript.hosts.browser.dom.scripts import Script, ScriptRunner
from app.javascript.hosts.browser.in_parallel import start_work
from app.javascript.hosts.browser.input.page_input import begin_input
from app.javascript.hosts.browser.rendering.element_members import document_rendering
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.syntax.errors import SyntaxProblem

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.javascript.hosts.browser.host import BrowserHost


def page_loader(host: BrowserHost, page: Page | None) -> PageLoader:
    """The loader of the window's document; without a page, of what a lone script stands in."""
    document = window_document(host.realm)
    runner = _script_runner(host, document)

    def loaded() -> None:
        rendering = document_rendering(document)
        if rendering is not None:
            rendering.update()  # as Chromium does when the load event is over
        begin_input(host.loop, document, host.stimuli)
        host.document_loaded()

    clean_up = host.loop.clean_up_after_running_script
    trace = document.page.get("trace")
    loader = PageLoader(document, page, runner, trace, clean_up, loaded, host.window_loaded)
    if host.scripts_allowed:
        document.hooks.post_connection_steps["script"].append(runner.connected)
        document.hooks.children_changed_steps["script"].append(runner.connected)
    document.page["loader"] = loader
    if page is not None:
        document.quirks = page.quirks
        document.page["encoding"] = page.encoding
    document.ready_state = ReadyState.LOADING
    return loader


def _script_runner(host: BrowserHost, document: DocumentObject) -> ScriptRunner:
    """Runs the document's scripts; those that come later hold back its load event."""

    def run(script: Script) -> None:
        if isinstance(script, SyntaxProblem):
            host.report_syntax_problem(script)
        else:
            host.run_script(script)

    def later(label: str, steps: Callable[[], None]) -> None:
        host.loop.queue_task(TaskSource.NETWORKING, label, steps, span=host.agent.recorder.here)

    def fetch(milliseconds: float, source: TaskSource, steps: Callable[[], None]) -> None:
        start_work(host.loop, "network", "run the script", milliseconds, source, steps)

    def fire(element: ElementObject, type_: str) -> None:
        event = create_event(host.realm, "Event", type_, {}, EventInit())
        platform_of(host.realm).fire(event, element)

    return ScriptRunner(
        document,
        host.sources,
        run,
        later,
        fetch,
        fire,
        host.loop.clean_up_after_running_script,
    )
