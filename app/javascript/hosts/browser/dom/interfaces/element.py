"""Element: https://dom.spec.whatwg.org/#interface-element"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from app.javascript.hosts.browser.dom.aria import ARIA, aria_attribute
from app.javascript.hosts.browser.dom.attributes import remove_attribute, set_attribute
from app.javascript.hosts.browser.dom.collections import (
    Find,
    HTMLCollectionObject,
    live_collection,
)
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    NULL_IS_EMPTY,
    NULLABLE_STRING,
    STRING,
    Dictionary,
    Instance,
    Optional,
    member,
    or_null,
)
from app.javascript.hosts.browser.dom.interfaces import attributes, markup
from app.javascript.hosts.browser.dom.interfaces.parent_node import (
    child_node_members,
    parent_node_members,
    selectors,
    sibling_members,
)
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.shadow import attach_shadow
from app.javascript.hosts.browser.dom.slots import find_slot
from app.javascript.hosts.browser.dom.token_list import token_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

ELEMENT = Instance(ElementObject, "Element")


def closest(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-closest"""
    from app.javascript.hosts.browser.dom.selectors.match import matches_any  # noqa: PLC0415

    wanted = selectors(arguments[0])
    for node in element.inclusive_ancestors():
        if isinstance(node, ElementObject) and matches_any(node, wanted, element):
            return node
    return NULL


def matches(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-matches"""
    from app.javascript.hosts.browser.dom.selectors.match import matches_any  # noqa: PLC0415

    return matches_any(element, selectors(arguments[0]), element)


# -- collections -----------------------------------------------------------------------------------


def _descendants(root: NodeObject) -> Iterator[ElementObject]:
    for node in root.descendants():
        if isinstance(node, ElementObject):
            yield node


def elements_by_tag_name(root: NodeObject, name: str) -> HTMLCollectionObject:
    """https://dom.spec.whatwg.org/#concept-getelementsbytagname"""
    lower = ascii_lower(name)

    def find() -> Iterator[ElementObject]:
        for element in _descendants(root):
            if name == "*" or element.qualified_name == (lower if element.is_html else name):
                yield element

    return _always_the_same(root, f"by tag {name}", find)


def _always_the_same(root: NodeObject, name: str, find: Find) -> HTMLCollectionObject:
    """A collection that is made once for each root and name, as Chromium keeps them."""
    caches: dict[str, JSObject] | None = getattr(root, "caches", None)
    if caches is None:
        return live_collection(root, find)
    kept = caches.get(name)
    if isinstance(kept, HTMLCollectionObject):
        return kept
    made = caches[name] = live_collection(root, find)
    return made


def elements_by_tag_name_ns(root: NodeObject, namespace: str, name: str) -> HTMLCollectionObject:
    """https://dom.spec.whatwg.org/#concept-getelementsbytagnamens"""

    def find() -> Iterator[ElementObject]:
        for element in _descendants(root):
            fits = namespace == "*" or (element.namespace or "") == (namespace or "")
            if fits and name in ("*", element.local_name):
                yield element

    return live_collection(root, find)


def elements_by_class_name(root: NodeObject, names: str) -> HTMLCollectionObject:
    """https://dom.spec.whatwg.org/#concept-getelementsbyclassname"""
    wanted = set(names.split())

    def find() -> Iterator[ElementObject]:
        for element in _descendants(root):
            if wanted and wanted <= set(element.class_names()):
                yield element

    return _always_the_same(root, f"by class {names}", find)


# -- shadow ----------------------------------------------------------------------------------------

_READING = (
    "Failed to execute 'attachShadow' on 'Element': "
    "Failed to read the '{}' property from 'ShadowRootInit': {}"
)


def attach(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-attachshadow"""
    options = arguments[0]
    mode = _enumerated(options, "mode", ("open", "closed"), "ShadowRootMode")
    if mode is None:
        raise type_error(_READING.format("mode", "Required member is undefined."))
    assignment = _enumerated(options, "slotAssignment", ("named", "manual"), "SlotAssignmentMode")
    shadow = attach_shadow(element, mode)
    shadow.slot_assignment = assignment or "named"
    shadow.delegates_focus = to_boolean(member(options, "delegatesFocus"))
    shadow.clonable = to_boolean(member(options, "clonable"))
    shadow.serializable = to_boolean(member(options, "serializable"))
    return shadow


def _enumerated(options: Value, name: str, allowed: tuple[str, ...], type_: str) -> str | None:
    value = member(options, name)
    if value is UNDEFINED:
        return None
    text = to_string(value)
    if text not in allowed:
        problem = f"The provided value '{text}' is not a valid enum value of type {type_}."
        raise type_error(_READING.format(name, problem))
    return text


def _shadow_root(_realm: Realm, element: ElementObject) -> Value:
    shadow = element.shadow_root
    return shadow if shadow is not None and shadow.mode == "open" else NULL


# -- reflected -------------------------------------------------------------------------------------


def _set(name: str) -> Any:
    def write(_realm: Realm, element: ElementObject, value: str) -> None:
        set_attribute(element, name, value)

    return write


def _get(name: str) -> Any:
    def read(_realm: Realm, element: ElementObject) -> Value:
        return element.attribute(name) or ""

    return read


def _set_nullable(name: str) -> Any:
    def write(_realm: Realm, element: ElementObject, value: str | None) -> None:
        if value is None:
            remove_attribute(element, name)
        else:
            set_attribute(element, name, value)

    return write


def _get_nullable(name: str) -> Any:
    return lambda _realm, element: or_null(element.attribute(name))


_ELEMENT = Members("Element", ElementObject)
_E = _ELEMENT
_MEMBERS = (
    _E.attribute("namespaceURI", lambda _realm, element: or_null(element.namespace)),
    _E.attribute("prefix", lambda _realm, element: or_null(element.prefix)),
    _E.attribute("localName", lambda _realm, element: element.local_name),
    _E.attribute("tagName", lambda _realm, element: element.node_name),
    _E.attribute("id", _get("id"), _set("id")),
    _E.attribute("className", _get("class"), _set("class")),
    _E.forwarding("classList", "value", lambda _realm, element: token_list(element, "class")),
    _E.forwarding("part", "value", lambda _realm, element: token_list(element, "part")),
    _E.attribute("slot", _get("slot"), _set("slot")),
    *(
        _E.attribute(
            name,
            _get_nullable(aria_attribute(name)),
            _set_nullable(aria_attribute(name)),
            NULLABLE_STRING,
        )
        for name in ARIA
    ),
    *attributes.ELEMENT_MEMBERS,
    _E.attribute("innerHTML", markup.get_inner_html, markup.set_inner_html, NULL_IS_EMPTY),
    _E.attribute("outerHTML", markup.get_outer_html, markup.set_outer_html, NULL_IS_EMPTY),
    _E.operation("getHTML", markup.get_html, Optional(Dictionary("GetHTMLOptions"))),
    _E.operation("setHTMLUnsafe", markup.set_html_unsafe, STRING, reactions=True),
    _E.operation(
        "insertAdjacentElement", markup.insert_adjacent_element, STRING, ELEMENT, reactions=True
    ),
    _E.operation("insertAdjacentHTML", markup.insert_adjacent_html, STRING, STRING, reactions=True),
    _E.operation("insertAdjacentText", markup.insert_adjacent_text, STRING, STRING, reactions=True),
    _E.operation("closest", closest, STRING),
    _E.operation("matches", matches, STRING),
    _E.operation("webkitMatchesSelector", matches, STRING),
    _E.operation(
        "getElementsByTagName",
        lambda _realm, element, args: elements_by_tag_name(element, args[0]),
        STRING,
    ),
    _E.operation(
        "getElementsByTagNameNS",
        lambda _realm, element, args: elements_by_tag_name_ns(element, args[0] or "", args[1]),
        NULLABLE_STRING,
        STRING,
    ),
    _E.operation(
        "getElementsByClassName",
        lambda _realm, element, args: elements_by_class_name(element, args[0]),
        STRING,
    ),
    _E.operation("attachShadow", attach, Dictionary("ShadowRootInit", required=True)),
    _E.attribute("shadowRoot", _shadow_root),
    _E.attribute(
        "assignedSlot", lambda _realm, element: or_null(find_slot(element, open_only=True))
    ),
    *parent_node_members(_E),
    *child_node_members(_E),
    *sibling_members(_E),
)

DESCRIPTIONS = (interface("Element", "Node", _MEMBERS),)
