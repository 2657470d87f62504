"""The writers of writable streams: https://streams.spec.whatwg.org/#writer-abstract-ops"""

from __future__ import annotations

from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.hosts.web.streams.writable import WritableState, WritableStreamObject
from app.javascript.hosts.web.webidl import rejected_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


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
            closing = "CLOSED" if stream.state is WritableState.CLOSED else "closing"
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
