"""``dataset``: https://html.spec.whatwg.org/multipage/dom.html#domstringmap"""

from __future__ import annotations

import re

from app.javascript.hosts.browser.dom.attributes import remove_attribute, set_attribute
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.indexed import IndexedObject
from app.javascript.hosts.browser.dom.late_style import synchronize_all_attributes
from app.javascript.hosts.browser.dom.names import is_valid_attribute_local_name
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.reactions import with_reactions
from app.javascript.hosts.web.member_conversion import named_property_text
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import PropertyDescriptor
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value, is_array_index

_UPPER_AFTER_DASH = re.compile("-([a-z])")
_UPPER = re.compile("([A-Z])")


class DOMStringMapObject(IndexedObject):
    """The ``data-`` attributes of an element, by their names in camel case."""

    __slots__ = ("element",)

    class_name = "DOMStringMap"
    names_hide = True

    def __init__(self, prototype: JSObject | None, element: ElementObject) -> None:
        super().__init__(prototype)
        self.element = element

    def named(self, name: str) -> Value:
        if re.search("-[a-z]", name):
            return UNDEFINED
        synchronize_all_attributes(self.element)
        value = self.element.attribute(_attribute_name(name))
        return UNDEFINED if value is None else value

    def supported_names(self) -> list[str]:
        synchronize_all_attributes(self.element)
        return [
            _UPPER_AFTER_DASH.sub(lambda match: match[1].upper(), name[5:])
            for name in self.element.attributes
            if name.startswith("data-") and not _UPPER.search(name)
        ]

    def set_named(self, name: str, value: Value) -> bool | None:
        """https://html.spec.whatwg.org/multipage/dom.html#dom-domstringmap-setitem"""
        realm = self.element.node_document.realm
        doing = f"Failed to set a named property '{name}' on 'DOMStringMap'"
        if re.search("-[a-z]", name):
            problem = DomProblem("SyntaxError", f"'{name}' is not a valid property name.")
            raise problem.worded(realm, doing)
        attribute = _attribute_name(name)
        if not is_valid_attribute_local_name(attribute):
            words = f"'{attribute}' is not a valid attribute name."
            raise DomProblem("InvalidCharacterError", words).worded(realm, doing)
        text = named_property_text(realm, "DOMStringMap", name, value)
        with_reactions(realm, set_attribute, self.element, attribute, text)
        return True

    def delete_named(self, name: str) -> bool | None:
        realm = self.element.node_document.realm
        with_reactions(realm, remove_attribute, self.element, _attribute_name(name))
        return True

    # Indices are names like any other here.

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        if receiver is self and is_array_index(key):
            return bool(self.set_named(str(key), value))
        return super().set(key, value, receiver)

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        if is_array_index(key):
            return self.named(str(key))
        return super().get(key, receiver)

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        if type(key) is str and isinstance(descriptor.value, str):
            return bool(self.set_named(key, descriptor.value))
        return super().define_own_property(key, descriptor)


def _attribute_name(name: str) -> str:
    return "data-" + _UPPER.sub(lambda match: f"-{match[1].lower()}", name)


def dataset_of(element: ElementObject) -> DOMStringMapObject:
    """The one of an element, always the same."""
    found = element.caches.get("dataset")
    if isinstance(found, DOMStringMapObject):
        return found
    prototype = element.node_document.realm.intrinsics["%DOMStringMap.prototype%"]
    made = DOMStringMapObject(prototype, element)
    element.caches["dataset"] = made
    return made
