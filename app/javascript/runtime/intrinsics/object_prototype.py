"""Properties of the Object prototype object.

https://tc39.es/ecma262/#sec-properties-of-the-object-prototype-object
"""

from __future__ import annotations

from app.javascript.runtime.array_operations import is_array
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import (
    describe,
    require_object_coercible,
    to_property_key,
)
from app.javascript.runtime.describe import Accessor, Method
from app.javascript.runtime.immutable_prototype import ImmutablePrototypeObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    define_property_or_throw,
    invoke,
    is_callable,
    to_object,
)
from app.javascript.runtime.property import AccessorProperty, PropertyDescriptor
from app.javascript.runtime.property_errors import refusing_object
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol
from app.javascript.runtime.wrappers import PrimitiveWrapper

_OWN_TAGS = frozenset({"Arguments", "Error", "Date", "RegExp"})
_WRAPPER_TAGS = frozenset({"Boolean", "Number", "String"})


def object_prototype_has_own_property(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.prototype.hasownproperty"""
    key = to_property_key(argument(arguments, 0))
    return to_object(realm, this).get_own_property(key) is not None


def object_prototype_is_prototype_of(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.prototype.isprototypeof"""
    value = argument(arguments, 0)
    if not isinstance(value, JSObject):
        return False
    target = to_object(realm, this)
    ancestor = value.get_prototype_of()
    while ancestor is not None:
        if ancestor is target:
            return True
        ancestor = ancestor.get_prototype_of()
    return False


def object_prototype_property_is_enumerable(
    realm: Realm, this: Value, arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-object.prototype.propertyisenumerable"""
    key = to_property_key(argument(arguments, 0))
    own = to_object(realm, this).get_own_property(key)
    return own is not None and own.enumerable


def object_prototype_to_locale_string(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.prototype.tolocalestring"""
    require_object_coercible(this, "Object.prototype.toLocaleString")
    return invoke(realm, this, "toString", [])


def object_prototype_to_string(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.prototype.tostring"""
    if this is UNDEFINED:
        return "[object Undefined]"
    if this is NULL:
        return "[object Null]"
    target = to_object(realm, this)
    builtin_tag = _builtin_tag(target)
    tag = target.get(WellKnownSymbol.TO_STRING_TAG, target)
    return f"[object {tag if type(tag) is str else builtin_tag}]"


def _builtin_tag(target: JSObject) -> str:
    """Steps 4 to 14."""
    if is_array(target):
        return "Array"
    if target.callable:
        return "Function"
    if isinstance(target, PrimitiveWrapper) and target.wrapper_name in _WRAPPER_TAGS:
        return target.wrapper_name
    return target.class_name if target.class_name in _OWN_TAGS else "Object"


def object_prototype_value_of(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.prototype.valueof"""
    return to_object(realm, this)


def get_object_prototype_proto(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-object.prototype.__proto__"""
    return to_object(realm, this).get_prototype_of() or NULL


def set_object_prototype_proto(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-set-object.prototype.__proto__"""
    require_object_coercible(this, "set Object.prototype.__proto__")
    value = argument(arguments, 0)
    prototype = None if value is NULL else value
    if prototype is not None and not isinstance(prototype, JSObject):
        return UNDEFINED
    if value is UNDEFINED or not isinstance(this, JSObject):
        return UNDEFINED
    if not this.set_prototype_of(prototype):
        raise set_prototype_error(this)
    return UNDEFINED


def set_prototype_error(target: JSObject) -> Exception:
    """What V8 says when a prototype cannot be set."""
    target = refusing_object(target, "setPrototypeOf")
    if target.has_own_prototype_trap():
        return type_error(
            "'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'"
        )
    if isinstance(target, ImmutablePrototypeObject):
        return type_error(
            "Immutable prototype object 'Object.prototype' cannot have their prototype set"
        )
    if not target.is_extensible():
        return type_error(f"{describe(target)} is not extensible")
    return type_error("Cyclic __proto__ value")


def object_prototype_define_getter(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.prototype.__defineGetter__"""
    target = to_object(realm, this)
    getter = argument(arguments, 1)
    if not is_callable(getter):
        raise type_error("Object.prototype.__defineGetter__: Expecting function")
    descriptor = PropertyDescriptor(get=getter, enumerable=True, configurable=True)
    define_property_or_throw(target, to_property_key(argument(arguments, 0)), descriptor)
    return UNDEFINED


def object_prototype_define_setter(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.prototype.__defineSetter__"""
    target = to_object(realm, this)
    setter = argument(arguments, 1)
    if not is_callable(setter):
        raise type_error("Object.prototype.__defineSetter__: Expecting function")
    descriptor = PropertyDescriptor(set=setter, enumerable=True, configurable=True)
    define_property_or_throw(target, to_property_key(argument(arguments, 0)), descriptor)
    return UNDEFINED


def _accessor_of(realm: Realm, this: Value, arguments: list[Value]) -> AccessorProperty | None:
    """The nearest property, when it is an accessor."""
    holder: JSObject | None = to_object(realm, this)
    key = to_property_key(argument(arguments, 0))
    while holder is not None:
        own = holder.get_own_property(key)
        if own is not None:
            return own if isinstance(own, AccessorProperty) else None
        holder = holder.get_prototype_of()
    return None


def object_prototype_lookup_getter(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.prototype.__lookupGetter__"""
    found = _accessor_of(realm, this, arguments)
    return UNDEFINED if found is None else found.get


def object_prototype_lookup_setter(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.prototype.__lookupSetter__"""
    found = _accessor_of(realm, this, arguments)
    return UNDEFINED if found is None else found.set


PROTOTYPE = (
    Accessor("__proto__", get_object_prototype_proto, set_object_prototype_proto),
    Method("__defineGetter__", object_prototype_define_getter, 2),
    Method("__defineSetter__", object_prototype_define_setter, 2),
    Method("__lookupGetter__", object_prototype_lookup_getter, 1),
    Method("__lookupSetter__", object_prototype_lookup_setter, 1),
    Method("hasOwnProperty", object_prototype_has_own_property, 1),
    Method("isPrototypeOf", object_prototype_is_prototype_of, 1),
    Method("propertyIsEnumerable", object_prototype_property_is_enumerable, 1),
    Method("toLocaleString", object_prototype_to_locale_string),
    Method("toString", object_prototype_to_string, intrinsic="%Object.prototype.toString%"),
    Method("valueOf", object_prototype_value_of),
)
