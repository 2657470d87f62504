"""Properties and property descriptors.

An object keeps a property that is writable, enumerable and configurable (nearly all) as the bare
value in its dict; any other as a ``DataProperty`` or an ``AccessorProperty``.

https://tc39.es/ecma262/#sec-property-descriptor-specification-type
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.function import FunctionObject


class Absent:
    """The type of ``ABSENT``: a field that a descriptor does not have, a key an object lacks."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "absent"


ABSENT: Final = Absent()


class DataProperty:
    """A data property with attributes of its own; ``value`` changes in place, attributes never."""

    __slots__ = ("configurable", "enumerable", "value", "writable")

    def __init__(
        self,
        value: Value,
        writable: bool = False,
        enumerable: bool = False,
        configurable: bool = False,
    ) -> None:
        self.value = value
        self.writable = writable
        self.enumerable = enumerable
        self.configurable = configurable


class AccessorProperty:
    """An accessor property, never changed in place; ``get`` and ``set`` can be undefined."""

    __slots__ = ("configurable", "enumerable", "get", "set")

    def __init__(
        self,
        get: FunctionObject | JSObject | None,
        set: FunctionObject | JSObject | None,  # noqa: A002 - the standard's name
        enumerable: bool = False,
        configurable: bool = False,
    ) -> None:
        self.get = get
        self.set = set
        self.enumerable = enumerable
        self.configurable = configurable


Property: TypeAlias = DataProperty | AccessorProperty


class PropertyDescriptor:
    """A descriptor on its way into ``define_own_property``: any field can be ``ABSENT``."""

    __slots__ = ("configurable", "enumerable", "get", "set", "value", "writable")

    def __init__(
        self,
        value: Value | Absent = ABSENT,
        *,
        get: JSObject | None | Absent = ABSENT,
        set: JSObject | None | Absent = ABSENT,  # noqa: A002 - the standard's name
        writable: bool | Absent = ABSENT,
        enumerable: bool | Absent = ABSENT,
        configurable: bool | Absent = ABSENT,
    ) -> None:
        self.value = value
        self.get = get
        self.set = set
        self.writable = writable
        self.enumerable = enumerable
        self.configurable = configurable

    @property
    def is_accessor(self) -> bool:
        """https://tc39.es/ecma262/#sec-isaccessordescriptor"""
        return self.get is not ABSENT or self.set is not ABSENT

    @property
    def is_data(self) -> bool:
        """https://tc39.es/ecma262/#sec-isdatadescriptor"""
        return self.value is not ABSENT or self.writable is not ABSENT

    @classmethod
    def of(cls, found: Property) -> PropertyDescriptor:
        """The complete descriptor of a property that an object has."""
        if isinstance(found, DataProperty):
            return cls(
                found.value,
                writable=found.writable,
                enumerable=found.enumerable,
                configurable=found.configurable,
            )
        return cls(
            get=found.get,
            set=found.set,
            enumerable=found.enumerable,
            configurable=found.configurable,
        )


def all_true(value: Value) -> PropertyDescriptor:
    """What CreateDataProperty defines: https://tc39.es/ecma262/#sec-createdataproperty"""
    return PropertyDescriptor(value, writable=True, enumerable=True, configurable=True)


def as_property(descriptor: PropertyDescriptor) -> Property:
    """A new property out of a descriptor, absent fields at their defaults.

    https://tc39.es/ecma262/#table-object-property-attributes
    """
    enumerable = descriptor.enumerable is True
    configurable = descriptor.configurable is True
    if descriptor.is_accessor:
        get = None if isinstance(descriptor.get, Absent) else descriptor.get
        set_ = None if isinstance(descriptor.set, Absent) else descriptor.set
        return AccessorProperty(get, set_, enumerable, configurable)
    value = UNDEFINED if isinstance(descriptor.value, Absent) else descriptor.value
    return DataProperty(value, descriptor.writable is True, enumerable, configurable)


if TYPE_CHECKING:
    from app.javascript.runtime.objects import JSObject
