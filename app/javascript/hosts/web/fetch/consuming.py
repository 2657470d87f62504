"""Reading bodies: https://fetch.spec.whatwg.org/#concept-body-consume-body"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from app.javascript.hosts.web.bytes import bytes_of, new_uint8_array
from app.javascript.hosts.web.encoding.decoding import utf_8_decode
from app.javascript.hosts.web.fetch.body import Body
from app.javascript.hosts.web.fetch.headers import HeadersObject
from app.javascript.hosts.web.files.blob import BlobObject, new_blob, piece_ticks
from app.javascript.hosts.web.files.form_data import FormDataObject
from app.javascript.hosts.web.files.multipart import decode_multipart
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.making import read_all
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.streams.readable import ReadableReaderObject, ReadableStreamObject
from app.javascript.hosts.web.ticks import after_microtasks
from app.javascript.hosts.web.url.form_encoding import parse_form
from app.javascript.hosts.web.webidl import Operation, code_units
from app.javascript.runtime.array_buffer import new_array_buffer
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.intrinsics.json import json_parse
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: Node reads a body in an async function: so many microtasks lie between.
_NODE_TICKS = 7
_NODE_EMPTY_TICKS = 2
_NODE_STREAM_TICKS = 5


class BodyObject(JSObject):
    """Response and Request: what the Body mixin works on."""

    __slots__ = ("body", "headers")

    body: Body | None
    headers: HeadersObject


Convert: TypeAlias = Callable[[Realm, BodyObject, bytes], Value]


def _json(realm: Realm, _holder: BodyObject, data: bytes) -> Value:
    return json_parse(realm, UNDEFINED, [code_units(utf_8_decode(data))])


def _text(_realm: Realm, _holder: BodyObject, data: bytes) -> Value:
    return code_units(utf_8_decode(data))


def _array_buffer(realm: Realm, _holder: BodyObject, data: bytes) -> Value:
    return new_array_buffer(realm, bytearray(data))


def _bytes(realm: Realm, _holder: BodyObject, data: bytes) -> Value:
    return new_uint8_array(realm, data)


def _blob(realm: Realm, holder: BodyObject, data: bytes) -> BlobObject:
    return new_blob(realm, data, (holder.headers.value("content-type") or "").lower())


def _form_data(realm: Realm, holder: BodyObject, data: bytes) -> Value:
    type_ = holder.headers.value("content-type") or ""
    if type_.startswith("multipart/form-data"):
        form = decode_multipart(realm, data, type_.partition("boundary=")[2].strip('"'))
        if form is not None:
            return form
    elif type_.startswith("application/x-www-form-urlencoded"):
        form = FormDataObject(realm.intrinsics["%FormData.prototype%"])
        form.entries.extend(parse_form(utf_8_decode(data)))
        return form
    raise type_error("Failed to fetch")


_CONVERSIONS: dict[str, Convert] = {
    "text": _text,
    "json": _json,
    "arrayBuffer": _array_buffer,
    "blob": _blob,
    "bytes": _bytes,
    "formData": _form_data,
}


def _consume(realm: Realm, holder: BodyObject, name: str) -> Value:
    body = holder.body
    node = web_platform(realm).is_node
    answer = Deferred(realm)
    reading = Reading(realm, answer, lambda data: _CONVERSIONS[name](realm, holder, data))
    if body is None:
        _consume_nothing(realm, holder, name, reading)
    elif body.unusable:
        raise _unusable(realm, holder, body, name)
    elif body.source is None or (node and body.stream is not None):
        _consume_stream(realm, body, reading)
    elif node and not body.parts:
        _consume_in_node(realm, body, reading)
    else:
        if name == "json":
            reading.doing = f"Failed to execute '{name}' on '{holder.class_name}': "
        _consume_arrival(realm, body, reading)
    return answer.promise


@dataclass(slots=True)
class Reading:
    """One call of ``text`` or its kin; ``doing`` begins what is thrown before it returns."""

    realm: Realm
    answer: Deferred
    convert: Callable[[bytes], Value]
    doing: str = ""

    def settle(self, data: bytes) -> None:
        """Answer at once."""
        try:
            self.answer.resolve(self.convert(data))
        except ThrowCompletion as thrown:
            self.answer.reject(thrown.value_in(self.realm))

    def dispatch(self, data: bytes) -> None:
        """As Chromium does: what can be read is handed over by a task, what cannot is not."""
        try:
            value = self.convert(data)
        except ThrowCompletion as thrown:
            error = thrown.value_in(self.realm)
            if self.doing and isinstance(error, ErrorObject):
                message = self.doing + to_string(error.get("message", error))
                error = self.realm.make_error("SyntaxError", message)
            self.answer.reject(error)
            return
        web_platform(self.realm).start_work(
            "network", "body", 0.0, "networking", lambda: self.answer.resolve(value)
        )


def _consume_nothing(realm: Realm, holder: BodyObject, name: str, reading: Reading) -> None:
    """https://fetch.spec.whatwg.org/#concept-body-consume-body, without a body"""
    if web_platform(realm).is_node:
        label = "read a body"
        after_microtasks(realm, _NODE_EMPTY_TICKS, label, lambda: reading.settle(b""))
    elif name == "json":
        reading.answer.reject(realm.make_error("SyntaxError", "Unexpected end of input"))
    elif name == "formData" and "content-type" not in dict(holder.headers.list):
        reading.answer.reject(realm.make_error("TypeError", "Invalid MIME type"))
    else:
        reading.settle(b"")


def _consume_in_node(realm: Realm, body: Body, reading: Reading) -> None:
    body.used = True
    data = body.source
    assert data is not None
    arrival = body.arrival
    if arrival is not None and arrival.failed:
        reading.answer.reject(arrival.failure)
        return
    ticks = _NODE_TICKS - body.hops
    if body.pieces is not None:
        ticks += piece_ticks(body.pieces)
    after_microtasks(realm, ticks, "read a body", lambda: reading.settle(data))


def _consume_arrival(realm: Realm, body: Body, reading: Reading) -> None:
    """Wait for all the bytes."""
    body.used = True
    if body.stream is not None:
        _lock(realm, body.stream)
    arrival = body.coming(realm)
    in_call = True

    def heard(part: bytes | None) -> None:
        if part is not None:
            return
        if arrival.failed:
            reading.answer.reject(arrival.failure)
            return
        if not in_call:
            reading.doing = ""
        reading.dispatch(arrival.arrived)

    arrival.listen(heard, body.rank)
    in_call = False


def _consume_stream(realm: Realm, body: Body, reading: Reading) -> None:
    stream = body.stream
    assert stream is not None
    node = web_platform(realm).is_node
    parts: list[bytes] = []

    def failed(error: Value) -> None:
        ours = body.source is not None
        reading.answer.reject(error if node or ours else _failed_to_fetch(realm))

    def take(chunk: Value) -> bool:
        part = bytes_of(chunk)
        if part is None:
            wrong = type_error("Received non-Uint8Array chunk").value_in(realm)
            after_microtasks(realm, 1, "read a body", lambda: failed(wrong))
            return False
        parts.append(part)
        return True

    def done() -> None:
        joined = b"".join(parts)
        if node:
            label = "read a body"
            after_microtasks(realm, _NODE_STREAM_TICKS, label, lambda: reading.settle(joined))
        else:
            after_microtasks(realm, 1, "read a body", lambda: reading.dispatch(joined))

    read_all(stream, take, done, failed)


def _failed_to_fetch(realm: Realm) -> Value:
    """Chromium tells nothing of what went wrong in a stream of the program's."""
    return type_error("Failed to fetch").value_in(realm)


def _unusable(realm: Realm, holder: BodyObject, body: Body, name: str) -> ThrowCompletion:
    if web_platform(realm).is_node:
        read = "Body has already been read" if body.disturbed else "Body is locked"
        return type_error(f"Body is unusable: {read}")
    why = "body stream already read" if body.disturbed else "body stream is locked"
    return type_error(f"Failed to execute '{name}' on '{holder.class_name}': {why}")


def _operation(name: str) -> tuple[int, Operation]:
    return 0, lambda realm, holder, _arguments: _consume(realm, holder, name)


CONSUMERS: dict[str, tuple[int, Operation]] = {name: _operation(name) for name in _CONVERSIONS}
"""text, json and their kin, which answer with promises."""


def read_body(realm: Realm, holder: BodyObject) -> Value:
    """https://fetch.spec.whatwg.org/#dom-body-body"""
    body = holder.body
    if body is None:
        return NULL
    stream = body.as_stream(realm)
    if body.used and not stream.locked and not web_platform(realm).is_node:
        _lock(realm, stream)
    return stream


def _lock(realm: Realm, stream: ReadableStreamObject) -> None:
    """Whoever reads a body has a reader of its stream."""
    ReadableReaderObject(realm, stream)
    stream.disturbed = True


def read_body_used(_realm: Realm, holder: BodyObject) -> Value:
    """https://fetch.spec.whatwg.org/#dom-body-bodyused"""
    return holder.body is not None and holder.body.disturbed
