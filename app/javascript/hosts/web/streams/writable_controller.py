"""The controllers of writable streams.

https://streams.spec.whatwg.org/#ws-default-controller-abstract-ops
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.abort_signal import (
    AbortSignalObject,
    new_signal,
    signal_abort,
)
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.promises import react
from app.javascript.hosts.web.streams.queuing import QueueWithSizes, Strategy
from app.javascript.hosts.web.streams.writable import (
    SinkAlgorithms,
    WritableState,
    WritableStreamObject,
)
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Symbol, Value

#: https://streams.spec.whatwg.org/#close-sentinel
_CLOSE_SENTINEL: Final = Symbol("close sentinel")


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
        if reason is UNDEFINED:
            reason = self._undefined_reason()
        signal_abort(self.realm, self.signal, reason, platform_of(self.realm).fire)

    def _undefined_reason(self) -> Value:
        """What a signal has instead: https://dom.spec.whatwg.org/#abortsignal-signal-abort"""
        message = "signal is aborted with undefined reason"
        if web_platform(self.realm).is_node:
            message = platform_of(self.realm).abort_message
        return dom_exception(self.realm, "AbortError", message).value_in(self.realm)

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
