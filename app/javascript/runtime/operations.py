"""Operations on objects: https://tc39.es/ecma262/#sec-operations-on-objects"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from app.javascript.runtime.array import HOLE, ArrayObject
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import (
    default_call_site,
    describe,
    to_boolean,
    to_length,
    to_string,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import (
    PropertyDescriptor,
    all_true,
)
from app.javascript.runtime.property_errors import (
    definition_error,
    deletion_error,
    key_text,
    read_only_error,
)
from app.javascript.runtime.values import (
    NULL,
    UNDEFINED,
    PropertyKey,
    Value,
    WellKnownSymbol,
)
from app.javascript.runtime.wrappers import prototype_for_primitive, wrap

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


#: How many arguments fit on V8's stack; how long other lists made of array-likes can be.
MAX_ARGUMENTS = 125_500
MAX_LIST_LENGTH = 1 << 24
STACK_IS_FULL = "Maximum call stack size exceeded"


def argument(arguments: list[Value], index: int) -> Value:
    """The argument at ``index``, undefined when there are fewer."""
    return arguments[index] if index < len(arguments) else UNDEFINED


def is_callable(value: Value) -> TypeGuard[JSObject]:
    """https://tc39.es/ecma262/#sec-iscallable"""
    return isinstance(value, JSObject) and value.callable


def is_constructor(value: Value) -> TypeGuard[JSObject]:
    """https://tc39.es/ecma262/#sec-isconstructor"""
    return isinstance(value, JSObject) and value.is_constructor


def get_v(realm: Realm, value: Value, key: PropertyKey) -> Value:
    """The property of any value: https://tc39.es/ecma262/#sec-getv

    A string's own ``length`` and indices are answered without making a wrapper.
    """
    if isinstance(value, JSObject):
        return value.get(key, value)
    if value is UNDEFINED or value is NULL:
        shown = f" (reading '{key_text(key)}')"
        raise type_error(f"Cannot read properties of {to_string(value)}{shown}")
    if type(value) is str and type(key) is str:
        if key == "length":
            return float(len(value))
        if key.isdecimal() and key.isascii() and (key[0] != "0" or key == "0"):
            index = int(key) if len(key) < 11 else len(value)
            if index < len(value):
                return value[index]
    return prototype_for_primitive(realm, value).get(key, value)


def get_method(realm: Realm, value: Value, key: PropertyKey) -> JSObject | None:
    """None for undefined and null: https://tc39.es/ecma262/#sec-getmethod"""
    method = get_v(realm, value, key)
    if method is UNDEFINED or method is NULL:
        return None
    if not is_callable(method):
        raise type_error(f"{default_call_site(method)} is not a function")
    return method


def call(function: Value, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-call"""
    if not isinstance(function, JSObject) or not function.callable:
        raise type_error(f"{default_call_site(function)} is not a function")
    return function.call(this, arguments)


def construct(
    constructor: JSObject, arguments: list[Value], new_target: JSObject | None = None
) -> JSObject:
    """https://tc39.es/ecma262/#sec-construct"""
    return constructor.construct(arguments, new_target or constructor)


def invoke(realm: Realm, value: Value, key: PropertyKey, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-invoke"""
    function = get_v(realm, value, key)
    if not is_callable(function):
        raise type_error(f"{default_call_site(function)} is not a function")
    return function.call(value, arguments)


def set_property(target: JSObject, key: PropertyKey, value: Value) -> None:
    """Set with Throw true: https://tc39.es/ecma262/#sec-set-o-p-v-throw"""
    if not target.set(key, value, target):
        raise read_only_error(target, key)


def create_data_property(target: JSObject, key: PropertyKey, value: Value) -> bool:
    """https://tc39.es/ecma262/#sec-createdataproperty"""
    return target.define_own_property(key, all_true(value))


def create_data_property_or_throw(target: JSObject, key: PropertyKey, value: Value) -> None:
    """https://tc39.es/ecma262/#sec-createdatapropertyorthrow"""
    if not target.define_own_property(key, all_true(value)):
        raise definition_error(target, key)


def define_property_or_throw(
    target: JSObject, key: PropertyKey, descriptor: PropertyDescriptor
) -> None:
    """https://tc39.es/ecma262/#sec-definepropertyorthrow"""
    if not target.define_own_property(key, descriptor):
        raise definition_error(target, key)


def delete_property_or_throw(target: JSObject, key: PropertyKey) -> None:
    """https://tc39.es/ecma262/#sec-deletepropertyorthrow"""
    if not target.delete(key):
        raise deletion_error(target, key)


def length_of_array_like(target: JSObject) -> int:
    """https://tc39.es/ecma262/#sec-lengthofarraylike"""
    return to_length(target.get("length", target))


def create_list_from_array_like(value: Value, most: int = MAX_LIST_LENGTH) -> list[Value]:
    """https://tc39.es/ecma262/#sec-createlistfromarraylike, for any element type."""
    if not isinstance(value, JSObject):
        raise type_error("CreateListFromArrayLike called on non-object")
    length = length_of_array_like(value)
    if length > most:
        raise range_error(STACK_IS_FULL if most == MAX_ARGUMENTS else "Invalid array length")
    if type(value) is ArrayObject and value.dense and HOLE not in value.elements:
        return list(value.elements)  # type: ignore[arg-type]
    return [value.get(str(index), value) for index in range(length)]


def create_arguments_from_array_like(value: Value) -> list[Value]:
    """The same for a call: as many as fit on V8's stack."""
    return create_list_from_array_like(value, MAX_ARGUMENTS)


def ordinary_has_instance(constructor: Value, value: Value) -> bool:
    """https://tc39.es/ecma262/#sec-ordinaryhasinstance"""
    if not is_callable(constructor):
        return False
    bound = getattr(constructor, "bound_target_function", None)
    if bound is not None:
        return instance_of(value, bound)
    if not isinstance(value, JSObject):
        return False
    prototype = constructor.get("prototype", constructor)
    if not isinstance(prototype, JSObject):
        raise type_error(
            f"Function has non-object prototype '{describe(prototype)}' in instanceof check"
        )
    ancestor = value.get_prototype_of()
    while ancestor is not None:
        if ancestor is prototype:
            return True
        ancestor = ancestor.get_prototype_of()
    return False


def instance_of(value: Value, target: Value) -> bool:
    """https://tc39.es/ecma262/#sec-instanceofoperator"""
    if not isinstance(target, JSObject):
        raise type_error("Right-hand side of 'instanceof' is not an object")
    handler = target.get(WellKnownSymbol.HAS_INSTANCE, target)
    if handler is not UNDEFINED and handler is not NULL:
        return to_boolean(call(handler, target, [value]))
    if not target.callable:
        raise type_error("Right-hand side of 'instanceof' is not callable")
    return ordinary_has_instance(target, value)


def species_constructor(target: JSObject, default: JSObject) -> JSObject:
    """https://tc39.es/ecma262/#sec-speciesconstructor"""
    constructor = target.get("constructor", target)
    if constructor is UNDEFINED:
        return default
    if not isinstance(constructor, JSObject):
        raise type_error("The .constructor property is not an object")
    species = constructor.get(WellKnownSymbol.SPECIES, constructor)
    if species is UNDEFINED or species is NULL:
        return default
    if is_constructor(species):
        return species
    raise type_error("object.constructor[Symbol.species] is not a constructor")


def get_prototype_from_constructor(constructor: JSObject, intrinsic: str) -> JSObject:
    """``intrinsic`` like ``%Map.prototype%``, from the constructor's realm as a fallback.

    https://tc39.es/ecma262/#sec-getprototypefromconstructor
    """
    prototype = constructor.get("prototype", constructor)
    if isinstance(prototype, JSObject):
        return prototype
    return get_function_realm(constructor).intrinsics[intrinsic]


def get_function_realm(function: JSObject) -> Realm:
    """Bound functions and proxies carry ``realm``: https://tc39.es/ecma262/#sec-getfunctionrealm"""
    realm: Realm | None = getattr(function, "realm", None)
    if realm is None:
        raise type_error("Cannot perform 'get' on a proxy that has been revoked")
    return realm


def to_object(realm: Realm, value: Value) -> JSObject:
    """https://tc39.es/ecma262/#sec-toobject"""
    if isinstance(value, JSObject):
        return value
    if value is UNDEFINED or value is NULL:
        raise type_error("Cannot convert undefined or null to object")
    return wrap(realm, value)
