"""Async-from-Sync Iterator objects: https://tc39.es/ecma262/#sec-async-from-sync-iterator-objects"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.iteration import (
    IteratorRecord,
    create_iterator_result,
    get_iterator_direct,
    iterator_close_quietly,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseCapability
from app.javascript.runtime.promise_operations import (
    intrinsic_promise_resolve,
    perform_promise_then,
)
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class AsyncFromSyncIterator(JSObject):
    """An async iterator that asks a sync one; the program never sees it itself."""

    __slots__ = ("sync_iterator_record",)

    def __init__(self, realm: Realm, record: IteratorRecord) -> None:
        super().__init__(realm.intrinsics["%AsyncFromSyncIteratorPrototype%"])
        self.sync_iterator_record = record


def create_async_from_sync_iterator(realm: Realm, record: IteratorRecord) -> IteratorRecord:
    """https://tc39.es/ecma262/#sec-createasyncfromsynciterator"""
    return get_iterator_direct(AsyncFromSyncIterator(realm, record))


def async_from_sync_iterator_continuation(
    realm: Realm,
    result: JSObject,
    capability: PromiseCapability,
    record: IteratorRecord,
    close_iterator: bool,
) -> None:
    """Settles the capability with the result, its value awaited.

    A ThrowCompletion that comes out of it is for the caller to reject the capability with.

    https://tc39.es/ecma262/#sec-asyncfromsynciteratorcontinuation
    """
    done = to_boolean(result.get("done", result))
    value = result.get("value", result)
    # AD-HOC: Node's V8 follows the edition before pull request 2600: the iterator is left open.
    close_iterator = close_iterator and "newer V8" in realm.slots
    try:
        value_wrapper = intrinsic_promise_resolve(realm, value)
    except ThrowCompletion:
        if not done and close_iterator:
            iterator_close_quietly(record)
        raise

    def unwrap(fulfilled_with: Value) -> Value:
        return create_iterator_result(realm, fulfilled_with, done)

    def close(reason: Value) -> Value:
        iterator_close_quietly(record)
        raise ThrowCompletion(reason)

    on_rejected = None if done or not close_iterator else close
    label = "async iteration: unwrap the value"
    perform_promise_then(realm, value_wrapper, unwrap, on_rejected, capability, label)


def sync_record_of(this: Value) -> IteratorRecord:
    """[[SyncIteratorRecord]] of an iterator that is known to be one."""
    assert isinstance(this, AsyncFromSyncIterator)
    return this.sync_iterator_record
