"""Objects and their essential internal methods.

``properties`` maps a key to the bare value when the property is writable, enumerable and
configurable, else to its ``Property`` (``app.javascript.runtime.property``). Exotic objects are
subclasses that override the internal methods that the standard overrides, and set ``exotic``.

https://tc39.es/ecma262/#sec-ordinary-object-internal-methods-and-internal-slots
"""

from __future__ import annotations

from app.javascript.runtime.property import (
    ABSENT,
    Absent,
    AccessorProperty,
    DataProperty,
    Property,
    PropertyDescriptor,
    all_true,
)
from app.javascript.runtime.validate import validate_and_apply
from app.javascript.runtime.values import (
    UNDEFINED,
    PrivateName,
    PropertyKey,
    Symbol,
    Value,
    is_array_index,
)


class JSObject:
    """An ordinary object, and the base of all others."""

    __slots__ = ("__weakref__", "extensible", "properties", "prototype")

    #: What ``Object.prototype.toString`` and inspection call it when nothing else does.
    class_name = "Object"
    #: Whether [[Get]], [[Set]], [[HasProperty]] or [[GetOwnProperty]] are not the ordinary ones.
    exotic = False
    #: Whether its properties are names that a host gives, which are no variables.
    is_named_by_host = False
    #: Whether it has [[Call]] and [[Construct]].
    callable = False
    is_constructor = False

    def __init__(self, prototype: JSObject | None) -> None:
        self.prototype = prototype
        self.properties: dict[PropertyKey | PrivateName, Value | Property] = {}
        self.extensible = True

    # -- essential internal methods --------------------------------------------------------------

    def get_prototype_of(self) -> JSObject | None:
        """https://tc39.es/ecma262/#sec-ordinarygetprototypeof"""
        return self.prototype

    def set_prototype_of(self, prototype: JSObject | None) -> bool:
        """https://tc39.es/ecma262/#sec-ordinarysetprototypeof"""
        if prototype is self.prototype:
            return True
        if not self.extensible:
            return False
        ancestor = prototype
        while ancestor is not None and not ancestor.has_own_prototype_trap():
            if ancestor is self:
                return False
            ancestor = ancestor.prototype
        self.prototype = prototype
        return True

    def has_own_prototype_trap(self) -> bool:
        """Whether [[GetPrototypeOf]] is not the ordinary one: a proxy."""
        return False

    def refusal_to(self, change: str, key: PropertyKey) -> str:
        """Why it refuses to ``set``, ``define`` or ``delete`` a property, in words of a host.

        Or to ``freeze``, ``seal`` or ``prevent extensions``; nothing for the language's own words.
        """
        del change, key
        return ""

    def is_extensible(self) -> bool:
        """https://tc39.es/ecma262/#sec-ordinaryisextensible"""
        return self.extensible

    def prevent_extensions(self) -> bool:
        """https://tc39.es/ecma262/#sec-ordinarypreventextensions"""
        self.extensible = False
        return True

    def get_own_property(self, key: PropertyKey) -> Property | None:
        """https://tc39.es/ecma262/#sec-ordinarygetownproperty"""
        found = self.properties.get(key, ABSENT)
        if found is ABSENT:
            return None
        if isinstance(found, DataProperty | AccessorProperty):
            return found
        return DataProperty(found, True, True, True)  # type: ignore[arg-type]

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        """https://tc39.es/ecma262/#sec-ordinarydefineownproperty"""
        current = self.get_own_property(key)
        return validate_and_apply(self.properties, key, self.is_extensible(), descriptor, current)

    def has_property(self, key: PropertyKey) -> bool:
        """https://tc39.es/ecma262/#sec-ordinaryhasproperty"""
        if self.get_own_property(key) is not None:
            return True
        parent = self.get_prototype_of()
        return parent is not None and parent.has_property(key)

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        """https://tc39.es/ecma262/#sec-ordinaryget"""
        holder: JSObject | None = self
        while holder is not None:
            if holder.exotic and holder is not self:
                return holder.get(key, receiver)
            found = holder.properties.get(key, ABSENT)
            if found is not ABSENT:
                kind = type(found)
                if kind is DataProperty:
                    return found.value  # type: ignore[union-attr]
                if kind is AccessorProperty:
                    return call_getter(found, receiver)  # type: ignore[arg-type]
                return found  # type: ignore[return-value]
            holder = holder.prototype
        return UNDEFINED

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        """https://tc39.es/ecma262/#sec-ordinaryset"""
        if receiver is self and not self.exotic:  # OPTIMIZATION: an own property of our own
            found = self.properties.get(key, ABSENT)
            kind = type(found)
            if kind is DataProperty:
                if not found.writable:  # type: ignore[union-attr]
                    return False
                found.value = value  # type: ignore[union-attr]
                return True
            if found is not ABSENT and kind is not AccessorProperty:
                self.properties[key] = value
                return True
        return ordinary_set_with_own_descriptor(
            self, key, value, receiver, self.get_own_property(key)
        )

    def delete(self, key: PropertyKey) -> bool:
        """https://tc39.es/ecma262/#sec-ordinarydelete"""
        found = self.get_own_property(key)
        if found is None:
            return True
        if found.configurable:
            self.properties.pop(key, None)
            return True
        return False

    def own_property_keys(self) -> list[PropertyKey]:
        """https://tc39.es/ecma262/#sec-ordinaryownpropertykeys"""
        return sorted_keys(self.properties)

    # -- functions -------------------------------------------------------------------------------

    def call(self, this: Value, arguments: list[Value]) -> Value:
        """[[Call]], where ``callable``."""
        raise NotImplementedError

    def construct(self, arguments: list[Value], new_target: JSObject) -> JSObject:
        """[[Construct]], where ``is_constructor``."""
        raise NotImplementedError


def call_getter(found: AccessorProperty, receiver: Value) -> Value:
    """Steps 5 to 7 of https://tc39.es/ecma262/#sec-ordinaryget"""
    getter = found.get
    return UNDEFINED if getter is None else getter.call(receiver, [])


def ordinary_set_with_own_descriptor(
    self: JSObject, key: PropertyKey, value: Value, receiver: Value, own: Property | None
) -> bool:
    """https://tc39.es/ecma262/#sec-ordinarysetwithowndescriptor"""
    if own is None:
        parent = self.get_prototype_of()
        if parent is not None:
            return parent.set(key, value, receiver)
        own = DataProperty(UNDEFINED, True, True, True)
    if isinstance(own, AccessorProperty):
        if own.set is None:
            return False
        own.set.call(receiver, [value])
        return True
    if not own.writable or not isinstance(receiver, JSObject):
        return False
    existing = receiver.get_own_property(key)
    if existing is None:
        return receiver.define_own_property(key, all_true(value))
    if isinstance(existing, AccessorProperty) or not existing.writable:
        return False
    return receiver.define_own_property(key, PropertyDescriptor(value))


def sorted_keys(keys: dict[PropertyKey | PrivateName, Value | Property]) -> list[PropertyKey]:
    """Array indices ascending, then strings, then symbols, each in order of creation."""
    strings: list[PropertyKey] = []
    indices: list[str] = []
    symbols: list[PropertyKey] = []
    for key in keys:
        if type(key) is Symbol:
            symbols.append(key)
        elif type(key) is str:
            if is_array_index(key):
                indices.append(key)
            else:
                strings.append(key)
    indices.sort(key=int)
    return [*indices, *strings, *symbols]


def own_data_value(found: Value | Property | Absent) -> Value:
    """The value of an entry of ``properties`` that is known to be data."""
    return found.value if type(found) is DataProperty else found  # type: ignore[return-value]
