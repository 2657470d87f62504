"""Which elements of a document have which ids and names.

Programs ask for elements by their ids all the time, also by naming them like variables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject, NodeType

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject

NAMING: Final = ("id", "name")


class NameIndex:
    """The elements of the document's own tree, not of its shadow trees, by ``id`` and ``name``.

    Made when it is first asked; from then on whoever changes the tree tells it.
    """

    __slots__ = ("_by_key", "_document", "_names")

    def __init__(self, document: DocumentObject) -> None:
        self._document = document
        self._by_key: dict[tuple[str, str], dict[ElementObject, None]] = {}
        self._names: dict[ElementObject, list[tuple[str, str]]] = {}
        self._add_all(document)

    def with_value(self, key: str, value: str) -> list[ElementObject]:
        """The elements whose attribute ``key`` is ``value``, in tree order."""
        found = list(self._by_key.get((key, value), ()))
        if len(found) < 2:
            return found
        wanted = set(found)
        return [
            node
            for node in self._document.descendants()
            if isinstance(node, ElementObject) and node in wanted
        ]

    def inserted(self, node: NodeObject) -> None:
        """``node`` and what it holds are somewhere else now."""
        if node.root() is self._document:
            self._add_all(node)

    def removed(self, node: NodeObject) -> None:
        """``node`` and what it holds have left the tree."""
        for each in node.inclusive_descendants():
            if isinstance(each, ElementObject):
                self._forget(each)

    def changed(self, element: ElementObject) -> None:
        """Its ``id`` or ``name`` is another one."""
        if element in self._names:
            self._forget(element)
            self._add(element)
        elif element.root() is self._document:
            self._add(element)

    def _add_all(self, root: NodeObject) -> None:
        for node in root.inclusive_descendants():
            if isinstance(node, ElementObject):
                self._add(node)

    def _add(self, element: ElementObject) -> None:
        for key in NAMING:
            value = element.attribute(key)
            if value:
                self._by_key.setdefault((key, value), {})[element] = None
                self._names.setdefault(element, []).append((key, value))

    def _forget(self, element: ElementObject) -> None:
        for pair in self._names.pop(element, ()):
            del self._by_key[pair][element]


def name_index(document: DocumentObject) -> NameIndex:
    """The document's one."""
    if document.names is None:
        document.names = NameIndex(document)
    return document.names


def element_by_id(root: NodeObject, identifier: str) -> ElementObject | None:
    """The first one below the root of a tree; None for an empty id.

    https://dom.spec.whatwg.org/#concept-id
    """
    if not identifier:
        return None
    if root.node_type is NodeType.DOCUMENT_NODE:
        document: DocumentObject = root  # type: ignore[assignment]
        return next(iter(name_index(document).with_value("id", identifier)), None)
    for node in root.inclusive_descendants():
        if isinstance(node, ElementObject) and node.identifier == identifier:
            return node
    return None
