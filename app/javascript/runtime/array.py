"""Array exotic objects: https://tc39.es/ecma262/#sec-array-exotic-objects

An array is *dense* while its elements are plain (writable, enumerable, configurable), it is
extensible, its length writable and not far beyond its last element: then ``elements`` holds them,
with ``HOLE`` where there is none, and its length is the list's. Otherwise it is *sparse*:
``elements`` is empty, the elements are ordinary properties and ``sparse_length`` is the length.

Hot code may read and write ``elements`` of a dense array directly; it must check
``array.dense`` before it appends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.javascript.runtime.completion import ReworkedError, range_error
from app.javascript.runtime.conversion import to_number, to_uint32
from app.javascript.runtime.objects import JSObject, sorted_keys
from app.javascript.runtime.property import (
    Absent,
    AccessorProperty,
    DataProperty,
    Property,
    PropertyDescriptor,
)
from app.javascript.runtime.validate import is_compatible
from app.javascript.runtime.values import PropertyKey, Value, is_array_index

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

#: A dense array may grow by this many holes at once; beyond that it turns sparse.
DENSE_GAP = 1 << 16
#: ``new Array(n)`` is dense up to this length.
PREALLOCATED = 1 << 21


class Hole:
    """The type of ``HOLE``."""

    __slots__ = ()


HOLE: Final = Hole()


class InvalidLength(ReworkedError):
    """A length that no array has; newer V8 says where it was assigned."""

    def __init__(self) -> None:
        super().__init__("RangeError", "Invalid array length", None)


class ArrayObject(JSObject):
    """An array; see the module's text for its two forms."""

    __slots__ = ("dense", "elements", "length_writable", "sparse_length")

    class_name = "Array"
    exotic = True

    def __init__(self, prototype: JSObject | None, elements: list[Value | Hole]) -> None:
        super().__init__(prototype)
        self.elements = elements
        self.dense = True
        self.sparse_length = 0
        self.length_writable = True

    @property
    def length(self) -> int:
        return len(self.elements) if self.dense else self.sparse_length

    def make_sparse(self) -> None:
        """Move the elements into ordinary properties."""
        if not self.dense:
            return
        self.sparse_length = len(self.elements)
        self.dense = False
        present = enumerate(self.elements)
        moved = {str(index): value for index, value in present if value is not HOLE}
        self.properties = {**moved, **self.properties}  # type: ignore[dict-item]
        self.elements = []

    # -- internal methods ------------------------------------------------------------------------

    def prevent_extensions(self) -> bool:
        self.make_sparse()
        return super().prevent_extensions()

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        if type(key) is str:
            if key == "length":
                return float(self.length)
            if self.dense and key.isdecimal() and is_array_index(key):
                index = int(key)
                if index < len(self.elements):
                    value = self.elements[index]
                    if value is not HOLE:
                        return value  # type: ignore[return-value]
        return super().get(key, receiver)

    def get_own_property(self, key: PropertyKey) -> Property | None:
        if key == "length":
            return DataProperty(float(self.length), self.length_writable)
        if self.dense and is_array_index(key):
            index = int(key)  # type: ignore[arg-type]
            if index < len(self.elements):
                value = self.elements[index]
                if not isinstance(value, Hole):
                    return DataProperty(value, True, True, True)
            return None
        return super().get_own_property(key)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        if receiver is self and self.dense and is_array_index(key):  # OPTIMIZATION
            index = int(key)  # type: ignore[arg-type]
            if index < len(self.elements) and self.elements[index] is not HOLE:
                self.elements[index] = value
                return True
        if key == "length":
            return self._assign_length(value, receiver)
        return super().set(key, value, receiver)

    def _assign_length(self, value: Value, receiver: Value) -> bool:
        try:
            return super().set("length", value, receiver)
        except InvalidLength as problem:
            where = "Failed to set the 'length' property on 'Array'"
            problem.newer = f"{where}: {problem.message}"
            raise

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        """https://tc39.es/ecma262/#sec-array-exotic-objects-defineownproperty-p-desc"""
        if key == "length":
            return array_set_length(self, descriptor)
        if not is_array_index(key):
            return super().define_own_property(key, descriptor)
        index = int(key)  # type: ignore[arg-type]
        if self.dense and self._define_dense(index, descriptor):
            return True
        self.make_sparse()
        if index >= self.sparse_length and not self.length_writable:
            return False
        if not super().define_own_property(key, descriptor):
            return False
        self.sparse_length = max(self.sparse_length, index + 1)
        return True

    def _define_dense(self, index: int, descriptor: PropertyDescriptor) -> bool:
        """Define a plain element of a dense array in place; False when it must turn sparse."""
        length = len(self.elements)
        exists = index < length and self.elements[index] is not HOLE
        if descriptor.is_accessor or index > length + DENSE_GAP:
            return False
        flags = (descriptor.writable, descriptor.enumerable, descriptor.configurable)
        if not all(flag is True or (exists and isinstance(flag, Absent)) for flag in flags):
            return False
        value = descriptor.value
        if isinstance(value, Absent):
            value = self.elements[index] if exists else None  # type: ignore[assignment]
        if index < length:
            self.elements[index] = value  # type: ignore[assignment]
        else:
            self.elements.extend([HOLE] * (index - length))
            self.elements.append(value)  # type: ignore[arg-type]
        return True

    def delete(self, key: PropertyKey) -> bool:
        if key == "length":
            return False
        if self.dense and is_array_index(key):
            index = int(key)  # type: ignore[arg-type]
            if index < len(self.elements):
                self.elements[index] = HOLE
            return True
        return super().delete(key)

    def own_property_keys(self) -> list[PropertyKey]:
        present = enumerate(self.elements)
        indices: list[PropertyKey] = [str(index) for index, value in present if value is not HOLE]
        others = sorted_keys(self.properties)
        first_name = next(
            (place for place, key in enumerate(others) if not is_array_index(key)), len(others)
        )
        return [*indices, *others[:first_name], "length", *others[first_name:]]

    # -- length ----------------------------------------------------------------------------------

    def set_length(self, length: int) -> bool:
        """Cut or extend; False when an element that cannot be deleted stopped the cut."""
        if self.dense:
            present = len(self.elements)
            if length <= present:
                del self.elements[length:]
                return True
            if length <= present + DENSE_GAP:
                self.elements.extend([HOLE] * (length - present))
                return True
            self.make_sparse()
        if length < self.sparse_length:
            for key in reversed(self._sparse_indices_from(length)):
                found = self.properties[key]
                if isinstance(found, DataProperty | AccessorProperty) and not found.configurable:
                    self.sparse_length = int(key) + 1
                    return False
                del self.properties[key]
        self.sparse_length = length
        return True

    def _sparse_indices_from(self, length: int) -> list[str]:
        keys = sorted_keys(self.properties)
        return [key for key in keys if is_array_index(key) and int(key) >= length]  # type: ignore[arg-type, misc]


def array_set_length(array: ArrayObject, descriptor: PropertyDescriptor) -> bool:
    """https://tc39.es/ecma262/#sec-arraysetlength"""
    current = DataProperty(float(array.length), array.length_writable)
    if isinstance(descriptor.value, Absent):
        if not is_compatible(descriptor, current):
            return False
        if descriptor.writable is False:
            array.make_sparse()
            array.length_writable = False
        return True
    new_length = to_uint32(descriptor.value)
    if float(new_length) != to_number(descriptor.value):
        raise InvalidLength
    current = DataProperty(float(array.length), array.length_writable)
    wanted = PropertyDescriptor(
        float(new_length),
        writable=descriptor.writable,
        enumerable=descriptor.enumerable,
        configurable=descriptor.configurable,
        get=descriptor.get,
        set=descriptor.set,
    )
    if not is_compatible(wanted, current):
        return False
    done = array.set_length(new_length)
    if descriptor.writable is False:
        array.make_sparse()
        array.length_writable = False
    return done


def array_create(realm: Realm, length: int = 0, prototype: JSObject | None = None) -> ArrayObject:
    """An array of holes: https://tc39.es/ecma262/#sec-arraycreate"""
    if length > 2**32 - 1:
        raise range_error("Invalid array length")
    array = ArrayObject(prototype or realm.array_prototype, [])
    if length <= PREALLOCATED:
        array.elements = [HOLE] * length
    else:
        array.set_length(length)
    return array


def create_array_from_list(realm: Realm, elements: list[Value]) -> ArrayObject:
    """The list becomes the array's own: https://tc39.es/ecma262/#sec-createarrayfromlist"""
    return ArrayObject(realm.array_prototype, elements)  # type: ignore[arg-type]
