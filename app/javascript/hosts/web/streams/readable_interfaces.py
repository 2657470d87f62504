"""ReadableStream and its reader and controllers: https://streams.spec.whatwg.org/#rs-class"""

from __future__ import annotations

from app.javascript.hosts.node_errors import node_error
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.bytes import bytes_of
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.iteration import (
    ITERATOR,
    async_iterator,
    stream_from,
)
from app.javascript.hosts.web.streams.pipe_operations import pipe_through, pipe_to
from app.javascript.hosts.web.streams.promises import Deferred, promise_call
from app.javascript.hosts.web.streams.queuing import extract_strategy
from app.javascript.hosts.web.streams.readable import (
    Algorithms,
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
    StreamState,
)
from app.javascript.hosts.web.streams.readable_controller import ReadableControllerObject
from app.javascript.hosts.web.streams.sources import method_of
from app.javascript.hosts.web.streams.tee import tee
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.hosts.web.webidl import (
    Getter,
    Interface,
    described,
    member,
    resolved_promise,
)
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, range_error, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Method
from app.javascript.runtime.iteration import create_iterator_result
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.promise_operations import intrinsic_promise_resolve
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

_NO_BYOB = "Use getReader() without a mode, whose chunks are Uint8Arrays as well."


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://streams.spec.whatwg.org/#rs-constructor"""
    source, given = argument(arguments, 0), argument(arguments, 1)
    cancel, pull, start = (
        method_of(realm, "ReadableStream", source, name) for name in ("cancel", "pull", "start")
    )
    kind = member(source, "type")
    is_byte = kind is not UNDEFINED and to_string(kind) == "bytes"
    if kind is not UNDEFINED and not is_byte:
        raise _wrong_type(realm, to_string(kind))
    strategy = extract_strategy(realm, "ReadableStream", given, 0.0 if is_byte else 1.0)
    stream = ReadableStreamObject(realm, prototype)
    controller = ReadableControllerObject(realm, stream, strategy, is_byte=is_byte)

    def run_pull() -> JSObject:
        return (
            resolved_promise(realm)
            if pull is None
            else promise_call(realm, pull, source, [controller])
        )

    def run_cancel(reason: Value) -> JSObject:
        return (
            resolved_promise(realm)
            if cancel is None
            else promise_call(realm, cancel, source, [reason])
        )

    result = UNDEFINED if start is None else start.call(source, [controller])
    controller.start(Algorithms(run_pull, run_cancel), intrinsic_promise_resolve(realm, result))
    return stream


def _wrong_type(realm: Realm, kind: str) -> ThrowCompletion:
    if web_platform(realm).is_node:
        message = f"The property 'source.type' is invalid. Received '{kind}'"
        return node_error(realm, "TypeError", "ERR_INVALID_ARG_VALUE", message)
    return range_error("Failed to construct 'ReadableStream': Invalid type is specified")


def _cancel(realm: Realm, stream: ReadableStreamObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-cancel"""
    if stream.locked:
        raise wrong_state(
            realm,
            "Failed to execute 'cancel' on 'ReadableStream': Cannot cancel a locked stream",
            "ReadableStream is locked",
        )
    return stream.cancel(argument(arguments, 0))


def _get_reader(realm: Realm, stream: ReadableStreamObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-get-reader"""
    mode = member(argument(arguments, 0), "mode")
    if mode is not UNDEFINED:
        raise UnsupportedApi("getReader({ mode: 'byob' })", _NO_BYOB)
    return acquire_reader(realm, stream, "getReader")


def acquire_reader(
    realm: Realm, stream: ReadableStreamObject, operation: str, prototype: JSObject | None = None
) -> ReadableReaderObject:
    """https://streams.spec.whatwg.org/#acquire-readable-stream-reader"""
    if stream.locked:
        raise wrong_state(
            realm,
            f"Failed to execute '{operation}' on 'ReadableStream': "
            "ReadableStreamDefaultReader constructor can only accept readable streams that are "
            "not yet locked to a reader",
            "ReadableStream is locked",
        )
    return ReadableReaderObject(realm, stream, prototype)


def _tee(realm: Realm, stream: ReadableStreamObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-tee"""
    if stream.locked:
        acquire_reader(realm, stream, "tee")
    return create_array_from_list(realm, list(tee(realm, stream)))


_STREAM = Interface(
    "ReadableStream",
    ReadableStreamObject,
    _make,
    attributes={"locked": lambda _realm, stream: stream.locked},
    operations={
        "getReader": (0, _get_reader),
        "pipeThrough": (1, pipe_through),
        "tee": (0, _tee),
        "values": (0, async_iterator),
    },
    promises={"cancel": (0, _cancel), "pipeTo": (1, pipe_to)},
    statics=(Method("from", stream_from, 1),),
    others=(
        Method(
            WellKnownSymbol.ASYNC_ITERATOR,
            lambda realm, this, arguments: async_iterator(realm, _stream(this), arguments),
            name="values",
        ),
    ),
)


def _stream(this: Value) -> ReadableStreamObject:
    if not isinstance(this, ReadableStreamObject):
        raise type_error("Illegal invocation")
    return this


# -- reader --------------------------------------------------------------------------------------


def _make_reader(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    stream = arguments[0]
    if not isinstance(stream, ReadableStreamObject):
        raise type_error(
            "Failed to construct 'ReadableStreamDefaultReader': "
            "parameter 1 is not of type 'ReadableStream'."
        )
    return acquire_reader(realm, stream, "getReader", prototype)


def _read(realm: Realm, reader: ReadableReaderObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#default-reader-read"""
    if reader.stream is None:
        raise _released(realm, "read", "read from its previous owner stream")
    answer = Deferred(realm)
    reader.read(
        ReadRequest(
            lambda chunk: answer.resolve(_read_result(realm, chunk, False)),
            lambda: answer.resolve(_read_result(realm, UNDEFINED, True)),
            answer.reject,
        )
    )
    return answer.promise


def _read_result(realm: Realm, value: Value, done: bool) -> JSObject:
    """https://streams.spec.whatwg.org/#dictdef-readablestreamreadresult, `done` first.

    Web IDL converts a dictionary's members in the order of their names; Node keeps its own order.
    """
    result = create_iterator_result(realm, value, done)
    if not web_platform(realm).is_node:
        result.properties["value"] = result.properties.pop("value")
    return result


def _released(realm: Realm, operation: str, doing: str) -> ThrowCompletion:
    return wrong_state(
        realm,
        f"Failed to execute '{operation}' on 'ReadableStreamDefaultReader': This readable stream "
        f"reader has been released and cannot be used to {doing}",
        "The reader is not attached to a stream",
    )


def _reader_cancel(realm: Realm, reader: ReadableReaderObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#generic-reader-cancel"""
    if reader.stream is None:
        raise _released(realm, "cancel", "cancel its previous owner stream")
    return reader.stream.cancel(argument(arguments, 0))


def _release(_realm: Realm, reader: ReadableReaderObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#default-reader-release-lock"""
    if reader.stream is not None:
        reader.release()
    return UNDEFINED


_READER = Interface(
    "ReadableStreamDefaultReader",
    ReadableReaderObject,
    _make_reader,
    required=1,
    attributes={"closed": lambda _realm, reader: reader.closed.promise},
    operations={"releaseLock": (0, _release)},
    promises={"read": (0, _read), "cancel": (0, _reader_cancel)},
)


# -- controllers ---------------------------------------------------------------------------------


def _close(realm: Realm, controller: ReadableControllerObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-default-controller-close"""
    if not controller.can_close_or_enqueue:
        requested = "a readable stream that has already been requested to be closed"
        what = _errored(controller) or requested
        raise _wrong_state(realm, "close", f"Cannot close {what}")
    controller.close()
    return UNDEFINED


def _errored(controller: ReadableControllerObject) -> str:
    errored = controller.stream.state is StreamState.ERRORED
    return "an errored readable stream" if errored else ""


def _wrong_state(realm: Realm, operation: str, why: str) -> ThrowCompletion:
    place = f"Failed to execute '{operation}' on 'ReadableStreamDefaultController'"
    return wrong_state(realm, f"{place}: {why}", "Controller is already closed")


def _enqueue(realm: Realm, controller: ReadableControllerObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-default-controller-enqueue"""
    if not controller.can_close_or_enqueue:
        requested = "a readable stream that is closed or has been requested to be closed"
        what = _errored(controller) or requested
        raise _wrong_state(realm, "enqueue", f"Cannot enqueue a chunk into {what}")
    chunk = argument(arguments, 0)
    if controller.is_byte and not bytes_of(chunk):
        raise type_error("chunk is an empty or no ArrayBufferView")
    controller.enqueue(chunk)
    return UNDEFINED


def _error(_realm: Realm, controller: ReadableControllerObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-default-controller-error"""
    controller.error(argument(arguments, 0))
    return UNDEFINED


def _desired_size(_realm: Realm, controller: ReadableControllerObject) -> Value:
    desired = controller.desired_size
    return NULL if desired is None else desired


def _controller(name: str, *, is_byte: bool) -> Interface:
    attributes: dict[str, Getter] = {"desiredSize": _desired_size}
    if is_byte:
        attributes["byobRequest"] = lambda _realm, _controller: NULL
    return Interface(
        name,
        ReadableControllerObject,
        attributes=attributes,
        operations={"close": (0, _close), "enqueue": (0, _enqueue), "error": (0, _error)},
    )


DESCRIPTIONS = (
    ITERATOR,
    described(_STREAM),
    described(_READER),
    described(_controller("ReadableStreamDefaultController", is_byte=False)),
    described(_controller("ReadableByteStreamController", is_byte=True)),
)
