"""The values that AsyncLocalStorage carries along.

https://nodejs.org/docs/latest-v20.x/api/async_context.html
"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.function import Behaviour, NativeFunction
from app.javascript.runtime.intrinsics.reflect import applicable
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def get_store(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``getStore(storage)``"""
    context = realm.agent.async_context
    stored: Value = UNDEFINED if context is None else context.get(argument(arguments, 0), UNDEFINED)
    return stored


def enter_with(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``enterWith(storage, store)``: from now on"""
    context = dict(realm.agent.async_context or {})
    context[argument(arguments, 0)] = argument(arguments, 1)
    realm.agent.async_context = context
    return UNDEFINED


def disable(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``leaveStorage(storage)``: from now on there is no store"""
    context = dict(realm.agent.async_context or {})
    context.pop(argument(arguments, 0), None)
    realm.agent.async_context = context or None
    return UNDEFINED


def run_with(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``runWith(storage, store, function, arguments...)``"""
    agent = realm.agent
    before = agent.async_context
    enter_with(realm, UNDEFINED, arguments)
    return _call(realm, arguments[2:], before)


def run_without(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``runWithout(storage, function, arguments...)``: what the function enters, stays"""
    agent, storage = realm.agent, argument(arguments, 0)
    before = (agent.async_context or {}).get(storage, UNDEFINED)
    disable(realm, UNDEFINED, arguments)
    try:
        return applicable(argument(arguments, 1)).call(UNDEFINED, arguments[2:])
    finally:
        if before is not UNDEFINED and storage not in (agent.async_context or {}):
            enter_with(realm, UNDEFINED, [storage, before])


def _call(realm: Realm, rest: list[Value], before: dict[object, object] | None) -> Value:
    try:
        return applicable(argument(rest, 0)).call(UNDEFINED, rest[1:])
    finally:
        realm.agent.async_context = before


def snapshot(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``snapshot()``: a function ``(this, function, ...arguments)`` that calls as if from here"""
    context = realm.agent.async_context

    def call(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        function = applicable(argument(arguments, 1))
        before, realm.agent.async_context = realm.agent.async_context, context
        try:
            return function.call(argument(arguments, 0), arguments[2:])
        finally:
            realm.agent.async_context = before

    return NativeFunction(realm, "", 0, call)


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "getStore": get_store,
    "enterWith": enter_with,
    "leaveStorage": disable,
    "runWith": run_with,
    "runWithout": run_without,
    "snapshot": snapshot,
}
