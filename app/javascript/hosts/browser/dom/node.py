"""Nodes and the tree they form: https://dom.spec.whatwg.org/#nodes

Siblings are linked, so that inserting, removing and walking cost the same wherever they happen.
Changing the tree is the business of ``mutation``: nothing else sets these links.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import TYPE_CHECKING

from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.objects import JSObject

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.mutation_observer import RegisteredObserver


class NodeType(IntEnum):
    """https://dom.spec.whatwg.org/#dom-node-nodetype"""

    ELEMENT_NODE = 1
    ATTRIBUTE_NODE = 2
    TEXT_NODE = 3
    CDATA_SECTION_NODE = 4
    ENTITY_REFERENCE_NODE = 5
    ENTITY_NODE = 6
    PROCESSING_INSTRUCTION_NODE = 7
    COMMENT_NODE = 8
    DOCUMENT_NODE = 9
    DOCUMENT_TYPE_NODE = 10
    DOCUMENT_FRAGMENT_NODE = 11
    NOTATION_NODE = 12


class NodeObject(EventTargetObject):
    """A node; ``id`` names it in recorded steps and is empty until a step needs it.

    ``registered_observers`` is None until somebody observes the node.
    """

    __slots__ = (
        "child_list",
        "first_child",
        "id",
        "last_child",
        "next_sibling",
        "node_document",
        "parent",
        "previous_sibling",
        "registered_observers",
    )

    class_name = "Node"
    node_type = NodeType.ELEMENT_NODE
    is_node = True

    def __init__(self, prototype: JSObject | None, node_document: DocumentObject) -> None:
        super().__init__(prototype, "Node")
        self.node_document = node_document
        self.parent: NodeObject | None = None
        self.first_child: NodeObject | None = None
        self.last_child: NodeObject | None = None
        self.previous_sibling: NodeObject | None = None
        self.next_sibling: NodeObject | None = None
        self.registered_observers: list[RegisteredObserver] | None = None
        self.child_list: JSObject | None = None
        self.id = ""

    @property
    def node_name(self) -> str:
        """https://dom.spec.whatwg.org/#dom-node-nodename"""
        raise NotImplementedError

    def get_the_parent(self) -> EventTargetObject | None:
        """https://dom.spec.whatwg.org/#get-the-parent, for nodes without slots."""
        return self.parent

    # -- the tree --------------------------------------------------------------------------------

    def child_nodes(self) -> Iterator[NodeObject]:
        """The children in order; the one that is given out may leave meanwhile."""
        child = self.first_child
        while child is not None:
            following = child.next_sibling
            yield child
            child = following

    def root(self) -> NodeObject:
        """https://dom.spec.whatwg.org/#concept-tree-root"""
        node: NodeObject = self
        while node.parent is not None:
            node = node.parent
        return node

    def shadow_host(self) -> NodeObject | None:
        """The host, for a shadow root."""
        return None

    def own_shadow_root(self) -> NodeObject | None:
        """The shadow root, for an element that has one."""
        return None

    def shadow_including_root(self) -> NodeObject:
        """https://dom.spec.whatwg.org/#concept-shadow-including-root"""
        root = self.root()
        while (host := root.shadow_host()) is not None:
            root = host.root()
        return root

    @property
    def connected(self) -> bool:
        """https://dom.spec.whatwg.org/#connected"""
        return self.shadow_including_root().node_type is NodeType.DOCUMENT_NODE

    def following(self, within: NodeObject | None = None) -> NodeObject | None:
        """The next node in tree order, inside of ``within``; None at its end."""
        if self.first_child is not None:
            return self.first_child
        return self.following_outside(within)

    def following_outside(self, within: NodeObject | None = None) -> NodeObject | None:
        """The next node in tree order that is no descendant of this one."""
        node: NodeObject | None = self
        while node is not None and node is not within:
            if node.next_sibling is not None:
                return node.next_sibling
            node = node.parent
        return None

    def inclusive_descendants(self) -> Iterator[NodeObject]:
        """In tree order; the tree must not change meanwhile."""
        node: NodeObject | None = self
        while node is not None:
            yield node
            node = node.following(self)

    def descendants(self) -> Iterator[NodeObject]:
        """https://dom.spec.whatwg.org/#concept-tree-descendant, in tree order."""
        node = self.following(self)
        while node is not None:
            yield node
            node = node.following(self)

    def shadow_including_inclusive_descendants(self) -> Iterator[NodeObject]:
        """https://dom.spec.whatwg.org/#concept-shadow-including-inclusive-descendant, in order."""
        stack: list[NodeObject] = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(list(node.child_nodes())))
            shadow = node.own_shadow_root()
            if shadow is not None:
                stack.append(shadow)

    def inclusive_ancestors(self) -> Iterator[NodeObject]:
        """From this node to its root."""
        node: NodeObject | None = self
        while node is not None:
            yield node
            node = node.parent

    def is_inclusive_ancestor_of(self, other: NodeObject | None) -> bool:
        """https://dom.spec.whatwg.org/#concept-tree-inclusive-ancestor"""
        while other is not None:
            if other is self:
                return True
            other = other.parent
        return False

    def is_host_including_inclusive_ancestor_of(self, other: NodeObject | None) -> bool:
        """https://dom.spec.whatwg.org/#concept-tree-host-including-inclusive-ancestor"""
        while other is not None:
            if other is self:
                return True
            other = other.parent or other.shadow_host() or other.template_host()
        return False

    def template_host(self) -> NodeObject | None:
        """The template element whose contents this fragment is."""
        return None

    def index(self) -> int:
        """https://dom.spec.whatwg.org/#concept-tree-index"""
        position, sibling = 0, self.previous_sibling
        while sibling is not None:
            position += 1
            sibling = sibling.previous_sibling
        return position

    def length(self) -> int:
        """https://dom.spec.whatwg.org/#concept-node-length"""
        return sum(1 for _child in self.child_nodes())

    # -- what kinds of node differ in --------------------------------------------------------------

    def children_changed(self) -> None:
        """https://dom.spec.whatwg.org/#concept-node-children-changed-ext"""

    def inserted(self) -> None:
        """https://dom.spec.whatwg.org/#concept-node-insert-ext"""

    def removed(self, old_parent: NodeObject) -> None:
        """https://dom.spec.whatwg.org/#concept-node-remove-ext"""
