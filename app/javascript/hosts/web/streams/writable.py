"""Writable streams: https://streams.spec.whatwg.org/#ws-abstract-ops"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from app.javascript.hosts.web.streams.promises import Deferred, react
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.hosts.web.webidl import rejected_promise, resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.web.streams.writable_controller import WritableControllerObject
    from app.javascript.hosts.web.streams.writable_writer import WritableWriterObject


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
        "end",
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
        self.end: Deferred | None = None  # whoever waits for the stream itself, as Node does

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
            error = wrong_state(
                self.realm,
                f"Cannot close a {self.state.name} writable stream",
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
        if self.end is not None:
            self.end.reject_handled(self.stored_error)
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
        if self.end is not None:
            self.end.resolve()

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
