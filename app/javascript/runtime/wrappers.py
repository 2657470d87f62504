"""Objects that wrap a primitive: ``new Number(1)``, and the string exotic object.

https://tc39.es/ecma262/#sec-string-exotic-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.objects import JSObject, sorted_keys
from app.javascript.runtime.property import DataProperty, Property, PropertyDescriptor
from app.javascript.runtime.validate import is_compatible
from app.javascript.runtime.values import PropertyKey, Symbol, Value, is_array_index

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


def prototype_for_primitive(realm: Realm, value: Value) -> JSObject:
    """The prototype that a primitive's property look-up starts at; not for undefined and null."""
    kind = type(value)
    if kind is str:
        return realm.string_prototype
    if kind is float:
        return realm.number_prototype
    if kind is bool:
        return realm.boolean_prototype
    if kind is Symbol:
        return realm.symbol_prototype
    return realm.bigint_prototype


class PrimitiveWrapper(JSObject):
    """An object with [[NumberData]], [[BooleanData]], [[SymbolData]] or [[BigIntData]]."""

    __slots__ = ("primitive",)

    def __init__(self, prototype: JSObject | None, primitive: Value) -> None:
        super().__init__(prototype)
        self.primitive = primitive

    @property
    def wrapper_name(self) -> str:
        """``Number``, ``Boolean``, ``Symbol``, ``BigInt`` or ``String``."""
        return _NAMES[type(self.primitive)]


_NAMES: dict[type, str] = {
    float: "Number",
    bool: "Boolean",
    Symbol: "Symbol",
    int: "BigInt",
    str: "String",
}


class StringObject(PrimitiveWrapper):
    """https://tc39.es/ecma262/#sec-string-exotic-objects"""

    __slots__ = ()

    exotic = True

    def __init__(self, prototype: JSObject | None, primitive: str) -> None:
        super().__init__(prototype, primitive)
        self.properties["length"] = DataProperty(float(len(primitive)))

    def _character(self, key: PropertyKey) -> DataProperty | None:
        """https://tc39.es/ecma262/#sec-stringgetownproperty"""
        string = self.primitive
        assert isinstance(string, str)
        if isinstance(key, str) and is_array_index(key) and int(key) < len(string):
            return DataProperty(string[int(key)], enumerable=True)
        return None

    def get_own_property(self, key: PropertyKey) -> Property | None:
        return super().get_own_property(key) or self._character(key)

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        character = self._character(key)
        if character is not None:
            return is_compatible(descriptor, character)
        return super().define_own_property(key, descriptor)

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        character = self._character(key)
        return character.value if character is not None else super().get(key, receiver)

    def delete(self, key: PropertyKey) -> bool:
        return self._character(key) is None and super().delete(key)

    def own_property_keys(self) -> list[PropertyKey]:
        """https://tc39.es/ecma262/#sec-string-exotic-objects-ownpropertykeys"""
        string = self.primitive
        assert isinstance(string, str)
        indices: list[PropertyKey] = [str(index) for index in range(len(string))]
        return indices + sorted_keys(self.properties)


def wrap(realm: Realm, primitive: Value) -> PrimitiveWrapper:
    """The wrapper of a primitive that is neither undefined nor null."""
    prototype = prototype_for_primitive(realm, primitive)
    if isinstance(primitive, str):
        return StringObject(prototype, primitive)
    return PrimitiveWrapper(prototype, primitive)
