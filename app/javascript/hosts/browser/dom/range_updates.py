"""How live ranges follow the tree: https://dom.spec.whatwg.org/#concept-live-range"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.node import NodeObject


def ranges_after_insert(parent: NodeObject, child: NodeObject | None, count: int) -> None:
    """Step 5 of https://dom.spec.whatwg.org/#concept-node-insert"""
    ranges = parent.node_document.ranges
    if not ranges or child is None:
        return
    index = child.index()
    for each in list(ranges):
        if each.start is parent and each.start_offset > index:
            each.start_offset += count
        if each.end is parent and each.end_offset > index:
            each.end_offset += count


def ranges_before_remove(node: NodeObject) -> None:
    """https://dom.spec.whatwg.org/#live-range-pre-remove-steps"""
    ranges = node.node_document.ranges
    parent = node.parent
    if not ranges or parent is None:
        return
    index = node.index()
    for each in list(ranges):
        if node.is_inclusive_ancestor_of(each.start):
            each.start, each.start_offset = parent, index
        elif each.start is parent and each.start_offset > index:
            each.start_offset -= 1
        if node.is_inclusive_ancestor_of(each.end):
            each.end, each.end_offset = parent, index
        elif each.end is parent and each.end_offset > index:
            each.end_offset -= 1


def ranges_after_replace_data(node: NodeObject, offset: int, count: int, added: int) -> None:
    """Steps 8 to 11 of https://dom.spec.whatwg.org/#concept-cd-replace"""
    for each in list(node.node_document.ranges):
        if each.start is node and each.start_offset > offset:
            each.start_offset = _moved(each.start_offset, offset, count, added)
        if each.end is node and each.end_offset > offset:
            each.end_offset = _moved(each.end_offset, offset, count, added)


def ranges_before_merge(text: NodeObject, merged: NodeObject, length: int) -> None:
    """Step 6 of https://dom.spec.whatwg.org/#dom-node-normalize: ``text`` had that length."""
    ranges = text.node_document.ranges
    parent = merged.parent
    if not ranges or parent is None:
        return
    index = merged.index()
    for each in list(ranges):
        if each.start is merged:
            each.start, each.start_offset = text, each.start_offset + length
        elif each.start is parent and each.start_offset == index:
            each.start, each.start_offset = text, length
        if each.end is merged:
            each.end, each.end_offset = text, each.end_offset + length
        elif each.end is parent and each.end_offset == index:
            each.end, each.end_offset = text, length


def _moved(boundary: int, offset: int, count: int, added: int) -> int:
    return offset if boundary <= offset + count else boundary + added - count
