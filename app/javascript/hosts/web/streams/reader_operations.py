"""What readers of both kinds answer: https://streams.spec.whatwg.org/#generic-reader-mixin"""

from __future__ import annotations

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.byob_reader import ByobReaderObject
from app.javascript.hosts.web.streams.readable import (
    GenericReaderObject,
    ReadableReaderObject,
    ReadableStreamObject,
)
from app.javascript.hosts.web.streams.words import wrong_state, wrong_type, wrong_value
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.iteration import create_iterator_result
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def required_stream(realm: Realm, arguments: list[Value], doing: str) -> ReadableStreamObject:
    """The first argument; ``doing`` like ``construct 'ReadableStreamBYOBReader'``."""
    stream = argument(arguments, 0)
    if not isinstance(stream, ReadableStreamObject):
        words = f"Failed to {doing}: parameter 1 is not of type 'ReadableStream'."
        raise wrong_type(realm, words, "stream", "an instance of ReadableStream", stream)
    return stream


def acquire_reader(
    realm: Realm, stream: ReadableStreamObject, doing: str, prototype: JSObject | None = None
) -> ReadableReaderObject:
    """https://streams.spec.whatwg.org/#acquire-readable-stream-reader"""
    _require_unlocked(realm, stream, f"Failed to {doing}: ReadableStreamDefaultReader")
    return ReadableReaderObject(realm, stream, prototype)


def acquire_byob_reader(
    realm: Realm, stream: ReadableStreamObject, doing: str, prototype: JSObject | None = None
) -> ByobReaderObject:
    """https://streams.spec.whatwg.org/#acquire-readable-stream-byob-reader"""
    _require_unlocked(realm, stream, f"Failed to {doing}: ReadableStreamBYOBReader")
    if not stream.controller.is_byte:
        words = f"Failed to {doing}: Cannot use a BYOB reader with a non-byte stream"
        raise wrong_value(realm, words, "The argument 'stream' must be a byte stream.", stream)
    return ByobReaderObject(realm, stream, prototype)


def _require_unlocked(realm: Realm, stream: ReadableStreamObject, chromium: str) -> None:
    if stream.locked:
        words = f"{chromium} constructor can only accept readable streams that are not yet locked"
        raise wrong_state(realm, f"{words} to a reader", "ReadableStream is locked")


def read_result(realm: Realm, value: Value, done: bool) -> JSObject:
    """https://streams.spec.whatwg.org/#dictdef-readablestreamreadresult, `done` first.

    Web IDL converts a dictionary's members in the order of their names; Node keeps its own order.
    """
    result = create_iterator_result(realm, value, done)
    if not web_platform(realm).is_node:
        result.properties["value"] = result.properties.pop("value")
    return result


def released(
    realm: Realm, reader: GenericReaderObject, operation: str, doing: str
) -> ThrowCompletion:
    """The reader has no stream any more; ``doing`` like ``read from``."""
    return wrong_state(
        realm,
        f"Failed to execute '{operation}' on '{reader.class_name}': This readable stream "
        f"reader has been released and cannot be used to {doing} its previous owner stream",
        "The reader is not attached to a stream",
    )


def cancel_reader(realm: Realm, reader: GenericReaderObject, arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#generic-reader-cancel"""
    if reader.stream is None:
        raise released(realm, reader, "cancel", "cancel")
    return reader.stream.cancel(argument(arguments, 0))


def release_reader(_realm: Realm, reader: GenericReaderObject, _arguments: list[Value]) -> Value:
    """https://streams.spec.whatwg.org/#default-reader-release-lock"""
    if reader.stream is not None:
        reader.release()
    return UNDEFINED
