"""Where points and nodes are, seen from a range: https://dom.spec.whatwg.org/#interface-range"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.character_data import CharacterDataObject
from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.range_contents import compare_boundaries
from app.javascript.hosts.browser.dom.ranges import RangeObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def check_boundary(node: NodeObject, offset: int) -> None:
    """Raises a problem for a boundary point that there is not."""
    if isinstance(node, DocumentTypeObject):
        raise DomProblem(
            "InvalidNodeTypeError", f"The node provided is of type '{node.node_name}'."
        )
    length = node.length()
    if offset > length:
        if isinstance(node, CharacterDataObject):
            words = f"The offset {offset} is larger than the node's length ({length})."
        elif offset >= 2**31:
            words = f"The offset {offset} is invalid."
        else:
            words = f"There is no child at offset {offset}."
        raise DomProblem("IndexSizeError", words)


def contains_point(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-ispointinrange"""
    node, offset = arguments
    if node.root() is not range_.start.root():
        return False
    check_boundary(node, offset)
    return (
        compare_boundaries((node, offset), (range_.start, range_.start_offset)) >= 0
        and compare_boundaries((node, offset), (range_.end, range_.end_offset)) <= 0
    )


def compare_point(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-comparepoint"""
    node, offset = arguments
    if node.root() is not range_.start.root():
        words = "The node provided and the Range are not in the same tree."
        raise DomProblem("WrongDocumentError", words)
    check_boundary(node, offset)
    if compare_boundaries((node, offset), (range_.start, range_.start_offset)) < 0:
        return -1.0
    return float(compare_boundaries((node, offset), (range_.end, range_.end_offset)) > 0)


def intersects(_realm: Realm, range_: RangeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-range-intersectsnode"""
    node: NodeObject = arguments[0]
    if node.root() is not range_.start.root():
        return False
    if node.parent is None:
        return True
    index = node.index()
    return (
        compare_boundaries((node.parent, index), (range_.end, range_.end_offset)) < 0
        and compare_boundaries((node.parent, index + 1), (range_.start, range_.start_offset)) > 0
    )
