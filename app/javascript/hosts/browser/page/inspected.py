"""What the console shows of nodes and lists of them, as Chromium's describes remote objects."""

from __future__ import annotations

from typing import Any, Final

from app.javascript.hosts.browser.css.style_declaration import StyleDeclarationObject
from app.javascript.hosts.browser.dom.attribute import AttrObject
from app.javascript.hosts.browser.dom.collections import NodeListObject
from app.javascript.hosts.browser.dom.dataset import DOMStringMapObject
from app.javascript.hosts.browser.dom.document_type import DocumentTypeObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.mutation_observer import (
    MutationObserverObject,
    MutationRecordObject,
)
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_iterator import NodeIteratorObject, TreeWalkerObject
from app.javascript.hosts.browser.dom.ranges import RangeObject
from app.javascript.hosts.browser.dom.token_list import DOMTokenListObject
from app.javascript.hosts.web.inspected import show_as
from app.javascript.runtime.global_object import GlobalObject
from app.javascript.runtime.realm import Realm

#: Shown by their names alone.
_NAMED: Final[tuple[tuple[str, type], ...]] = (
    ("CSSStyleDeclaration", StyleDeclarationObject),
    ("DOMStringMap", DOMStringMapObject),
    ("MutationObserver", MutationObserverObject),
    ("MutationRecord", MutationRecordObject),
    ("NodeIterator", NodeIteratorObject),
    ("Range", RangeObject),
    ("TreeWalker", TreeWalkerObject),
)


def description(node: NodeObject) -> str:
    """``div#id.class``, ``#text``, ``<!DOCTYPE html>``."""
    if isinstance(node, ElementObject):
        identifier = f"#{node.identifier}" if node.identifier else ""
        classes = "".join(f".{name}" for name in node.class_names())
        return f"{node.qualified_name}{identifier}{classes}"
    if isinstance(node, DocumentTypeObject):
        return f"<!DOCTYPE {node.type_name}>"
    if isinstance(node, AttrObject):
        return node.attribute.name
    return node.node_name


def _node(_realm: Realm, node: Any) -> str:
    return description(node)


def _list(_realm: Realm, nodes: Any) -> str:
    return f"{nodes.class_name}({len(nodes.items())})"


def _name(_realm: Realm, each: Any) -> str:
    return str(each.class_name)


def install_inspection(realm: Realm) -> None:
    """Once the interfaces are there."""
    show_as(realm, "Window", GlobalObject, lambda _realm, _window: "Window")
    show_as(realm, "Node", NodeObject, _node)
    show_as(realm, "NodeList", NodeListObject, _list)
    show_as(realm, "HTMLCollection", NodeListObject, _list)
    show_as(realm, "DOMTokenList", DOMTokenListObject, _list)
    for name, kind in _NAMED:
        show_as(realm, name, kind, _name)
