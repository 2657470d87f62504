"""Arguments exotic objects: https://tc39.es/ecma262/#sec-arguments-exotic-objects"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import (
    ABSENT,
    AccessorProperty,
    DataProperty,
    Property,
    PropertyDescriptor,
)
from app.javascript.runtime.values import PropertyKey, Value, WellKnownSymbol

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class ArgumentsObject(JSObject):
    """An arguments object whose elements are not shared with parameters."""

    __slots__ = ()

    class_name = "Arguments"


class MappedArgumentsObject(ArgumentsObject):
    """One whose elements named in ``mapped`` are slots of the function's environment."""

    __slots__ = ("env", "mapped")

    exotic = True

    def __init__(
        self, prototype: JSObject | None, env: list[Any], mapped: dict[PropertyKey, int]
    ) -> None:
        super().__init__(prototype)
        self.env = env
        self.mapped = mapped

    def get_own_property(self, key: PropertyKey) -> Property | None:
        """https://tc39.es/ecma262/#sec-arguments-exotic-objects-getownproperty-p"""
        found = super().get_own_property(key)
        if isinstance(found, DataProperty) and key in self.mapped:
            return DataProperty(
                self.env[self.mapped[key]], found.writable, found.enumerable, found.configurable
            )
        return found

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        """https://tc39.es/ecma262/#sec-arguments-exotic-objects-defineownproperty-p-desc"""
        slot = self.mapped.get(key)
        if slot is None:
            return super().define_own_property(key, descriptor)
        wanted = descriptor
        if descriptor.value is ABSENT and descriptor.writable is False:
            wanted = PropertyDescriptor(
                self.env[slot],
                writable=False,
                enumerable=descriptor.enumerable,
                configurable=descriptor.configurable,
            )
        if not super().define_own_property(key, wanted):
            return False
        if descriptor.is_accessor:
            del self.mapped[key]
            return True
        if descriptor.value is not ABSENT:
            self.env[slot] = descriptor.value
        if descriptor.writable is False:
            del self.mapped[key]
        return True

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        """https://tc39.es/ecma262/#sec-arguments-exotic-objects-get-p-receiver"""
        slot = self.mapped.get(key)
        return super().get(key, receiver) if slot is None else self.env[slot]

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        """https://tc39.es/ecma262/#sec-arguments-exotic-objects-set-p-v-receiver"""
        slot = self.mapped.get(key) if receiver is self else None
        if slot is not None:
            self.env[slot] = value
        return super().set(key, value, receiver)

    def delete(self, key: PropertyKey) -> bool:
        """https://tc39.es/ecma262/#sec-arguments-exotic-objects-delete-p"""
        done = super().delete(key)
        if done:
            self.mapped.pop(key, None)
        return done


def create_unmapped_arguments_object(realm: Realm, arguments: list[Value]) -> ArgumentsObject:
    """https://tc39.es/ecma262/#sec-createunmappedargumentsobject"""
    made = ArgumentsObject(realm.object_prototype)
    _fill(realm, made, arguments)
    thrower = realm.intrinsics["%ThrowTypeError%"]
    made.properties["callee"] = AccessorProperty(thrower, thrower)
    return made


def create_mapped_arguments_object(
    realm: Realm,
    function: JSObject,
    arguments: list[Value],
    env: list[Any],
    slots: dict[int, int],
) -> ArgumentsObject:
    """``slots`` has the slot of each parameter: https://tc39.es/ecma262/#sec-createmappedargumentsobject"""
    given = len(arguments)
    mapped: dict[PropertyKey, int] = {
        str(index): slot for index, slot in slots.items() if index < given
    }
    made = MappedArgumentsObject(realm.object_prototype, env, mapped)
    _fill(realm, made, arguments)
    made.properties["callee"] = DataProperty(function, True, False, True)
    return made


def _fill(realm: Realm, made: ArgumentsObject, arguments: list[Value]) -> None:
    properties = made.properties
    for index, value in enumerate(arguments):
        properties[str(index)] = value
    properties["length"] = DataProperty(float(len(arguments)), True, False, True)
    values = realm.intrinsics["%Array.prototype.values%"]
    properties[WellKnownSymbol.ITERATOR] = DataProperty(values, True, False, True)
