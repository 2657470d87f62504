"""Document fragments and shadow roots: https://dom.spec.whatwg.org/#interface-documentfragment"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.node import NodeObject, NodeType
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.element import ElementObject


class DocumentFragmentObject(NodeObject):
    """A fragment; ``template`` is the element whose contents it is, if it is that."""

    __slots__ = ("collections", "template")

    class_name = "DocumentFragment"
    node_type = NodeType.DOCUMENT_FRAGMENT_NODE

    def __init__(self, prototype: JSObject | None, document: DocumentObject) -> None:
        super().__init__(prototype, document)
        self.template: ElementObject | None = None
        self.collections: dict[str, JSObject] = {}

    @property
    def node_name(self) -> str:
        return "#document-fragment"

    def template_host(self) -> NodeObject | None:
        return self.template


class ShadowRootObject(DocumentFragmentObject):
    """https://dom.spec.whatwg.org/#interface-shadowroot; ``mode`` is ``open`` or ``closed``."""

    __slots__ = (
        "clonable",
        "declarative",
        "delegates_focus",
        "host",
        "mode",
        "serializable",
        "slot_assignment",
    )

    class_name = "ShadowRoot"

    def __init__(self, prototype: JSObject | None, host: ElementObject, mode: str) -> None:
        super().__init__(prototype, host.node_document)
        self.host = host
        self.mode = mode
        self.slot_assignment = "named"
        self.delegates_focus = False
        self.clonable = False
        self.declarative = False
        self.serializable = False

    def shadow_host(self) -> NodeObject | None:
        return self.host

    @property
    def is_closed(self) -> bool:
        return self.mode == "closed"

    def label(self) -> str:
        return "#shadow-root"

    def get_the_parent(self) -> EventTargetObject | None:
        """NOTE: Dispatch stops here unless the event is composed."""
        return self.host
