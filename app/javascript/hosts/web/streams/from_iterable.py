"""Readable streams out of iterables.

https://streams.spec.whatwg.org/#abstract-opdef-readablestreamfromiterable
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.node_errors import node_error
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.making import make_readable_stream
from app.javascript.hosts.web.streams.promises import promise_of, transformed
from app.javascript.hosts.web.streams.queuing import Strategy
from app.javascript.hosts.web.streams.readable import Algorithms
from app.javascript.hosts.web.webidl import rejected_promise, resolved_promise
from app.javascript.runtime.async_iteration import get_async_iterator
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe, to_boolean
from app.javascript.runtime.iteration import IteratorRecord, get_iterator
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, call, get_method
from app.javascript.runtime.promise_operations import intrinsic_promise_resolve
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

#: In the platform's ``state``: what makes Node's async iterator over a synchronous one.
OVER_SYNC: Final = "async generator over an iterator"


def stream_from(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-from"""
    iterable = argument(arguments, 0)
    is_async = is_sync = False
    if isinstance(iterable, JSObject | str):
        is_async = get_method(realm, iterable, WellKnownSymbol.ASYNC_ITERATOR) is not None
        is_sync = get_method(realm, iterable, WellKnownSymbol.ITERATOR) is not None
    if not is_async and not is_sync:
        message = f"{describe(iterable)} must be iterable"
        if web_platform(realm).is_node:
            raise node_error(realm, "TypeError", "ERR_ARG_NOT_ITERABLE", message)
        raise type_error(message)
    over: Callable[[JSObject], JSObject] | None = web_platform(realm).state.get(OVER_SYNC)
    if is_async or over is None:
        return _Source(realm, get_async_iterator(realm, iterable)).stream
    iterator = over(get_iterator(realm, iterable).iterator)
    return _Source(realm, IteratorRecord(iterator, iterator.get("next", iterator))).stream


class _Source:
    """The stream of an async iterator."""

    def __init__(self, realm: Realm, record: IteratorRecord) -> None:
        self._realm = realm
        self._record = record
        self.stream = make_readable_stream(
            realm, Algorithms(self._pull, self._cancel), Strategy(0.0, None)
        )

    def _pull(self) -> JSObject:
        realm, record = self._realm, self._record
        try:
            result = call(record.next_method, record.iterator, [])
        except ThrowCompletion as thrown:
            return rejected_promise(realm, thrown.value_in(realm))
        taken = transformed(realm, intrinsic_promise_resolve(realm, result), self._take)
        return promise_of(realm, taken)

    def _take(self, result: Value) -> Value:
        if not isinstance(result, JSObject):
            raise type_error(
                "The promise returned by the iterator.next() method must fulfill with an object"
            )
        if to_boolean(result.get("done", result)):
            self.stream.controller.close()
        else:
            self.stream.controller.enqueue(result.get("value", result))
        return UNDEFINED

    def _cancel(self, reason: Value) -> JSObject:
        realm, iterator = self._realm, self._record.iterator
        try:
            method = get_method(realm, iterator, "return")
            if method is None:
                return promise_of(realm, resolved_promise(realm))
            result = method.call(iterator, [reason])
        except ThrowCompletion as thrown:
            return rejected_promise(realm, thrown.value_in(realm))
        answer = intrinsic_promise_resolve(realm, result)
        return promise_of(realm, transformed(realm, answer, lambda _value: UNDEFINED))
