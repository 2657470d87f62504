"""Readable streams as async iterables.

https://streams.spec.whatwg.org/#rs-asynciterator
"""

from __future__ import annotations

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.promises import Deferred, transformed
from app.javascript.hosts.web.streams.readable import (
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
)
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.hosts.web.webidl import member, resolved_promise
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.describe import Intrinsic, Method
from app.javascript.runtime.iteration import create_iterator_result
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.promise_operations import intrinsic_promise_resolve
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_PROTOTYPE = "%ReadableStreamAsyncIterator.prototype%"


class StreamIteratorObject(JSObject):
    """https://webidl.spec.whatwg.org/#default-asynchronous-iterator-object"""

    __slots__ = ("finished", "ongoing", "prevent_cancel", "reader", "started")

    class_name = "ReadableStreamAsyncIterator"

    def __init__(self, realm: Realm, reader: ReadableReaderObject, prevent_cancel: bool) -> None:
        super().__init__(realm.intrinsics[_PROTOTYPE])
        self.reader = reader
        self.prevent_cancel = prevent_cancel
        self.ongoing: JSObject | None = None
        self.finished = False
        self.started = False


def async_iterator(realm: Realm, stream: ReadableStreamObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-asynciterator"""
    if stream.locked:
        message = "ReadableStreamDefaultReader constructor can only accept readable streams that"
        raise wrong_state(
            realm, f"{message} are not yet locked to a reader", "ReadableStream is locked"
        )
    prevent = to_boolean(member(argument(arguments, 0), "preventCancel"))
    return StreamIteratorObject(realm, ReadableReaderObject(realm, stream), prevent)


def _iterator(this: Value) -> StreamIteratorObject:
    if not isinstance(this, StreamIteratorObject):
        raise type_error("Illegal invocation")
    return this


def _next(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://webidl.spec.whatwg.org/#js-asynchronous-iterator-prototype-object"""
    iterator = _iterator(this)
    in_node = web_platform(realm).is_node
    if in_node and not iterator.started:  # Node waits a microtask, for the first pull to be done
        iterator.ongoing = resolved_promise(realm)
    iterator.started = True

    def steps(_value: Value = UNDEFINED) -> JSObject:
        return (_next_steps_of_node if in_node else _next_steps)(realm, iterator)

    if iterator.ongoing is None:
        iterator.ongoing = steps()
    else:
        iterator.ongoing = transformed(realm, iterator.ongoing, steps, steps)
    return iterator.ongoing


def _result(realm: Realm, value: Value, done: bool) -> JSObject:
    """An iterator's result as both engines write those of streams, with ``done`` first."""
    made = JSObject(realm.object_prototype)
    made.properties["done"] = done
    made.properties["value"] = value
    return made


def _next_steps(realm: Realm, iterator: StreamIteratorObject) -> JSObject:
    if iterator.finished or iterator.reader.stream is None:
        return resolved_promise(realm, _result(realm, UNDEFINED, True))
    finished = False

    def fulfilled(value: Value) -> Value:
        iterator.ongoing = None
        iterator.finished = iterator.finished or finished
        return _result(realm, value, finished)

    def rejected(reason: Value) -> Value:
        iterator.ongoing = None
        iterator.finished = True
        raise ThrowCompletion(reason)

    answer = Deferred(realm)
    reader = iterator.reader

    def close() -> None:
        nonlocal finished
        finished = True
        reader.release()
        answer.resolve(UNDEFINED)

    def error(reason: Value) -> None:
        reader.release()
        answer.reject(reason)

    reader.read(ReadRequest(answer.resolve, close, error))
    return transformed(realm, answer.promise, fulfilled, rejected)


def _next_steps_of_node(realm: Realm, iterator: StreamIteratorObject) -> JSObject:
    """Node's are no async function, and forget what is under way as soon as a chunk is there.

    https://github.com/nodejs/node/blob/v20.x/lib/internal/webstreams/readablestream.js
    """
    if iterator.finished or iterator.reader.stream is None:
        return resolved_promise(realm, _result(realm, UNDEFINED, True))
    answer = Deferred(realm)
    reader = iterator.reader

    def take(chunk: Value) -> None:
        iterator.ongoing = None
        answer.resolve(create_iterator_result(realm, chunk, False))

    def end() -> None:
        iterator.ongoing = None
        iterator.finished = True
        reader.release()

    def close() -> None:
        end()
        answer.resolve(_result(realm, UNDEFINED, True))

    def error(reason: Value) -> None:
        end()
        answer.reject(reason)

    reader.read(ReadRequest(take, close, error))
    return answer.promise


def _return(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://webidl.spec.whatwg.org/#js-asynchronous-iterator-prototype-object"""
    iterator, value = _iterator(this), argument(arguments, 0)
    if web_platform(realm).is_node:
        return _return_of_node(realm, iterator, value)

    def steps(_value: Value = UNDEFINED) -> JSObject:
        return _return_steps(realm, iterator, value)

    if iterator.ongoing is None:
        iterator.ongoing = steps()
    else:
        iterator.ongoing = transformed(realm, iterator.ongoing, steps, steps)
    return transformed(realm, iterator.ongoing, lambda _value: _result(realm, value, True))


def _return_steps(realm: Realm, iterator: StreamIteratorObject, value: Value) -> JSObject:
    """https://streams.spec.whatwg.org/#rs-asynciterator-prototype-return

    Chromium resolves a promise of its own with that of the cancelling.
    """
    stream = iterator.reader.stream
    if iterator.finished or stream is None:
        return resolved_promise(realm)
    iterator.finished = True
    answer = Deferred(realm)
    answer.resolve(UNDEFINED if iterator.prevent_cancel else stream.cancel(value))
    iterator.reader.release()
    return answer.promise


def _return_of_node(realm: Realm, iterator: StreamIteratorObject, value: Value) -> Value:
    """https://github.com/nodejs/node/blob/v20.x/lib/internal/webstreams/readablestream.js"""

    def result(_value: Value = UNDEFINED) -> Value:
        return _result(realm, value, True)

    def steps(_value: Value = UNDEFINED) -> Value:
        stream = iterator.reader.stream
        if iterator.finished or stream is None:
            return result()
        iterator.finished = True
        answer = None if iterator.prevent_cancel else stream.cancel(value)
        iterator.reader.release()
        return result() if answer is None else transformed(realm, answer, result)

    iterator.started = True
    if iterator.ongoing is not None:
        return transformed(realm, iterator.ongoing, steps, steps)
    return intrinsic_promise_resolve(realm, steps())


ITERATOR = Intrinsic(
    _PROTOTYPE,
    (Method("next", _next), Method("return", _return, 1)),
    parent="%AsyncIteratorPrototype%",
)
