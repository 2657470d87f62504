"""Lists of nodes: https://dom.spec.whatwg.org/#old-style-collections"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeAlias

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.indexed import IndexedObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.node import NodeObject

Find: TypeAlias = "Callable[[], Iterable[NodeObject]]"


class NodeListObject(IndexedObject):
    """https://dom.spec.whatwg.org/#interface-nodelist

    A live one has ``root`` and looks again when the tree has changed since.
    """

    __slots__ = ("_document", "_find", "_found", "_root", "_version")

    class_name = "NodeList"

    def __init__(self, prototype: JSObject | None, root: NodeObject | None, find: Find) -> None:
        super().__init__(prototype)
        self._root = root
        self._find = find
        self._version = -1
        self._document: JSObject | None = None
        self._found: list[Value] = []

    def items(self) -> list[Value]:
        if self._root is None:
            if self._version < 0:
                self._found, self._version = list(self._find()), 0
            return self._found
        document = self._root.node_document
        if document is not self._document or document.version != self._version:
            self._document, self._version = document, document.version
            self._found = list(self._find())
        return self._found


class HTMLCollectionObject(NodeListObject):
    """https://dom.spec.whatwg.org/#interface-htmlcollection; always live."""

    __slots__ = ()

    class_name = "HTMLCollection"
    names_enumerable = False

    def named(self, name: str) -> Value:
        """https://dom.spec.whatwg.org/#dom-htmlcollection-nameditem-key"""
        if not name:
            return UNDEFINED
        for each in self.items():
            assert isinstance(each, ElementObject)
            if each.identifier == name or (each.is_html and each.attribute("name") == name):
                return each
        return UNDEFINED

    def supported_names(self) -> list[str]:
        names: dict[str, None] = {}
        for each in self.items():
            assert isinstance(each, ElementObject)
            for name in (each.identifier, each.attribute("name") if each.is_html else None):
                if name:
                    names.setdefault(name)
        return list(names)


def static_list(document: NodeObject, nodes: Iterable[NodeObject]) -> NodeListObject:
    """What ``querySelectorAll`` answers."""
    kept = list(nodes)
    prototype = document.node_document.realm.intrinsics["%NodeList.prototype%"]
    return NodeListObject(prototype, None, lambda: kept)


def live_children(node: NodeObject) -> JSObject:
    """``childNodes``, always the same object."""
    if node.child_list is None:
        prototype = node.node_document.realm.intrinsics["%NodeList.prototype%"]
        node.child_list = NodeListObject(prototype, node, node.child_nodes)
    return node.child_list


def live_collection(
    root: NodeObject, find: Find, interface: str = "HTMLCollection"
) -> HTMLCollectionObject:
    """A collection of what ``find`` finds under ``root``."""
    prototype = root.node_document.realm.intrinsics[f"%{interface}.prototype%"]
    return HTMLCollectionObject(prototype, root, find)
