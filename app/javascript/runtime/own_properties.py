"""Properties that literals and classes give to objects of their own making."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    create_data_property_or_throw,
    define_property_or_throw,
    to_object,
)
from app.javascript.runtime.property import PropertyDescriptor
from app.javascript.runtime.values import NULL, UNDEFINED, PropertyKey, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


def copy_data_properties(
    realm: Realm, target: JSObject, source: Value, excluded: Collection[PropertyKey]
) -> None:
    """https://tc39.es/ecma262/#sec-copydataproperties"""
    if source is UNDEFINED or source is NULL:
        return
    origin = to_object(realm, source)
    for key in origin.own_property_keys():
        if key in excluded:
            continue
        found = origin.get_own_property(key)
        if found is not None and found.enumerable:
            create_data_property_or_throw(target, key, origin.get(key, origin))


def define_accessor(
    target: JSObject, key: PropertyKey, kind: str, function: JSObject, *, enumerable: bool
) -> None:
    """One half of an accessor property; ``kind`` is ``get`` or ``set``."""
    descriptor = PropertyDescriptor(enumerable=enumerable, configurable=True)
    if kind == "get":
        descriptor.get = function
    else:
        descriptor.set = function
    define_property_or_throw(target, key, descriptor)


def define_method(target: JSObject, key: PropertyKey, function: JSObject) -> None:
    """A method of a class: https://tc39.es/ecma262/#sec-definemethodproperty"""
    define_property_or_throw(
        target,
        key,
        PropertyDescriptor(function, writable=True, enumerable=False, configurable=True),
    )
