"""%AsyncIteratorPrototype% and %AsyncFromSyncIteratorPrototype%.

https://tc39.es/ecma262/#sec-asynciteratorprototype
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from app.javascript.runtime.async_from_sync import (
    async_from_sync_iterator_continuation,
    sync_record_of,
)
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.describe import Intrinsic, Method
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.iteration import (
    IteratorRecord,
    create_iterator_result,
    iterator_close,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import call, get_method
from app.javascript.runtime.promise_resolving import HiddenCapability
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

#: Does one method's steps; what it throws rejects the capability.
Steps: TypeAlias = "Callable[[Realm, IteratorRecord, list[Value], HiddenCapability], None]"


def async_iterator_prototype_async_iterator(
    _realm: Realm, this: Value, _arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-%asynciteratorprototype%-%symbol.asynciterator%"""
    return this


def _rejecting(steps: Steps) -> Behaviour:
    """IfAbruptRejectPromise around all of the steps."""

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        capability = HiddenCapability(realm)
        try:
            steps(realm, sync_record_of(this), arguments[:1], capability)
        except ThrowCompletion as thrown:
            capability.reject_with(thrown.value_in(realm))
        return capability.promise

    return behaviour


def async_from_sync_iterator_prototype_next(
    realm: Realm, record: IteratorRecord, arguments: list[Value], capability: HiddenCapability
) -> None:
    """https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.next"""
    result = _result(call(record.next_method, record.iterator, arguments))
    async_from_sync_iterator_continuation(realm, result, capability, record, True)


def async_from_sync_iterator_prototype_return(
    realm: Realm, record: IteratorRecord, arguments: list[Value], capability: HiddenCapability
) -> None:
    """https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.return"""
    method = get_method(realm, record.iterator, "return")
    if method is None:
        value = arguments[0] if arguments else UNDEFINED
        capability.resolve_with(create_iterator_result(realm, value, True))
        return
    result = _result(method.call(record.iterator, arguments))
    async_from_sync_iterator_continuation(realm, result, capability, record, False)


def async_from_sync_iterator_prototype_throw(
    realm: Realm, record: IteratorRecord, arguments: list[Value], capability: HiddenCapability
) -> None:
    """https://tc39.es/ecma262/#sec-%asyncfromsynciteratorprototype%.throw"""
    method = get_method(realm, record.iterator, "throw")
    if method is None:
        if "newer V8" not in realm.slots:
            # AD-HOC: Node's V8 follows the edition before ECMA-262 pull request 2600.
            raise ThrowCompletion(arguments[0])
        record.done = True
        iterator_close(record)
        raise type_error("The iterator does not provide a 'throw' method.")
    result = _result(method.call(record.iterator, arguments))
    async_from_sync_iterator_continuation(realm, result, capability, record, True)


def _result(result: Value) -> JSObject:
    if not isinstance(result, JSObject):
        raise type_error(f"Iterator result {describe(result)} is not an object")
    return result


DESCRIPTIONS = (
    Intrinsic(
        "%AsyncIteratorPrototype%",
        (
            Method(
                WellKnownSymbol.ASYNC_ITERATOR,
                async_iterator_prototype_async_iterator,
            ),
        ),
    ),
    Intrinsic(
        "%AsyncFromSyncIteratorPrototype%",
        (
            Method("next", _rejecting(async_from_sync_iterator_prototype_next), 1),
            Method("return", _rejecting(async_from_sync_iterator_prototype_return), 1),
            Method("throw", _rejecting(async_from_sync_iterator_prototype_throw), 1),
        ),
        parent="%AsyncIteratorPrototype%",
    ),
)
