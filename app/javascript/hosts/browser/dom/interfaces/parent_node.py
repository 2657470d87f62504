"""Members that several kinds of node share.

https://dom.spec.whatwg.org/#interface-parentnode,
https://dom.spec.whatwg.org/#interface-childnode
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.javascript.hosts.browser.dom.collections import live_collection, static_list
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.dom_agent import dom_agent
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.idl import Member, Members
from app.javascript.hosts.browser.dom.idl_types import NODE, NULLABLE_NODE, STRING, Rest, or_null
from app.javascript.hosts.browser.dom.mutation import remove, replace_all
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import create_fragment, create_text
from app.javascript.hosts.browser.dom.problems import DomProblem, hierarchy_problem
from app.javascript.hosts.browser.dom.relatives import sibling_elements
from app.javascript.hosts.browser.dom.selection import selection_of_document
from app.javascript.hosts.browser.dom.selectors.model import SelectorList, SelectorProblem
from app.javascript.hosts.browser.dom.validity import check_insertion, pre_insert, replace
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.syntax.text import from_code_units


def NODE_OR_STRING(_realm: Realm, value: Value, _doing: str) -> NodeObject | str:  # noqa: N802
    """``(Node or DOMString)``"""
    return value if isinstance(value, NodeObject) else to_string(value)


def to_node(nodes: list[NodeObject | str], document: DocumentObject) -> NodeObject:
    """https://dom.spec.whatwg.org/#converting-nodes-into-a-node"""
    made = [create_text(document, each) if isinstance(each, str) else each for each in nodes]
    if len(made) == 1:
        return made[0]
    fragment = create_fragment(document)
    for node in made:
        pre_insert(node, fragment, None)
    return fragment


def selectors(text: str) -> SelectorList:
    """https://dom.spec.whatwg.org/#scope-match-a-selectors-string, step 1"""
    from app.javascript.hosts.browser.dom.selectors.parse import (  # noqa: PLC0415 - loads slowly
        parse_selectors,
    )

    try:
        return parse_selectors(from_code_units(text))
    except SelectorProblem:
        words = f"'{text}' is not a valid selector." if text else "The provided selector is empty."
        raise DomProblem("SyntaxError", words) from None


def query_selector(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-parentnode-queryselector"""
    from app.javascript.hosts.browser.dom.selectors.match import select_all  # noqa: PLC0415

    return or_null(next(select_all(node, selectors(arguments[0])), None))


def query_selector_all(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-parentnode-queryselectorall"""
    from app.javascript.hosts.browser.dom.selectors.match import select_all  # noqa: PLC0415

    return static_list(node, select_all(node, selectors(arguments[0])))


def append(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-parentnode-append"""
    pre_insert(to_node(arguments, node.node_document), node, None)
    return UNDEFINED


def prepend(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-parentnode-prepend"""
    pre_insert(to_node(arguments, node.node_document), node, node.first_child)
    return UNDEFINED


def replace_children(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-parentnode-replacechildren"""
    made = to_node(arguments, node.node_document)
    check_insertion(made, node)
    replace_all(made, node)
    return UNDEFINED


def move_before(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """NOTE: Told as a removal and an insertion.

    https://dom.spec.whatwg.org/#dom-parentnode-movebefore
    """
    moved, child = arguments
    if moved.shadow_including_root() is not node.shadow_including_root():
        raise hierarchy_problem("The node to be moved is not in the same tree.")
    queues = dom_agent(node.node_document.realm).queues
    queues.moves = True
    try:
        pre_insert(moved, node, child)
    finally:
        queues.moves = False
    selection = selection_of_document(node.node_document)
    if selection.field is not None and moved.is_host_including_inclusive_ancestor_of(
        selection.field
    ):
        selection.enter_field(selection.field)
    return UNDEFINED


def elements(node: NodeObject) -> Iterator[ElementObject]:
    """The children that are elements."""
    for child in node.child_nodes():
        if isinstance(child, ElementObject):
            yield child


def children(_realm: Realm, node: Any) -> Value:
    """https://dom.spec.whatwg.org/#dom-parentnode-children"""
    caches: dict[str, JSObject] = (
        node.caches if isinstance(node, ElementObject | DocumentObject) else node.collections
    )
    if "children" not in caches:
        caches["children"] = live_collection(node, lambda: elements(node))
    return caches["children"]


def _first_element(_realm: Realm, node: NodeObject) -> Value:
    return or_null(next(elements(node), None))


def _last_element(_realm: Realm, node: NodeObject) -> Value:
    child = node.last_child
    while child is not None and not isinstance(child, ElementObject):
        child = child.previous_sibling
    return or_null(child)


def parent_node_members(members: Members) -> tuple[Member, ...]:
    """https://dom.spec.whatwg.org/#interface-parentnode"""
    nodes = Rest(NODE_OR_STRING)
    return (
        members.attribute("children", children),
        members.attribute("firstElementChild", _first_element),
        members.attribute("lastElementChild", _last_element),
        members.attribute(
            "childElementCount", lambda _realm, node: float(sum(1 for _ in elements(node)))
        ),
        members.operation("append", append, nodes, reactions=True),
        members.operation("prepend", prepend, nodes, reactions=True),
        members.operation("replaceChildren", replace_children, nodes, reactions=True),
        members.operation("moveBefore", move_before, NODE, NULLABLE_NODE, reactions=True),
        members.operation("querySelector", query_selector, STRING),
        members.operation("querySelectorAll", query_selector_all, STRING),
    )


# -- ChildNode -------------------------------------------------------------------------------------


def _viable(start: NodeObject | None, nodes: list[Any], *, forwards: bool) -> NodeObject | None:
    """https://dom.spec.whatwg.org/#dom-childnode-before, the first viable sibling"""
    while start is not None and start in nodes:
        start = start.next_sibling if forwards else start.previous_sibling
    return start


def before(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-childnode-before"""
    parent = node.parent
    if parent is not None:
        previous = _viable(node.previous_sibling, arguments, forwards=False)
        made = to_node(arguments, node.node_document)
        pre_insert(made, parent, previous.next_sibling if previous else parent.first_child)
    return UNDEFINED


def after(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-childnode-after"""
    parent = node.parent
    if parent is not None:
        following = _viable(node.next_sibling, arguments, forwards=True)
        pre_insert(to_node(arguments, node.node_document), parent, following)
    return UNDEFINED


def replace_with(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-childnode-replacewith"""
    parent = node.parent
    if parent is not None:
        following = _viable(node.next_sibling, arguments, forwards=True)
        made = to_node(arguments, node.node_document)
        if node.parent is parent:
            replace(node, made, parent)
        else:
            pre_insert(made, parent, following)
    return UNDEFINED


def remove_self(_realm: Realm, node: NodeObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-childnode-remove"""
    if node.parent is not None:
        remove(node)
    return UNDEFINED


def child_node_members(members: Members) -> tuple[Member, ...]:
    """https://dom.spec.whatwg.org/#interface-childnode"""
    nodes = Rest(NODE_OR_STRING)
    return (
        members.operation("before", before, nodes, reactions=True),
        members.operation("after", after, nodes, reactions=True),
        members.operation("replaceWith", replace_with, nodes, reactions=True),
        members.operation("remove", remove_self, reactions=True),
    )


def _sibling_element(node: NodeObject, *, forwards: bool) -> Value:
    return or_null(next(sibling_elements(node, forwards=forwards), None))


def sibling_members(members: Members) -> tuple[Member, ...]:
    """https://dom.spec.whatwg.org/#interface-nondocumenttypechildnode"""
    return (
        members.attribute(
            "previousElementSibling", lambda _realm, node: _sibling_element(node, forwards=False)
        ),
        members.attribute(
            "nextElementSibling", lambda _realm, node: _sibling_element(node, forwards=True)
        ),
    )
