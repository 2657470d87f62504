"""Promise.prototype: https://tc39.es/ecma262/#sec-properties-of-the-promise-prototype-object"""

from __future__ import annotations

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    invoke,
    is_callable,
    species_constructor,
)
from app.javascript.runtime.promise_jobs import LabelledFunction
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_operations import (
    perform_promise_then,
    promise_resolve,
    result_capability,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.short_text import function_text
from app.javascript.runtime.values import UNDEFINED, Value


def promise_prototype_then(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-promise.prototype.then"""
    if not isinstance(this, PromiseObject):
        raise incompatible_receiver("Promise.prototype.then", this)
    constructor = species_constructor(this, realm.intrinsics["%Promise%"])
    capability = result_capability(realm, constructor)
    on_fulfilled, on_rejected = argument(arguments, 0), argument(arguments, 1)
    perform_promise_then(
        realm,
        this,
        on_fulfilled if is_callable(on_fulfilled) else None,
        on_rejected if is_callable(on_rejected) else None,
        capability,
    )
    return capability.promise


def promise_prototype_catch(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-promise.prototype.catch"""
    return invoke(realm, this, "then", [UNDEFINED, argument(arguments, 0)])


def promise_prototype_finally(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-promise.prototype.finally"""
    if not isinstance(this, JSObject):
        raise type_error("Promise.prototype.finally called on non-object")
    constructor = species_constructor(this, realm.intrinsics["%Promise%"])
    on_finally = argument(arguments, 0)
    if not is_callable(on_finally):
        return invoke(realm, this, "then", [on_finally, on_finally])
    then_finally, catch_finally = _finally_functions(realm, constructor, on_finally)
    return invoke(realm, this, "then", [then_finally, catch_finally])


def _finally_functions(
    realm: Realm, constructor: JSObject, on_finally: JSObject
) -> tuple[JSObject, JSObject]:
    """Steps 6.a to 6.d."""

    def then_finally(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        value = argument(arguments, 0)
        promise = promise_resolve(realm, constructor, on_finally.call(UNDEFINED, []))

        def value_thunk(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
            return value

        thunk = LabelledFunction(realm, 0, value_thunk, "finally: passes the value on")
        return invoke(realm, promise, "then", [thunk])

    def catch_finally(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        reason = argument(arguments, 0)
        promise = promise_resolve(realm, constructor, on_finally.call(UNDEFINED, []))

        def thrower(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
            raise ThrowCompletion(reason)

        thunk = LabelledFunction(realm, 0, thrower, "finally: passes the rejection on")
        return invoke(realm, promise, "then", [thunk])

    label = f"finally: {function_text(on_finally)}"
    return (
        LabelledFunction(realm, 1, then_finally, label),
        LabelledFunction(realm, 1, catch_finally, label),
    )
