"""The Promise constructor: https://tc39.es/ecma262/#sec-promise-constructor"""

from __future__ import annotations

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.intrinsics.promise_combinators import (
    promise_all,
    promise_all_settled,
    promise_any,
    promise_race,
)
from app.javascript.runtime.intrinsics.promise_prototype import (
    promise_prototype_catch,
    promise_prototype_finally,
    promise_prototype_then,
)
from app.javascript.runtime.iteration import not_callable
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    create_data_property_or_throw,
    get_prototype_from_constructor,
    is_callable,
)
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_operations import new_promise_capability, promise_resolve
from app.javascript.runtime.promise_resolving import create_resolving_functions
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


def promise_constructor(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> PromiseObject:
    """https://tc39.es/ecma262/#sec-promise-executor"""
    if new_target is None:
        raise type_error("Promise constructor cannot be invoked without 'new'")
    executor = argument(arguments, 0)
    if not is_callable(executor):
        raise type_error(f"Promise resolver {describe(executor)} is not a function")
    prototype = get_prototype_from_constructor(new_target, "%Promise.prototype%")
    promise = PromiseObject(prototype, realm.agent.async_context)
    resolve, reject = create_resolving_functions(realm, promise)
    try:
        executor.call(UNDEFINED, [resolve, reject])
    except ThrowCompletion as thrown:
        reject.call(UNDEFINED, [thrown.value_in(realm)])
    return promise


def promise_resolve_static(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-promise.resolve"""
    if not isinstance(this, JSObject):
        raise type_error("PromiseResolve called on non-object")
    return promise_resolve(realm, this, argument(arguments, 0))


def promise_reject_static(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-promise.reject"""
    if not isinstance(this, JSObject):
        raise type_error("PromiseReject called on non-object")
    capability = new_promise_capability(realm, this)
    capability.reject_with(argument(arguments, 0))
    return capability.promise


def promise_try(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-promise.try

    NOTE: In ES2025 a promise that the callback returns was followed, two ticks later. Since
    https://github.com/tc39/ecma262/pull/3883 it is the result itself, and engines do that.
    """
    if not isinstance(this, JSObject):
        raise type_error("Promise.try called on non-object")
    callback = argument(arguments, 0)
    try:
        if not is_callable(callback):
            raise not_callable(callback)
        result = callback.call(UNDEFINED, arguments[1:])
    except ThrowCompletion as thrown:
        reason = thrown.value_in(realm)
    else:
        return promise_resolve(realm, this, result)
    capability = new_promise_capability(realm, this)
    capability.reject_with(reason)
    return capability.promise


def promise_with_resolvers(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-promise.withResolvers"""
    if not isinstance(this, JSObject):
        raise type_error("Promise.withResolvers called on non-object")
    capability = new_promise_capability(realm, this)
    made = JSObject(realm.object_prototype)
    create_data_property_or_throw(made, "promise", capability.promise)
    create_data_property_or_throw(made, "resolve", capability.resolve)
    create_data_property_or_throw(made, "reject", capability.reject)
    return made


def get_species(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-promise-%symbol.species%"""
    return this


DESCRIPTIONS = (
    Constructor(
        "Promise",
        1,
        promise_constructor,
        statics=(
            Method("all", promise_all, 1),
            Method("allSettled", promise_all_settled, 1),
            Method("any", promise_any, 1),
            Method("race", promise_race, 1),
            Method("reject", promise_reject_static, 1),
            Method("resolve", promise_resolve_static, 1),
            Method("try", promise_try, 1),
            Method("withResolvers", promise_with_resolvers),
            Accessor(WellKnownSymbol.SPECIES, get_species),
        ),
        prototype=(
            Method("catch", promise_prototype_catch, 1),
            Method("finally", promise_prototype_finally, 1),
            Method("then", promise_prototype_then, 2, intrinsic="%Promise.prototype.then%"),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Promise", configurable=True),
        ),
    ),
)
