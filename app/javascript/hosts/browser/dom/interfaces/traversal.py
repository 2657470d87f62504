"""NodeIterator, TreeWalker and NodeFilter: https://dom.spec.whatwg.org/#traversal"""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import NODE, Optional, or_null
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_iterator import NodeIteratorObject, TreeWalkerObject
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_uint32
from app.javascript.runtime.describe import Constant
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_ALL = 0xFFFF_FFFF


class Verdict(IntEnum):
    """https://dom.spec.whatwg.org/#interface-nodefilter"""

    FILTER_ACCEPT = 1
    FILTER_REJECT = 2
    FILTER_SKIP = 3


def filter_node(walker: NodeIteratorObject | TreeWalkerObject, node: NodeObject) -> int:
    """https://dom.spec.whatwg.org/#concept-node-filter"""
    if walker.active:
        raise DomProblem("InvalidStateError", "Filter function can't be recursive")
    if not walker.what_to_show >> (node.node_type - 1) & 1:
        return Verdict.FILTER_SKIP
    callback = walker.callback
    if callback is None:
        return Verdict.FILTER_ACCEPT
    walker.active = True
    try:
        answer = _call(callback, node)
    except ThrowCompletion:
        walker.active = False
        raise
    walker.active = False
    return to_uint32(answer) & 0xFFFF


def _call(callback: JSObject, node: NodeObject) -> Value:
    if callback.callable:
        return callback.call(UNDEFINED, [node])
    method = callback.get("acceptNode", callback)
    if not is_callable(method):
        raise type_error("The NodeFilter's 'acceptNode' property is not a function.")
    return method.call(callback, [node])


def _show(_realm: Realm, value: Value, _doing: str) -> int:
    return _ALL if value is UNDEFINED else to_uint32(value)


def _filter(_realm: Realm, value: Value, doing: str) -> JSObject | None:
    if value is UNDEFINED or value is NULL:
        return None
    if not isinstance(value, JSObject):
        raise type_error(f"{doing}is not of type 'NodeFilter'.")
    return value


# -- NodeIterator ----------------------------------------------------------------------------------


def _previous(node: NodeObject, root: NodeObject) -> NodeObject | None:
    if node is root:
        return None
    previous = node.previous_sibling
    if previous is None:
        return node.parent
    while previous.last_child is not None:
        previous = previous.last_child
    return previous


def _traverse(iterator: NodeIteratorObject, *, forwards: bool) -> Value:
    """https://dom.spec.whatwg.org/#concept-nodeiterator-traverse"""
    node, before = iterator.reference, iterator.before_reference
    while True:
        if forwards == before:
            before = not forwards
        else:
            found = node.following(iterator.root) if forwards else _previous(node, iterator.root)
            if found is None:
                return NULL
            node = found
        if filter_node(iterator, node) == Verdict.FILTER_ACCEPT:
            iterator.reference, iterator.before_reference = node, before
            return node


# -- TreeWalker ------------------------------------------------------------------------------------


def _parent_node(_realm: Realm, walker: TreeWalkerObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-treewalker-parentnode"""
    node: NodeObject | None = walker.current
    while node is not None and node is not walker.root:
        node = node.parent
        if node is not None and filter_node(walker, node) == Verdict.FILTER_ACCEPT:
            walker.current = node
            return node
    return NULL


def _traverse_children(walker: TreeWalkerObject, *, first: bool) -> Value:
    """https://dom.spec.whatwg.org/#concept-traverse-children"""
    node = walker.current.first_child if first else walker.current.last_child
    while node is not None:
        verdict = filter_node(walker, node)
        if verdict == Verdict.FILTER_ACCEPT:
            walker.current = node
            return node
        if verdict == Verdict.FILTER_SKIP:
            child = node.first_child if first else node.last_child
            if child is not None:
                node = child
                continue
        node = _next_outside(walker, node, first=first)
    return NULL


def _next_outside(walker: TreeWalkerObject, start: NodeObject, *, first: bool) -> NodeObject | None:
    node: NodeObject | None = start
    while node is not None:
        sibling = node.next_sibling if first else node.previous_sibling
        if sibling is not None:
            return sibling
        node = node.parent
        if node is None or node is walker.root or node is walker.current:
            return None
    return None


def _traverse_siblings(walker: TreeWalkerObject, *, forwards: bool) -> Value:
    """https://dom.spec.whatwg.org/#concept-traverse-siblings"""
    node: NodeObject = walker.current
    if node is walker.root:
        return NULL
    while True:
        sibling = node.next_sibling if forwards else node.previous_sibling
        while sibling is not None:
            node = sibling
            verdict = filter_node(walker, node)
            if verdict == Verdict.FILTER_ACCEPT:
                walker.current = node
                return node
            sibling = node.first_child if forwards else node.last_child
            if verdict == Verdict.FILTER_REJECT or sibling is None:
                sibling = node.next_sibling if forwards else node.previous_sibling
        parent = node.parent
        if parent is None or parent is walker.root:
            return NULL
        node = parent
        if filter_node(walker, node) == Verdict.FILTER_ACCEPT:
            return NULL


def _next_node(_realm: Realm, walker: TreeWalkerObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-treewalker-nextnode"""
    node, verdict = walker.current, int(Verdict.FILTER_ACCEPT)
    while True:
        while verdict != Verdict.FILTER_REJECT and node.first_child is not None:
            node = node.first_child
            verdict = filter_node(walker, node)
            if verdict == Verdict.FILTER_ACCEPT:
                walker.current = node
                return node
        following = node.following_outside(walker.root)
        if following is None:
            return NULL
        node = following
        verdict = filter_node(walker, node)
        if verdict == Verdict.FILTER_ACCEPT:
            walker.current = node
            return node


def _previous_node(_realm: Realm, walker: TreeWalkerObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-treewalker-previousnode"""
    node = walker.current
    while node is not walker.root:
        sibling = node.previous_sibling
        while sibling is not None:
            node = sibling
            verdict = filter_node(walker, node)
            while verdict != Verdict.FILTER_REJECT and node.last_child is not None:
                node = node.last_child
                verdict = filter_node(walker, node)
            if verdict == Verdict.FILTER_ACCEPT:
                walker.current = node
                return node
            sibling = node.previous_sibling
        if node is walker.root or node.parent is None:
            return NULL
        node = node.parent
        if filter_node(walker, node) == Verdict.FILTER_ACCEPT:
            walker.current = node
            return node
    return NULL


def _set_current(_realm: Realm, walker: TreeWalkerObject, node: NodeObject) -> None:
    walker.current = node


def create_iterator(realm: Realm, document: DocumentObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-createnodeiterator"""
    prototype = realm.intrinsics["%NodeIterator.prototype%"]
    made = NodeIteratorObject(prototype, *arguments)
    document.node_iterators.add(made)
    return made


def create_walker(realm: Realm, _document: DocumentObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-document-createtreewalker"""
    return TreeWalkerObject(realm.intrinsics["%TreeWalker.prototype%"], *arguments)


_I = Members("NodeIterator", NodeIteratorObject)
_W = Members("TreeWalker", TreeWalkerObject)
_D = Members("Document", DocumentObject)

_SHOW_TYPE = Optional(_show, _ALL)
_FILTER_TYPE = Optional(_filter)
DOCUMENT_MEMBERS = (
    _D.operation("createNodeIterator", create_iterator, NODE, _SHOW_TYPE, _FILTER_TYPE),
    _D.operation("createTreeWalker", create_walker, NODE, _SHOW_TYPE, _FILTER_TYPE),
)
_SHOW = (
    "ELEMENT", "ATTRIBUTE", "TEXT", "CDATA_SECTION", "ENTITY_REFERENCE", "ENTITY",
    "PROCESSING_INSTRUCTION", "COMMENT", "DOCUMENT", "DOCUMENT_TYPE", "DOCUMENT_FRAGMENT",
    "NOTATION",
)  # fmt: skip
_CONSTANTS = (
    *(Constant(each.name, float(each), enumerable=True) for each in Verdict),
    Constant("SHOW_ALL", float(_ALL), enumerable=True),
    *(
        Constant(f"SHOW_{name}", float(1 << place), enumerable=True)
        for place, name in enumerate(_SHOW)
    ),
)

DESCRIPTIONS = (
    interface("NodeFilter", None, constants=_CONSTANTS),
    interface(
        "NodeIterator",
        None,
        (
            _I.attribute("root", lambda _realm, each: each.root),
            _I.attribute("referenceNode", lambda _realm, each: each.reference),
            _I.attribute("pointerBeforeReferenceNode", lambda _realm, each: each.before_reference),
            _I.attribute("whatToShow", lambda _realm, each: float(each.what_to_show)),
            _I.attribute("filter", lambda _realm, each: or_null(each.callback)),
            _I.operation("nextNode", lambda _realm, each, _args: _traverse(each, forwards=True)),
            _I.operation(
                "previousNode", lambda _realm, each, _args: _traverse(each, forwards=False)
            ),
            _I.operation("detach", lambda _realm, _each, _args: UNDEFINED),
        ),
    ),
    interface(
        "TreeWalker",
        None,
        (
            _W.attribute("root", lambda _realm, each: each.root),
            _W.attribute("whatToShow", lambda _realm, each: float(each.what_to_show)),
            _W.attribute("filter", lambda _realm, each: or_null(each.callback)),
            _W.attribute("currentNode", lambda _realm, each: each.current, _set_current, NODE),
            _W.operation("parentNode", _parent_node),
            _W.operation(
                "firstChild", lambda _realm, each, _args: _traverse_children(each, first=True)
            ),
            _W.operation(
                "lastChild", lambda _realm, each, _args: _traverse_children(each, first=False)
            ),
            _W.operation(
                "nextSibling", lambda _realm, each, _args: _traverse_siblings(each, forwards=True)
            ),
            _W.operation(
                "previousSibling",
                lambda _realm, each, _args: _traverse_siblings(each, forwards=False),
            ),
            _W.operation("nextNode", _next_node),
            _W.operation("previousNode", _previous_node),
        ),
    ),
)
