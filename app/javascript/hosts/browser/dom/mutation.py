"""Changing the tree: https://dom.spec.whatwg.org/#mutation-algorithms"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from app.javascript.hosts.browser.dom import reactions, slots
from app.javascript.hosts.browser.dom.character_data import CharacterDataObject, TextObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject
from app.javascript.hosts.browser.dom.links import link, unlink
from app.javascript.hosts.browser.dom.mutation_records import (
    add_transient_observers,
    queue_data_record,
    queue_tree_mutation_record,
)
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.problems import not_found
from app.javascript.hosts.browser.dom.range_updates import (
    ranges_after_insert,
    ranges_after_replace_data,
    ranges_before_remove,
)


def insert(
    node: NodeObject,
    parent: NodeObject,
    child: NodeObject | None,
    *,
    suppress_observers: bool = False,
) -> None:
    """Insert before ``child``, at the end for None; the caller has checked that this is valid.

    https://dom.spec.whatwg.org/#concept-node-insert
    """
    nodes = list(node.child_nodes()) if isinstance(node, DocumentFragmentObject) else [node]
    if not nodes:
        return
    if isinstance(node, DocumentFragmentObject):
        for each in nodes:
            remove(each, suppress_observers=True)
        queue_tree_mutation_record(node, [], nodes, None, None)
    ranges_after_insert(parent, child, len(nodes))
    previous = child.previous_sibling if child is not None else parent.last_child
    document = parent.node_document
    for each in nodes:
        adopt(each, document)
        link(each, parent, child)
        document.node_linked(each)
        slots.node_inserted(each, parent)
    _insertion_steps(nodes, parent)
    if not suppress_observers:
        queue_tree_mutation_record(parent, nodes, [], previous, child)
    parent.children_changed()
    if document.hooks.post_connection_steps:
        _post_connection_steps(nodes)


def _insertion_steps(nodes: Sequence[NodeObject], parent: NodeObject) -> None:
    """Step 7.7 of https://dom.spec.whatwg.org/#concept-node-insert"""
    connected = parent.connected
    if connected:
        for observer in parent.node_document.hooks.observers:
            observer.nodes_inserted(nodes)
    for node in nodes:
        for each in node.shadow_including_inclusive_descendants():
            if connected and isinstance(each, ElementObject):
                reactions.element_connected(each)
            each.inserted()


def _post_connection_steps(nodes: list[NodeObject]) -> None:
    found = [
        each
        for node in nodes
        if node.connected
        for each in node.shadow_including_inclusive_descendants()
        if isinstance(each, ElementObject)
    ]
    for element in found:
        if element.connected:
            element.node_document.hooks.connected(element)


_GONE: Final = (
    "The node to be removed is no longer a child of this node. "
    "Perhaps it was moved in a 'blur' event handler?"
)


def append(node: NodeObject, parent: NodeObject) -> None:
    """Without the checks of ``pre_insert``."""
    insert(node, parent, None)


def remove(node: NodeObject, *, suppress_observers: bool = False) -> None:
    """https://dom.spec.whatwg.org/#concept-node-remove"""
    parent = node.parent
    assert parent is not None
    document = node.node_document
    _tell_before_removal(node)
    if node.parent is not parent:  # a listener was faster
        raise not_found(_GONE)
    ranges_before_remove(node)
    for iterator in list(document.node_iterators):
        iterator.pre_removing_steps(node)
    previous, following = node.previous_sibling, node.next_sibling
    was_connected = parent.connected
    unlink(node)
    document.node_unlinked(node)
    if was_connected:
        for observer in document.hooks.observers:
            observer.node_removed(node, parent)
    slots.node_removed(node, parent)
    for each in node.shadow_including_inclusive_descendants():
        each.removed(parent)
        if was_connected and isinstance(each, ElementObject):
            reactions.element_disconnected(each)
    add_transient_observers(node, parent)
    if not suppress_observers:
        queue_tree_mutation_record(parent, [], [node], previous, following)
    parent.children_changed()


def _tell_before_removal(node: NodeObject) -> None:
    """What has the focus loses it, before it goes; but not when it only moves."""
    if node.connected and not dom_agent(node.node_document.realm).queues.moves:
        for steps in node.node_document.hooks.will_remove:
            steps(node)


def replace_all(node: NodeObject | None, parent: NodeObject) -> None:
    """https://dom.spec.whatwg.org/#concept-node-replace-all"""
    removed = list(parent.child_nodes())
    added: list[NodeObject] = []
    if isinstance(node, DocumentFragmentObject):
        added = list(node.child_nodes())
    elif node is not None:
        added = [node]
    for child in removed:
        _tell_before_removal(child)
        if child.parent is parent:
            remove(child, suppress_observers=True)
    if node is not None:
        insert(node, parent, None, suppress_observers=True)
    if added or removed:
        queue_tree_mutation_record(parent, added, removed, None, None)


def string_replace_all(text: str, parent: NodeObject) -> None:
    """https://dom.spec.whatwg.org/#string-replace-all"""
    node: NodeObject | None = None
    if text:
        document = parent.node_document
        prototype = document.realm.intrinsics["%Text.prototype%"]
        node = TextObject(prototype, document, text)
    replace_all(node, parent)


def replace_data(node: CharacterDataObject, offset: int, count: int, data: str) -> None:
    """``offset`` must be within the data: https://dom.spec.whatwg.org/#concept-cd-replace"""
    old = node.data
    count = min(count, len(old) - offset)
    queue_data_record(node, old)
    document = node.node_document
    document.realm.agent.budget.check_string_length(len(old) + len(data))
    node.data = old[:offset] + data + old[offset + count :]
    document.version += 1
    ranges_after_replace_data(node, offset, count, len(data))
    parent = node.parent
    if node.connected:
        for observer in document.hooks.observers:
            observer.data_changed(node)
    if parent is not None:
        parent.children_changed()


def adopt(node: NodeObject, document: DocumentObject) -> None:
    """The node leaves its parent first: https://dom.spec.whatwg.org/#concept-node-adopt"""
    if node.parent is not None:
        remove(node)
    old = node.node_document
    if old is document:
        return
    for each in node.shadow_including_inclusive_descendants():
        each.node_document = document
        if isinstance(each, ElementObject):
            for attribute in each.attributes.values():
                if attribute.node is not None:
                    attribute.node.node_document = document
            reactions.element_adopted(each, old, document)
