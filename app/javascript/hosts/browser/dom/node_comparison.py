"""Comparing nodes by place and by content: https://dom.spec.whatwg.org/#concept-node-equals"""

from __future__ import annotations

from enum import IntFlag

from app.javascript.hosts.browser.dom.attribute import AttrObject
from app.javascript.hosts.browser.dom.character_data import (
    CharacterDataObject,
    ProcessingInstructionObject,
)
from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.late_style import synchronize_all_attributes
from app.javascript.hosts.browser.dom.node import NodeObject


class DocumentPosition(IntFlag):
    """https://dom.spec.whatwg.org/#dom-node-document_position_disconnected"""

    DISCONNECTED = 0x01
    PRECEDING = 0x02
    FOLLOWING = 0x04
    CONTAINS = 0x08
    CONTAINED_BY = 0x10
    IMPLEMENTATION_SPECIFIC = 0x20


def compare_document_position(node: NodeObject, other: NodeObject) -> DocumentPosition:
    """Where ``other`` stands: https://dom.spec.whatwg.org/#dom-node-comparedocumentposition"""
    if node is other:
        return DocumentPosition(0)
    if node.root() is not other.root():
        return (
            DocumentPosition.DISCONNECTED
            | DocumentPosition.IMPLEMENTATION_SPECIFIC
            | (DocumentPosition.PRECEDING if id(other) < id(node) else DocumentPosition.FOLLOWING)
        )
    if other.is_inclusive_ancestor_of(node):
        return DocumentPosition.CONTAINS | DocumentPosition.PRECEDING
    if node.is_inclusive_ancestor_of(other):
        return DocumentPosition.CONTAINED_BY | DocumentPosition.FOLLOWING
    return DocumentPosition.PRECEDING if precedes(other, node) else DocumentPosition.FOLLOWING


def precedes(one: NodeObject, other: NodeObject) -> bool:
    """https://dom.spec.whatwg.org/#concept-tree-preceding, in one tree; ancestors come first."""
    ones = list(reversed(list(one.inclusive_ancestors())))
    others = list(reversed(list(other.inclusive_ancestors())))
    for left, right in zip(ones, others, strict=False):
        if left is not right:
            sibling: NodeObject | None = left
            while sibling is not None:
                if sibling is right:
                    return True
                sibling = sibling.next_sibling
            return False
    return len(ones) < len(others)


def equals(one: NodeObject, other: NodeObject) -> bool:
    """https://dom.spec.whatwg.org/#concept-node-equals"""
    stack = [(one, other)]
    while stack:
        left, right = stack.pop()
        if not _equal_alone(left, right):
            return False
        lefts, rights = list(left.child_nodes()), list(right.child_nodes())
        if len(lefts) != len(rights):
            return False
        stack.extend(zip(lefts, rights, strict=True))
    return True


def _equal_alone(one: NodeObject, other: NodeObject) -> bool:
    if one.node_type is not other.node_type:
        return False
    if isinstance(one, ElementObject) and isinstance(other, ElementObject):
        names = (one.namespace, one.prefix, one.local_name)
        return names == (other.namespace, other.prefix, other.local_name) and _attributes(
            one
        ) == _attributes(other)
    if isinstance(one, ProcessingInstructionObject) and one.node_name != other.node_name:
        return False
    if isinstance(one, CharacterDataObject) and isinstance(other, CharacterDataObject):
        return one.data == other.data
    if isinstance(one, DocumentTypeObject) and isinstance(other, DocumentTypeObject):
        ids = (one.type_name, one.public_id, one.system_id)
        return ids == (other.type_name, other.public_id, other.system_id)
    if isinstance(one, AttrObject) and isinstance(other, AttrObject):
        return (one.attribute.name, one.attribute.value) == (
            other.attribute.name,
            other.attribute.value,
        )
    return True


def _attributes(element: ElementObject) -> set[tuple[str | None, str, str]]:
    synchronize_all_attributes(element)
    return {(each.namespace, each.local_name, each.value) for each in element.attributes.values()}
