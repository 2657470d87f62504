"""Bodies of requests and responses: https://fetch.spec.whatwg.org/#body-mixin"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.javascript.hosts.web.bytes import bytes_of
from app.javascript.hosts.web.files.blob import BlobObject
from app.javascript.hosts.web.files.form_data import FormDataObject
from app.javascript.hosts.web.files.multipart import encode_multipart
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.making import stream_of_bytes
from app.javascript.hosts.web.streams.readable import ReadableStreamObject
from app.javascript.hosts.web.streams.tee import tee
from app.javascript.hosts.web.url.search_params import URLSearchParamsObject
from app.javascript.hosts.web.webidl import to_usv_string
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_TEXT = "text/plain;charset=UTF-8"
_FORM = "application/x-www-form-urlencoded;charset=UTF-8"

#: What another process takes to hand over the bytes of a small body (ms).
HAND_OVER_MS = 0.2


@dataclass(slots=True, eq=False)
class Body:
    """Bytes, or a stream, or bytes whose stream somebody has asked for.

    ``used`` once it was read without its stream; ``from_network`` when a fetch brought it.

    https://fetch.spec.whatwg.org/#concept-body
    """

    source: bytes | None
    stream: ReadableStreamObject | None = None
    used: bool = False
    from_network: bool = False
    failed: bool = False
    failure: Value = UNDEFINED

    @property
    def disturbed(self) -> bool:
        """https://fetch.spec.whatwg.org/#dom-body-bodyused"""
        return self.used or (self.stream is not None and self.stream.disturbed)

    @property
    def unusable(self) -> bool:
        """https://fetch.spec.whatwg.org/#body-unusable"""
        return self.disturbed or (self.stream is not None and self.stream.locked)

    def as_stream(self, realm: Realm) -> ReadableStreamObject:
        """https://fetch.spec.whatwg.org/#dom-body-body"""
        if self.stream is None:
            assert self.source is not None
            self.stream = stream_of_bytes(realm, self.source)
        return self.stream

    def fail(self, reason: Value) -> None:
        """The fetch that brings it was aborted."""
        if self.stream is not None:
            self.stream.controller.error(reason)
        elif not self.used:
            self.failure = reason
            self.failed = True

    def clone(self, realm: Realm) -> Body:
        """https://fetch.spec.whatwg.org/#concept-body-clone"""
        if self.stream is None:
            return Body(self.source, from_network=self.from_network)
        self.stream, other = tee(realm, self.stream)
        return Body(None, other)


def extract_body(realm: Realm, value: Value) -> tuple[Body, str | None]:
    """The body and its media type: https://fetch.spec.whatwg.org/#concept-bodyinit-extract"""
    match value:
        case ReadableStreamObject():
            if value.locked or value.disturbed:
                raise type_error("Response body object should not be disturbed or locked")
            return Body(None, value), None
        case BlobObject():
            return Body(value.data), value.type or None
        case URLSearchParamsObject():
            return Body(value.text.encode()), _FORM
        case FormDataObject():
            boundary = _boundary(realm)
            data = encode_multipart(value, boundary)
            return Body(data), f"multipart/form-data; boundary={boundary}"
        case _:
            return _extract_plain(value)


def _extract_plain(value: Value) -> tuple[Body, str | None]:
    data_of = bytes_of(value)
    if data_of is not None:
        return Body(data_of), None
    return Body(to_usv_string(value).encode()), _TEXT


def _boundary(realm: Realm) -> str:
    chance = realm.agent.chance
    if web_platform(realm).is_node:
        return f"----formdata-undici-0{chance.below(10**11):011d}"
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    return "----WebKitFormBoundary" + "".join(letters[chance.below(62)] for _ in range(16))


def hand_over(realm: Realm, body: Body, steps: Callable[[], None]) -> None:
    """In Chromium the bytes of a body come in a task, those of a response by another process."""
    cost = HAND_OVER_MS if body.from_network else 0.0
    web_platform(realm).start_work("network", "body", cost, "networking", steps)
