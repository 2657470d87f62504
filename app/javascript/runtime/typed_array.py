"""TypedArray exotic objects: https://tc39.es/ecma262/#sec-typedarray-exotic-objects"""

from __future__ import annotations

from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.element_types import ElementType
from app.javascript.runtime.number_format import string_to_number
from app.javascript.runtime.objects import JSObject, sorted_keys
from app.javascript.runtime.property import Absent, DataProperty, Property, PropertyDescriptor
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value

#: What the canonical string of a Number can begin with.
_NUMERIC_BEGINNINGS = frozenset("0123456789-IN")


class TypedArrayObject(JSObject):
    """A view of a buffer; ``fixed_length`` is None when the length follows the buffer's.

    https://tc39.es/ecma262/#sec-properties-of-typedarray-instances
    """

    __slots__ = ("buffer", "byte_offset", "element_type", "fixed_length")

    exotic = True

    def __init__(
        self,
        prototype: JSObject | None,
        element_type: ElementType,
        buffer: ArrayBufferObject,
        byte_offset: int,
        fixed_length: int | None,
    ) -> None:
        super().__init__(prototype)
        self.element_type = element_type
        self.buffer = buffer
        self.byte_offset = byte_offset
        self.fixed_length = fixed_length

    @property
    def class_name(self) -> str:  # type: ignore[override]
        return self.element_type.array_name

    @property
    def is_out_of_bounds(self) -> bool:
        """Also when the buffer is detached: https://tc39.es/ecma262/#sec-istypedarrayoutofbounds"""
        data = self.buffer.data
        if data is None or self.byte_offset > len(data):
            return True
        if self.fixed_length is None:
            return False
        return self.byte_offset + self.fixed_length * self.element_type.size > len(data)

    @property
    def length(self) -> int:
        """0 when out of bounds: https://tc39.es/ecma262/#sec-typedarraylength"""
        if self.is_out_of_bounds:
            return 0
        if self.fixed_length is not None:
            return self.fixed_length
        return (self.buffer.byte_length - self.byte_offset) // self.element_type.size

    def element(self, index: int) -> Value:
        """https://tc39.es/ecma262/#sec-typedarraygetelement"""
        if not 0 <= index < self.length:
            return UNDEFINED
        data = self.buffer.data
        assert data is not None
        element_type = self.element_type
        return element_type.read(data, self.byte_offset + index * element_type.size)

    def set_element(self, index: int, value: Value) -> None:
        """https://tc39.es/ecma262/#sec-typedarraysetelement"""
        element_type = self.element_type
        element = element_type.to_element(value)
        if 0 <= index < self.length:
            data = self.buffer.data
            assert data is not None
            element_type.write(data, self.byte_offset + index * element_type.size, element)

    # -- internal methods ------------------------------------------------------------------------

    def prevent_extensions(self) -> bool:
        """https://tc39.es/ecma262/#sec-typedarray-preventextensions"""
        if self.fixed_length is None or not self.buffer.is_fixed_length:
            return False
        return super().prevent_extensions()

    def get_own_property(self, key: PropertyKey) -> Property | None:
        """https://tc39.es/ecma262/#sec-typedarray-getownproperty"""
        index = numeric_index(key)
        if index is None:
            return super().get_own_property(key)
        value = self.element(index)
        return None if value is UNDEFINED else DataProperty(value, True, True, True)

    def has_property(self, key: PropertyKey) -> bool:
        """https://tc39.es/ecma262/#sec-typedarray-hasproperty"""
        index = numeric_index(key)
        return super().has_property(key) if index is None else 0 <= index < self.length

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        """https://tc39.es/ecma262/#sec-typedarray-defineownproperty"""
        index = numeric_index(key)
        if index is None:
            return super().define_own_property(key, descriptor)
        flags = (descriptor.configurable, descriptor.enumerable, descriptor.writable)
        if not 0 <= index < self.length or False in flags or descriptor.is_accessor:
            return False
        if not isinstance(descriptor.value, Absent):
            self.set_element(index, descriptor.value)
        return True

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        """https://tc39.es/ecma262/#sec-typedarray-get"""
        index = numeric_index(key)
        return super().get(key, receiver) if index is None else self.element(index)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        """https://tc39.es/ecma262/#sec-typedarray-set"""
        index = numeric_index(key)
        if index is not None:
            if receiver is self:
                self.set_element(index, value)
                return True
            if not 0 <= index < self.length:
                return True
        return super().set(key, value, receiver)

    def delete(self, key: PropertyKey) -> bool:
        """https://tc39.es/ecma262/#sec-typedarray-delete"""
        index = numeric_index(key)
        return super().delete(key) if index is None else not 0 <= index < self.length

    def own_property_keys(self) -> list[PropertyKey]:
        """https://tc39.es/ecma262/#sec-typedarray-ownpropertykeys"""
        indices: list[PropertyKey] = [str(index) for index in range(self.length)]
        return indices + sorted_keys(self.properties)


def numeric_index(key: PropertyKey) -> int | None:
    """-1 for a canonical numeric string that is no index, None for any other key.

    https://tc39.es/ecma262/#sec-canonicalnumericindexstring
    """
    if type(key) is not str or key[:1] not in _NUMERIC_BEGINNINGS or not key:
        return None
    if key.isdecimal() and key.isascii() and len(key) < 16:
        return int(key) if key[0] != "0" or key == "0" else None
    if key == "-0" or to_string(string_to_number(key)) == key:
        return -1
    return None
