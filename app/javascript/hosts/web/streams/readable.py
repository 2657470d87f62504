"""Readable streams: https://streams.spec.whatwg.org/#rs-abstract-ops"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from app.javascript.hosts.web.streams.promises import Deferred, react, transformed
from app.javascript.hosts.web.streams.queuing import QueueWithSizes, Strategy
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.hosts.web.webidl import rejected_promise, resolved_promise
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

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


class ReadableControllerObject(JSObject):
    """https://streams.spec.whatwg.org/#rs-default-controller-internal-slots

    A byte stream has one too, its ``is_byte`` set: its chunks are views that have bytes.
    """

    __slots__ = (
        "algorithms",
        "close_requested",
        "is_byte",
        "pull_again",
        "pulling",
        "queue",
        "realm",
        "started",
        "strategy",
        "stream",
    )

    class_name = "ReadableStreamDefaultController"

    def __init__(
        self, realm: Realm, stream: ReadableStreamObject, strategy: Strategy, *, is_byte: bool
    ) -> None:
        kind = "ReadableByteStreamController" if is_byte else "ReadableStreamDefaultController"
        super().__init__(realm.intrinsics[f"%{kind}.prototype%"])
        self.realm = realm
        self.stream = stream
        stream.controller = self
        self.strategy = strategy
        self.is_byte = is_byte
        self.queue = QueueWithSizes()
        self.started = self.close_requested = self.pulling = self.pull_again = False
        self.algorithms: Algorithms | None = None

    def start(self, algorithms: Algorithms, start_promise: JSObject) -> None:
        """The end of https://streams.spec.whatwg.org/#set-up-readable-stream-default-controller"""
        self.algorithms = algorithms

        def started(_value: Value) -> Value:
            self.started = True
            self.pull_if_needed()
            return UNDEFINED

        react(self.realm, start_promise, started, self._fail, "stream started")

    def _fail(self, error: Value) -> Value:
        self.error(error)
        return UNDEFINED

    @property
    def desired_size(self) -> float | None:
        """None once the stream is errored."""
        if self.stream.state is StreamState.ERRORED:
            return None
        if self.stream.state is StreamState.CLOSED:
            return 0.0
        return self.strategy.high_water_mark - self.queue.total_size

    @property
    def can_close_or_enqueue(self) -> bool:
        """https://streams.spec.whatwg.org/#readable-stream-default-controller-can-close-or-enqueue"""
        return not self.close_requested and self.stream.state is StreamState.READABLE

    def pull_if_needed(self) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-default-controller-call-pull-if-needed"""
        if not self._should_pull() or self.algorithms is None:
            return
        if self.pulling:
            self.pull_again = True
            return
        self.pulling = True
        react(self.realm, self.algorithms.pull(), self._pulled, self._fail, "pull is over")

    def _pulled(self, _value: Value) -> Value:
        self.pulling = False
        if self.pull_again:
            self.pull_again = False
            self.pull_if_needed()
        return UNDEFINED

    def _should_pull(self) -> bool:
        if not self.can_close_or_enqueue or not self.started:
            return False
        reader = self.stream.reader
        if reader is not None and reader.read_requests:
            return True
        desired = self.desired_size
        return desired is not None and desired > 0

    def close(self) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-default-controller-close"""
        if not self.can_close_or_enqueue:
            return
        self.close_requested = True
        if not self.queue:
            self.algorithms = None
            self.stream.close()

    def enqueue(self, chunk: Value) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-default-controller-enqueue"""
        if not self.can_close_or_enqueue:
            return
        reader = self.stream.reader
        if reader is not None and reader.read_requests:
            reader.read_requests.popleft().chunk_steps(chunk)
        else:
            try:
                self.queue.enqueue(chunk, self.strategy.size(chunk))
            except ThrowCompletion as thrown:
                self.error(thrown.value_in(self.realm))
                raise
        self.pull_if_needed()

    def error(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-default-controller-error"""
        if self.stream.state is StreamState.READABLE:
            self.queue.reset()
            self.algorithms = None
            self.stream.error(error)

    def cancel_steps(self, reason: Value) -> JSObject:
        """https://streams.spec.whatwg.org/#rs-default-controller-private-cancel"""
        self.queue.reset()
        algorithms, self.algorithms = self.algorithms, None
        assert algorithms is not None
        return algorithms.cancel(reason)

    def pull_steps(self, request: ReadRequest) -> None:
        """https://streams.spec.whatwg.org/#rs-default-controller-private-pull"""
        if not self.queue:
            reader = self.stream.reader
            assert reader is not None
            reader.read_requests.append(request)
            self.pull_if_needed()
            return
        chunk = self.queue.dequeue()
        if self.close_requested and not self.queue:
            self.algorithms = None
            self.stream.close()
        else:
            self.pull_if_needed()
        request.chunk_steps(chunk)
