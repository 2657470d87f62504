"""ValidateAndApplyPropertyDescriptor.

https://tc39.es/ecma262/#sec-validateandapplypropertydescriptor
"""

from __future__ import annotations

from typing import TypeAlias

from app.javascript.runtime.comparison import same_value
from app.javascript.runtime.property import (
    ABSENT,
    Absent,
    AccessorProperty,
    DataProperty,
    Property,
    PropertyDescriptor,
    as_property,
)
from app.javascript.runtime.values import UNDEFINED, PrivateName, PropertyKey, Value

Properties: TypeAlias = "dict[PropertyKey | PrivateName, Value | Property]"


def validate_and_apply(
    properties: Properties | None,
    key: PropertyKey,
    extensible: bool,
    descriptor: PropertyDescriptor,
    current: Property | None,
) -> bool:
    """Check the change against ``current`` and apply it to ``properties`` (None: check only)."""
    if current is None:
        if not extensible:
            return False
        if properties is not None:
            store(properties, key, as_property(descriptor))
        return True
    if not is_compatible(descriptor, current):
        return False
    if properties is not None:
        store(properties, key, merged(descriptor, current))
    return True


def is_compatible(descriptor: PropertyDescriptor, current: Property) -> bool:
    """Steps 3 to 5: whether the current attributes allow the change."""
    if current.configurable:
        return True
    if descriptor.configurable is True:
        return False
    if descriptor.enumerable is not ABSENT and descriptor.enumerable is not current.enumerable:
        return False
    if not descriptor.is_accessor and not descriptor.is_data:
        return True
    if descriptor.is_accessor != isinstance(current, AccessorProperty):
        return False
    if isinstance(current, AccessorProperty):
        return _same_function(descriptor.get, current.get) and _same_function(
            descriptor.set, current.set
        )
    if current.writable:
        return True
    if descriptor.writable is True:
        return False
    return isinstance(descriptor.value, Absent) or same_value(descriptor.value, current.value)


def _same_function(wanted: object, present: object) -> bool:
    return wanted is ABSENT or wanted is present


def merged(descriptor: PropertyDescriptor, current: Property) -> Property:
    """Step 6: the property with the descriptor's fields, else its own ones."""
    enumerable = _pick(descriptor.enumerable, current.enumerable)
    configurable = _pick(descriptor.configurable, current.configurable)
    if descriptor.is_accessor:
        was = current if isinstance(current, AccessorProperty) else AccessorProperty(None, None)
        get = was.get if isinstance(descriptor.get, Absent) else descriptor.get
        set_ = was.set if isinstance(descriptor.set, Absent) else descriptor.set
        return AccessorProperty(get, set_, enumerable, configurable)
    if isinstance(current, AccessorProperty):
        if not descriptor.is_data:
            return AccessorProperty(current.get, current.set, enumerable, configurable)
        current = DataProperty(UNDEFINED)
    value = current.value if isinstance(descriptor.value, Absent) else descriptor.value
    writable = _pick(descriptor.writable, current.writable)
    return DataProperty(value, writable, enumerable, configurable)


def _pick(wanted: bool | Absent, present: bool) -> bool:
    return present if isinstance(wanted, Absent) else wanted


def store(properties: Properties, key: PropertyKey, made: Property) -> None:
    """Keep the property in its shortest form, in the place that the key already has."""
    plain = isinstance(made, DataProperty) and made.writable and made.enumerable
    if plain and made.configurable:
        properties[key] = made.value  # type: ignore[union-attr]
    else:
        properties[key] = made
