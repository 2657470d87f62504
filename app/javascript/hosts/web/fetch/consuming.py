"""Reading bodies: https://fetch.spec.whatwg.org/#concept-body-consume-body"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from app.javascript.hosts.web.bytes import bytes_of, new_uint8_array
from app.javascript.hosts.web.encoding.decoding import utf_8_decode
from app.javascript.hosts.web.fetch.body import Body, hand_over
from app.javascript.hosts.web.fetch.headers import HeadersObject
from app.javascript.hosts.web.files.blob import BlobObject, new_blob
from app.javascript.hosts.web.files.form_data import FormDataObject
from app.javascript.hosts.web.files.multipart import decode_multipart
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.making import read_all
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.ticks import after_microtasks
from app.javascript.hosts.web.url.form_encoding import parse_form
from app.javascript.hosts.web.webidl import Operation, code_units
from app.javascript.runtime.array_buffer import new_array_buffer
from app.javascript.runtime.completion import ThrowCompletion, type_error
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
    body, convert = holder.body, _CONVERSIONS[name]
    node = web_platform(realm).is_node
    answer = Deferred(realm)

    def settle(data: bytes) -> None:
        try:
            answer.resolve(convert(realm, holder, data))
        except ThrowCompletion as thrown:
            answer.reject(thrown.value_in(realm))

    if body is None:
        ticks = _NODE_EMPTY_TICKS if node else 0
        after_microtasks(realm, ticks, "read a body", lambda: settle(b""))
    elif body.unusable:
        raise _unusable(realm, holder, body, name)
    elif body.stream is not None and not (body.source is not None and node):
        _consume_stream(realm, body, settle, answer.reject)
    else:
        _consume_bytes(realm, body, settle, answer.reject)
    return answer.promise


def _consume_bytes(
    realm: Realm, body: Body, settle: Callable[[bytes], None], fail: Callable[[Value], None]
) -> None:
    body.used = True
    if body.failed:
        fail(body.failure)
        return
    data = body.source
    assert data is not None
    if web_platform(realm).is_node:
        ticks = _NODE_TICKS - body.from_network
        after_microtasks(realm, ticks, "read a body", lambda: settle(data))
    else:
        hand_over(realm, body, lambda: settle(data))


def _consume_stream(
    realm: Realm, body: Body, settle: Callable[[bytes], None], fail: Callable[[Value], None]
) -> None:
    stream = body.stream
    assert stream is not None

    def done(chunks: list[Value]) -> None:
        parts = [bytes_of(chunk) for chunk in chunks]
        if None in parts:
            error = type_error("Received non-Uint8Array chunk")
            fail(error.value_in(realm))
        else:
            joined = b"".join(part for part in parts if part is not None)
            ticks = _NODE_STREAM_TICKS if web_platform(realm).is_node else 0
            after_microtasks(realm, ticks, "read a body", lambda: settle(joined))

    if body.source is not None and not web_platform(realm).is_node:
        hand_over(realm, body, lambda: read_all(stream, done, fail))
    else:
        read_all(stream, done, fail)


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
    return NULL if holder.body is None else holder.body.as_stream(realm)


def read_body_used(_realm: Realm, holder: BodyObject) -> Value:
    """https://fetch.spec.whatwg.org/#dom-body-bodyused"""
    return holder.body is not None and holder.body.disturbed
