"""Writable streams: https://streams.spec.whatwg.org/#ws-abstract-ops"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from app.javascript.hosts.web.events.abort_signal import (
    AbortSignalObject,
    new_signal,
    signal_abort,
)
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.promises import Deferred, react
from app.javascript.hosts.web.streams.queuing import QueueWithSizes, Strategy
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.hosts.web.webidl import rejected_promise, resolved_promise
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Symbol, Value

#: https://streams.spec.whatwg.org/#close-sentinel
_CLOSE_SENTINEL = Symbol("close sentinel")


class WritableState(Enum):
    """[[state]]."""

    WRITABLE = auto()
    ERRORING = auto()
    CLOSED = auto()
    ERRORED = auto()


@dataclass(slots=True)
class PendingAbort:
    """https://streams.spec.whatwg.org/#pending-abort-request"""

    answer: Deferred
    reason: Value
    was_already_erroring: bool


@dataclass(slots=True)
class SinkAlgorithms:
    """What a stream writes to; all answer with a promise."""

    write: Callable[[Value], JSObject]
    close: Callable[[], JSObject]
    abort: Callable[[Value], JSObject]


class WritableStreamObject(JSObject):
    """https://streams.spec.whatwg.org/#ws-internal-slots"""

    __slots__ = (
        "backpressure",
        "close_request",
        "controller",
        "in_flight_close",
        "in_flight_write",
        "pending_abort",
        "realm",
        "state",
        "stored_error",
        "write_requests",
        "writer",
    )

    class_name = "WritableStream"
    controller: WritableControllerObject

    def __init__(self, realm: Realm, prototype: JSObject | None = None) -> None:
        super().__init__(prototype or realm.intrinsics["%WritableStream.prototype%"])
        self.realm = realm
        self.state = WritableState.WRITABLE
        self.stored_error: Value = UNDEFINED
        self.writer: WritableWriterObject | None = None
        self.in_flight_write: Deferred | None = None
        self.in_flight_close: Deferred | None = None
        self.close_request: Deferred | None = None
        self.pending_abort: PendingAbort | None = None
        self.write_requests: deque[Deferred] = deque()
        self.backpressure = False

    @property
    def locked(self) -> bool:
        return self.writer is not None

    @property
    def close_queued_or_in_flight(self) -> bool:
        """https://streams.spec.whatwg.org/#writable-stream-close-queued-or-in-flight"""
        return self.close_request is not None or self.in_flight_close is not None

    def abort(self, reason: Value) -> JSObject:
        """https://streams.spec.whatwg.org/#writable-stream-abort"""
        over = (WritableState.CLOSED, WritableState.ERRORED)
        if self.state in over:
            return resolved_promise(self.realm)
        self.controller.abort_signal(reason)
        if self.state in over:
            return resolved_promise(self.realm)
        if self.pending_abort is not None:
            return self.pending_abort.answer.promise
        was_erroring = self.state is WritableState.ERRORING
        answer = Deferred(self.realm)
        kept = UNDEFINED if was_erroring else reason
        self.pending_abort = PendingAbort(answer, kept, was_erroring)
        if not was_erroring:
            self.start_erroring(reason)
        return answer.promise

    def close(self) -> JSObject:
        """https://streams.spec.whatwg.org/#writable-stream-close"""
        if self.state in (WritableState.CLOSED, WritableState.ERRORED):
            state = "closed" if self.state is WritableState.CLOSED else "errored"
            error = wrong_state(
                self.realm,
                f"Failed to execute 'close' on 'WritableStreamDefaultWriter': "
                f"Cannot close a {state} writable stream",
                "WritableStream is closed",
            )
            return rejected_promise(self.realm, error.value_in(self.realm))
        answer = self.close_request = Deferred(self.realm)
        writer = self.writer
        if writer is not None and self.backpressure and self.state is WritableState.WRITABLE:
            writer.ready.resolve()
        self.controller.close()
        return answer.promise

    # -- errors ----------------------------------------------------------------------------------

    def deal_with_rejection(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-deal-with-rejection"""
        if self.state is WritableState.WRITABLE:
            self.start_erroring(error)
        else:
            self.finish_erroring()

    def start_erroring(self, reason: Value) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-start-erroring"""
        self.state = WritableState.ERRORING
        self.stored_error = reason
        if self.writer is not None:
            self.writer.ensure_ready_rejected(reason)
        in_flight = self.in_flight_write is not None or self.in_flight_close is not None
        if not in_flight and self.controller.started:
            self.finish_erroring()

    def finish_erroring(self) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-finish-erroring"""
        self.state = WritableState.ERRORED
        self.controller.queue.reset()
        requests, self.write_requests = self.write_requests, deque()
        for request in requests:
            request.reject(self.stored_error)
        pending, self.pending_abort = self.pending_abort, None
        if pending is None:
            self._reject_close_and_closed()
            return
        if pending.was_already_erroring:
            pending.answer.reject(self.stored_error)
            self._reject_close_and_closed()
            return

        def aborted(_value: Value) -> Value:
            pending.answer.resolve()
            self._reject_close_and_closed()
            return UNDEFINED

        def failed(error: Value) -> Value:
            pending.answer.reject(error)
            self._reject_close_and_closed()
            return UNDEFINED

        react(self.realm, self.controller.abort_steps(pending.reason), aborted, failed)

    def _reject_close_and_closed(self) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-reject-close-and-closed-promise-if-needed"""
        if self.close_request is not None:
            self.close_request.reject(self.stored_error)
            self.close_request = None
        if self.writer is not None:
            self.writer.closed.reject_handled(self.stored_error)

    # -- what is in flight -----------------------------------------------------------------------

    def finish_in_flight_write(self, error: Value = UNDEFINED, *, failed: bool = False) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-finish-in-flight-write"""
        request, self.in_flight_write = self.in_flight_write, None
        assert request is not None
        if failed:
            request.reject(error)
            self.deal_with_rejection(error)
        else:
            request.resolve()

    def finish_in_flight_close(self) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-finish-in-flight-close"""
        request, self.in_flight_close = self.in_flight_close, None
        assert request is not None
        request.resolve()
        if self.state is WritableState.ERRORING:
            self.stored_error = UNDEFINED
            if self.pending_abort is not None:
                self.pending_abort.answer.resolve()
                self.pending_abort = None
        self.state = WritableState.CLOSED
        if self.writer is not None:
            self.writer.closed.resolve()

    def fail_in_flight_close(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-finish-in-flight-close-with-error"""
        request, self.in_flight_close = self.in_flight_close, None
        assert request is not None
        request.reject(error)
        if self.pending_abort is not None:
            self.pending_abort.answer.reject(error)
            self.pending_abort = None
        self.deal_with_rejection(error)

    def update_backpressure(self, backpressure: bool) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-update-backpressure"""
        writer = self.writer
        if writer is not None and backpressure != self.backpressure:
            if backpressure:
                writer.ready = Deferred(self.realm)
            else:
                writer.ready.resolve()
        self.backpressure = backpressure


class WritableWriterObject(JSObject):
    """https://streams.spec.whatwg.org/#default-writer-internal-slots"""

    __slots__ = ("closed", "ready", "realm", "stream")

    class_name = "WritableStreamDefaultWriter"

    def __init__(
        self, realm: Realm, stream: WritableStreamObject, prototype: JSObject | None = None
    ) -> None:
        """https://streams.spec.whatwg.org/#set-up-writable-stream-default-writer"""
        name = "%WritableStreamDefaultWriter.prototype%"
        super().__init__(prototype or realm.intrinsics[name])
        self.realm = realm
        self.stream: WritableStreamObject | None = stream
        stream.writer = self
        self.ready, self.closed = Deferred(realm), Deferred(realm)
        match stream.state:
            case WritableState.WRITABLE:
                if stream.close_queued_or_in_flight or not stream.backpressure:
                    self.ready.resolve()
            case WritableState.ERRORING:
                self.ready.reject_handled(stream.stored_error)
            case WritableState.CLOSED:
                self.ready.resolve()
                self.closed.resolve()
            case WritableState.ERRORED:
                self.ready.reject_handled(stream.stored_error)
                self.closed.reject_handled(stream.stored_error)

    def ensure_ready_rejected(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-default-writer-ensure-ready-promise-rejected"""
        if not self.ready.pending:
            self.ready = Deferred(self.realm)
        self.ready.reject_handled(error)

    def release(self) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-default-writer-release"""
        stream = self.stream
        assert stream is not None
        message = (
            "This writable stream writer has been released and cannot be used to monitor the "
            "stream's state"
        )
        error = wrong_state(self.realm, message, "Writer has been released").value_in(self.realm)
        self.ensure_ready_rejected(error)
        if not self.closed.pending:
            self.closed = Deferred(self.realm)
        self.closed.reject_handled(error)
        stream.writer = None
        self.stream = None

    def write(self, chunk: Value) -> JSObject:
        """https://streams.spec.whatwg.org/#writable-stream-default-writer-write"""
        stream, realm = self.stream, self.realm
        assert stream is not None
        size = stream.controller.chunk_size(chunk)
        if stream is not self.stream:
            raise wrong_state(realm, "The writer has been released", "Writer has been released")
        if stream.state is WritableState.ERRORED:
            return rejected_promise(realm, stream.stored_error)
        if stream.close_queued_or_in_flight or stream.state is WritableState.CLOSED:
            closing = "closed" if stream.state is WritableState.CLOSED else "closing"
            error = wrong_state(
                realm, f"Cannot write to a {closing} writable stream", "WritableStream is closed"
            )
            return rejected_promise(realm, error.value_in(realm))
        if stream.state is WritableState.ERRORING:
            return rejected_promise(realm, stream.stored_error)
        answer = Deferred(realm)
        stream.write_requests.append(answer)
        stream.controller.write(chunk, size)
        return answer.promise


class WritableControllerObject(JSObject):
    """https://streams.spec.whatwg.org/#ws-default-controller-internal-slots"""

    __slots__ = ("_signal", "algorithms", "queue", "realm", "started", "strategy", "stream")

    class_name = "WritableStreamDefaultController"

    def __init__(self, realm: Realm, stream: WritableStreamObject, strategy: Strategy) -> None:
        super().__init__(realm.intrinsics["%WritableStreamDefaultController.prototype%"])
        self.realm = realm
        self.stream = stream
        stream.controller = self
        self.strategy = strategy
        self.queue = QueueWithSizes()
        self.started = False
        self.algorithms: SinkAlgorithms | None = None
        self._signal: AbortSignalObject | None = None
        stream.update_backpressure(self.backpressure)

    def start(self, algorithms: SinkAlgorithms, start_promise: JSObject) -> None:
        """The end of https://streams.spec.whatwg.org/#set-up-writable-stream-default-controller"""
        self.algorithms = algorithms

        def started(_value: Value) -> Value:
            self.started = True
            self._advance()
            return UNDEFINED

        def failed(error: Value) -> Value:
            self.started = True
            self.stream.deal_with_rejection(error)
            return UNDEFINED

        react(self.realm, start_promise, started, failed, "stream started")

    @property
    def desired_size(self) -> float:
        return self.strategy.high_water_mark - self.queue.total_size

    @property
    def backpressure(self) -> bool:
        return self.desired_size <= 0

    @property
    def signal(self) -> AbortSignalObject:
        """Made when it is first asked for."""
        if self._signal is None:
            web_platform(self.realm).prepare_events()
            self._signal = new_signal(self.realm)
        return self._signal

    def abort_signal(self, reason: Value) -> None:
        """https://streams.spec.whatwg.org/#ws-abort-signal"""
        signal_abort(self.realm, self.signal, reason, platform_of(self.realm).fire)

    def abort_steps(self, reason: Value) -> JSObject:
        """https://streams.spec.whatwg.org/#ws-default-controller-private-abort"""
        algorithms, self.algorithms = self.algorithms, None
        assert algorithms is not None
        return algorithms.abort(reason)

    def chunk_size(self, chunk: Value) -> float:
        """https://streams.spec.whatwg.org/#writable-stream-default-controller-get-chunk-size"""
        try:
            return self.strategy.size(chunk)
        except ThrowCompletion as thrown:
            self.error_if_needed(thrown.value_in(self.realm))
            return 1.0

    def error_if_needed(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-default-controller-error-if-needed"""
        if self.stream.state is WritableState.WRITABLE:
            self.stream.start_erroring(error)

    def write(self, chunk: Value, size: float) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-default-controller-write"""
        try:
            self.queue.enqueue(chunk, size)
        except ThrowCompletion as thrown:
            self.error_if_needed(thrown.value_in(self.realm))
            return
        stream = self.stream
        if not stream.close_queued_or_in_flight and stream.state is WritableState.WRITABLE:
            stream.update_backpressure(self.backpressure)
        self._advance()

    def close(self) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-default-controller-close"""
        self.queue.enqueue(_CLOSE_SENTINEL, 0.0)
        self._advance()

    def _advance(self) -> None:
        """https://streams.spec.whatwg.org/#writable-stream-default-controller-advance-queue-if-needed"""
        stream = self.stream
        if not self.started or stream.in_flight_write is not None:
            return
        if stream.state is WritableState.ERRORING:
            stream.finish_erroring()
        elif self.queue:
            value = self.queue.peek()
            if value is _CLOSE_SENTINEL:
                self._process_close()
            else:
                self._process_write(value)

    def _process_close(self) -> None:
        stream, algorithms = self.stream, self.algorithms
        assert algorithms is not None
        stream.in_flight_close, stream.close_request = stream.close_request, None
        self.queue.dequeue()
        promise = algorithms.close()
        self.algorithms = None

        def closed(_value: Value) -> Value:
            stream.finish_in_flight_close()
            return UNDEFINED

        def failed(error: Value) -> Value:
            stream.fail_in_flight_close(error)
            return UNDEFINED

        react(self.realm, promise, closed, failed, "close is over")

    def _process_write(self, chunk: Value) -> None:
        stream, algorithms = self.stream, self.algorithms
        assert algorithms is not None
        stream.in_flight_write = stream.write_requests.popleft()

        def written(_value: Value) -> Value:
            stream.finish_in_flight_write()
            state = stream.state
            self.queue.dequeue()
            if not stream.close_queued_or_in_flight and state is WritableState.WRITABLE:
                stream.update_backpressure(self.backpressure)
            self._advance()
            return UNDEFINED

        def failed(error: Value) -> Value:
            if stream.state is WritableState.WRITABLE:
                self.algorithms_on_failure()
            stream.finish_in_flight_write(error, failed=True)
            return UNDEFINED

        react(self.realm, algorithms.write(chunk), written, failed, "write is over")

    def algorithms_on_failure(self) -> None:
        """The abort algorithm has to stay for an abort that waits."""
        if self.stream.pending_abort is None and self.algorithms is not None:
            nothing = resolved_promise
            realm = self.realm
            self.algorithms = SinkAlgorithms(
                lambda _chunk: nothing(realm), lambda: nothing(realm), lambda _why: nothing(realm)
            )
