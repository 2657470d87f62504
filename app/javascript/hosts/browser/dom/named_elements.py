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
from app.javascript.hosts.web.webidl import is_missing
from app.javascript.runtime.completion import type_error
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
        count = len(list(form_elements(self)))
        return [*(str(place) for place in range(count)), *super().own_property_keys()]

    def _control(self, key: PropertyKey) -> Value:
        """https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem"""
        if type(key) is not str or not key:
            return UNDEFINED
        if is_array_index(key):
            listed = list(form_elements(self))
            return listed[int(key)] if int(key) < len(listed) else UNDEFINED
        if not (self._may_be_named(key) or self._past_names):
            return UNDEFINED
        found = elements_named(self, key)
        if not found:
            return self._past(key)
        if len(found) == 1:
            self._past_names[key] = found[0]
            return found[0]
        elements = super().get("elements", self)
        assert isinstance(elements, HTMLCollectionObject)
        return elements.named(key)

    def _past(self, name: str) -> Value:
        """What had the name; a control that has left the form is forgotten."""
        past = self._past_names.get(name)
        if past is not None and controls.form_owner(past) is not self:
            del self._past_names[name]
            past = None
        return past or UNDEFINED

    @property
    def _past_names(self) -> dict[str, ElementObject]:
        """https://html.spec.whatwg.org/multipage/forms.html#past-names-map"""
        found: dict[str, ElementObject] = self.state.setdefault("past names", {})
        return found

    def _may_be_named(self, name: str) -> bool:
        """OPTIMIZATION: members of forms are asked for more often than controls."""
        root = self.root()
        if not isinstance(root, DocumentObject):
            return self.first_child is not None or self.parent is not None
        index = name_index(root)
        return bool(index.with_value("id", name) or index.with_value("name", name))


def elements_named(form: ElementObject, name: str) -> list[ElementObject]:
    """A form's controls of that id or name; without any, its images."""
    found = [each for each in form_elements(form) if _is_called(each, name)]
    return found or [
        each
        for each in form.descendants()
        if isinstance(each, ElementObject)
        and each.is_named("img")
        and _is_called(each, name)
        and controls.form_owner(each) is form
    ]


def _is_called(element: ElementObject, name: str) -> bool:
    return name in (element.identifier, element.attribute("name"))


def checked_option(value: Value, index: int, interface: str) -> ElementObject:
    """What an indexed setter of that interface takes. Raises TypeError."""
    if not isinstance(value, ElementObject) or not value.is_named("option"):
        raise type_error(
            f"Failed to set an indexed property [{index}] on '{interface}': "
            "parameter 2 is not of type 'HTMLOptionElement'."
        )
    return value


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
            if not is_missing(value):
                checked_option(value, int(str(key)), "HTMLSelectElement")
            return options.set(key, value, options)
        return super().set(key, value, receiver)

    def own_property_keys(self) -> list[PropertyKey]:
        count = len(list(controls.options_of(self)))
        return [*(str(place) for place in range(count)), *super().own_property_keys()]

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
