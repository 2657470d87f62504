"""Readable streams: https://streams.spec.whatwg.org/#rs-abstract-ops"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar

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

    __slots__ = ("controller", "disturbed", "end", "reader", "realm", "state", "stored_error")

    class_name = "ReadableStream"
    controller: ReadableControllerObject

    def __init__(self, realm: Realm, prototype: JSObject | None = None) -> None:
        super().__init__(prototype or realm.intrinsics["%ReadableStream.prototype%"])
        self.realm = realm
        self.state = StreamState.READABLE
        self.reader: GenericReaderObject | None = None
        self.stored_error: Value = UNDEFINED
        self.disturbed = False
        self.end: Deferred | None = None  # whoever waits for the stream itself, as Node does

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
        if self.reader is not None:
            self.reader.stream_canceled()
        return transformed(
            self.realm, self.controller.cancel_steps(reason), lambda _value: UNDEFINED
        )

    def close(self) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-close"""
        self.state = StreamState.CLOSED
        if self.end is not None:
            self.end.resolve()
        if self.reader is not None:
            self.reader.closed.resolve()
            self.reader.stream_closed()

    def error(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-error"""
        self.state = StreamState.ERRORED
        self.stored_error = error
        if self.end is not None:
            self.end.reject_handled(error)
        if self.reader is not None:
            self.reader.closed.reject_handled(error)
            self.reader.fail_requests(error)


class GenericReaderObject(JSObject, ABC):
    """What readers of both kinds have: https://streams.spec.whatwg.org/#generic-reader-mixin"""

    __slots__ = ("closed", "realm", "stream")

    kind: ClassVar[str]

    def __init__(
        self, realm: Realm, stream: ReadableStreamObject, prototype: JSObject | None = None
    ) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-reader-generic-initialize"""
        super().__init__(prototype or realm.intrinsics[f"%{self.class_name}.prototype%"])
        self.realm = realm
        self.stream: ReadableStreamObject | None = stream
        stream.reader = self
        self.closed = Deferred(realm)
        if stream.state is StreamState.CLOSED:
            self.closed.resolve()
        elif stream.state is StreamState.ERRORED:
            self.closed.reject_handled(stream.stored_error)

    @property
    @abstractmethod
    def is_waiting(self) -> bool:
        """Whether somebody has asked for more than has come."""

    def stream_closed(self) -> None:
        """Nothing more comes; who waits for views gets them once the source has let go of them."""

    def stream_canceled(self) -> None:
        """The reader itself wants nothing more."""

    @abstractmethod
    def fail_requests(self, error: Value) -> None:
        """All that is waited for fails."""

    def release(self) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-reader-generic-release"""
        stream = self.stream
        assert stream is not None
        if not self.closed.pending:
            self.closed = Deferred(self.realm)
        closed = wrong_state(self.realm, _NO_MONITOR, "Reader released").value_in(self.realm)
        self.closed.reject_handled(closed)
        stream.controller.release_steps()
        stream.reader = None
        self.stream = None
        if self.is_waiting:
            error = wrong_state(self.realm, f"Releasing {self.kind} reader", "Releasing reader")
            self.fail_requests(error.value_in(self.realm))


class ReadableReaderObject(GenericReaderObject):
    """https://streams.spec.whatwg.org/#default-reader-internal-slots"""

    __slots__ = ("read_requests",)

    class_name = "ReadableStreamDefaultReader"
    kind = "Default"

    def __init__(
        self, realm: Realm, stream: ReadableStreamObject, prototype: JSObject | None = None
    ) -> None:
        super().__init__(realm, stream, prototype)
        self.read_requests: deque[ReadRequest] = deque()

    @property
    def is_waiting(self) -> bool:
        """https://streams.spec.whatwg.org/#readable-stream-get-num-read-requests"""
        return bool(self.read_requests)

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
            stream.controller.pull_steps(self, request)

    def stream_closed(self) -> None:
        requests, self.read_requests = self.read_requests, deque()
        for request in requests:
            request.close_steps()

    def fail_requests(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#abstract-opdef-readablestreamdefaultreadererrorreadrequests"""
        requests, self.read_requests = self.read_requests, deque()
        for request in requests:
            request.error_steps(error)
