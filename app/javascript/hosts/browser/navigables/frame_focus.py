"""The focus among documents: one of them has it, and those around it show the frame it is in.

https://html.spec.whatwg.org/multipage/interaction.html#focus-chain
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import window_document
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.input.focus import (
    FOCUS_ENTERS,
    FOCUS_LEAVES,
    FOCUS_MOVES,
    FOCUSED,
    HAS_FOCUS,
    change_focus,
    focused_element,
)
from app.javascript.hosts.web.events.trusted import fire

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost
    from app.javascript.hosts.browser.navigables.navigable import Navigable

#: Of the top document's page: the document that has the focus; None when the browser's own window
#: has it, after Tab went past the last element.
_FOCUSED_DOCUMENT: Final = "focused document"


def install_frame_focus(document: DocumentObject) -> None:
    """Let the focus go from this document into its frames and back."""
    document.page[FOCUS_MOVES] = lambda new: _moves(document, new)
    document.page[FOCUS_ENTERS] = lambda new: _enters(document, new)
    document.page[FOCUS_LEAVES] = lambda: _leaves(document)
    document.page["focus window"] = lambda: _focus_window(document)
    document.page[HAS_FOCUS] = lambda: document in _chain(_focused_document(document))


def frame_is_gone(container: ElementObject) -> None:
    """A removed frame takes the focus with it, and nobody is told."""
    outer = container.node_document
    focused = _focused_document(outer)
    if any(_container(each) is container for each in _chain(focused)):
        _top(outer).page[_FOCUSED_DOCUMENT] = outer
        outer.page[FOCUSED] = None


def _host(document: DocumentObject) -> BrowserHost:
    return cast("BrowserHost", document.realm.slots["host"])


def _top(document: DocumentObject) -> DocumentObject:
    return window_document(_host(document).top.realm)


def _focused_document(document: DocumentObject) -> DocumentObject | None:
    top = _top(document)
    found: DocumentObject | None = top.page.get(_FOCUSED_DOCUMENT, top)
    return top if found is not None and found.window is None else found


def _container(document: DocumentObject) -> ElementObject | None:
    navigable: Navigable | None = getattr(_host(document), "navigable", None)
    return None if navigable is None else navigable.container


def _chain(document: DocumentObject | None) -> Iterator[DocumentObject]:
    """A document and those around it."""
    if document is None:
        return
    yield document
    while (container := _container(document)) is not None:
        document = container.node_document
        yield document


def _moves(document: DocumentObject, new: ElementObject | None) -> None:
    """Before an element of the document gets the focus, or its own loses it."""
    focused = _focused_document(document)
    if focused is document:
        return
    inside = next((each for each in _chain(focused) if _holder(each) is document), None)
    if inside is not None and new is not None and new is _container(inside):
        return
    if focused is None:
        _switch(None, document)
    elif new is not None or inside is not None:
        _switch(focused, document)
        if new is not None:
            document.page[FOCUSED] = None


def _leaves(document: DocumentObject) -> None:
    """Tab went past what the page has: the browser's own window takes the focus."""
    if _focused_document(document) is not None:
        _top(document).page[_FOCUSED_DOCUMENT] = None
        if document.window is not None:
            fire(document.realm, document.window, "blur")


def _focus_window(document: DocumentObject) -> None:
    """The window itself gets the focus, none of its elements."""
    focused = _focused_document(document)
    if focused is not document and document.window is not None:
        _switch(focused, document)
        document.page[FOCUSED] = None


def _holder(document: DocumentObject) -> DocumentObject | None:
    container = _container(document)
    return None if container is None else container.node_document


def _enters(document: DocumentObject, new: ElementObject) -> None:
    """A frame's element has the focus: its document has."""
    navigable: Navigable | None = new.state.get("navigable")
    if navigable is not None:
        _switch(_focused_document(document), navigable.window.document)


def _switch(old: DocumentObject | None, new: DocumentObject) -> None:
    """The windows hear of it after the element that loses the focus, before the other one."""
    if old is new:
        return
    kept = list(_chain(new))
    containers = [_container(each) for each in kept]
    focused = None if old is None else focused_element(old)
    if old is not None and focused is not None and focused not in containers:
        change_focus(old, None)
    _top(new).page[_FOCUSED_DOCUMENT] = new
    for document, type_ in ((old, "blur"), (new, "focus")):
        if document is not None and document.window is not None:
            fire(document.realm, document.window, type_)
    for document in _chain(old):
        if document is not new and focused_element(document) not in containers:
            document.page[FOCUSED] = None
    for container in containers:
        if container is not None:
            container.node_document.page[FOCUSED] = container
