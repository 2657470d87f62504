"""Function objects: https://tc39.es/ecma262/#sec-function-objects"""

from __future__ import annotations

from math import isinf, trunc

from app.javascript.runtime.bound_function import BoundFunction
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.describe import Constructor, Method
from app.javascript.runtime.dynamic_function import DynamicKind, create_dynamic_function
from app.javascript.runtime.function import NativeFunction, set_name_and_length
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    create_arguments_from_array_like,
    is_callable,
    ordinary_has_instance,
)
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol


def function_constructor(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://tc39.es/ecma262/#sec-function-p1-p2-pn-body"""
    return create_dynamic_function(realm, DynamicKind.NORMAL, arguments, new_target)


def function_prototype_apply(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-function.prototype.apply"""
    if not is_callable(this):
        raise type_error("Function.prototype.apply.call is not a function")
    listed = argument(arguments, 1)
    if listed is UNDEFINED or listed is NULL:
        return this.call(argument(arguments, 0), [])
    return this.call(argument(arguments, 0), create_arguments_from_array_like(listed))


def function_prototype_call(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-function.prototype.call"""
    if not is_callable(this):
        raise type_error("Function.prototype.call.call is not a function")
    return this.call(argument(arguments, 0), arguments[1:])


def function_prototype_bind(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-function.prototype.bind"""
    if not is_callable(this):
        raise type_error("Bind must be called on a function")
    bound = BoundFunction(this, argument(arguments, 0), arguments[1:])
    length = 0.0
    if this.get_own_property("length") is not None:
        target_length = this.get("length", this)
        if type(target_length) is float and target_length == target_length:
            whole = target_length if isinf(target_length) else float(trunc(target_length))
            length = max(whole - len(bound.bound_arguments), 0.0)
    name = this.get("name", this)
    set_name_and_length(bound, f"bound {name if type(name) is str else ''}", length)
    return bound


def function_prototype_to_string(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-function.prototype.tostring"""
    if not is_callable(this):
        raise type_error("Function.prototype.toString requires that 'this' be a Function")
    if this.has_own_prototype_trap():
        return "function () { [native code] }"
    # NOTE: Not ``describe``, which leaves out the middle of a long function.
    source_text = getattr(this, "source_text", None)
    return describe(this) if source_text is None else str(source_text())


def function_prototype_has_instance(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-function.prototype-@@hasinstance"""
    return ordinary_has_instance(this, argument(arguments, 0))


def throw_type_error(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%throwtypeerror%"""
    raise type_error(
        "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode "
        "functions or the arguments objects for calls to them"
    )


def add_restricted_function_properties(realm: Realm) -> None:
    """Make %ThrowTypeError%, and ``caller`` and ``arguments`` of %Function.prototype%.

    https://tc39.es/ecma262/#sec-addrestrictedfunctionproperties
    """
    thrower = NativeFunction(realm, "", 0, throw_type_error)
    thrower.properties["length"] = DataProperty(0.0)
    thrower.properties["name"] = DataProperty("")
    thrower.prevent_extensions()
    realm.intrinsics["%ThrowTypeError%"] = thrower
    for name in ("caller", "arguments"):
        restricted = AccessorProperty(thrower, thrower, enumerable=False, configurable=True)
        realm.function_prototype.properties[name] = restricted


DESCRIPTIONS = (
    Constructor(
        "Function",
        1,
        function_constructor,
        prototype=(
            Method("apply", function_prototype_apply, 2),
            Method("bind", function_prototype_bind, 1),
            Method("call", function_prototype_call, 1),
            Method("toString", function_prototype_to_string),
            Method(
                WellKnownSymbol.HAS_INSTANCE,
                function_prototype_has_instance,
                1,
                writable=False,
                configurable=False,
            ),
        ),
        # The realm has made %Function.prototype% already, for every function stands on it.
        prototype_parent="%Function.prototype%",
        make_prototype=lambda existing: existing or JSObject(None),
    ),
)
