"""Elements as names of the window.

https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.collections import HTMLCollectionObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.indexed import IndexedObject
from app.javascript.hosts.browser.dom.name_index import name_index
from app.javascript.hosts.browser.missing_interfaces import is_missing_global, missing_global
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty, Property
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value, WellKnownSymbol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.javascript.hosts.browser.dom.document import DocumentObject
    from app.javascript.hosts.browser.dom.dom_agent import DomAgent

#: Elements that are also found by their ``name``.
_BY_NAME = ("embed", "form", "img", "object")


class WindowPropertiesObject(IndexedObject):
    """The named properties object of a window; it stands above ``Window.prototype``."""

    __slots__ = ("_collections", "_realm")

    class_name = "WindowProperties"
    names_hide = True
    names_enumerable = False
    is_named_by_host = True

    def __init__(self, realm: Realm, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self._realm = realm
        self._collections: dict[str, HTMLCollectionObject] = {}
        tag = DataProperty("WindowProperties", configurable=True)
        self.properties[WellKnownSymbol.TO_STRING_TAG] = tag

    def named(self, name: str) -> Value:
        """A window by its name comes before elements."""
        by_name: Callable[[str], Value] | None = self._realm.slots.get("framed window named")
        window = UNDEFINED if by_name is None else by_name(name)
        return self._element(name) if window is UNDEFINED else window

    def _element(self, name: str) -> Value:
        found = self._elements(name)
        if not found:
            return UNDEFINED
        if len(found) == 1:
            return found[0]

        return self._collection(name, found[0].node_document)

    def _collection(self, name: str, document: DocumentObject) -> HTMLCollectionObject:
        """The same one each time."""

        def each() -> Iterator[ElementObject]:
            return iter(self._elements(name))

        if name not in self._collections:
            prototype = self._realm.intrinsics["%HTMLCollection.prototype%"]
            self._collections[name] = HTMLCollectionObject(prototype, document, each)
        return self._collections[name]

    def get_own_property(self, key: PropertyKey) -> Property | None:
        """Who assigns to an element's name has a variable of that name.

        https://webidl.spec.whatwg.org/#named-properties-object-getownproperty
        """
        found = super().get_own_property(key)
        if isinstance(found, DataProperty) and key not in self.properties:
            return DataProperty(found.value, True, False, True)
        return found

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        """Names of Object.prototype and EventTarget.prototype are hidden by those of elements.

        What a real window has of its own would hide them all.
        """
        if type(key) is str:
            if is_missing_global(key):
                return missing_global(self._realm, key)
            found = self.named(key)
            if found is not UNDEFINED:
                return found
        return super().get(key, receiver)

    def has_property(self, key: PropertyKey) -> bool:
        return (isinstance(key, str) and is_missing_global(key)) or super().has_property(key)

    def _elements(self, name: str) -> list[ElementObject]:
        agent: DomAgent | None = self._realm.slots.get("dom")
        if agent is None or not name:
            return []
        index = name_index(agent.document)
        named = [each for each in index.with_value("name", name) if each.is_named(*_BY_NAME)]
        by_id = index.with_value("id", name)
        if not named or not by_id:
            return named or by_id
        wanted = {*named, *by_id}
        return [each for each in agent.document.descendants() if each in wanted]


def install_named_access(realm: Realm) -> None:
    """Put the object between the window's prototype and EventTarget's."""
    prototype = realm.intrinsics["%Window.prototype%"]
    prototype.prototype = WindowPropertiesObject(realm, prototype.prototype)
