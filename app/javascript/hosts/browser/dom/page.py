"""A page before it runs: its parsed tree and its scripts.

https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from app.javascript.hosts.browser.dom.parsing import ParsedNode, is_quirky, parse_html
from app.javascript.hosts.browser.dom.scripts import (
    FETCH_MS,
    INLINE_MODULE_MS,
    JAVASCRIPT_TYPES,
    MissingScript,
    Script,
    imports_others,
    parse_script,
    script_source,
)
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.sources import Sources
from app.javascript.syntax.errors import SyntaxProblem, UnsupportedFeature
from app.javascript.syntax.nodes import (
    Goal,
    Program,
)
from app.javascript.syntax.text import SourceText, to_code_units
from app.trace.source import Span

_NO_LATER = "Write the code itself into a classic script."
_NOT_A_LINE_END = re.compile(r"[^\r\n\u2028\u2029]")


class ScriptKind(Enum):
    """When the parser's scripts run."""

    BLOCKING = "at its end tag"
    DEFERRED = "when parsing is over"
    ASYNC = "as soon as it is there"


@dataclass(frozen=True, slots=True, eq=False)
class PageScript:
    """A script of the page; ``external`` when its text came from somewhere else."""

    program: Script | MissingScript
    kind: ScriptKind
    external: bool

    @property
    def classic(self) -> bool:
        """No module; what does not parse is reported like a classic script."""
        return not isinstance(self.program, Program) or self.program.goal is not Goal.MODULE

    @property
    def imports(self) -> bool:
        """Whether it is a module that waits for others."""
        return imports_others(self.program)

    @property
    def arrival_ms(self) -> float:
        """What one that comes by itself takes; a module whose text is in its element takes less."""
        return FETCH_MS if self.external or self.classic else INLINE_MODULE_MS


@dataclass(slots=True, eq=False)
class Page:
    """``scripts`` goes by the identity of the parsed script element; ``text`` was parsed.

    The places of scripts are those in the program's text, which has ``lines_before`` lines before
    this page, and ``columns_before`` more in the page's first one.
    """

    root: ParsedNode
    quirks: bool
    source: _Source
    encoding: str
    scripts: dict[int, PageScript] = field(default_factory=dict)
    units: SourceText | None = None

    @property
    def text(self) -> str:
        return self.source.parsed

    @property
    def lines_before(self) -> int:
        return self.source.before.count("\n")

    @property
    def columns_before(self) -> int:
        return len(self.source.before) - self.source.before.rfind("\n") - 1

    def end_of_tag(self, node: ParsedNode) -> tuple[int, int] | None:
        """Line and column behind an element's start tag, in the program's text."""
        if node._start_tag_end is None:
            return None
        if self.units is None:
            self.units = SourceText(to_code_units(self.source.before + self.source.text))
        before = self.source.before + self.source.text[: self.source.place(node._start_tag_end)]
        place = len(to_code_units(before))
        span = self.units.span(place, place)
        return span.start_line, span.start_column

    @property
    def programs(self) -> list[Script]:
        """The scripts in the order of the source."""
        found = (script.program for script in self.scripts.values())
        return [program for program in found if not isinstance(program, MissingScript)]


class _Source:
    """The page's text, where in it the parser's places are, and what stands before it."""

    def __init__(self, text: str, before: str = "") -> None:
        self.text = text
        self.before = before
        #: What the parser sees has no byte order mark: https://html.spec.whatwg.org/multipage/parsing.html#the-input-byte-stream
        self._mark = len(text) - len(text.removeprefix("\ufeff"))
        self.parsed = text[self._mark :].replace("\r\n", "\n").replace("\r", "\n")
        self._shifts = [match.start() for match in re.finditer("\r\n", text)]

    def place(self, parsed: int) -> int:
        """The offset in the text of an offset that the parser tells."""
        place = parsed + self._mark
        for shift in self._shifts:
            if shift >= place:
                break
            place += 1
        return place

    def line_and_column(self, place: int) -> tuple[int, int]:
        """Of an offset in the text, in the program's text."""
        lines = to_code_units(self.before + self.text[:place]).split("\n")
        return len(lines), len(lines[-1]) + 1

    def padded(self, start: int, end: int) -> str:
        """A stretch of the text with white space before it: lines and columns stay the page's."""
        before, stretch = self.before + self.text[:start], self.text[start:end]
        units = to_code_units(before)
        return _NOT_A_LINE_END.sub(" ", units) + stretch


def as_written(page: Page | None, inner: str) -> tuple[str, str]:
    """What stands before a page that is written into another one, as a ``srcdoc`` is, and itself.

    All of the other's text where it does not stand there as it is.
    """
    if page is None:
        return "", inner
    source = page.source
    at = source.parsed.find(inner) if inner else -1
    if at < 0:
        return source.text + "\n", inner
    start, end = source.place(at), source.place(at + len(inner))
    return source.text[:start], source.text[start:end]


def parse_page(text: str, file_name: str, sources: Sources) -> Page:
    """The page of an HTML source.

    Raises:
        UnsupportedFeature: a script comes from where nothing is, or has a construct that is
            refused.
        SyntaxProblem: there are scripts, and not one of them parses.
    """
    page = read_page(text, file_name, sources)
    problems = [each for each in page.programs if isinstance(each, SyntaxProblem)]
    if problems and len(problems) == len(page.programs):
        raise problems[0]
    return page


def read_page(text: str, file_name: str, sources: Sources, before: str = "") -> Page:
    """The same, of which scripts that do not parse are reported in their turn.

    ``before`` is what stands before it in the program's text.
    """
    source = _Source(text, before)
    root = parse_html(source.parsed)
    page = Page(root, is_quirky(root), source, _encoding(root, text))
    for node in _script_elements(root):
        script = _page_script(node, source, file_name, sources)
        if script is not None:
            page.scripts[id(node)] = script
    return page


#: Labels of what the standard reads as windows-1252: https://encoding.spec.whatwg.org/#names-and-labels
_WESTERN = frozenset({"ascii", "us-ascii", "iso-8859-1", "latin1", "l1", "windows-1252", "cp1252"})
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"']+)", re.IGNORECASE)


def _encoding(root: ParsedNode, text: str) -> str:
    """As Chromium finds it out for a file: what the page says, or else what it looks like.

    https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
    """
    for node in _elements(root):
        attributes = (node.attrs or {}) if node.name == "meta" else {}
        content = _CHARSET.search(attributes.get("content") or "")
        is_said = (attributes.get("http-equiv") or "").lower() == "content-type"
        label = attributes.get("charset") or (content[1] if content and is_said else "")
        if label:
            return "windows-1252" if label.strip().lower() in _WESTERN else "UTF-8"
    return "windows-1252" if text.isascii() else "UTF-8"


def _script_elements(root: ParsedNode) -> Iterator[ParsedNode]:
    """Those that a parser runs: none inside of templates."""
    return (node for node in _elements(root) if node.name == "script")


def _elements(root: ParsedNode) -> Iterator[ParsedNode]:
    stack = [root]
    while stack:
        node = stack.pop()
        if not node.name.startswith("#"):
            yield node
        if node.name not in ("#text", "#comment", "!doctype"):
            stack.extend(reversed(node.children or ()))


def _page_script(
    node: ParsedNode, source: _Source, file_name: str, sources: Sources
) -> PageScript | None:
    attributes = node.attrs or {}
    kind = _script_kind(attributes)
    if not kind or (kind == "classic" and "nomodule" in attributes):
        return None
    if node._end_tag_start is None:  # at the file's end a script has "already started"
        return None
    goal = Goal.MODULE if kind == "module" else Goal.SCRIPT
    address = attributes.get("src")
    if address is not None:
        text, name = script_source(sources, address), address
        if text is None and "onerror" not in attributes:
            raise UnsupportedFeature("external script", _tag_span(node, source), address)
    else:
        text, name = _inline_text(node, source), file_name
        if not "".join(child.data or "" for child in node.children or ()):
            return None
    when = ScriptKind.BLOCKING
    if "async" in attributes and (address is not None or kind == "module"):
        when = ScriptKind.ASYNC
    elif kind == "module" or (address is not None and "defer" in attributes):
        when = ScriptKind.DEFERRED
    program = MissingScript(name) if text is None else parse_script(text, goal, name)
    if isinstance(program, Program) and address is None:
        program.begins = source.line_and_column(source.place(node._start_tag_end))
    return PageScript(program, when, address is not None)


def written_script(node: ParsedNode) -> PageScript | None:
    """A script that another one wrote into the page.

    Raises:
        UnsupportedApi: it does not run at its end tag.
    """
    attributes = node.attrs or {}
    kind = _script_kind(attributes)
    if not kind or (kind == "classic" and "nomodule" in attributes) or node._end_tag_start is None:
        return None
    if kind == "module" or "src" in attributes:
        raise UnsupportedApi("document.write of a script that runs later", _NO_LATER)
    text = "".join(child.data or "" for child in node.children or ())
    if not text:
        return None
    return PageScript(parse_script(text, Goal.SCRIPT, "script"), ScriptKind.BLOCKING, False)


def _script_kind(attributes: dict[str, str | None]) -> str:
    type_, language = attributes.get("type"), attributes.get("language")
    if type_ is None:
        text = f"text/{language}" if language else "text/javascript"
    else:
        text = type_.strip() or "text/javascript"
    lower = text.lower()
    return "classic" if lower in JAVASCRIPT_TYPES else lower if lower == "module" else ""


def _inline_text(node: ParsedNode, source: _Source) -> str:
    start = source.place(node._start_tag_end)
    end = node._end_tag_start
    return source.padded(start, len(source.text) if end is None else source.place(end))


def _tag_span(node: ParsedNode, source: _Source) -> Span:
    units = SourceText(to_code_units(source.text))
    start = len(to_code_units(source.text[: source.place(node.origin_offset)]))
    end = len(to_code_units(source.text[: source.place(node._start_tag_end)]))
    return units.span(start, end)
