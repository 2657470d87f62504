"""innerHTML and its kin: https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.character_data import TextObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.fragment import ShadowRootObject
from app.javascript.hosts.browser.dom.idl_types import member
from app.javascript.hosts.browser.dom.mutation import adopt, remove, replace_all, replace_data
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.node_factory import create_element, create_text
from app.javascript.hosts.browser.dom.parsing import parse_fragment
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.serialization import (
    contents_of,
    serialize_children,
    serialize_node,
)
from app.javascript.hosts.browser.dom.validity import pre_insert, replace
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_POSITIONS = ("beforebegin", "afterbegin", "beforeend", "afterend")


def get_inner_html(_realm: Realm, node: NodeObject) -> Value:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-innerhtml"""
    return serialize_children(node)


def set_inner_html(_realm: Realm, node: NodeObject, markup: str, *, shadows: bool = False) -> None:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-innerhtml"""
    context = node.host if isinstance(node, ShadowRootObject) else node
    assert isinstance(context, ElementObject)
    fragment = parse_fragment(markup, context, shadows=shadows)
    target = contents_of(node)
    adopt(fragment, target.node_document)
    replace_all(fragment, target)


def get_outer_html(_realm: Realm, element: ElementObject) -> Value:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-outerhtml"""
    return serialize_node(element)


def set_outer_html(_realm: Realm, element: ElementObject, markup: str) -> None:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-outerhtml"""
    parent = element.parent
    if parent is None:
        return
    if isinstance(parent, DocumentObject):
        words = "This element's parent is a Document, which may not be modified."
        raise DomProblem("NoModificationAllowedError", words)
    replace_outer(element, parse_fragment(markup, _context(parent)), parent)


def replace_outer(element: ElementObject, new: NodeObject, parent: NodeObject) -> None:
    """As in Chromium, texts that come to stand side by side become one."""
    previous, following = element.previous_sibling, element.next_sibling
    replace(element, new, parent)
    if following is not None:
        _merge_with_next(following.previous_sibling)
    _merge_with_next(previous)


def _merge_with_next(text: NodeObject | None) -> None:
    following = None if text is None else text.next_sibling
    if isinstance(text, TextObject) and isinstance(following, TextObject):
        replace_data(text, text.length(), 0, following.data)
        if following.parent is not None:
            remove(following)


def _context(parent: NodeObject) -> ElementObject:
    if isinstance(parent, ElementObject) and not parent.is_named("html"):
        return parent
    return create_element(parent.node_document, "body")


def insert_adjacent(element: ElementObject, where: str, node: NodeObject) -> Value:
    """https://dom.spec.whatwg.org/#insert-adjacent"""
    position = ascii_lower(where)
    if position not in _POSITIONS:
        raise _bad_position(where)
    parent = element.parent
    if position in ("beforebegin", "afterend"):
        if parent is None:
            return NULL
        pre_insert(node, parent, element if position == "beforebegin" else element.next_sibling)
    else:
        pre_insert(node, element, element.first_child if position == "afterbegin" else None)
    return node


def _bad_position(where: str) -> DomProblem:
    return DomProblem(
        "SyntaxError",
        f"The value provided ('{where}') is not one of 'beforeBegin', 'afterBegin', "
        "'beforeEnd', or 'afterEnd'.",
    )


def insert_adjacent_element(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-insertadjacentelement"""
    return insert_adjacent(element, arguments[0], arguments[1])


def insert_adjacent_text(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-insertadjacenttext"""
    text = create_text(element.node_document, arguments[1])
    insert_adjacent(element, arguments[0], text)
    return UNDEFINED


def insert_adjacent_html(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-insertadjacenthtml"""
    where, markup = arguments
    position = ascii_lower(where)
    if position not in _POSITIONS:
        raise _bad_position(where)
    context: NodeObject | None = element
    if position in ("beforebegin", "afterend"):
        context = element.parent
        if context is None or isinstance(context, DocumentObject):
            raise DomProblem("NoModificationAllowedError", "The element has no parent.")
    assert context is not None
    insert_adjacent(element, position, parse_fragment(markup, _context(context)))
    return UNDEFINED


def get_html(realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-gethtml"""
    given = member(arguments[0], "shadowRoots")
    roots = [] if given is UNDEFINED else iterable_to_list(realm, given)
    serializable = to_boolean(member(arguments[0], "serializableShadowRoots"))

    def is_shown(shadow: ShadowRootObject) -> bool:
        return (serializable and shadow.serializable) or shadow in roots

    return serialize_children(node, is_shown)


def set_html_unsafe(realm: Realm, node: NodeObject, arguments: list[Any]) -> Value:
    """https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#dom-element-sethtmlunsafe"""
    set_inner_html(realm, node, arguments[0], shadows=True)
    return UNDEFINED
