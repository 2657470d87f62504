"""Streams as a console shows them."""

from __future__ import annotations

from app.javascript.hosts.web.inspected import Fields
from app.javascript.hosts.web.streams.byob_reader import ByobReaderObject
from app.javascript.hosts.web.streams.queuing import StrategyObject
from app.javascript.hosts.web.streams.readable import (
    ReadableReaderObject,
    ReadableStreamObject,
)
from app.javascript.hosts.web.streams.transform import TransformStreamObject
from app.javascript.hosts.web.streams.writable import WritableStreamObject
from app.javascript.hosts.web.streams.writable_writer import WritableWriterObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def stream_fields(_realm: Realm, stream: ReadableStreamObject | WritableStreamObject) -> Fields:
    """Lock and state."""
    state = stream.state.name.lower()
    fields: list[tuple[str, Value]] = [("locked", stream.locked), ("state", state)]
    if isinstance(stream, ReadableStreamObject):
        return [*fields, ("supportsBYOB", stream.controller.is_byte)]
    return fields


def transform_stream_fields(_realm: Realm, stream: TransformStreamObject) -> Fields:
    """Its two sides."""
    return [
        ("readable", stream.readable),
        ("writable", stream.writable),
        ("backpressure", stream.backpressure),
    ]


def reader_fields(_realm: Realm, reader: ReadableReaderObject | ByobReaderObject) -> Fields:
    """Its stream, and how many reads wait."""
    fields: list[tuple[str, Value]] = [("stream", reader.stream or UNDEFINED)]
    if isinstance(reader, ByobReaderObject):
        fields.append(("readIntoRequests", float(len(reader.read_into_requests))))
    else:
        fields.append(("readRequests", float(len(reader.read_requests))))
    return [*fields, ("close", reader.closed.promise)]


def writer_fields(_realm: Realm, writer: WritableWriterObject) -> Fields:
    """NOTE: Node asks for ``desiredSize``, which throws once the stream has been let go."""
    return [
        ("stream", writer.stream or UNDEFINED),
        ("close", writer.closed.promise),
        ("ready", writer.ready.promise),
        ("desiredSize", writer.get("desiredSize", writer)),
    ]


def strategy_fields(_realm: Realm, strategy: StrategyObject) -> Fields:
    """Its high water mark."""
    return [("highWaterMark", strategy.high_water_mark)]
