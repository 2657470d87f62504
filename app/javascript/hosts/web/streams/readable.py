"""Readable streams: https://streams.spec.whatwg.org/#rs-abstract-ops"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from app.javascript.hosts.web.streams.promises import Deferred, transformed
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.hosts.web.webidl import rejected_promise, resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.web.streams.readable_controller import ReadableControllerObject

_NO_MONITOR = (
    "This readable stream reader has been released and cannot be used to monitor the stream's state"
)


class StreamState(Enum):
    """[[state]]."""

    READABLE = auto()
    CLOSED = auto()
    ERRORED = auto()


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """https://streams.spec.whatwg.org/#read-request"""

    chunk_steps: Callable[[Value], None]
    close_steps: Callable[[], None]
    error_steps: Callable[[Value], None]


@dataclass(slots=True)
class Algorithms:
    """What a stream is made of; both answer with a promise."""

    pull: Callable[[], JSObject]
    cancel: Callable[[Value], JSObject]


class ReadableStreamObject(JSObject):
    """https://streams.spec.whatwg.org/#rs-internal-slots"""

    __slots__ = ("controller", "disturbed", "reader", "realm", "state", "stored_error")

    class_name = "ReadableStream"
    controller: ReadableControllerObject

    def __init__(self, realm: Realm, prototype: JSObject | None = None) -> None:
        super().__init__(prototype or realm.intrinsics["%ReadableStream.prototype%"])
        self.realm = realm
        self.state = StreamState.READABLE
        self.reader: ReadableReaderObject | None = None
        self.stored_error: Value = UNDEFINED
        self.disturbed = False

    @property
    def locked(self) -> bool:
        """https://streams.spec.whatwg.org/#is-readable-stream-locked"""
        return self.reader is not None

    def cancel(self, reason: Value) -> JSObject:
        """https://streams.spec.whatwg.org/#readable-stream-cancel"""
        self.disturbed = True
        if self.state is StreamState.CLOSED:
            return resolved_promise(self.realm)
        if self.state is StreamState.ERRORED:
            return rejected_promise(self.realm, self.stored_error)
        self.close()
        return transformed(
            self.realm, self.controller.cancel_steps(reason), lambda _value: UNDEFINED
        )

    def close(self) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-close"""
        self.state = StreamState.CLOSED
        reader = self.reader
        if reader is None:
            return
        reader.closed.resolve()
        requests, reader.read_requests = reader.read_requests, deque()
        for request in requests:
            request.close_steps()

    def error(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-error"""
        self.state = StreamState.ERRORED
        self.stored_error = error
        reader = self.reader
        if reader is not None:
            reader.closed.reject_handled(error)
            reader.error_read_requests(error)


class ReadableReaderObject(JSObject):
    """https://streams.spec.whatwg.org/#default-reader-internal-slots"""

    __slots__ = ("closed", "read_requests", "realm", "stream")

    class_name = "ReadableStreamDefaultReader"

    def __init__(
        self, realm: Realm, stream: ReadableStreamObject, prototype: JSObject | None = None
    ) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-reader-generic-initialize"""
        name = "%ReadableStreamDefaultReader.prototype%"
        super().__init__(prototype or realm.intrinsics[name])
        self.realm = realm
        self.read_requests: deque[ReadRequest] = deque()
        self.stream: ReadableStreamObject | None = stream
        stream.reader = self
        self.closed = Deferred(realm)
        if stream.state is StreamState.CLOSED:
            self.closed.resolve()
        elif stream.state is StreamState.ERRORED:
            self.closed.reject_handled(stream.stored_error)

    def read(self, request: ReadRequest) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-default-reader-read"""
        stream = self.stream
        assert stream is not None
        stream.disturbed = True
        if stream.state is StreamState.CLOSED:
            request.close_steps()
        elif stream.state is StreamState.ERRORED:
            request.error_steps(stream.stored_error)
        else:
            stream.controller.pull_steps(request)

    def error_read_requests(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#abstract-opdef-readablestreamdefaultreadererrorreadrequests"""
        requests, self.read_requests = self.read_requests, deque()
        for request in requests:
            request.error_steps(error)

    def release(self) -> None:
        """https://streams.spec.whatwg.org/#abstract-opdef-readablestreamdefaultreaderrelease"""
        stream = self.stream
        assert stream is not None
        if not self.closed.pending:
            self.closed = Deferred(self.realm)
        closed = wrong_state(self.realm, _NO_MONITOR, "Reader released").value_in(self.realm)
        self.closed.reject_handled(closed)
        stream.reader = None
        self.stream = None
        if self.read_requests:
            error = wrong_state(self.realm, "Releasing Default reader", "Releasing reader")
            self.error_read_requests(error.value_in(self.realm))
