"""NodeList, HTMLCollection, DOMTokenList, NamedNodeMap, DOMStringMap."""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.attribute import AttrObject
from app.javascript.hosts.browser.dom.attributes import (
    append_attribute,
    attribute_node,
    remove_attribute,
    set_attribute,
)
from app.javascript.hosts.browser.dom.collections import HTMLCollectionObject, NodeListObject
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    BOOLEAN,
    NULLABLE_STRING,
    STRING,
    UNSIGNED_LONG,
    Instance,
    Optional,
    Rest,
    or_null,
)
from app.javascript.hosts.browser.dom.indexed import IndexedObject
from app.javascript.hosts.browser.dom.interfaces import file_list
from app.javascript.hosts.browser.dom.late_style import (
    synchronize_all_attributes,
    synchronize_attribute,
)
from app.javascript.hosts.browser.dom.problems import DomProblem, not_found
from app.javascript.hosts.browser.dom.token_list import DOMTokenListObject, check_token
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol


def _length(_realm: Realm, each: IndexedObject) -> Value:
    return float(len(each.items()))


def _item(_realm: Realm, each: IndexedObject, arguments: list[Any]) -> Value:
    items = each.items()
    return items[arguments[0]] if arguments[0] < len(items) else NULL


# -- token lists -----------------------------------------------------------------------------------


def add(_realm: Realm, tokens: DOMTokenListObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-domtokenlist-add"""
    for token in arguments:
        check_token(token)
    tokens.update(list(dict.fromkeys([*tokens.tokens(), *arguments])))
    return UNDEFINED


def remove(_realm: Realm, tokens: DOMTokenListObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-domtokenlist-remove"""
    for token in arguments:
        check_token(token)
    tokens.update([token for token in tokens.tokens() if token not in arguments])
    return UNDEFINED


def toggle(_realm: Realm, tokens: DOMTokenListObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-domtokenlist-toggle"""
    token, force = arguments
    check_token(token)
    present = tokens.tokens()
    if token in present:
        if force is True:
            return True
        tokens.update([each for each in present if each != token])
        return False
    if force is False:
        return False
    tokens.update([*present, token])
    return True


def replace(_realm: Realm, tokens: DOMTokenListObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-domtokenlist-replace"""
    old, new = arguments
    for empty in (old, new):
        if not empty:
            check_token(empty)
    check_token(old)
    check_token(new)
    present = tokens.tokens()
    if old not in present:
        return False
    tokens.update(list(dict.fromkeys([new if each == old else each for each in present])))
    return True


def contains(_realm: Realm, tokens: DOMTokenListObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-domtokenlist-contains"""
    return arguments[0] in tokens.tokens()


def supports(_realm: Realm, tokens: DOMTokenListObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-domtokenlist-supports"""
    if tokens.supported is None:
        raise type_error(
            "Failed to execute 'supports' on 'DOMTokenList': DOMTokenList has no supported tokens."
        )
    return ascii_lower(arguments[0]) in tokens.supported


def _value(_realm: Realm, tokens: DOMTokenListObject) -> Value:
    return tokens.element.attribute(tokens.name) or ""


def _set_value(_realm: Realm, tokens: DOMTokenListObject, value: str) -> None:
    set_attribute(tokens.element, tokens.name, value)


# -- attributes ------------------------------------------------------------------------------------


class NamedNodeMapObject(IndexedObject):
    """https://dom.spec.whatwg.org/#interface-namednodemap"""

    __slots__ = ("element",)

    class_name = "NamedNodeMap"
    names_enumerable = False

    def __init__(self, prototype: JSObject | None, element: ElementObject) -> None:
        super().__init__(prototype)
        self.element = element

    def items(self) -> list[Value]:
        element = self.element
        synchronize_all_attributes(element)
        return [attribute_node(element, each) for each in element.attributes.values()]

    def named(self, name: str) -> Value:
        synchronize_attribute(self.element, name)
        found = self.element.attributes.get(name)
        return UNDEFINED if found is None else attribute_node(self.element, found)

    def supported_names(self) -> list[str]:
        synchronize_all_attributes(self.element)
        return list(self.element.attributes)


def attributes_of(_realm: Realm, element: ElementObject) -> Value:
    """The one of an element, always the same."""
    found = element.caches.get("attributes")
    if found is None:
        prototype = element.node_document.realm.intrinsics["%NamedNodeMap.prototype%"]
        found = element.caches["attributes"] = NamedNodeMapObject(prototype, element)
    return found


def get_named_item(_realm: Realm, attributes: NamedNodeMapObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-namednodemap-getnameditem"""
    found = attributes.named(ascii_lower(arguments[0]))
    return or_null(found)


def set_attribute_node(element: ElementObject, node: AttrObject) -> Value:
    """https://dom.spec.whatwg.org/#concept-element-attributes-set"""
    attribute = node.attribute
    if attribute.element is not None and attribute.element is not element:
        raise DomProblem(
            "InUseAttributeError",
            "The node provided is an attribute node that is already an attribute of another "
            "Element; attribute nodes must be explicitly cloned.",
        )
    synchronize_all_attributes(element)
    old = element.attributes.get(attribute.name)
    if old is attribute:
        return node
    previous = attribute_node(element, old) if old is not None else None
    if old is not None:
        remove_attribute(element, old.name)
    append_attribute(element, attribute)
    return or_null(previous)


def set_named_item(_realm: Realm, attributes: NamedNodeMapObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-namednodemap-setnameditem"""
    return set_attribute_node(attributes.element, arguments[0])


def remove_named_item(_realm: Realm, attributes: NamedNodeMapObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-namednodemap-removenameditem"""
    element, name = attributes.element, ascii_lower(arguments[0])
    found = element.attributes.get(name)
    if found is None:
        raise not_found(f"No item with name '{arguments[0]}' was found.")
    node = attribute_node(element, found)
    remove_attribute(element, name)
    return node


_LIST = Members("NodeList", NodeListObject)
_COLLECTION = Members("HTMLCollection", HTMLCollectionObject)
_TOKENS = Members("DOMTokenList", DOMTokenListObject)
_MAP = Members("NamedNodeMap", NamedNodeMapObject)
ATTR = Instance(AttrObject, "Attr")


def named_item(_realm: Realm, collection: HTMLCollectionObject, arguments: list[Any]) -> Value:
    """https://dom.spec.whatwg.org/#dom-htmlcollection-nameditem"""
    return or_null(collection.named(arguments[0]))


def iterable(realm: Realm, interface_name: str) -> None:
    """``entries``, ``forEach``, ``keys``, ``values`` are the array's own functions.

    https://webidl.spec.whatwg.org/#js-iterable
    """
    prototype = realm.intrinsics[f"%{interface_name}.prototype%"]
    array = realm.array_prototype
    for name in ("entries", "forEach", "keys", "values"):
        prototype.properties[name] = array.get(name, array)
    indexed_iterator(realm, interface_name)


def indexed_iterator(realm: Realm, interface_name: str) -> None:
    """https://webidl.spec.whatwg.org/#js-iterator"""
    prototype = realm.intrinsics[f"%{interface_name}.prototype%"]
    values = realm.array_prototype.get("values", realm.array_prototype)
    prototype.properties[WellKnownSymbol.ITERATOR] = DataProperty(values, True, False, True)


DESCRIPTIONS = (
    interface(
        "NodeList",
        None,
        (_LIST.operation("item", _item, UNSIGNED_LONG), _LIST.attribute("length", _length)),
    ),
    interface(
        "HTMLCollection",
        None,
        (
            _COLLECTION.attribute("length", _length),
            _COLLECTION.operation("item", _item, UNSIGNED_LONG),
            _COLLECTION.operation("namedItem", named_item, STRING),
        ),
    ),
    interface(
        "DOMTokenList",
        None,
        (
            _TOKENS.attribute("length", _length),
            _TOKENS.attribute("value", _value, _set_value),
            _TOKENS.operation("item", _item, UNSIGNED_LONG),
            _TOKENS.operation("add", add, Rest(STRING), reactions=True),
            _TOKENS.operation("remove", remove, Rest(STRING), reactions=True),
            _TOKENS.operation("toggle", toggle, STRING, Optional(BOOLEAN), reactions=True),
            _TOKENS.operation("replace", replace, STRING, STRING, reactions=True),
            _TOKENS.operation("contains", contains, STRING),
            _TOKENS.operation("supports", supports, STRING),
            _TOKENS.operation("toString", lambda realm, tokens, _args: _value(realm, tokens)),
        ),
    ),
    interface(
        "NamedNodeMap",
        None,
        (
            _MAP.attribute("length", _length),
            _MAP.operation("item", _item, UNSIGNED_LONG),
            _MAP.operation("getNamedItem", get_named_item, STRING),
            _MAP.operation("setNamedItem", set_named_item, ATTR, reactions=True),
            _MAP.operation("removeNamedItem", remove_named_item, STRING, reactions=True),
            _MAP.operation(
                "getNamedItemNS",
                lambda realm, each, args: get_named_item(realm, each, args[1:]),
                NULLABLE_STRING,
                STRING,
            ),
        ),
    ),
    interface("DOMStringMap", None),
    *file_list.DESCRIPTIONS,
)


def finish(realm: Realm) -> None:
    """What no table can."""
    for name in ("NodeList", "DOMTokenList"):
        iterable(realm, name)
    for name in (
        "HTMLCollection",
        "NamedNodeMap",
        "HTMLSelectElement",
        "HTMLFormElement",
        "FileList",
    ):
        indexed_iterator(realm, name)
