"""Readable streams that the platform itself makes: https://streams.spec.whatwg.org/#rs-create"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.web.bytes import new_uint8_array
from app.javascript.hosts.web.streams.queuing import Strategy
from app.javascript.hosts.web.streams.readable import (
    Algorithms,
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
)
from app.javascript.hosts.web.streams.readable_controller import ReadableControllerObject
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def make_readable_stream(
    realm: Realm,
    algorithms: Algorithms,
    high_water_mark: float = 1.0,
    *,
    is_byte: bool = False,
    start: JSObject | None = None,
) -> ReadableStreamObject:
    """https://streams.spec.whatwg.org/#create-readable-stream"""
    stream = ReadableStreamObject(realm)
    strategy = Strategy(high_water_mark, None)
    controller = ReadableControllerObject(realm, stream, strategy, is_byte=is_byte)
    controller.start(algorithms, start or resolved_promise(realm))
    return stream


def stream_of_bytes(
    realm: Realm, data: bytes, when_ready: Callable[[Callable[[], None]], None] | None = None
) -> ReadableStreamObject:
    """A byte stream of one chunk, or none; ``when_ready`` runs steps once the bytes are there."""

    def deliver() -> None:
        controller = stream.controller
        if data:
            controller.enqueue(new_uint8_array(realm, data))
        controller.close()

    def pull() -> JSObject:
        if when_ready is None:
            deliver()
        else:
            when_ready(deliver)
        return resolved_promise(realm)

    algorithms = Algorithms(pull, lambda _reason: resolved_promise(realm))
    stream = make_readable_stream(realm, algorithms, 0.0, is_byte=True)
    return stream


def read_all(
    stream: ReadableStreamObject,
    done: Callable[[list[Value]], None],
    failed: Callable[[Value], None],
) -> None:
    """Lock the stream, and read it to its end."""
    reader = ReadableReaderObject(stream.realm, stream)
    chunks: list[Value] = []

    def got(chunk: Value) -> None:
        chunks.append(chunk)
        reader.read(request)

    request = ReadRequest(got, lambda: done(chunks), failed)
    reader.read(request)
