"""Elements and documents with indexed and named properties of their own.

https://html.spec.whatwg.org/multipage/forms.html#the-form-element,
https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom import control_state as controls
from app.javascript.hosts.browser.dom.collections import HTMLCollectionObject
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.indexed import words_of_refusal
from app.javascript.hosts.browser.dom.listed_controls import form_elements
from app.javascript.hosts.browser.dom.name_index import name_index
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty, Property, PropertyDescriptor
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value, is_array_index


class FormElementObject(ElementObject):
    """A form: its controls by index, and by name before anything else."""

    __slots__ = ()

    exotic = True

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        found = self._control(key)
        return super().get(key, receiver) if found is UNDEFINED else found

    def get_own_property(self, key: PropertyKey) -> Property | None:
        found = self._control(key)
        if found is not UNDEFINED:
            return DataProperty(found, False, is_array_index(key), True)
        return super().get_own_property(key)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        """There are no setters, and nothing takes the place of a control."""
        return not self._is_taken(key) and super().set(key, value, receiver)

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        return not self._is_taken(key) and super().define_own_property(key, descriptor)

    def delete(self, key: PropertyKey) -> bool:
        return self._control(key) is UNDEFINED and super().delete(key)

    def refusal_to(self, change: str, key: PropertyKey) -> str:
        return words_of_refusal(change, key, "HTMLFormElement") if self._is_taken(key) else ""

    def _is_taken(self, key: PropertyKey) -> bool:
        return is_array_index(key) or self._control(key) is not UNDEFINED

    def own_property_keys(self) -> list[PropertyKey]:
        """The places of the controls; their names are not enumerable, and not told."""
        count = 0 if self.first_child is None else len(list(form_elements(self)))
        return [*(str(place) for place in range(count)), *super().own_property_keys()]

    def _control(self, key: PropertyKey) -> Value:
        if type(key) is not str or not key or self.first_child is None:
            return UNDEFINED
        if is_array_index(key):
            listed = list(form_elements(self))
            return listed[int(key)] if int(key) < len(listed) else UNDEFINED
        if not any(
            key in (each.identifier, each.attribute("name")) for each in form_elements(self)
        ):
            return UNDEFINED
        elements = super().get("elements", self)
        assert isinstance(elements, HTMLCollectionObject)
        return elements.named(str(key))


class SelectElementObject(ElementObject):
    """A select: its options by index."""

    __slots__ = ()

    exotic = True

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        if is_array_index(key):
            return self._option(str(key))
        return super().get(key, receiver)

    def get_own_property(self, key: PropertyKey) -> Property | None:
        if is_array_index(key):
            found = self._option(str(key))
            return None if found is UNDEFINED else DataProperty(found, True, True, True)
        return super().get_own_property(key)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        """https://html.spec.whatwg.org/multipage/form-elements.html#dom-select-setter"""
        if is_array_index(key) and receiver is self:
            options = super().get("options", self)
            assert isinstance(options, JSObject)
            return options.set(key, value, options)
        return super().set(key, value, receiver)

    def _option(self, key: str) -> Value:
        options = list(controls.options_of(self))
        return options[int(key)] if int(key) < len(options) else UNDEFINED


_NAMED: Final = ("embed", "form", "iframe", "img", "object")


class WindowDocumentObject(DocumentObject):
    """The document of a window: some of its elements by their names."""

    __slots__ = ()

    exotic = True

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        found = super().get(key, receiver)
        return self._named(key) if found is UNDEFINED else found

    def has_property(self, key: PropertyKey) -> bool:
        return super().has_property(key) or self._named(key) is not UNDEFINED

    def get_own_property(self, key: PropertyKey) -> Property | None:
        found = super().get_own_property(key)
        prototype = self.get_prototype_of()
        if found is not None or (prototype is not None and prototype.has_property(key)):
            return found
        named = self._named(key)
        return None if named is UNDEFINED else DataProperty(named, False, True, True)

    def own_property_keys(self) -> list[PropertyKey]:
        """The names of the elements in tree order, images by their ids too."""
        names: dict[PropertyKey, None] = {}
        for node in self.descendants():
            if isinstance(node, ElementObject) and node.is_named(*_NAMED):
                name, identifier = node.attribute("name"), node.identifier
                if name and identifier and node.is_named("img"):
                    names[identifier] = None
                if name:
                    names[name] = None
        own = super().own_property_keys()
        return [*own, *(name for name in names if name not in own)]

    def _named(self, key: PropertyKey) -> Value:
        if type(key) is not str or not key:
            return UNDEFINED
        for element in name_index(self).with_value("name", key):
            if element.is_named(*_NAMED):
                return element
        for element in name_index(self).with_value("id", key):
            if element.is_named("img") and element.attribute("name"):
                return element
        return UNDEFINED
