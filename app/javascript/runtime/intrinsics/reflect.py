"""The Reflect object: https://tc39.es/ecma262/#sec-reflect-object"""

from __future__ import annotations

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_property_key
from app.javascript.runtime.describe import Constant, Intrinsic, Method
from app.javascript.runtime.descriptor_objects import (
    from_property_descriptor,
    to_property_descriptor,
)
from app.javascript.runtime.intrinsics.object import prototype_argument
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    create_arguments_from_array_like,
    is_callable,
    is_constructor,
)
from app.javascript.runtime.operators import type_of
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value, WellKnownSymbol


def _target(arguments: list[Value], function: str) -> JSObject:
    target = argument(arguments, 0)
    if not isinstance(target, JSObject):
        raise type_error(f"Reflect.{function} called on non-object")
    return target


def applicable(target: Value) -> JSObject:
    """The function, or V8's TypeError about what was applied and is none."""
    if is_callable(target):
        return target
    kind = "null" if target is NULL else type_of(target)
    article = {"object": "an ", "null": ""}.get(kind, "a ")
    raise type_error(
        f"Function.prototype.apply was called on {describe(target)}, which is "
        f"{article}{kind} and not a function"
    )


def reflect_apply(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.apply"""
    target = applicable(argument(arguments, 0))
    listed = create_arguments_from_array_like(argument(arguments, 2))
    return target.call(argument(arguments, 1), listed)


def reflect_construct(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.construct"""
    target = argument(arguments, 0)
    if not is_constructor(target):
        raise type_error(f"{describe(target)} is not a constructor")
    new_target = arguments[2] if len(arguments) > 2 else target
    if not is_constructor(new_target):
        raise type_error(f"{describe(new_target)} is not a constructor")
    return target.construct(create_arguments_from_array_like(argument(arguments, 1)), new_target)


def reflect_define_property(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.defineproperty"""
    target = _target(arguments, "defineProperty")
    key = to_property_key(argument(arguments, 1))
    return target.define_own_property(key, to_property_descriptor(argument(arguments, 2)))


def reflect_delete_property(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.deleteproperty"""
    target = _target(arguments, "deleteProperty")
    return target.delete(to_property_key(argument(arguments, 1)))


def reflect_get(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.get"""
    target = _target(arguments, "get")
    key = to_property_key(argument(arguments, 1))
    return target.get(key, arguments[2] if len(arguments) > 2 else target)


def reflect_get_own_property_descriptor(
    realm: Realm, _this: Value, arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.getownpropertydescriptor"""
    target = _target(arguments, "getOwnPropertyDescriptor")
    key = to_property_key(argument(arguments, 1))
    return from_property_descriptor(realm, target.get_own_property(key))


def reflect_get_prototype_of(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.getprototypeof"""
    return _target(arguments, "getPrototypeOf").get_prototype_of() or NULL


def reflect_has(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.has"""
    target = _target(arguments, "has")
    return target.has_property(to_property_key(argument(arguments, 1)))


def reflect_is_extensible(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.isextensible"""
    return _target(arguments, "isExtensible").is_extensible()


def reflect_own_keys(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.ownkeys"""
    keys = _target(arguments, "ownKeys").own_property_keys()
    return create_array_from_list(realm, list[Value](keys))


def reflect_prevent_extensions(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.preventextensions"""
    return _target(arguments, "preventExtensions").prevent_extensions()


def reflect_set(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.set"""
    target = _target(arguments, "set")
    key = to_property_key(argument(arguments, 1))
    receiver = arguments[3] if len(arguments) > 3 else target
    return target.set(key, argument(arguments, 2), receiver)


def reflect_set_prototype_of(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-reflect.setprototypeof"""
    target = _target(arguments, "setPrototypeOf")
    return target.set_prototype_of(prototype_argument(argument(arguments, 1)))


DESCRIPTIONS = (
    Intrinsic(
        "%Reflect%",
        (
            Method("apply", reflect_apply, 3),
            Method("construct", reflect_construct, 2),
            Method("defineProperty", reflect_define_property, 3),
            Method("deleteProperty", reflect_delete_property, 2),
            Method("get", reflect_get, 2),
            Method("getOwnPropertyDescriptor", reflect_get_own_property_descriptor, 2),
            Method("getPrototypeOf", reflect_get_prototype_of, 1),
            Method("has", reflect_has, 2),
            Method("isExtensible", reflect_is_extensible, 1),
            Method("ownKeys", reflect_own_keys, 1),
            Method("preventExtensions", reflect_prevent_extensions, 1),
            Method("set", reflect_set, 3),
            Method("setPrototypeOf", reflect_set_prototype_of, 2),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Reflect", configurable=True),
        ),
        global_name="Reflect",
    ),
)
