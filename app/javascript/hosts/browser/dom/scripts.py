"""Script elements: https://html.spec.whatwg.org/multipage/scripting.html#the-script-element"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from app.javascript.hosts.browser.dom.control_state import child_text
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.load_delay import delay_load
from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.files.object_urls import blob_at
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.runtime.text import to_code_units
from app.javascript.syntax.errors import SyntaxProblem, UnsupportedFeature
from app.javascript.syntax.nodes import (
    ExportAllDeclaration,
    ExportNamedDeclaration,
    Goal,
    ImportDeclaration,
    Program,
)
from app.javascript.syntax.parse import parse

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.sources import Sources

#: https://mimesniff.spec.whatwg.org/#javascript-mime-type-essence-match
JAVASCRIPT_TYPES: Final = frozenset({
    "application/ecmascript", "application/javascript", "application/x-ecmascript",
    "application/x-javascript", "text/ecmascript", "text/javascript", "text/javascript1.0",
    "text/javascript1.1", "text/javascript1.2", "text/javascript1.3", "text/javascript1.4",
    "text/javascript1.5", "text/jscript", "text/livescript", "text/x-ecmascript",
    "text/x-javascript",
})  # fmt: skip

#: Addresses with a scheme, but for those of the page's own site.
_ELSEWHERE: Final = re.compile(r"(?!blob:|file:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)

Script = Program | SyntaxProblem


@dataclass(frozen=True, slots=True)
class MissingScript:
    """There is nothing at its address, and its element says what to do then."""

    address: str


#: How long Chromium was seen to take for a script whose address holds its text, and for a module's.
FETCH_MS: Final = 3.0
DATA_FETCH_MS: Final = 4.0
MODULE_FETCH_MS: Final = 6.0
#: Until the modules that a module of the page imports are there.
IMPORTS_MS: Final = 1.5
#: A module whose text is in its element, or in a ``data:`` address, comes before what is fetched.
INLINE_MODULE_MS: Final = 2.0


def script_type(element: ElementObject) -> str:
    """``classic``, ``module`` or empty for what is no script.

    https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element, steps 8 to 12
    """
    type_, language = element.attribute("type"), element.attribute("language")
    if type_ is None:
        text = f"text/{language}" if language else "text/javascript"
    else:
        text = type_.strip() or "text/javascript"
    lower = ascii_lower(text)
    if lower in JAVASCRIPT_TYPES:
        return "classic"
    return "module" if lower == "module" else ""


def parse_script(text: str, goal: Goal, file_name: str) -> Script:
    """A script that does not parse is reported in its turn; what Chromium would take is refused."""
    try:
        return parse_for_chromium(text, goal, file_name)
    except SyntaxProblem as problem:
        return problem


def parse_for_chromium(text: str, goal: Goal, file_name: str) -> Program:
    """Raises SyntaxProblem; UnsupportedFeature for what Chromium would take."""
    try:
        return parse(text, goal, file_name=file_name)
    except SyntaxProblem as problem:
        if problem.newer:
            raise UnsupportedFeature(problem.newer, problem.span) from None
        raise


def imports_others(script: object) -> bool:
    """Whether it is a module that waits for others."""
    if not isinstance(script, Program):
        return False
    return any(
        isinstance(node, ImportDeclaration | ExportAllDeclaration)
        or (isinstance(node, ExportNamedDeclaration) and node.source is not None)
        for node in script.body
    )


def script_source(sources: Sources, address: str) -> str | None:
    """The text behind ``src``: a ``data:`` address or a source that came with the run."""
    if ascii_lower(address[:5]) == "data:":
        head, comma, body = address[5:].partition(",")
        if not comma:
            return None
        if ascii_lower(head).endswith(";base64"):
            from base64 import b64decode  # noqa: PLC0415

            return b64decode(unquote(body), validate=False).decode("utf-8", "replace")
        return unquote(body)
    path = sources.resolve(sources.main, address if address[:1] in "./" else f"./{address}")
    return None if path is None else sources.text(path)


def arrival_source(element: ElementObject) -> TaskSource:
    """The source of the task that runs a script which came by itself.

    NOTE: Chromium runs asynchronous classic scripts of another site, as that of a ``data:`` address
    is, when nothing else is to be done.
    """
    address = element.attribute("src") or ""
    is_foreign = bool(_ELSEWHERE.match(address))
    if is_async(element) and is_foreign and script_type(element) == "classic":
        return TaskSource.ASYNC_SCRIPT
    return TaskSource.NETWORKING


def is_async(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/scripting.html#dom-script-async"""
    return bool(element.state.get("force async", True)) or element.has("async")


@dataclass(slots=True, eq=False)
class _Ordered:
    """A member of the list of scripts that will execute in order as soon as possible."""

    steps: Callable[[], None]
    ready: bool = False


def _is_data(address: str | None) -> bool:
    return address is not None and ascii_lower(address[:5]) == "data:"


def _arrival_ms(element: ElementObject, script: Script) -> float:
    """What a script that a program put in takes until it can run."""
    address = element.attribute("src")
    if script_type(element) == "classic":
        return DATA_FETCH_MS if _is_data(address) else FETCH_MS
    module_ms = INLINE_MODULE_MS if address is None or _is_data(address) else MODULE_FETCH_MS
    return module_ms + IMPORTS_MS if imports_others(script) else module_ms


#: What a document's page keeps: whether the script that runs may not write a new document.
#: https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#ignore-destructive-writes-counter
WRITES_IGNORED: Final = "writes are ignored"


@dataclass(slots=True, eq=False)
class ScriptRunner:
    """Runs scripts of one document. ``run`` executes one, ``later`` queues a networking task.

    ``fetch`` queues a task of a source when so many milliseconds are over.
    """

    document: DocumentObject
    sources: Sources
    run: Callable[[Script], None]
    later: Callable[[str, Callable[[], None]], None]
    fetch: Callable[[float, TaskSource, Callable[[], None]], None]
    fire: Callable[[ElementObject, str], None]
    clean_up: Callable[[], None]
    in_order: list[_Ordered] = field(default_factory=list)

    def execute(self, element: ElementObject, script: Script) -> None:
        """https://html.spec.whatwg.org/multipage/scripting.html#execute-the-script-element"""
        document = self.document
        old = document.current_script
        is_classic = isinstance(script, SyntaxProblem) or script.goal is not Goal.MODULE
        in_shadow = element.root().shadow_host() is not None
        document.current_script = element if is_classic and not in_shadow else None
        ignored = document.page.get(WRITES_IGNORED, False)
        document.page[WRITES_IGNORED] = element.has("src") or not is_classic
        self.run(script)
        self.clean_up()
        document.page[WRITES_IGNORED] = ignored
        document.current_script = old

    def connected(self, element: ElementObject) -> None:
        """A script that a program put into the document.

        https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
        """
        state = element.state
        if state.get("already started") or state.get("parser document"):
            return
        text, address = child_text(element), element.attribute("src")
        if (not text and address is None) or not element.connected:
            return
        kind = script_type(element)
        if not kind:
            return
        if self.document.window is None:
            return
        state["already started"] = True
        goal = Goal.MODULE if kind == "module" else Goal.SCRIPT
        if kind == "classic" and element.has("nomodule"):
            return
        if address is None and kind == "classic":
            self.execute(element, parse_script(text, goal, "script"))
            return
        self._fetch(element, goal, text, address)

    def _fetch(self, element: ElementObject, goal: Goal, text: str, address: str | None) -> None:
        if address is not None:
            found = self._text_at(address)
            if found is None:
                self._fail(element, address)
                return
            text = found
        let_load = delay_load(self.document)
        script = parse_script(text, goal, address or "script")

        def arrived() -> None:
            self.execute(element, script)
            if address is not None:
                self.fire(element, "load")
            let_load()

        steps = arrived if is_async(element) else self._in_order(arrived)
        if goal is Goal.SCRIPT and _is_data(address) and not is_async(element):
            self.later("run the script", steps)
            return
        self.fetch(_arrival_ms(element, script), arrival_source(element), steps)

    def _in_order(self, steps: Callable[[], None]) -> Callable[[], None]:
        """What runs the steps once those of all that were put in before them have run.

        https://html.spec.whatwg.org/multipage/scripting.html#list-of-scripts-that-will-execute-in-order-as-soon-as-possible
        """
        entry = _Ordered(steps)
        self.in_order.append(entry)

        def ready() -> None:
            entry.ready = True
            while self.in_order and self.in_order[0].ready:
                self.in_order.pop(0).steps()

        return ready

    def _fail(self, element: ElementObject, address: str) -> None:
        """https://html.spec.whatwg.org/multipage/scripting.html#concept-script-result, null

        Refused where the program does not take care of it: in real life there may be a script.
        """
        is_address = bool(address) and parse_url(address, self.document.url) is not None

        def failed() -> None:
            if not element.hears("error"):
                raise UnsupportedApi(
                    "a script from elsewhere",
                    f"There is nothing at {address!r}: write the code into the page.",
                )
            self.fire(element, "error")
            let_load()

        let_load = delay_load(self.document)
        if is_address:
            steps = failed if is_async(element) else self._in_order(failed)
            self.fetch(FETCH_MS, arrival_source(element), steps)
        else:
            self.fetch(0.0, TaskSource.DOM_MANIPULATION, failed)

    def _text_at(self, address: str) -> str | None:
        """The text of a Blob, of a ``data:`` address or of a source that came with the run."""
        if not address.startswith("blob:"):
            return script_source(self.sources, address)
        blob = blob_at(self.document.realm, address)
        return None if blob is None else to_code_units(blob.data.decode("utf-8", "replace"))
