"""Readable streams that the platform itself makes: https://streams.spec.whatwg.org/#rs-create"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.web.bytes import new_uint8_array
from app.javascript.hosts.web.streams.byte_controller import ByteControllerObject
from app.javascript.hosts.web.streams.default_controller import DefaultControllerObject
from app.javascript.hosts.web.streams.queuing import Strategy
from app.javascript.hosts.web.streams.readable import (
    Algorithms,
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
)
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def make_readable_stream(
    realm: Realm,
    algorithms: Algorithms,
    strategy: Strategy | None = None,
    start: JSObject | None = None,
) -> ReadableStreamObject:
    """https://streams.spec.whatwg.org/#create-readable-stream; one chunk is held without more."""
    stream = ReadableStreamObject(realm)
    controller = DefaultControllerObject(realm, stream, strategy or Strategy(1.0, None))
    controller.start(algorithms, start or resolved_promise(realm))
    return stream


def make_byte_stream(realm: Realm, algorithms: Algorithms) -> ReadableStreamObject:
    """https://streams.spec.whatwg.org/#abstract-opdef-createreadablebytestream"""
    stream = ReadableStreamObject(realm)
    ByteControllerObject(realm, stream, 0.0).start(algorithms, resolved_promise(realm))
    return stream


def close_byte_stream(stream: ReadableStreamObject) -> None:
    """https://streams.spec.whatwg.org/#readablestream-close"""
    controller = stream.controller
    assert isinstance(controller, ByteControllerObject)
    controller.close()
    if controller.pending_pull_intos and not controller.close_requested:
        controller.respond(0)


def stream_of_bytes(
    realm: Realm, data: bytes, when_ready: Callable[[Callable[[], None]], None] | None = None
) -> ReadableStreamObject:
    """A byte stream of one chunk, or none; ``when_ready`` runs steps once the bytes are there."""

    def deliver() -> None:
        if data:
            stream.controller.enqueue(new_uint8_array(realm, data))
        close_byte_stream(stream)

    def pull() -> JSObject:
        if when_ready is None:
            deliver()
        else:
            when_ready(deliver)
        return resolved_promise(realm)

    algorithms = Algorithms(pull, lambda _reason: resolved_promise(realm))
    stream = make_byte_stream(realm, algorithms)
    return stream


def read_all(
    stream: ReadableStreamObject,
    take: Callable[[Value], bool],
    done: Callable[[], None],
    failed: Callable[[Value], None],
) -> None:
    """Lock the stream, and read it to its end, or to a chunk that is not taken."""
    reader = ReadableReaderObject(stream.realm, stream)

    def got(chunk: Value) -> None:
        if take(chunk):
            reader.read(request)

    request = ReadRequest(got, done, failed)
    reader.read(request)
