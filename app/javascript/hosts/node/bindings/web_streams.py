"""Streams of the web in the hands of Node's own.

https://nodejs.org/docs/latest-v20.x/api/webstreams.html
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.streams.readable import ReadableStreamObject, StreamState
from app.javascript.hosts.web.streams.writable import WritableState, WritableStreamObject
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

WebStream = ReadableStreamObject | WritableStreamObject


def end_of(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``webStreamEnd(stream)``: a promise, locked or not; undefined if it is none of the web's"""
    stream = argument(arguments, 0)
    if not isinstance(stream, WebStream):
        return UNDEFINED
    if stream.end is None:
        stream.end = Deferred(realm)
        if stream.state in (StreamState.CLOSED, WritableState.CLOSED):
            stream.end.resolve()
        elif stream.state in (StreamState.ERRORED, WritableState.ERRORED):
            stream.end.reject_handled(stream.stored_error)
    return stream.end.promise


def fail(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``failWebStream(stream, error)``, as its controller would"""
    stream, error = argument(arguments, 0), argument(arguments, 1)
    if isinstance(stream, ReadableStreamObject):
        stream.controller.error(error)
    elif isinstance(stream, WritableStreamObject) and stream.state is WritableState.WRITABLE:
        stream.controller.error_if_needed(error)
    return UNDEFINED


def is_disturbed(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``isWebStreamDisturbed(value)``: null if it is no ReadableStream"""
    stream = argument(arguments, 0)
    return stream.disturbed if isinstance(stream, ReadableStreamObject) else NULL


def state_of(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``webStreamState(value)``: of a ReadableStream, ``'readable'`` and so on; else null"""
    stream = argument(arguments, 0)
    return stream.state.name.lower() if isinstance(stream, ReadableStreamObject) else NULL


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "webStreamEnd": end_of,
    "failWebStream": fail,
    "isWebStreamDisturbed": is_disturbed,
    "webStreamState": state_of,
}
