"""Streams as a console shows them."""

from __future__ import annotations

from app.javascript.hosts.web.inspected import Fields
from app.javascript.hosts.web.streams.queuing import StrategyObject
from app.javascript.hosts.web.streams.readable import ReadableStreamObject
from app.javascript.hosts.web.streams.transform import TransformStreamObject
from app.javascript.hosts.web.streams.writable import WritableStreamObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


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


def strategy_fields(_realm: Realm, strategy: StrategyObject) -> Fields:
    """Its high water mark."""
    return [("highWaterMark", strategy.high_water_mark)]
