"""The controllers of readable streams.

https://streams.spec.whatwg.org/#rs-default-controller-abstract-ops
"""

from __future__ import annotations

from app.javascript.hosts.web.streams.promises import react
from app.javascript.hosts.web.streams.queuing import QueueWithSizes, Strategy
from app.javascript.hosts.web.streams.readable import (
    Algorithms,
    ReadableStreamObject,
    ReadRequest,
    StreamState,
)
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


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
