"""WritableStream, its writer and its controller: https://streams.spec.whatwg.org/#ws-class"""

from __future__ import annotations

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.promises import promise_call, promise_of
from app.javascript.hosts.web.streams.queuing import GivenStrategy
from app.javascript.hosts.web.streams.sources import check_source, methods_of
from app.javascript.hosts.web.streams.words import wrong_state, wrong_value
from app.javascript.hosts.web.streams.writable import (
    SinkAlgorithms,
    WritableState,
    WritableStreamObject,
)
from app.javascript.hosts.web.streams.writable_controller import WritableControllerObject
from app.javascript.hosts.web.streams.writable_writer import WritableWriterObject
from app.javascript.hosts.web.webidl import Interface, described, member, resolved_promise
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://streams.spec.whatwg.org/#ws-constructor"""
    sink, given = argument(arguments, 0), argument(arguments, 1)
    check_source(realm, "WritableStream", sink)
    read = None
    if not web_platform(realm).is_node:
        read = GivenStrategy(realm, "WritableStream", given)
    kind = member(sink, "type")
    if kind is not UNDEFINED:
        words = "Failed to construct 'WritableStream': Invalid type is specified"
        raise wrong_value(realm, words, "The argument 'type' is invalid.", kind, is_range=True)
    strategy = (read or GivenStrategy(realm, "WritableStream", given)).normalized(1.0)
    methods = methods_of(realm, "WritableStream", sink)
    start = methods["start"]
    stream = WritableStreamObject(realm, prototype)
    controller = WritableControllerObject(realm, stream, strategy)

    def run(name: str, *given: Value) -> JSObject:
        method = methods[name]
        if method is None:
            return resolved_promise(realm)
        return promise_call(realm, method, sink, list(given))

    result = UNDEFINED if start is None else start.call(sink, [controller])
    algorithms = SinkAlgorithms(
        lambda chunk: run("write", chunk, controller),
        lambda: run("close"),
        lambda reason: run("abort", reason),
    )
    controller.start(algorithms, promise_of(realm, result))
    return stream


def acquire_writer(
    realm: Realm, stream: WritableStreamObject, prototype: JSObject | None = None
) -> WritableWriterObject:
    """https://streams.spec.whatwg.org/#acquire-writable-stream-default-writer"""
    if stream.locked:
        raise wrong_state(
            realm,
            "Failed to execute 'getWriter' on 'WritableStream': "
            "Cannot create writer when WritableStream is locked",
            "WritableStream is locked",
        )
    return WritableWriterObject(realm, stream, prototype)


def _unlocked(realm: Realm, stream: WritableStreamObject, operation: str) -> None:
    if stream.locked:
        raise wrong_state(
            realm,
            f"Failed to execute '{operation}' on 'WritableStream': "
            f"Cannot {operation} a locked stream",
            "WritableStream is locked",
        )


def _abort(realm: Realm, stream: WritableStreamObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#ws-abort"""
    _unlocked(realm, stream, "abort")
    return stream.abort(argument(arguments, 0))


def _close(realm: Realm, stream: WritableStreamObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#ws-close"""
    _unlocked(realm, stream, "close")
    _not_closing(realm, stream, "WritableStream")
    return stream.close()


def _not_closing(realm: Realm, stream: WritableStreamObject, interface: str) -> None:
    if stream.close_queued_or_in_flight:
        raise wrong_state(
            realm,
            f"Failed to execute 'close' on '{interface}': "
            "Cannot close a writable stream that has already been requested to be closed",
            "Failure to close WritableStream",
        )


_STREAM = Interface(
    "WritableStream",
    WritableStreamObject,
    _make,
    attributes={"locked": lambda _realm, stream: stream.locked},
    operations={
        "getWriter": (0, lambda realm, stream, _arguments: acquire_writer(realm, stream)),
    },
    promises={"abort": (0, _abort), "close": (0, _close)},
)


# -- writer --------------------------------------------------------------------------------------


def _make_writer(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    stream = arguments[0]
    if not isinstance(stream, WritableStreamObject):
        raise type_error(
            "Failed to construct 'WritableStreamDefaultWriter': "
            "parameter 1 is not of type 'WritableStream'."
        )
    return acquire_writer(realm, stream, prototype)


_DOING = {
    "used to get the desiredSize": "Failed to read the 'desiredSize' property from",
    "aborted": "Failed to execute 'abort' on",
    "closed": "Failed to execute 'close' on",
    "written to": "Failed to execute 'write' on",
}


def _bound(realm: Realm, writer: WritableWriterObject, doing: str) -> WritableStreamObject:
    if writer.stream is None:
        message = (
            f"{_DOING[doing]} 'WritableStreamDefaultWriter': This writable stream writer has been "
            f"released and cannot be {doing}"
        )
        raise wrong_state(realm, message, "Writer is not bound to a WritableStream")
    return writer.stream


def _writer_desired_size(realm: Realm, writer: WritableWriterObject) -> Value:
    """https://streams.spec.whatwg.org/#writable-stream-default-writer-get-desired-size"""
    stream = _bound(realm, writer, "used to get the desiredSize")
    if stream.state in (WritableState.ERRORED, WritableState.ERRORING):
        return NULL
    return 0.0 if stream.state is WritableState.CLOSED else stream.controller.desired_size


def _writer_abort(realm: Realm, writer: WritableWriterObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#default-writer-abort"""
    return _bound(realm, writer, "aborted").abort(argument(arguments, 0))


def _writer_close(realm: Realm, writer: WritableWriterObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#default-writer-close"""
    stream = _bound(realm, writer, "closed")
    _not_closing(realm, stream, "WritableStreamDefaultWriter")
    return stream.close()


def _writer_write(realm: Realm, writer: WritableWriterObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#default-writer-write"""
    _bound(realm, writer, "written to")
    return writer.write(argument(arguments, 0))


def _release(_realm: Realm, writer: WritableWriterObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#default-writer-release-lock"""
    if writer.stream is not None:
        writer.release()
    return UNDEFINED


_WRITER = Interface(
    "WritableStreamDefaultWriter",
    WritableWriterObject,
    _make_writer,
    required=1,
    attributes={
        "closed": lambda _realm, writer: writer.closed.promise,
        "desiredSize": _writer_desired_size,
        "ready": lambda _realm, writer: writer.ready.promise,
    },
    operations={"releaseLock": (0, _release)},
    promises={
        "abort": (0, _writer_abort),
        "close": (0, _writer_close),
        "write": (0, _writer_write),
    },
)


def _error(_realm: Realm, controller: WritableControllerObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#ws-default-controller-error"""
    controller.error_if_needed(argument(arguments, 0))
    return UNDEFINED


_CONTROLLER = Interface(
    "WritableStreamDefaultController",
    WritableControllerObject,
    attributes={"signal": lambda _realm, controller: controller.signal},
    operations={"error": (0, _error)},
)

DESCRIPTIONS = (described(_STREAM), described(_WRITER), described(_CONTROLLER))
