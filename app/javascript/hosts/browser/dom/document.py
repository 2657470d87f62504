"""Documents: https://dom.spec.whatwg.org/#interface-document"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.hooks import DocumentHooks
from app.javascript.hosts.browser.dom.name_index import NAMING, NameIndex
from app.javascript.hosts.browser.dom.node import NodeObject, NodeType
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.node_iterator import NodeIteratorObject
    from app.javascript.hosts.browser.dom.ranges import RangeObject
    from app.javascript.runtime.realm import Realm


class ReadyState(StrEnum):
    """https://html.spec.whatwg.org/multipage/dom.html#current-document-readiness"""

    LOADING = "loading"
    INTERACTIVE = "interactive"
    COMPLETE = "complete"


class DocumentObject(NodeObject):
    """A document.

    ``window`` is the target behind its window, None without a browsing context; ``version``
    counts the changes of its tree, so that a live collection knows when it is out of date.
    ``page`` keeps what other parts of the browser hang on the document.
    """

    __slots__ = (
        "caches",
        "content_type",
        "current_script",
        "elements_made",
        "hooks",
        "inert_template_document",
        "is_html_document",
        "names",
        "node_iterators",
        "page",
        "quirks",
        "ranges",
        "ready_state",
        "realm",
        "target",
        "url",
        "version",
        "window",
    )

    class_name = "Document"
    node_type = NodeType.DOCUMENT_NODE
    is_document = True

    def __init__(self, prototype: JSObject | None, realm: Realm) -> None:
        super().__init__(prototype, self)
        self.realm = realm
        self.hooks = DocumentHooks()
        self.url = "about:blank"
        self.content_type = "text/html"
        self.is_html_document = True
        self.quirks = False
        self.ready_state = ReadyState.COMPLETE
        self.current_script: ElementObject | None = None
        self.window: EventTargetObject | None = None
        self.target: ElementObject | None = None  # the part that was gone to
        self.version = 0
        self.elements_made = 0
        self.names: NameIndex | None = None
        self.inert_template_document: DocumentObject | None = None
        self.ranges: WeakSet[RangeObject] = WeakSet()
        self.node_iterators: WeakSet[NodeIteratorObject] = WeakSet()
        self.caches: dict[str, JSObject] = {}
        self.page: dict[str, Any] = {}

    @property
    def node_name(self) -> str:
        return "#document"

    def get_the_parent(self) -> EventTargetObject | None:
        """NOTE: The load event goes no further than the document: that is for dispatch to know."""
        return self.window

    @property
    def is_passive_by_default(self) -> bool:
        return True

    def node_linked(self, node: NodeObject) -> None:
        """It has a parent in this document now."""
        self.version += 1
        if self.names is not None:
            self.names.inserted(node)

    def node_unlinked(self, node: NodeObject) -> None:
        """It had one."""
        self.version += 1
        if self.names is not None:
            self.names.removed(node)

    def attribute_written(self, element: ElementObject, name: str) -> None:
        """One of its attributes is another one, or gone."""
        self.version += 1
        if self.names is not None and name in NAMING:
            self.names.changed(element)

    def state_changed(self, *, lays_out: bool = True) -> None:
        """Something that selectors see beside attributes is another one now: ``:checked``.

        Without ``lays_out`` nothing is laid out anew, unless a rule asks for it: ``:hover``.
        """
        self.version += 1
        for observer in self.hooks.observers:
            observer.states_changed(lays_out=lays_out)

    def label(self) -> str:
        return "document"

    def length(self) -> int:
        return sum(1 for _child in self.child_nodes())

    def child_elements(self) -> Iterator[ElementObject]:
        for child in self.child_nodes():
            if isinstance(child, ElementObject):
                yield child

    @property
    def document_element(self) -> ElementObject | None:
        """https://dom.spec.whatwg.org/#document-element"""
        return next(self.child_elements(), None)

    @property
    def doctype(self) -> DocumentTypeObject | None:
        """https://dom.spec.whatwg.org/#dom-document-doctype"""
        for child in self.child_nodes():
            if isinstance(child, DocumentTypeObject):
                return child
        return None

    def _part(self, *names: str) -> ElementObject | None:
        html = self.document_element
        if html is None or not html.is_named("html"):
            return None
        for child in html.child_elements():
            if child.is_named(*names):
                return child
        return None

    @property
    def head(self) -> ElementObject | None:
        """https://html.spec.whatwg.org/multipage/dom.html#the-head-element-2"""
        return self._part("head")

    @property
    def body(self) -> ElementObject | None:
        """https://html.spec.whatwg.org/multipage/dom.html#the-body-element-2"""
        return self._part("body", "frameset")
