"""Attributes of elements, and the nodes that stand for them when a program asks.

https://dom.spec.whatwg.org/#interface-attr
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.node import NodeObject, NodeType
from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.element import ElementObject


class Attribute:
    """The data of an attribute; ``node`` is its Attr once somebody asked for that.

    ``is_late`` of a ``style`` that is not in the list yet, as far as others see (``late_style``).
    """

    __slots__ = ("element", "is_late", "local_name", "name", "namespace", "node", "prefix", "value")

    def __init__(
        self, name: str, value: str, namespace: str | None = None, prefix: str | None = None
    ) -> None:
        self.name = name  # the qualified name
        self.value = value
        self.namespace = namespace
        self.prefix = prefix
        self.local_name = name[len(prefix) + 1 :] if prefix else name
        self.is_late = False
        self.element: ElementObject | None = None
        self.node: AttrObject | None = None


class AttrObject(NodeObject):
    """https://dom.spec.whatwg.org/#interface-attr"""

    __slots__ = ("attribute",)

    class_name = "Attr"
    node_type = NodeType.ATTRIBUTE_NODE

    def __init__(
        self, prototype: JSObject | None, document: DocumentObject, attribute: Attribute
    ) -> None:
        super().__init__(prototype, document)
        self.attribute = attribute
        attribute.node = self

    @property
    def node_name(self) -> str:
        return self.attribute.name

    def length(self) -> int:
        return 0
