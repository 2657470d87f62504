"""Bodies of requests and responses: https://fetch.spec.whatwg.org/#body-mixin"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.javascript.hosts.web.bytes import bytes_of
from app.javascript.hosts.web.fetch.arrival import (
    COPIED_HOPS,
    NETWORK_HOPS,
    OWN_HOPS,
    Arrival,
    Part,
)
from app.javascript.hosts.web.fetch.arrival_stream import stream_of_arrival
from app.javascript.hosts.web.files.blob import BlobObject
from app.javascript.hosts.web.files.form_data import FormDataObject
from app.javascript.hosts.web.files.multipart import encode_multipart
from app.javascript.hosts.web.files.pieces_stream import stream_of_pieces
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.making import stream_of_bytes
from app.javascript.hosts.web.streams.readable import ReadableStreamObject
from app.javascript.hosts.web.streams.tee import tee
from app.javascript.hosts.web.url.search_params import URLSearchParamsObject
from app.javascript.hosts.web.webidl import to_usv_string
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_TEXT = "text/plain;charset=UTF-8"
_FORM = "application/x-www-form-urlencoded;charset=UTF-8"


#: What Chromium takes for a body that is a Blob, which another process has.
BLOB_MS = 2.0


@dataclass(slots=True, eq=False)
class Body:
    """Bytes, or a stream, or bytes whose stream somebody has asked for.

    ``used`` once it was read without its stream; ``hops`` are the tasks in which Chromium brings
    its bytes, ``parts`` how a slow network does, ``pieces`` those of a Blob, which Node's stream
    keeps apart. Copies have a ``rank`` behind their original.

    https://fetch.spec.whatwg.org/#concept-body
    """

    source: bytes | None
    stream: ReadableStreamObject | None = None
    used: bool = False
    hops: int = OWN_HOPS
    parts: Sequence[Part] = ()
    arrival: Arrival | None = None
    rank: int = 0
    pieces: Sequence[bytes] | None = None

    @property
    def disturbed(self) -> bool:
        """https://fetch.spec.whatwg.org/#dom-body-bodyused"""
        return self.used or (self.stream is not None and self.stream.disturbed)

    @property
    def unusable(self) -> bool:
        """https://fetch.spec.whatwg.org/#body-unusable"""
        return self.disturbed or (self.stream is not None and self.stream.locked)

    @property
    def _ended(self) -> bool:
        """What was fetched and is empty has ended once its headers are there."""
        return self.hops == NETWORK_HOPS and not self.source

    def coming(self, realm: Realm) -> Arrival:
        """How its bytes arrive."""
        if self.arrival is None:
            assert self.source is not None
            self.arrival = Arrival(realm, self.source, 0 if self._ended else self.hops, self.parts)
        return self.arrival

    def as_stream(self, realm: Realm) -> ReadableStreamObject:
        """https://fetch.spec.whatwg.org/#dom-body-body"""
        if self.stream is None:
            assert self.source is not None
            at_once = web_platform(realm).is_node or self.hops == OWN_HOPS or self._ended
            if self.pieces is not None:
                self.stream = stream_of_pieces(realm, self.pieces)
            elif at_once and not self.parts:
                self.stream = stream_of_bytes(realm, self.source)
            else:
                self.stream = stream_of_arrival(realm, self.coming(realm), self.rank)
        return self.stream

    def fail(self, realm: Realm, reason: Value) -> None:
        """The fetch that brings it was aborted."""
        if self.stream is not None:
            self.stream.controller.error(reason)
        if self.source is not None and not (self.used and not self.parts):
            self.coming(realm).fail(reason)

    def clone(self, realm: Realm) -> Body:
        """https://fetch.spec.whatwg.org/#concept-body-clone"""
        is_node = web_platform(realm).is_node
        if self.source is None or (is_node and self.stream is not None):
            self.stream, other = tee(realm, self.as_stream(realm))
            return Body(None, other)
        self.stream = None
        if self.hops == OWN_HOPS and not is_node:
            self.hops, self.arrival = COPIED_HOPS, None
        arrival = None if is_node and not self.parts else self.coming(realm)
        if arrival is not None and self.hops == NETWORK_HOPS:
            arrival.start()
        return Body(
            self.source, hops=self.hops, parts=self.parts, arrival=arrival, rank=self.rank + 1
        )


def extract_body(realm: Realm, value: Value) -> tuple[Body, str | None]:
    """The body and its media type: https://fetch.spec.whatwg.org/#concept-bodyinit-extract"""
    match value:
        case ReadableStreamObject():
            if value.locked or value.disturbed:
                raise type_error("Response body object should not be disturbed or locked")
            return Body(None, value), None
        case BlobObject():
            if web_platform(realm).is_node:
                return Body(value.data, pieces=value.pieces), value.type or None
            return Body(value.data, parts=((BLOB_MS, value.data),)), value.type or None
        case URLSearchParamsObject():
            return Body(value.text.encode()), _FORM
        case FormDataObject():
            boundary = _boundary(realm)
            data, entries = encode_multipart(value, boundary), value.entries
            from_file = any(isinstance(value, BlobObject) for _name, value in entries)
            return Body(data, hops=int(from_file)), f"multipart/form-data; boundary={boundary}"
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
