"""What may stand where in a tree, and in which words Chromium refuses the rest.

https://dom.spec.whatwg.org/#concept-node-ensure-pre-insertion-validity
"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.character_data import CharacterDataObject, TextObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject, ShadowRootObject
from app.javascript.hosts.browser.dom.mutation import adopt, insert, remove
from app.javascript.hosts.browser.dom.mutation_records import queue_tree_mutation_record
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.problems import hierarchy_problem, not_found

_CONTAINS = "The new child element contains the parent."
_NOT_A_CHILD = "The node before which the new node is to be inserted is not a child of this node."


def _is_parent(node: NodeObject) -> bool:
    return isinstance(node, DocumentObject | DocumentFragmentObject | ElementObject)


def _check_types(node: NodeObject, parent: NodeObject) -> None:
    """Steps 1, 2, 4 and 5 of the algorithm above."""
    if not _is_parent(parent):
        raise hierarchy_problem("This node type does not support this method.")
    if node.is_host_including_inclusive_ancestor_of(parent):
        raise hierarchy_problem(_CONTAINS)
    is_document = isinstance(parent, DocumentObject)
    allowed = isinstance(node, DocumentFragmentObject | ElementObject | CharacterDataObject)
    if isinstance(node, ShadowRootObject):
        allowed = False
    if isinstance(node, DocumentTypeObject):
        allowed = is_document
    if isinstance(node, TextObject) and is_document:
        allowed = False
    if not allowed:
        raise hierarchy_problem(
            f"Nodes of type '{node.node_name}' may not be inserted inside nodes of type "
            f"'{parent.node_name}'."
        )


def _check_document(
    node: NodeObject, parent: DocumentObject, child: NodeObject | None, replaced: NodeObject | None
) -> None:
    """Step 6: a document has one element, after its doctype."""
    added = list(node.child_nodes()) if isinstance(node, DocumentFragmentObject) else [node]
    for each in added:
        _allowed_in_document(each, parent)
    present = [each for each in parent.child_nodes() if each not in (replaced, node)]
    elements = [each for each in (*present, *added) if isinstance(each, ElementObject)]
    if len(elements) > 1 and any(isinstance(each, ElementObject) for each in added):
        raise hierarchy_problem("Only one element on document allowed.")
    doctypes = [each for each in (*present, *added) if isinstance(each, DocumentTypeObject)]
    if len(doctypes) > 1 and isinstance(node, DocumentTypeObject):
        raise hierarchy_problem("Only one doctype on document allowed.")
    place = present.index(child) if child in present else len(present)
    before, after = present[:place], present[place:]
    if isinstance(node, DocumentTypeObject):
        if any(isinstance(each, ElementObject) for each in before):
            raise hierarchy_problem("Can't insert a doctype before the root element.")
    elif elements and any(isinstance(each, DocumentTypeObject) for each in after):
        raise hierarchy_problem("Can't insert an element before a doctype.")


def _allowed_in_document(node: NodeObject, parent: DocumentObject) -> None:
    if isinstance(node, TextObject):
        raise hierarchy_problem(
            f"Nodes of type '{node.node_name}' may not be inserted inside nodes of type "
            f"'{parent.node_name}'."
        )


def check_insertion(node: NodeObject, parent: NodeObject) -> None:
    """At the end: https://dom.spec.whatwg.org/#concept-node-ensure-pre-insertion-validity"""
    _check_types(node, parent)
    if isinstance(parent, DocumentObject):
        _check_document(node, parent, None, None)


def pre_insert(node: NodeObject, parent: NodeObject, child: NodeObject | None) -> None:
    """https://dom.spec.whatwg.org/#concept-node-pre-insert"""
    _check_types(node, parent)
    if child is not None and child.parent is not parent:
        raise not_found(_NOT_A_CHILD)
    if isinstance(parent, DocumentObject):
        _check_document(node, parent, child, None)
    reference = node.next_sibling if child is node else child
    insert(node, parent, reference)


def pre_remove(child: NodeObject, parent: NodeObject) -> None:
    """https://dom.spec.whatwg.org/#concept-node-pre-remove"""
    if child.parent is not parent:
        raise not_found("The node to be removed is not a child of this node.")
    remove(child)


def replace(child: NodeObject, node: NodeObject, parent: NodeObject) -> None:
    """https://dom.spec.whatwg.org/#concept-node-replace"""
    _check_types(node, parent)
    if child.parent is not parent:
        raise not_found("The node to be replaced is not a child of this node.")
    if isinstance(parent, DocumentObject):
        _check_document(node, parent, child.next_sibling, child)
    reference = child.next_sibling
    if reference is node:
        reference = node.next_sibling
    previous = child.previous_sibling
    removed: list[NodeObject] = []
    if child is not node:
        adopt(node, parent.node_document)
        if child.parent is not None:
            removed = [child]
            remove(child, suppress_observers=True)
    added = list(node.child_nodes()) if isinstance(node, DocumentFragmentObject) else [node]
    insert(node, parent, reference, suppress_observers=True)
    queue_tree_mutation_record(parent, added, removed, previous, reference)
