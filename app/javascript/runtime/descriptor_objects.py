"""Property descriptors as objects of the program, and back.

https://tc39.es/ecma262/#sec-property-descriptor-specification-type
"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import ABSENT, Absent, Property, PropertyDescriptor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_FIELDS = ("value", "writable", "get", "set", "enumerable", "configurable")


def from_property_descriptor(
    realm: Realm, descriptor: PropertyDescriptor | Property | None
) -> JSObject | None:
    """https://tc39.es/ecma262/#sec-frompropertydescriptor"""
    if descriptor is None:
        return UNDEFINED
    if not isinstance(descriptor, PropertyDescriptor):
        descriptor = PropertyDescriptor.of(descriptor)
    described = JSObject(realm.object_prototype)
    for field in _FIELDS:
        value = getattr(descriptor, field)
        if value is not ABSENT:
            described.properties[field] = value
    return described


def to_property_descriptor(described: Value) -> PropertyDescriptor:
    """https://tc39.es/ecma262/#sec-topropertydescriptor"""
    if not isinstance(described, JSObject):
        raise type_error(f"Property description must be an object: {describe(described)}")
    descriptor = PropertyDescriptor(
        enumerable=_flag(described, "enumerable"),
        configurable=_flag(described, "configurable"),
        value=described.get("value", described) if described.has_property("value") else ABSENT,
        writable=_flag(described, "writable"),
        get=_function(described, "get", "Getter"),
        set=_function(described, "set", "Setter"),
    )
    if descriptor.is_accessor and descriptor.is_data:
        raise type_error(
            "Invalid property descriptor. Cannot both specify accessors and a value or "
            f"writable attribute, {describe(described)}"
        )
    return descriptor


def _flag(described: JSObject, field: str) -> bool | Absent:
    if not described.has_property(field):
        return ABSENT
    return to_boolean(described.get(field, described))


def _function(described: JSObject, field: str, role: str) -> JSObject | None | Absent:
    if not described.has_property(field):
        return ABSENT
    function = described.get(field, described)
    if function is UNDEFINED:
        return UNDEFINED
    if not isinstance(function, JSObject) or not function.callable:
        raise type_error(f"{role} must be a function: {describe(function)}")
    return function
