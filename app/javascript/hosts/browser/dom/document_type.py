"""Document types: https://dom.spec.whatwg.org/#interface-documenttype"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.node import NodeObject, NodeType
from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject


class DocumentTypeObject(NodeObject):
    """``<!doctype html>``"""

    __slots__ = ("public_id", "system_id", "type_name")

    class_name = "DocumentType"
    node_type = NodeType.DOCUMENT_TYPE_NODE

    def __init__(self, prototype: JSObject | None, document: DocumentObject, name: str) -> None:
        super().__init__(prototype, document)
        self.type_name = name
        self.public_id = ""
        self.system_id = ""

    @property
    def node_name(self) -> str:
        return self.type_name

    def length(self) -> int:
        return 0
