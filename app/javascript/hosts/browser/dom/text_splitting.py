"""Splitting text nodes: https://dom.spec.whatwg.org/#concept-text-split"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.mutation import insert, replace_data
from app.javascript.hosts.browser.dom.node_factory import create_text
from app.javascript.hosts.browser.dom.problems import DomProblem


def split(node: TextObject, offset: int) -> TextObject:
    """The new text behind it."""
    if offset > len(node.data):
        words = f"The offset {offset} is larger than the Text node's length."
        raise DomProblem("IndexSizeError", words)
    made = create_text(node.node_document, node.data[offset:])
    parent = node.parent
    if parent is not None:
        _move_ranges(node, made, offset)
    replace_data(node, offset, len(node.data) - offset, "")
    if parent is not None:
        insert(made, parent, node.next_sibling)
        _move_ranges_of_parent(node)
    return made


def _move_ranges(node: TextObject, made: TextObject, offset: int) -> None:
    """Steps 7.2 and 7.3 of https://dom.spec.whatwg.org/#concept-text-split

    NOTE: As in Chromium, the text is cut before the other half comes in.
    """
    for each in list(node.node_document.ranges):
        if each.start is node and each.start_offset > offset:
            each.start, each.start_offset = made, each.start_offset - offset
        if each.end is node and each.end_offset > offset:
            each.end, each.end_offset = made, each.end_offset - offset


def _move_ranges_of_parent(node: TextObject) -> None:
    """Steps 7.4 and 7.5 of https://dom.spec.whatwg.org/#concept-text-split"""
    parent, index = node.parent, node.index()
    for each in list(node.node_document.ranges):
        if each.start is parent and each.start_offset == index + 1:
            each.start_offset += 1
        if each.end is parent and each.end_offset == index + 1:
            each.end_offset += 1
