"""Async iterators, as ``for await`` and ``yield*`` use them.

``for await`` is: ``record = get_async_iterator(realm, value)``, then ``async_iterator_step_value``
until it answers ``DONE``; ``async_iterator_close`` after a break, a return, a jump out of the loop,
``async_iterator_close_quietly`` after a throw completion of the loop's body.

https://tc39.es/ecma262/#sec-operations-on-iterator-objects
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.async_from_sync import create_async_from_sync_iterator
from app.javascript.runtime.async_functions import await_
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe, to_boolean
from app.javascript.runtime.iteration import (
    DONE,
    Done,
    IteratorRecord,
    get_iterator_direct,
    get_iterator_from_method,
    not_callable,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import call, get_method, get_v, is_callable
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


def get_async_iterator(realm: Realm, value: Value, text: str = "") -> IteratorRecord:
    """GetIterator(value, async): https://tc39.es/ecma262/#sec-getiterator

    ``text`` is how the program wrote the value, for the error; ``yield*`` has none in V8.
    """
    method = get_v(realm, value, WellKnownSymbol.ASYNC_ITERATOR)
    if method is UNDEFINED or method is NULL:
        sync_method = get_v(realm, value, WellKnownSymbol.ITERATOR)
        if not is_callable(sync_method):
            raise _not_async_iterable(sync_method, text)
        sync_record = get_iterator_from_method(value, sync_method)
        return create_async_from_sync_iterator(realm, sync_record)
    if not is_callable(method):
        raise _not_async_iterable(method, text)
    iterator = method.call(value, [])
    if not isinstance(iterator, JSObject):
        raise type_error("Result of the Symbol.asyncIterator method is not an object")
    return get_iterator_direct(iterator)


def _not_async_iterable(method: Value, text: str) -> ThrowCompletion:
    return type_error(f"{text} is not async iterable") if text else not_callable(method)


def async_iterator_step_value(realm: Realm, record: IteratorRecord) -> Value | Done:
    """The next value, its result awaited, or DONE. An error in here does not close the iterator.

    https://tc39.es/ecma262/#sec-runtime-semantics-forin-div-ofbodyevaluation-lhs-stmt-iterator-lhskind-labelset
    """
    result = await_(realm, call(record.next_method, record.iterator, []))
    if not isinstance(result, JSObject):
        raise type_error(f"Iterator result {describe(result)} is not an object")
    if to_boolean(result.get("done", result)):
        return DONE
    return result.get("value", result)


def async_iterator_close(realm: Realm, record: IteratorRecord) -> None:
    """After a normal (or return, break) completion.

    https://tc39.es/ecma262/#sec-asynciteratorclose
    """
    method = get_method(realm, record.iterator, "return")
    if method is None:
        return
    result = await_(realm, method.call(record.iterator, []))
    if not isinstance(result, JSObject):
        raise type_error(f"Iterator result {describe(result)} is not an object")


def async_iterator_close_quietly(realm: Realm, record: IteratorRecord) -> None:
    """After a throw completion, which is what the caller goes on to raise."""
    try:
        method = get_method(realm, record.iterator, "return")
        if method is not None:
            await_(realm, method.call(record.iterator, []))
    except ThrowCompletion:
        pass
