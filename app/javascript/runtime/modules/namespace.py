"""Module namespace exotic objects.

https://tc39.es/ecma262/#sec-module-namespace-exotic-objects
"""

from __future__ import annotations

from app.javascript.runtime.comparison import same_value
from app.javascript.runtime.completion import reference_error
from app.javascript.runtime.modules.record import ModuleRecord, ResolvedBinding
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import (
    ABSENT,
    Absent,
    DataProperty,
    Property,
    PropertyDescriptor,
)
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Symbol, Value, WellKnownSymbol


class ModuleNamespace(JSObject):
    """``import * as name``; ``exports`` are sorted by their code units."""

    __slots__ = ("bindings", "exports", "module")

    class_name = "Module"
    exotic = True

    def __init__(self, module: ModuleRecord, bindings: dict[str, ResolvedBinding]) -> None:
        super().__init__(None)
        self.extensible = False
        self.module = module
        self.bindings = bindings
        self.exports = sorted(bindings)
        self.properties[WellKnownSymbol.TO_STRING_TAG] = DataProperty("Module")

    def set_prototype_of(self, prototype: JSObject | None) -> bool:
        """https://tc39.es/ecma262/#sec-module-namespace-exotic-objects-setprototypeof-v"""
        return prototype is None

    def is_extensible(self) -> bool:
        return False

    def prevent_extensions(self) -> bool:
        return True

    def get_own_property(self, key: PropertyKey) -> Property | None:
        """https://tc39.es/ecma262/#sec-module-namespace-exotic-objects-getownproperty-p"""
        if isinstance(key, Symbol):
            return super().get_own_property(key)
        if key not in self.bindings:
            return None
        return DataProperty(self.get(key, self), True, True, False)

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        """https://tc39.es/ecma262/#sec-module-namespace-exotic-objects-defineownproperty-p-desc"""
        if isinstance(key, Symbol):
            return super().define_own_property(key, descriptor)
        current = self.get_own_property(key)
        if not isinstance(current, DataProperty):
            return False
        if descriptor.configurable is True or descriptor.enumerable is False:
            return False
        if descriptor.is_accessor or descriptor.writable is False:
            return False
        value = descriptor.value
        return isinstance(value, Absent) or same_value(value, current.value)

    def has_property(self, key: PropertyKey) -> bool:
        """https://tc39.es/ecma262/#sec-module-namespace-exotic-objects-hasproperty-p"""
        return key in (self.properties if isinstance(key, Symbol) else self.bindings)

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        """https://tc39.es/ecma262/#sec-module-namespace-exotic-objects-get-p-receiver"""
        if isinstance(key, Symbol):
            return super().get(key, receiver)
        if key not in self.bindings:
            return UNDEFINED
        value = self.peek(key)
        if isinstance(value, Absent):
            raise reference_error(f"Cannot access '{key}' before initialization")
        return value

    def peek(self, name: str) -> Value | Absent:
        """The value of an export, ABSENT before its initialization."""
        binding = self.bindings[name]
        if binding.name is None:
            return get_module_namespace(binding.module)
        environment, slot = binding.module.place_of(binding.name)
        return environment[slot] if environment else ABSENT

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        """https://tc39.es/ecma262/#sec-module-namespace-exotic-objects-set-p-v-receiver"""
        return False

    def delete(self, key: PropertyKey) -> bool:
        """https://tc39.es/ecma262/#sec-module-namespace-exotic-objects-delete-p"""
        if isinstance(key, Symbol):
            return super().delete(key)
        return key not in self.bindings

    def own_property_keys(self) -> list[PropertyKey]:
        """https://tc39.es/ecma262/#sec-module-namespace-exotic-objects-ownpropertykeys"""
        return [*self.exports, *super().own_property_keys()]


def get_module_namespace(module: ModuleRecord) -> ModuleNamespace:
    """https://tc39.es/ecma262/#sec-getmodulenamespace"""
    if module.namespace is None:
        resolved = {name: module.resolve_export(name) for name in module.get_exported_names()}
        bindings = {
            name: binding
            for name, binding in resolved.items()
            if isinstance(binding, ResolvedBinding)
        }
        module.namespace = ModuleNamespace(module, bindings)
    return module.namespace
