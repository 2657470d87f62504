"""Boolean objects: https://tc39.es/ecma262/#sec-boolean-objects"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.describe import Constructor, Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.javascript.runtime.wrappers import PrimitiveWrapper


def boolean(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-boolean-constructor-boolean-value"""
    value = to_boolean(argument(arguments, 0))
    if new_target is None:
        return value
    prototype = get_prototype_from_constructor(new_target, "%Boolean.prototype%")
    return PrimitiveWrapper(prototype, value)


def this_boolean_value(value: Value, method: str) -> bool:
    """https://tc39.es/ecma262/#sec-thisbooleanvalue"""
    if isinstance(value, PrimitiveWrapper):
        value = value.primitive
    if type(value) is not bool:
        raise type_error(f"Boolean.prototype.{method} requires that 'this' be a Boolean")
    return value


def boolean_prototype_to_string(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-boolean.prototype.tostring"""
    return "true" if this_boolean_value(this, "toString") else "false"


def boolean_prototype_value_of(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-boolean.prototype.valueof"""
    return this_boolean_value(this, "valueOf")


DESCRIPTIONS = (
    Constructor(
        "Boolean",
        1,
        boolean,
        prototype=(
            Method("toString", boolean_prototype_to_string),
            Method("valueOf", boolean_prototype_value_of),
        ),
        make_prototype=lambda parent: PrimitiveWrapper(parent, False),
    ),
)
