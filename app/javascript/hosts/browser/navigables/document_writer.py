"""Writing into a frame's document: https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html

NOTE: The parser takes a text as a whole. With each further piece all of the text is parsed again,
and what was not there before comes into the document.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.browser.dom.document import DocumentObject, ReadyState
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.mutation import replace_all
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.page import read_page
from app.javascript.hosts.browser.dom.page_loader import PageLoader
from app.javascript.hosts.browser.dom.parsing import ParsedNode
from app.javascript.hosts.browser.dom.tree_building import extend, goes_on, is_implied
from app.javascript.hosts.browser.dom.unfinished_token import whole_tokens
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.sources import Sources
from app.javascript.syntax.errors import UnsupportedFeature

if TYPE_CHECKING:
    from app.javascript.hosts.browser.navigables.framed_window import FramedWindow

_WRITER: Final = "document writer"
_ADVICE: Final = "Build nodes, or set innerHTML, instead of writing into the parser."


class DocumentWriter:
    """A parser that a program feeds; nodes go by their paths in the parsed tree."""

    def __init__(self, loader: PageLoader, sources: Sources) -> None:
        self._loader = loader
        self._sources = sources
        self._text = ""
        self._nodes: dict[tuple[int, ...], NodeObject | None] = {}
        self._ended: set[tuple[int, ...]] = set()
        self._is_writing = False

    def write(self, text: str) -> None:
        """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-write-steps"""
        if self._is_writing:
            raise UnsupportedApi("Document.write by a script that was written", _ADVICE)
        self._text += text
        self._take(self._text[: whole_tokens(self._text, len(self._text))])

    def finish(self) -> None:
        """Nothing more comes: what was not a whole token is all that there is of it."""
        self._take(self._text, is_whole=True)

    def _take(self, text: str, *, is_whole: bool = False) -> None:
        """Make what is new in the text so far."""
        self._is_writing = True
        loader = self._loader
        budget = loader.document.realm.agent.budget
        budget.check_string_length(len(text))
        budget.charge(len(text))
        try:
            loader.page = read_page(text, loader.document.url, self._sources)
        except UnsupportedFeature as refused:
            advice = refused.advice or ""
            raise UnsupportedApi(f"{refused.construct} in Document.write", advice) from None
        loader.document.quirks = loader.page.quirks
        loader.resume()
        self._go_on(loader.page.root, is_whole=is_whole)
        loader.pause()
        self._is_writing = False

    def _go_on(self, root: ParsedNode, *, is_whole: bool) -> None:
        """In tree order, as far as the text goes: a script waits for its end tag."""
        document = self._loader.document
        stack: list[tuple[ParsedNode, tuple[int, ...] | None, NodeObject]] = [
            (child, (place,), document) for place, child in reversed([*enumerate(root.children)])
        ]
        while stack and document.window is not None:
            source, path, parent = stack.pop()
            if path is None:
                self._loader.end_of(cast("ElementObject", parent), source)
                continue
            is_new = path not in self._nodes
            if is_new:
                if not is_whole and is_implied(source):
                    continue
                self._nodes[path] = self._loader.enter(source, parent)
            node = self._nodes[path]
            if node is None:
                continue
            if not is_new:
                extend(node, source)
            inner = node
            if isinstance(node, ElementObject):
                if path not in self._ended and (is_whole or not goes_on(source)):
                    self._ended.add(path)
                    stack.append((source, None, node))
                inner = self._loader.contents(node, source)
                source = getattr(source, "template_content", None) or source
            children = [*enumerate(source.children or ())]
            stack.extend((child, (*path, place), inner) for place, child in reversed(children))


def open_document(window: FramedWindow, document: DocumentObject, url: str) -> None:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-open-steps"""
    loader: PageLoader = document.page["loader"]
    if _WRITER in document.page:
        return
    if loader.parsing:
        raise UnsupportedApi("Document.write while the document is parsed", _ADVICE)
    targets = [*document.shadow_including_inclusive_descendants(), window.events.target]
    for target in targets:
        target.listeners.clear()
        target.handlers.clear()
    replace_all(None, document)
    window.is_initial = False
    window.url = document.url = url
    document.ready_state = ReadyState.LOADING
    loader.parsing, loader.content_loaded, loader.completely_loaded = True, False, False
    document.page[_WRITER] = DocumentWriter(loader, window.sources)


def write_to(window: FramedWindow, document: DocumentObject, text: str, url: str) -> None:
    """Opens the document first, unless it is open."""
    open_document(window, document, url)
    writer: DocumentWriter = document.page[_WRITER]
    writer.write(text)


def close_document(document: DocumentObject) -> None:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-document-close"""
    writer: DocumentWriter | None = document.page.pop(_WRITER, None)
    if writer is not None:
        writer.finish()
        loader: PageLoader = document.page["loader"]
        loader.end()
