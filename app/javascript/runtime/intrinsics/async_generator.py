"""Async generator functions' prototypes, and %AsyncGeneratorPrototype%.

https://tc39.es/ecma262/#sec-asyncgeneratorfunction-objects
"""

from __future__ import annotations

from app.javascript.runtime.async_generators import (
    AsyncGeneratorObject,
    AsyncGeneratorState,
    async_generator_await_return,
    async_generator_enqueue,
    async_generator_resume,
)
from app.javascript.runtime.describe import Constant, Constructor, Intrinsic, Method, Reference
from app.javascript.runtime.dynamic_function import DynamicKind, create_dynamic_function
from app.javascript.runtime.iteration import create_iterator_result
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.suspension import ReturnResumption, ThrowResumption
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


def async_generator_function(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> JSObject:
    """https://tc39.es/ecma262/#sec-asyncgeneratorfunction"""
    return create_dynamic_function(realm, DynamicKind.ASYNC_GENERATOR, arguments, new_target)


def _reject_incompatible(
    realm: Realm, capability: HiddenCapability, this: Value, method: str
) -> Value:
    """AsyncGeneratorValidate failed: https://tc39.es/ecma262/#sec-asyncgeneratorvalidate"""
    error = incompatible_receiver(f"[AsyncGenerator].prototype.{method}", this)
    capability.reject_with(error.value_in(realm))
    return capability.promise


def async_generator_prototype_next(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-asyncgenerator-prototype-next"""
    capability = HiddenCapability(realm)
    if not isinstance(this, AsyncGeneratorObject):
        return _reject_incompatible(realm, capability, this, "next")
    state = this.async_generator_state
    if state is AsyncGeneratorState.COMPLETED:
        capability.resolve_with(create_iterator_result(realm, UNDEFINED, True))
        return capability.promise
    completion = argument(arguments, 0)
    async_generator_enqueue(this, completion, capability)
    if state in (AsyncGeneratorState.SUSPENDED_START, AsyncGeneratorState.SUSPENDED_YIELD):
        async_generator_resume(this, completion)
    return capability.promise


def async_generator_prototype_return(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-asyncgenerator-prototype-return"""
    capability = HiddenCapability(realm)
    if not isinstance(this, AsyncGeneratorObject):
        return _reject_incompatible(realm, capability, this, "return")
    completion = ReturnResumption(argument(arguments, 0))
    async_generator_enqueue(this, completion, capability)
    state = this.async_generator_state
    if state in (AsyncGeneratorState.SUSPENDED_START, AsyncGeneratorState.COMPLETED):
        this.coroutine = None
        this.async_generator_state = AsyncGeneratorState.DRAINING_QUEUE
        async_generator_await_return(this)
    elif state is AsyncGeneratorState.SUSPENDED_YIELD:
        async_generator_resume(this, completion)
    return capability.promise


def async_generator_prototype_throw(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-asyncgenerator-prototype-throw"""
    capability = HiddenCapability(realm)
    if not isinstance(this, AsyncGeneratorObject):
        return _reject_incompatible(realm, capability, this, "throw")
    if this.async_generator_state is AsyncGeneratorState.SUSPENDED_START:
        this.coroutine = None
        this.async_generator_state = AsyncGeneratorState.COMPLETED
    if this.async_generator_state is AsyncGeneratorState.COMPLETED:
        capability.reject_with(argument(arguments, 0))
        return capability.promise
    completion = ThrowResumption(argument(arguments, 0))
    suspended = this.async_generator_state is AsyncGeneratorState.SUSPENDED_YIELD
    async_generator_enqueue(this, completion, capability)
    if suspended:
        async_generator_resume(this, completion)
    return capability.promise


DESCRIPTIONS = (
    Constructor(
        "AsyncGeneratorFunction",
        1,
        async_generator_function,
        prototype=(
            Reference("constructor", "%AsyncGeneratorFunction%", writable=False),
            Reference("prototype", "%AsyncGeneratorPrototype%", writable=False),
            Constant(WellKnownSymbol.TO_STRING_TAG, "AsyncGeneratorFunction", configurable=True),
        ),
        parent="%Function%",
        prototype_parent="%Function.prototype%",
        is_global=False,
    ),
    Intrinsic(
        "%AsyncGeneratorPrototype%",
        (
            Reference("constructor", "%AsyncGeneratorFunction.prototype%", writable=False),
            Method("next", async_generator_prototype_next, 1),
            Method("return", async_generator_prototype_return, 1),
            Method("throw", async_generator_prototype_throw, 1),
            Constant(WellKnownSymbol.TO_STRING_TAG, "AsyncGenerator", configurable=True),
        ),
        parent="%AsyncIteratorPrototype%",
    ),
)
