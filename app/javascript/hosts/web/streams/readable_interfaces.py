"""ReadableStream and its reader and controllers: https://streams.spec.whatwg.org/#rs-class"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node_errors import invalid_argument_type, node_error
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.byte_controller import ByteControllerObject
from app.javascript.hosts.web.streams.default_controller import DefaultControllerObject
from app.javascript.hosts.web.streams.from_iterable import stream_from
from app.javascript.hosts.web.streams.iteration import ITERATOR, async_iterator
from app.javascript.hosts.web.streams.pipe_operations import pipe_through, pipe_to
from app.javascript.hosts.web.streams.promises import Deferred, promise_call, promise_of
from app.javascript.hosts.web.streams.queuing import GivenStrategy
from app.javascript.hosts.web.streams.readable import (
    Algorithms,
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
)
from app.javascript.hosts.web.streams.readable_controller import ReadableControllerObject
from app.javascript.hosts.web.streams.reader_operations import (
    acquire_byob_reader,
    acquire_reader,
    cancel_reader,
    read_result,
    release_reader,
    released,
    required_stream,
)
from app.javascript.hosts.web.streams.sources import Methods, check_source, methods_of
from app.javascript.hosts.web.streams.tee import tee
from app.javascript.hosts.web.streams.words import wrong_state, wrong_type, wrong_value
from app.javascript.hosts.web.webidl import (
    Interface,
    described,
    enforced_unsigned_long_long,
    is_missing,
    member,
    resolved_promise,
)
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, range_error, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

_PLACE: Final = "Failed to construct 'ReadableStream'"


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    """https://streams.spec.whatwg.org/#rs-constructor"""
    source, given = argument(arguments, 0), argument(arguments, 1)
    check_source(realm, "ReadableStream", source)
    if web_platform(realm).is_node and not (is_missing(given) or isinstance(given, JSObject)):
        raise invalid_argument_type(realm, "strategy", "of type object", given)
    strategy = GivenStrategy(realm, "ReadableStream", given)
    kind = member(source, "type")
    is_byte = kind is not UNDEFINED and to_string(kind) == "bytes"
    if kind is not UNDEFINED and not is_byte:
        raise _wrong_type(realm, to_string(kind))
    stream = ReadableStreamObject(realm, prototype)
    make = _byte_controller if is_byte else _default_controller
    controller, methods = make(realm, stream, source, strategy)
    cancel, pull, start = (methods[name] for name in ("cancel", "pull", "start"))

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
    controller.start(Algorithms(run_pull, run_cancel), promise_of(realm, result))
    return stream


def _default_controller(
    realm: Realm, stream: ReadableStreamObject, source: Value, given: GivenStrategy
) -> tuple[ReadableControllerObject, Methods]:
    strategy = given.normalized(1.0)
    methods = methods_of(realm, "ReadableStream", source)
    return DefaultControllerObject(realm, stream, strategy), methods


def _byte_controller(
    realm: Realm, stream: ReadableStreamObject, source: Value, strategy: GivenStrategy
) -> tuple[ReadableControllerObject, Methods]:
    """https://streams.spec.whatwg.org/#set-up-readable-byte-stream-controller-from-underlying-source"""
    if web_platform(realm).is_node:
        _without_size(realm, strategy)
        mark = strategy.high_water_mark(0.0)
        methods = methods_of(realm, "ReadableStream", source)
        allocated = _allocated(source)
    else:
        allocated = _allocated(source)
        methods = methods_of(realm, "ReadableStream", source, of_bytes=True)
        member(source, "type")  # a member of the dictionary too
        _without_size(realm, strategy)
        mark = strategy.high_water_mark(0.0)
    if allocated == 0:
        words = f"{_PLACE}: autoAllocateChunkSize cannot be 0"
        node = "The property 'source.autoAllocateChunkSize' is invalid."
        raise wrong_value(realm, words, node, 0.0)
    return ByteControllerObject(realm, stream, mark, allocated), methods


def _allocated(source: Value) -> int | None:
    """https://streams.spec.whatwg.org/#dom-underlyingsource-autoallocatechunksize"""
    given = member(source, "autoAllocateChunkSize")
    if given is UNDEFINED:
        return None
    read = f"{_PLACE}: Failed to read the 'autoAllocateChunkSize' property from"
    return enforced_unsigned_long_long(given, f"{read} 'UnderlyingSource'")


def _without_size(realm: Realm, strategy: GivenStrategy) -> None:
    """Bytes are measured by themselves."""
    if strategy.size is not UNDEFINED:
        words = f"{_PLACE}: Cannot create byte stream with size() defined on the strategy"
        node = "The property 'strategy.size' is invalid."
        raise wrong_value(realm, words, node, strategy.size, is_range=True)


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
    doing = "execute 'getReader' on 'ReadableStream'"
    mode = _mode(realm, argument(arguments, 0), f"Failed to {doing}")
    if mode is UNDEFINED:
        return acquire_reader(realm, stream, doing)
    if to_string(mode) == "byob":
        return acquire_byob_reader(realm, stream, doing)
    words = (
        f"Failed to {doing}: Failed to read the 'mode' property from "
        f"'ReadableStreamGetReaderOptions': The provided value '{to_string(mode)}' is not a valid "
        "enum value of type ReadableStreamReaderMode."
    )
    raise wrong_value(realm, words, "The property 'options.mode' is invalid.", mode)


def _mode(realm: Realm, options: Value, place: str) -> Value:
    if not is_missing(options) and not isinstance(options, JSObject):
        words = f"{place}: The provided value is not of type 'ReadableStreamGetReaderOptions'."
        raise wrong_type(realm, words, "options", "of type object", options)
    return member(options, "mode")


def _tee(realm: Realm, stream: ReadableStreamObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#rs-tee"""
    if stream.locked:
        acquire_reader(realm, stream, "execute 'tee' on 'ReadableStream'")
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
    doing = "construct 'ReadableStreamDefaultReader'"
    return acquire_reader(realm, required_stream(realm, arguments, doing), doing, prototype)


def _read(realm: Realm, reader: ReadableReaderObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#default-reader-read"""
    if reader.stream is None:
        raise released(realm, reader, "read", "read from")
    answer = Deferred(realm)
    reader.read(
        ReadRequest(
            lambda chunk: answer.resolve(read_result(realm, chunk, False)),
            lambda: answer.resolve(read_result(realm, UNDEFINED, True)),
            answer.reject,
        )
    )
    return answer.promise


_READER = Interface(
    "ReadableStreamDefaultReader",
    ReadableReaderObject,
    _make_reader,
    required=1,
    attributes={"closed": lambda _realm, reader: reader.closed.promise},
    operations={"releaseLock": (0, release_reader)},
    promises={"read": (0, _read), "cancel": (0, cancel_reader)},
    counts_in_node=False,
)


DESCRIPTIONS = (ITERATOR, described(_STREAM), described(_READER))
