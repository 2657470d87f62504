"""Objects with indexed and named properties: https://webidl.spec.whatwg.org/#es-legacy-platform-objects"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.objects import JSObject, sorted_keys
from app.javascript.runtime.property import DataProperty, Property, PropertyDescriptor
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value, is_array_index

#: How a change is called in words of refusal, and what there would have to be.
_CHANGES: Final = {
    "set": (("set", "on"), "setter"),
    "define": (("set", "on"), "setter"),
    "delete": (("delete", "from"), "deleter"),
}


def words_of_refusal(change: str, key: PropertyKey, interface: str) -> str:
    """What Chromium says when there is no setter or no deleter."""
    if change not in _CHANGES:
        return f"Cannot {change}"
    (verb, preposition), missing = _CHANGES[change]
    if is_array_index(key):
        kind, name = "an indexed", f"[{key!s}]"
        what = "Indexed" if change == "set" else "Index"
    else:
        kind, name, what = "a named", f"'{key!s}'", "Named"
    return (
        f"Failed to {verb} {kind} property {name} {preposition} '{interface}': "
        f"{what} property {missing} is not supported."
    )


class IndexedObject(JSObject):
    """A legacy platform object; subclasses say what it holds.

    ``names_hide`` is [LegacyOverrideBuiltIns]; ``names_enumerable`` false for
    [LegacyUnenumerableNamedProperties].
    """

    __slots__ = ()

    exotic = True
    names_hide = False
    names_enumerable = True
    writable_items = False

    def items(self) -> list[Value]:
        """The supported property indices, with their values."""
        return []

    def named(self, name: str) -> Value:
        """Undefined for a name that is not supported."""
        return UNDEFINED

    def supported_names(self) -> list[str]:
        return []

    def set_named(self, name: str, value: Value) -> bool | None:
        """None when there is no named setter."""
        return None

    def set_item(self, index: int, value: Value) -> bool | None:
        """None when there is no indexed setter."""
        return None

    def delete_named(self, name: str) -> bool | None:
        """None when there is no named deleter, or no such name."""
        return None

    # -- internal methods ------------------------------------------------------------------------

    def _item(self, key: str) -> Value:
        items, index = self.items(), int(key)
        return items[index] if index < len(items) else UNDEFINED

    def _visible_name(self, key: PropertyKey) -> Value:
        """https://webidl.spec.whatwg.org/#dfn-named-property-visibility"""
        if type(key) is not str or key in self.properties:
            return UNDEFINED
        found = self.named(key)
        if found is UNDEFINED or self.names_hide:
            return found
        parent = self.prototype
        return UNDEFINED if parent is not None and parent.has_property(key) else found

    def get_own_property(self, key: PropertyKey) -> Property | None:
        """https://webidl.spec.whatwg.org/#legacy-platform-object-getownproperty"""
        if is_array_index(key):
            value = self._item(str(key))
            if value is not UNDEFINED:
                return DataProperty(value, self.writable_items, True, True)
            return None
        value = self._visible_name(key)
        if value is not UNDEFINED:
            writable = type(self).set_named is not IndexedObject.set_named
            return DataProperty(value, writable, self.names_enumerable, True)
        return super().get_own_property(key)

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        if is_array_index(key):
            value = self._item(str(key))
            if value is not UNDEFINED:
                return value
        else:
            value = self._visible_name(key) if self.names_hide else UNDEFINED
            if value is not UNDEFINED:
                return value
        found = super().get(key, receiver)
        if found is UNDEFINED and not self.names_hide:
            return self._visible_name(key)
        return found

    def has_property(self, key: PropertyKey) -> bool:
        return super().has_property(key)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        """https://webidl.spec.whatwg.org/#legacy-platform-object-set"""
        if receiver is self and type(key) is str:
            done = self.set_item(int(key), value) if is_array_index(key) else None
            if done is None and not is_array_index(key):
                done = self.set_named(key, value)
            if done is not None:
                return done
        return super().set(key, value, receiver)

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        """https://webidl.spec.whatwg.org/#legacy-platform-object-defineownproperty"""
        if is_array_index(key):
            return False
        if self._visible_name(key) is not UNDEFINED and type(key) is str:
            value = descriptor.value
            return bool(self.set_named(key, value))  # type: ignore[arg-type]
        return super().define_own_property(key, descriptor)

    def delete(self, key: PropertyKey) -> bool:
        """https://webidl.spec.whatwg.org/#legacy-platform-object-delete"""
        if is_array_index(key):
            return self._item(str(key)) is UNDEFINED
        if self._visible_name(key) is not UNDEFINED and type(key) is str:
            return bool(self.delete_named(key))
        return super().delete(key)

    def refusal_to(self, change: str, key: PropertyKey) -> str:
        of_item = is_array_index(key)
        if change in _CHANGES:
            if of_item and type(self).set_item is not IndexedObject.set_item:
                return ""
            if not of_item and self._visible_name(key) is UNDEFINED:
                return ""
        return words_of_refusal(change, key, self.class_name)

    def prevent_extensions(self) -> bool:
        return False

    def own_property_keys(self) -> list[PropertyKey]:
        """https://webidl.spec.whatwg.org/#legacy-platform-object-ownpropertykeys"""
        keys: list[PropertyKey] = [str(index) for index in range(len(self.items()))]
        keys += [name for name in self.supported_names() if self._visible_name(name) is not None]
        return keys + sorted_keys(self.properties)
