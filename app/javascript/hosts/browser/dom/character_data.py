"""Text, comments and processing instructions: https://dom.spec.whatwg.org/#interface-characterdata"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.node import NodeObject, NodeType
from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.element import ElementObject
    from app.javascript.hosts.web.events.event_target import EventTargetObject


class CharacterDataObject(NodeObject):
    """A node that holds text, in UTF-16 code units."""

    __slots__ = ("data",)

    class_name = "CharacterData"

    def __init__(self, prototype: JSObject | None, document: DocumentObject, data: str) -> None:
        super().__init__(prototype, document)
        self.data = data

    def length(self) -> int:
        return len(self.data)


class TextObject(CharacterDataObject):
    """https://dom.spec.whatwg.org/#interface-text; ``assigned_slot`` is the slot it stands in."""

    __slots__ = ("assigned_slot", "manual_slot")

    class_name = "Text"
    node_type = NodeType.TEXT_NODE

    def __init__(self, prototype: JSObject | None, document: DocumentObject, data: str) -> None:
        super().__init__(prototype, document, data)
        self.assigned_slot: ElementObject | None = None
        self.manual_slot: ElementObject | None = None

    @property
    def node_name(self) -> str:
        return "#text"

    def get_the_parent(self) -> NodeObject | None:
        return self.assigned_slot or self.parent

    def is_slotted_into(self, parent: EventTargetObject) -> bool:
        return self.assigned_slot is parent


class CommentObject(CharacterDataObject):
    """https://dom.spec.whatwg.org/#interface-comment"""

    __slots__ = ()

    class_name = "Comment"
    node_type = NodeType.COMMENT_NODE

    @property
    def node_name(self) -> str:
        return "#comment"


class ProcessingInstructionObject(CharacterDataObject):
    """https://dom.spec.whatwg.org/#interface-processinginstruction"""

    __slots__ = ("target_name",)

    class_name = "ProcessingInstruction"
    node_type = NodeType.PROCESSING_INSTRUCTION_NODE

    def __init__(
        self, prototype: JSObject | None, document: DocumentObject, target: str, data: str
    ) -> None:
        super().__init__(prototype, document, data)
        self.target_name = target

    @property
    def node_name(self) -> str:
        return self.target_name
