"""Element's methods for attributes, and Attr: https://dom.spec.whatwg.org/#interface-element"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.attribute import Attribute, AttrObject
from app.javascript.hosts.browser.dom.attributes import (
    attribute_node,
    remove_attribute,
    set_attribute,
)
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    BOOLEAN,
    NULLABLE_STRING,
    STRING,
    Optional,
    or_null,
)
from app.javascript.hosts.browser.dom.interfaces.lists import (
    ATTR,
    attributes_of,
    set_attribute_node,
)
from app.javascript.hosts.browser.dom.interfaces.node import set_node_value
from app.javascript.hosts.browser.dom.late_style import (
    synchronize_all_attributes,
    synchronize_attribute,
)
from app.javascript.hosts.browser.dom.names import (
    is_valid_attribute_local_name,
    validate_and_extract,
)
from app.javascript.hosts.browser.dom.problems import DomProblem, not_found
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def attribute_key(element: ElementObject, name: str) -> str:
    """HTML elements of HTML documents go by lower case."""
    if element.is_html and element.node_document.is_html_document:
        return ascii_lower(name)
    return name


def _asked_for(element: ElementObject, name: str) -> str:
    key = attribute_key(element, name)
    synchronize_attribute(element, key)
    return key


def _check_name(name: str) -> None:
    if not is_valid_attribute_local_name(name):
        raise DomProblem("InvalidCharacterError", f"'{name}' is not a valid attribute name.")


def get_attribute(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-getattribute"""
    return or_null(element.attribute(_asked_for(element, arguments[0])))


def _find_ns(element: ElementObject, namespace: str | None, name: str) -> Attribute | None:
    namespace = namespace or None
    synchronize_attribute(element, name)
    for each in element.attributes.values():
        if each.local_name == name and each.namespace == namespace:
            return each
    return None


def get_attribute_ns(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-getattributens"""
    found = _find_ns(element, *arguments)
    return NULL if found is None else found.value


def set_attribute_by_name(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-setattribute"""
    name, value = arguments
    _check_name(name)
    set_attribute(element, _asked_for(element, name), value)
    return UNDEFINED


def set_attribute_ns(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-setattributens"""
    namespace, prefix, local = validate_and_extract(arguments[0], arguments[1], attribute=True)
    found = _find_ns(element, namespace, local)
    name = arguments[1] if found is None else found.name
    set_attribute(element, name, arguments[2], namespace, prefix)
    return UNDEFINED


def remove_attribute_by_name(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-removeattribute"""
    remove_attribute(element, attribute_key(element, arguments[0]))
    return UNDEFINED


def remove_attribute_ns(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-removeattributens"""
    found = _find_ns(element, *arguments)
    if found is not None:
        remove_attribute(element, found.name)
    return UNDEFINED


def toggle_attribute(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-toggleattribute"""
    name, force = arguments
    _check_name(name)
    key = _asked_for(element, name)
    if not element.has(key):
        if force is False:
            return False
        set_attribute(element, key, "")
        return True
    if force is True:
        return True
    remove_attribute(element, key)
    return False


def has_attribute(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-hasattribute"""
    return element.has(_asked_for(element, arguments[0]))


def get_attribute_names(realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-getattributenames"""
    synchronize_all_attributes(element)
    return create_array_from_list(realm, list(element.attributes))


def has_attributes(_realm: Realm, element: ElementObject, _arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-hasattributes"""
    synchronize_all_attributes(element)
    return bool(element.attributes)


def get_attribute_node(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-getattributenode"""
    found = element.attributes.get(_asked_for(element, arguments[0]))
    return NULL if found is None else attribute_node(element, found)


def remove_attribute_node(_realm: Realm, element: ElementObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-element-removeattributenode"""
    node: AttrObject = arguments[0]
    if node.attribute.element is not element:
        raise not_found("The node provided is owned by another element.")
    remove_attribute(element, node.attribute.name)
    return node


_ELEMENT = Members("Element", ElementObject)
_ATTR = Members("Attr", AttrObject)

ELEMENT_MEMBERS = (
    _ELEMENT.attribute("attributes", attributes_of),
    _ELEMENT.operation("getAttribute", get_attribute, STRING),
    _ELEMENT.operation("getAttributeNS", get_attribute_ns, NULLABLE_STRING, STRING),
    _ELEMENT.operation("getAttributeNames", get_attribute_names),
    _ELEMENT.operation("getAttributeNode", get_attribute_node, STRING),
    _ELEMENT.operation("hasAttribute", has_attribute, STRING),
    _ELEMENT.operation(
        "hasAttributeNS",
        lambda _realm, element, args: _find_ns(element, *args) is not None,
        NULLABLE_STRING,
        STRING,
    ),
    _ELEMENT.operation("hasAttributes", has_attributes),
    _ELEMENT.operation("removeAttribute", remove_attribute_by_name, STRING, reactions=True),
    _ELEMENT.operation(
        "removeAttributeNS", remove_attribute_ns, NULLABLE_STRING, STRING, reactions=True
    ),
    _ELEMENT.operation("removeAttributeNode", remove_attribute_node, ATTR, reactions=True),
    _ELEMENT.operation("setAttribute", set_attribute_by_name, STRING, STRING, reactions=True),
    _ELEMENT.operation(
        "setAttributeNS", set_attribute_ns, NULLABLE_STRING, STRING, STRING, reactions=True
    ),
    _ELEMENT.operation(
        "setAttributeNode",
        lambda _realm, element, args: set_attribute_node(element, args[0]),
        ATTR,
        reactions=True,
    ),
    _ELEMENT.operation(
        "toggleAttribute", toggle_attribute, STRING, Optional(BOOLEAN), reactions=True
    ),
)

DESCRIPTIONS = (
    interface(
        "Attr",
        "Node",
        (
            _ATTR.attribute("namespaceURI", lambda _realm, attr: or_null(attr.attribute.namespace)),
            _ATTR.attribute("prefix", lambda _realm, attr: or_null(attr.attribute.prefix)),
            _ATTR.attribute("localName", lambda _realm, attr: attr.attribute.local_name),
            _ATTR.attribute("name", lambda _realm, attr: attr.attribute.name),
            _ATTR.attribute("value", lambda _realm, attr: attr.attribute.value, set_node_value),
            _ATTR.attribute("ownerElement", lambda _realm, attr: or_null(attr.attribute.element)),
            _ATTR.attribute("specified", lambda _realm, _attr: True),
        ),
    ),
)
