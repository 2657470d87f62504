"""Making promises and following them.

https://tc39.es/ecma262/#sec-promise-abstract-operations
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.async_context import in_async_context
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, construct, is_callable, is_constructor
from app.javascript.runtime.promise_jobs import enqueue_reaction
from app.javascript.runtime.promise_object import (
    FunctionCapability,
    Handler,
    PromiseCapability,
    PromiseObject,
    PromiseReaction,
    PromiseState,
    ReactionType,
)
from app.javascript.runtime.promise_resolving import (
    HiddenCapability,
    create_resolving_functions,
)
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

_PENDING = PromiseState.PENDING
_FULFILLED = PromiseState.FULFILLED
_FULFILL = ReactionType.FULFILL
_REJECT = ReactionType.REJECT


def new_promise_capability(realm: Realm, constructor: Value) -> FunctionCapability:
    """https://tc39.es/ecma262/#sec-newpromisecapability"""
    if constructor is realm.intrinsics["%Promise%"]:  # OPTIMIZATION: construct nothing to see
        promise = PromiseObject(realm.promise_prototype, realm.agent.async_context)
        return FunctionCapability(promise, *create_resolving_functions(realm, promise))
    if not is_constructor(constructor):
        raise type_error(f"{describe(constructor)} is not a constructor")
    functions: list[Value] = [UNDEFINED, UNDEFINED]

    def executor(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        if functions[0] is not UNDEFINED or functions[1] is not UNDEFINED:
            raise type_error(
                "Promise executor has already been invoked with non-undefined arguments"
            )
        functions[:] = argument(arguments, 0), argument(arguments, 1)
        return UNDEFINED

    made = construct(constructor, [NativeFunction(realm, "", 2, executor)])
    resolve, reject = functions
    if not is_callable(resolve) or not is_callable(reject):
        raise type_error("Promise resolve or reject function is not callable")
    return FunctionCapability(made, resolve, reject)


def result_capability(realm: Realm, constructor: JSObject) -> PromiseCapability:
    """A capability for the promise that ``then`` returns: only a reaction's job settles it."""
    if constructor is realm.intrinsics["%Promise%"]:
        return HiddenCapability(realm)
    return new_promise_capability(realm, constructor)


def promise_resolve(realm: Realm, constructor: JSObject, value: Value) -> JSObject:
    """https://tc39.es/ecma262/#sec-promise-resolve"""
    if isinstance(value, PromiseObject) and value.get("constructor", value) is constructor:
        return value
    capability = result_capability(realm, constructor)
    capability.resolve_with(value)
    return capability.promise


def intrinsic_promise_resolve(realm: Realm, value: Value) -> PromiseObject:
    """PromiseResolve(%Promise%, value), as await and async iteration need it."""
    promise = promise_resolve(realm, realm.intrinsics["%Promise%"], value)
    assert isinstance(promise, PromiseObject)
    return promise


def perform_promise_then(
    realm: Realm,
    promise: PromiseObject,
    on_fulfilled: Handler,
    on_rejected: Handler,
    capability: PromiseCapability | None = None,
    label: str = "",
) -> None:
    """``label`` names both reactions for people: https://tc39.es/ecma262/#sec-performpromisethen"""
    if realm.agent.async_context is not None:
        on_fulfilled = in_async_context(realm.agent, on_fulfilled)
        on_rejected = in_async_context(realm.agent, on_rejected)
    recorder = realm.agent.recorder
    here = recorder.here
    state = promise.promise_state
    if recorder.details:
        promise.id_in(recorder)
    if state is _PENDING:
        assert promise.promise_fulfill_reactions is not None
        assert promise.promise_reject_reactions is not None
        promise.promise_fulfill_reactions.append(
            PromiseReaction(capability, _FULFILL, on_fulfilled, label, here)
        )
        promise.promise_reject_reactions.append(
            PromiseReaction(capability, _REJECT, on_rejected, label, here)
        )
    elif state is _FULFILLED:
        reaction = PromiseReaction(capability, _FULFILL, on_fulfilled, label, here)
        enqueue_reaction(realm, reaction, promise.promise_result, promise.trace_id)
    else:
        reaction = PromiseReaction(capability, _REJECT, on_rejected, label, here)
        if not promise.is_handled:
            realm.agent.hooks.host_promise_rejection_tracker(promise, "handle")
        enqueue_reaction(realm, reaction, promise.promise_result, promise.trace_id)
    promise.is_handled = True
