"""The parser's progress through a page, and the end of it.

Nodes come into the document in the order of the source: a script sees it up to its own end tag.

https://html.spec.whatwg.org/multipage/parsing.html#the-end
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.document import DocumentObject, ReadyState
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.mutation import append, replace_data
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.page import Page, PageScript, ScriptKind
from app.javascript.hosts.browser.dom.page_events import (
    fire_of_page,
    set_readiness,
    take_loading_time,
    tell_vector_images,
)
from app.javascript.hosts.browser.dom.page_text import PageText
from app.javascript.hosts.browser.dom.parser_elements import create_for_token, end_of_style
from app.javascript.hosts.browser.dom.parser_tasks import ParserTasks
from app.javascript.hosts.browser.dom.parsing import ParsedNode, create_parsed
from app.javascript.hosts.browser.dom.reactions import with_reactions
from app.javascript.hosts.browser.dom.scripts import (
    IMPORTS_MS,
    MissingScript,
    ScriptRunner,
    arrival_source,
)
from app.javascript.hosts.browser.dom.shadow import attach_declarative
from app.javascript.hosts.browser.dom.tree_building import TreeBuilder
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.web.events.event_target import EventTargetObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.dom_trace import DocumentTrace


@dataclass(slots=True, eq=False)
class _Deferred:
    """A script of the list of scripts that will execute when the document has finished parsing."""

    element: ElementObject
    script: PageScript
    ready: bool = False


@dataclass(slots=True, eq=False)
class PageLoader:
    """Loads one page. ``clean_up`` performs a microtask checkpoint on an empty stack.

    ``window_loaded`` is called when the window has heard of it, ``loaded`` when all have.
    """

    document: DocumentObject
    page: Page | None
    runner: ScriptRunner
    trace: DocumentTrace | None
    clean_up: Callable[[], None]
    loaded: Callable[[], None]
    window_loaded: Callable[[], None] = lambda: None
    deferred: list[_Deferred] = field(default_factory=list)
    parsing: bool = True
    text: PageText | None = None
    _builder: TreeBuilder | None = None
    _progress: tuple[ParserTasks, Iterator[None]] | None = None
    content_loaded: bool = False
    completely_loaded: bool = False
    load_blockers: int = 0

    # -- parsing -----------------------------------------------------------------------------------

    def run(self) -> None:
        """Parse it all, in as many tasks as Chromium does."""
        assert self.page is not None
        self.text = PageText(self.page)
        self._builder = TreeBuilder(self, self.text)
        self._progress = ParserTasks(self.document), self._builder.steps()
        self._go_on()

    def _go_on(self) -> None:
        assert self._progress is not None
        assert self.text is not None
        tasks, steps = self._progress
        tasks.begin()
        self.resume()
        for _ in steps:
            if tasks.is_over():
                self.pause()
                self.runner.later("the parser goes on", self._go_on)
                return
        was_written = self.text.version > 0
        self.text = self._builder = self._progress = None
        self.pause()
        if was_written:  # as in Chromium
            self.runner.later("the parser is at its end", self.end)
        else:
            self.end()

    def write(self, written: str) -> None:
        """Text from a script that the parser waits for: what it makes is there at once.

        https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-write-steps
        """
        assert self.text is not None
        assert self._builder is not None
        budget = self.document.realm.agent.budget
        budget.check_string_length(len(self.text.text) + len(written))
        budget.charge(len(self.text.text))
        rest = self.text.write(written)
        self.resume()
        self._builder.build(rest)
        self.pause()

    def contents(self, element: ElementObject, source: ParsedNode) -> NodeObject:
        """Where an element's children go."""
        if getattr(source, "template_content", None) is None:
            return element
        contents: NodeObject = element.state["content"]
        return contents

    def enter(self, source: ParsedNode, parent: NodeObject) -> NodeObject | None:
        name: str = source.name
        if name.startswith(("#", "!")):
            node = create_parsed(source, parent.node_document)
            last = parent.last_child
            if isinstance(node, TextObject) and isinstance(last, TextObject):
                replace_data(last, len(last.data), 0, node.data)
                return last  # a text that a script has put there goes on
        else:
            shadow = self._declarative_shadow(source, parent)
            if shadow is not None:
                return shadow
            node = create_for_token(source, parent.node_document, self.clean_up, self.page)
        if node is not None:
            self._insert(node, parent)
        return node

    def _insert(self, node: NodeObject, parent: NodeObject) -> None:
        """https://html.spec.whatwg.org/multipage/parsing.html#insert-an-element-at-the-adjusted-insertion-location"""
        with_reactions(self.document.realm, append, node, parent)

    def _declarative_shadow(self, source: ParsedNode, parent: NodeObject) -> NodeObject | None:
        """https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead, template"""
        is_template = source.name == "template"
        shadow = attach_declarative(parent, source.attrs or {}) if is_template else None
        if shadow is not None:
            for child in source.template_content.children or ():
                self._build(child, shadow)
        return shadow

    def _build(self, source: ParsedNode, parent: NodeObject) -> None:
        stack = [(source, parent)]
        while stack:
            each, target = stack.pop()
            node = self.enter(each, target)
            if isinstance(node, ElementObject):
                inner = self.contents(node, each)
                children = (getattr(each, "template_content", None) or each).children or ()
                stack.extend((child, inner) for child in reversed(children))
        for each in parent.descendants():
            if isinstance(each, ElementObject) and each.local_name == "style":
                end_of_style(each)

    # -- scripts -----------------------------------------------------------------------------------

    def end_of(self, element: ElementObject, source: ParsedNode) -> None:
        """https://html.spec.whatwg.org/multipage/parsing.html#scriptEndTag"""
        if element.local_name == "style":
            end_of_style(element)
        if element.local_name != "script":
            return
        element.state.pop("parser document", None)
        self.clean_up()
        script = self._script_of(source)
        if script is None or element.state.get("already started"):
            return
        element.state["already started"] = True
        match script.kind:
            case ScriptKind.BLOCKING:
                if self.text is not None:
                    self.text.writers.append(self.text.behind(source))
                self._execute(element, script)
                if self.text is not None:
                    self.text.writers.pop()
            case ScriptKind.DEFERRED:
                self._defer(element, script)
            case ScriptKind.ASYNC:
                self._start_async(element, script)

    def _script_of(self, source: ParsedNode) -> PageScript | None:
        if self.text is not None:
            return self.text.script_of(source)
        return None if self.page is None else self.page.scripts.get(id(source))

    def _execute(self, element: ElementObject, script: PageScript) -> None:
        was_parsing = self.parsing
        if was_parsing:
            self.pause()
        if isinstance(script.program, MissingScript):
            self.runner.fire(element, "error")
        else:
            self.runner.execute(element, script.program)
            self.clean_up()
            if script.external:
                self.runner.fire(element, "load")
        if was_parsing:
            self.resume()

    def _defer(self, element: ElementObject, script: PageScript) -> None:
        """A classic script came while the page was parsed; a module is ready a task later."""
        entry = _Deferred(element, script, ready=script.classic)
        self.deferred.append(entry)
        if entry.ready:
            return

        def arrived() -> None:
            entry.ready = True
            if not self.parsing:
                self._run_deferred()

        if script.imports:
            self.runner.fetch(IMPORTS_MS, TaskSource.NETWORKING, arrived)
        else:
            self.runner.later("a script has arrived", arrived)

    def _start_async(self, element: ElementObject, script: PageScript) -> None:
        """Fetched, then run in a task of its own."""
        self.block_load()

        def run() -> None:
            self._execute(element, script)
            self.unblock_load()

        self.runner.fetch(script.arrival_ms, arrival_source(element), run)

    def pause(self) -> None:
        if self.trace is not None:
            self.trace.parser_paused()

    def resume(self) -> None:
        if self.trace is not None:
            self.trace.parser_started()

    # -- the end -----------------------------------------------------------------------------------

    def end(self) -> None:
        """https://html.spec.whatwg.org/multipage/parsing.html#the-end"""
        take_loading_time(self.document)
        self.parsing = False
        self._set_readiness(ReadyState.INTERACTIVE)
        self._run_deferred()

    def _run_deferred(self) -> None:
        while self.deferred and self.deferred[0].ready:
            entry = self.deferred.pop(0)
            self._execute(entry.element, entry.script)
        if self.deferred or self.content_loaded:
            return
        self.content_loaded = True
        self._fire("DOMContentLoaded", self.document, bubbles=True)
        self._finish_if_loaded()

    def block_load(self) -> None:
        """https://html.spec.whatwg.org/multipage/parsing.html#delay-the-load-event"""
        self.load_blockers += 1

    def unblock_load(self) -> None:
        self.load_blockers -= 1
        self._finish_if_loaded()

    def _finish_if_loaded(self) -> None:
        document = self.document
        waits = self.load_blockers or not self.content_loaded
        if waits or document.ready_state is ReadyState.COMPLETE:
            return
        self._set_readiness(ReadyState.COMPLETE)
        window = document.window
        if window is not None:
            tell_vector_images(self.document)
            self._fire("load", window)
            self.window_loaded()
            self._fire("pageshow", window)
        self.completely_loaded = True
        self.loaded()

    def _set_readiness(self, state: ReadyState) -> None:
        set_readiness(self.document, state, self.clean_up)

    def _fire(self, type_: str, target: EventTargetObject, *, bubbles: bool = False) -> None:
        fire_of_page(self.document, type_, target, self.clean_up, bubbles=bubbles)
