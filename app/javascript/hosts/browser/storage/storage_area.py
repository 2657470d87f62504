"""localStorage and sessionStorage.

https://html.spec.whatwg.org/multipage/webstorage.html#the-storage-interface
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.javascript.hosts.browser.storage.string_table import StringTable
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.member_conversion import named_property_text
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.webidl import Interface, described
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import Absent, DataProperty, Property, PropertyDescriptor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, PropertyKey, Value

#: Chromium's quota: so many code units of keys and values.
QUOTA: Final = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StorageChange:
    """What other windows hear: without a key, all items are gone."""

    area: str
    key: str | None
    old: str | None
    new: str | None


#: Tells the other windows of the origin.
TellStorage = Callable[[StorageChange], None]


class StorageObject(JSObject):
    """A window's way to a storage area; its items are its properties.

    All windows of an origin have the items together.
    """

    __slots__ = ("area", "items", "realm")

    class_name = "Storage"
    exotic = True

    def __init__(self, realm: Realm, area: str) -> None:
        super().__init__(realm.intrinsics["%Storage.prototype%"])
        self.realm = realm
        self.area = area
        self.items: StringTable = web_platform(realm).origin.setdefault(area, StringTable())

    def set_item(self, key: str, value: str) -> None:
        """https://html.spec.whatwg.org/multipage/webstorage.html#dom-storage-setitem"""
        kept = self.items.size_of_others(key)
        if kept + len(key) + len(value) > QUOTA:
            message = (
                f"Failed to execute 'setItem' on 'Storage': Setting the value of '{key}' "
                "exceeded the quota."
            )
            raise dom_exception(self.realm, "QuotaExceededError", message)
        old = self.items.get(key)
        if old != value:
            self.items.set(key, value)
            self._tell(StorageChange(self.area, key, old, value))

    def remove_item(self, key: str) -> bool:
        """https://html.spec.whatwg.org/multipage/webstorage.html#dom-storage-removeitem"""
        old = self.items.pop(key)
        if old is not None:
            self._tell(StorageChange(self.area, key, old, None))
        return old is not None

    def clear(self) -> None:
        """https://html.spec.whatwg.org/multipage/webstorage.html#dom-storage-clear"""
        if len(self.items):
            self.items.clear()
            self._tell(StorageChange(self.area, None, None, None))

    def _tell(self, change: StorageChange) -> None:
        tell: TellStorage | None = self.realm.slots.get("tell storage")
        if tell is not None:
            tell(change)

    def _is_plain(self, key: PropertyKey) -> bool:
        return self._inherited(key) or key in self.properties

    def _inherited(self, key: PropertyKey) -> bool:
        prototype = self.prototype
        return prototype is not None and prototype.has_property(key)

    def get_own_property(self, key: PropertyKey) -> Property | None:
        """An item, also one whose name the prototype has: so does Chromium.

        https://webidl.spec.whatwg.org/#legacy-platform-object-getownproperty
        """
        if isinstance(key, str) and key in self.items:
            return DataProperty(self.items[key], True, True, True)
        return super().get_own_property(key)

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        """https://webidl.spec.whatwg.org/#legacy-platform-object-defineownproperty"""
        if isinstance(key, str) and not self._is_plain(key):
            if isinstance(descriptor.value, Absent):
                raise type_error(
                    f"Failed to set a named property '{key}' on 'Storage': "
                    "Accessor properties are not allowed."
                )
            self.set_item(key, to_string(descriptor.value))
            return True
        return super().define_own_property(key, descriptor)

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        """An item, unless the prototype has the name."""
        if isinstance(key, str) and key in self.items and not self._inherited(key):
            return self.items[key]
        return super().get(key, receiver)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        """An item, but for names that the prototype has: those are plain properties in Chromium.

        https://webidl.spec.whatwg.org/#legacy-platform-object-set
        """
        if isinstance(key, str) and receiver is self and not self._is_plain(key):
            self.set_item(key, named_property_text(self.realm, "Storage", key, value))
            return True
        return super().set(key, value, receiver)

    def prevent_extensions(self) -> bool:
        """https://webidl.spec.whatwg.org/#legacy-platform-object-preventextensions"""
        return False

    def delete(self, key: PropertyKey) -> bool:
        """https://webidl.spec.whatwg.org/#legacy-platform-object-delete"""
        if isinstance(key, str) and key not in self.properties and self.remove_item(key):
            return True
        return super().delete(key)

    def own_property_keys(self) -> list[PropertyKey]:
        """https://webidl.spec.whatwg.org/#legacy-platform-object-ownpropertykeys"""
        return [*self.items, *super().own_property_keys()]


def _key(_realm: Realm, area: StorageObject, arguments: list[Value]) -> Value:
    number = to_number(arguments[0])
    index = int(number) if number == number and abs(number) < 2**32 else 0
    names = list(area.items)
    return names[index] if 0 <= index < len(names) else NULL


def _get_item(_realm: Realm, area: StorageObject, arguments: list[Value]) -> Value:
    found = area.items.get(to_string(arguments[0]))
    return NULL if found is None else found


def _set_item(_realm: Realm, area: StorageObject, arguments: list[Value]) -> Value:
    area.set_item(to_string(arguments[0]), to_string(arguments[1]))
    return UNDEFINED


def _remove_item(_realm: Realm, area: StorageObject, arguments: list[Value]) -> Value:
    area.remove_item(to_string(arguments[0]))
    return UNDEFINED


def _clear(_realm: Realm, area: StorageObject, _arguments: list[Value]) -> Value:
    area.clear()
    return UNDEFINED


DESCRIPTIONS = (
    described(
        Interface(
            "Storage",
            StorageObject,
            attributes={"length": lambda _realm, area: float(len(area.items))},
            operations={
                "clear": (0, _clear),
                "getItem": (1, _get_item),
                "key": (1, _key),
                "removeItem": (1, _remove_item),
                "setItem": (2, _set_item),
            },
        )
    ),
)
