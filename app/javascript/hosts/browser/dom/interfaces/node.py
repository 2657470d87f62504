"""Node: https://dom.spec.whatwg.org/#interface-node"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.attribute import AttrObject
from app.javascript.hosts.browser.dom.attributes import set_attribute
from app.javascript.hosts.browser.dom.character_data import CharacterDataObject, TextObject
from app.javascript.hosts.browser.dom.cloning import clone
from app.javascript.hosts.browser.dom.collections import live_children
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.fragment import DocumentFragmentObject, ShadowRootObject
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    BOOLEAN,
    NODE,
    NULLABLE_NODE,
    NULLABLE_STRING,
    Dictionary,
    Optional,
    member,
    or_null,
)
from app.javascript.hosts.browser.dom.mutation import remove, replace_data, string_replace_all
from app.javascript.hosts.browser.dom.namespace_lookup import locate_namespace, locate_prefix
from app.javascript.hosts.browser.dom.node import NodeObject, NodeType
from app.javascript.hosts.browser.dom.node_comparison import (
    DocumentPosition,
    compare_document_position,
    equals,
)
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.range_updates import ranges_before_merge
from app.javascript.hosts.browser.dom.serialization import text_content
from app.javascript.hosts.browser.dom.validity import pre_insert, pre_remove, replace
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.describe import Constant
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def append_child(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-appendchild"""
    pre_insert(arguments[0], node, None)
    child: NodeObject = arguments[0]
    return child


def insert_before(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-insertbefore"""
    added, child = arguments
    pre_insert(added, node, child)
    return added  # type: ignore[no-any-return]


def replace_child(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-replacechild"""
    added, child = arguments
    replace(child, added, node)
    return child  # type: ignore[no-any-return]


def remove_child(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-removechild"""
    pre_remove(arguments[0], node)
    return arguments[0]  # type: ignore[no-any-return]


def clone_node(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-clonenode"""
    if isinstance(node, ShadowRootObject):
        raise DomProblem("NotSupportedError", "ShadowRoot nodes are not clonable.")
    return clone(node, subtree=arguments[0])


def get_root_node(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-getrootnode"""
    composed = to_boolean(member(arguments[0], "composed"))
    return node.shadow_including_root() if composed else node.root()


def normalize(_realm: Realm, node: NodeObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-normalize"""
    texts = [each for each in node.descendants() if isinstance(each, TextObject)]
    gone: set[TextObject] = set()
    for text in texts:
        if text in gone:
            continue
        if not text.data:
            gone.add(text)
            remove(text)
            continue
        following = text.next_sibling
        while isinstance(following, TextObject):
            after, length = following.next_sibling, len(text.data)
            if following.data:
                replace_data(text, length, 0, following.data)
            ranges_before_merge(text, following, length)
            gone.add(following)
            remove(following)
            following = after
    return UNDEFINED


def contains(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-contains"""
    return node.is_inclusive_ancestor_of(arguments[0])


def is_equal_node(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-isequalnode"""
    return arguments[0] is not None and equals(node, arguments[0])


def is_same_node(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-issamenode"""
    return node is arguments[0]


def compare_position(_realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-comparedocumentposition"""
    return float(compare_document_position(node, arguments[0]))


def has_child_nodes(_realm: Realm, node: NodeObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-haschildnodes"""
    return node.first_child is not None


def get_text_content(_realm: Realm, node: NodeObject) -> Value:
    """https://dom.spec.whatwg.org/#get-text-content"""
    if isinstance(node, DocumentObject | DocumentTypeObject):
        return NULL
    if isinstance(node, ElementObject | DocumentFragmentObject):
        return text_content(node)
    return get_node_value(_realm, node)


def set_text_content(_realm: Realm, node: NodeObject, text: str | None) -> None:
    """https://dom.spec.whatwg.org/#set-text-content"""
    if isinstance(node, ElementObject | DocumentFragmentObject):
        string_replace_all(text or "", node)
    else:
        set_node_value(_realm, node, text)


def get_node_value(_realm: Realm, node: NodeObject) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-nodevalue"""
    if isinstance(node, CharacterDataObject):
        return node.data
    return node.attribute.value if isinstance(node, AttrObject) else NULL


def set_node_value(_realm: Realm, node: NodeObject, text: str | None) -> None:
    """https://dom.spec.whatwg.org/#dom-node-nodevalue"""
    if isinstance(node, CharacterDataObject):
        replace_data(node, 0, len(node.data), text or "")
    elif isinstance(node, AttrObject):
        element, name = node.attribute.element, node.attribute.name
        if element is not None:
            set_attribute(element, name, text or "")
        else:
            node.attribute.value = text or ""


def _owner_document(_realm: Realm, node: NodeObject) -> Value:
    return NULL if isinstance(node, DocumentObject) else node.node_document


def _parent_element(_realm: Realm, node: NodeObject) -> Value:
    return node.parent if isinstance(node.parent, ElementObject) else NULL


def _base_uri(_realm: Realm, node: NodeObject) -> Value:
    """https://dom.spec.whatwg.org/#dom-node-baseuri"""
    document = node.node_document
    base_url = document.page.get("base url")
    return document.url if base_url is None else str(base_url())


_NODE = Members("Node", NodeObject)
_MEMBERS = (
    _NODE.attribute("nodeType", lambda _realm, node: float(node.node_type)),
    _NODE.attribute("nodeName", lambda _realm, node: node.node_name),
    _NODE.attribute("baseURI", _base_uri),
    _NODE.attribute("isConnected", lambda _realm, node: node.connected),
    _NODE.attribute("ownerDocument", _owner_document),
    _NODE.attribute("parentNode", lambda _realm, node: or_null(node.parent)),
    _NODE.attribute("parentElement", _parent_element),
    _NODE.attribute("childNodes", lambda _realm, node: live_children(node)),
    _NODE.attribute("firstChild", lambda _realm, node: or_null(node.first_child)),
    _NODE.attribute("lastChild", lambda _realm, node: or_null(node.last_child)),
    _NODE.attribute("previousSibling", lambda _realm, node: or_null(node.previous_sibling)),
    _NODE.attribute("nextSibling", lambda _realm, node: or_null(node.next_sibling)),
    _NODE.attribute("nodeValue", get_node_value, set_node_value, NULLABLE_STRING),
    _NODE.attribute("textContent", get_text_content, set_text_content, NULLABLE_STRING),
    _NODE.operation("appendChild", append_child, NODE, reactions=True),
    _NODE.operation("cloneNode", clone_node, Optional(BOOLEAN, False), reactions=True),
    _NODE.operation("compareDocumentPosition", compare_position, NODE),
    _NODE.operation("contains", contains, NULLABLE_NODE),
    _NODE.operation("getRootNode", get_root_node, Optional(Dictionary("GetRootNodeOptions"))),
    _NODE.operation("hasChildNodes", has_child_nodes),
    _NODE.operation("insertBefore", insert_before, NODE, NULLABLE_NODE, reactions=True),
    _NODE.operation("isEqualNode", is_equal_node, NULLABLE_NODE),
    _NODE.operation("isSameNode", is_same_node, NULLABLE_NODE),
    _NODE.operation(
        "lookupNamespaceURI",
        lambda _realm, node, args: or_null(locate_namespace(node, args[0] or None)),
        NULLABLE_STRING,
    ),
    _NODE.operation(
        "lookupPrefix",
        lambda _realm, node, args: or_null(locate_prefix(node, args[0])),
        NULLABLE_STRING,
    ),
    _NODE.operation(
        "isDefaultNamespace",
        lambda _realm, node, args: locate_namespace(node, None) == (args[0] or None),
        NULLABLE_STRING,
    ),
    _NODE.operation("normalize", normalize, reactions=True),
    _NODE.operation("removeChild", remove_child, NODE, reactions=True),
    _NODE.operation("replaceChild", replace_child, NODE, NODE, reactions=True),
)
_CONSTANTS = tuple(
    Constant(name, float(number), enumerable=True)
    for name, number in (
        *((each.name, each.value) for each in NodeType),
        *((f"DOCUMENT_POSITION_{each.name}", each.value) for each in DocumentPosition),
    )
)

DESCRIPTIONS = (interface("Node", "EventTarget", _MEMBERS, constants=_CONSTANTS),)
