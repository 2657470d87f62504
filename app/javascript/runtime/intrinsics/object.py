"""Object objects: https://tc39.es/ecma262/#sec-object-objects

The constructor and those of its functions that are about properties and prototypes.
"""

from __future__ import annotations

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.comparison import same_value
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import (
    describe,
    require_object_coercible,
    to_property_key,
)
from app.javascript.runtime.describe import Constructor, Method
from app.javascript.runtime.descriptor_objects import (
    from_property_descriptor,
    to_property_descriptor,
)
from app.javascript.runtime.intrinsics.object_enumeration import (
    object_assign,
    object_entries,
    object_from_entries,
    object_group_by,
    object_keys,
    object_values,
    own_keys,
)
from app.javascript.runtime.intrinsics.object_integrity import (
    object_freeze,
    object_is_extensible,
    object_is_frozen,
    object_is_sealed,
    object_prevent_extensions,
    object_seal,
)
from app.javascript.runtime.intrinsics.object_prototype import PROTOTYPE, set_prototype_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    create_data_property_or_throw,
    define_property_or_throw,
    get_prototype_from_constructor,
    to_object,
)
from app.javascript.runtime.property import PropertyDescriptor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, PropertyKey, Symbol, Value


def object_constructor(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-object-value"""
    if new_target is not None and new_target is not realm.intrinsics["%Object%"]:
        return JSObject(get_prototype_from_constructor(new_target, "%Object.prototype%"))
    value = argument(arguments, 0)
    if value is UNDEFINED or value is NULL:
        return JSObject(realm.object_prototype)
    return to_object(realm, value)


def object_create(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.create"""
    prototype = prototype_argument(argument(arguments, 0))
    made = JSObject(prototype)
    properties = argument(arguments, 1)
    if properties is UNDEFINED:
        return made
    return object_define_properties_of(realm, made, properties)


def prototype_argument(value: Value) -> JSObject | None:
    """An object or null as a prototype; any other value is a TypeError."""
    if value is NULL:
        return None
    if not isinstance(value, JSObject):
        raise type_error(f"Object prototype may only be an Object or null: {describe(value)}")
    return value


def object_define_properties(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.defineproperties"""
    target = argument(arguments, 0)
    if not isinstance(target, JSObject):
        raise type_error("Object.defineProperties called on non-object")
    return object_define_properties_of(realm, target, argument(arguments, 1))


def object_define_properties_of(realm: Realm, target: JSObject, properties: Value) -> JSObject:
    """https://tc39.es/ecma262/#sec-objectdefineproperties"""
    source = to_object(realm, properties)
    descriptors: list[tuple[PropertyKey, PropertyDescriptor]] = []
    for key in source.own_property_keys():
        own = source.get_own_property(key)
        if own is not None and own.enumerable:
            descriptors.append((key, to_property_descriptor(source.get(key, source))))
    for key, descriptor in descriptors:
        define_property_or_throw(target, key, descriptor)
    return target


def object_define_property(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.defineproperty"""
    target = argument(arguments, 0)
    if not isinstance(target, JSObject):
        raise type_error("Object.defineProperty called on non-object")
    key = to_property_key(argument(arguments, 1))
    define_property_or_throw(target, key, to_property_descriptor(argument(arguments, 2)))
    return target


def object_get_own_property_descriptor(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.getownpropertydescriptor"""
    target = to_object(realm, argument(arguments, 0))
    key = to_property_key(argument(arguments, 1))
    return from_property_descriptor(realm, target.get_own_property(key))


def object_get_own_property_descriptors(
    realm: Realm, _this: Value, arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-object.getownpropertydescriptors"""
    target = to_object(realm, argument(arguments, 0))
    descriptors = JSObject(realm.object_prototype)
    for key in target.own_property_keys():
        descriptor = from_property_descriptor(realm, target.get_own_property(key))
        if descriptor is not UNDEFINED:
            create_data_property_or_throw(descriptors, key, descriptor)
    return descriptors


def object_get_own_property_names(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.getownpropertynames"""
    keys = own_keys(realm, to_object(realm, argument(arguments, 0)))
    return create_array_from_list(realm, [key for key in keys if type(key) is str])


def object_get_own_property_symbols(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.getownpropertysymbols"""
    keys = own_keys(realm, to_object(realm, argument(arguments, 0)))
    return create_array_from_list(realm, [key for key in keys if type(key) is Symbol])


def object_get_prototype_of(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.getprototypeof"""
    return to_object(realm, argument(arguments, 0)).get_prototype_of() or NULL


def object_set_prototype_of(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.setprototypeof"""
    target = argument(arguments, 0)
    require_object_coercible(target, "Object.setPrototypeOf")
    prototype = prototype_argument(argument(arguments, 1))
    if isinstance(target, JSObject) and not target.set_prototype_of(prototype):
        raise set_prototype_error(target)
    return target


def object_has_own(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.hasown"""
    target = to_object(realm, argument(arguments, 0))
    return target.get_own_property(to_property_key(argument(arguments, 1))) is not None


def object_is(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.is"""
    return same_value(argument(arguments, 0), argument(arguments, 1))


DESCRIPTIONS = (
    Constructor(
        "Object",
        1,
        object_constructor,
        statics=(
            Method("assign", object_assign, 2),
            Method("create", object_create, 2),
            Method("defineProperties", object_define_properties, 2),
            Method("defineProperty", object_define_property, 3),
            Method("entries", object_entries, 1),
            Method("freeze", object_freeze, 1),
            Method("fromEntries", object_from_entries, 1),
            Method("getOwnPropertyDescriptor", object_get_own_property_descriptor, 2),
            Method("getOwnPropertyDescriptors", object_get_own_property_descriptors, 1),
            Method("getOwnPropertyNames", object_get_own_property_names, 1),
            Method("getOwnPropertySymbols", object_get_own_property_symbols, 1),
            Method("getPrototypeOf", object_get_prototype_of, 1),
            Method("groupBy", object_group_by, 2),
            Method("hasOwn", object_has_own, 2),
            Method("is", object_is, 2),
            Method("isExtensible", object_is_extensible, 1),
            Method("isFrozen", object_is_frozen, 1),
            Method("isSealed", object_is_sealed, 1),
            Method("keys", object_keys, 1),
            Method("preventExtensions", object_prevent_extensions, 1),
            Method("seal", object_seal, 1),
            Method("setPrototypeOf", object_set_prototype_of, 2),
            Method("values", object_values, 1),
        ),
        prototype=PROTOTYPE,
        # The realm has made %Object.prototype% already, for everything else stands on it.
        prototype_parent="%Object.prototype%",
        make_prototype=lambda existing: existing or JSObject(None),
    ),
)
