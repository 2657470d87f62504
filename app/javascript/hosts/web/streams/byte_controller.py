"""The controller of byte streams: https://streams.spec.whatwg.org/#rbs-controller-abstract-ops"""

from __future__ import annotations

from collections import deque

from app.javascript.hosts.web.bytes import view_of
from app.javascript.hosts.web.streams.byob_reader import ByobReaderObject, ReadIntoRequest
from app.javascript.hosts.web.streams.byob_request import ByobRequestObject
from app.javascript.hosts.web.streams.byte_queue import ByteQueue
from app.javascript.hosts.web.streams.pull_into import (
    PullInto,
    ReaderKind,
    View,
    byte_length,
    transfer,
    view_maker,
)
from app.javascript.hosts.web.streams.readable import (
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
    StreamState,
)
from app.javascript.hosts.web.streams.readable_controller import ReadableControllerObject
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.runtime.array_buffer import create_byte_data_block, new_array_buffer
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import Value


class ByteControllerObject(ReadableControllerObject):
    """https://streams.spec.whatwg.org/#rbs-controller-internal-slots; sizes are bytes."""

    __slots__ = ("auto_allocate_chunk_size", "pending_pull_intos", "queue", "request")

    class_name = "ReadableByteStreamController"
    is_byte = True

    def __init__(
        self,
        realm: Realm,
        stream: ReadableStreamObject,
        high_water_mark: float,
        auto_allocate_chunk_size: int | None = None,
    ) -> None:
        super().__init__(realm, stream, high_water_mark)
        self.auto_allocate_chunk_size = auto_allocate_chunk_size
        self.queue = ByteQueue()
        self.pending_pull_intos: deque[PullInto] = deque()
        self.request: ByobRequestObject | None = None

    @property
    def queue_total_size(self) -> float:
        return float(self.queue.total_size)

    def byob_request(self) -> ByobRequestObject | None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-get-byob-request"""
        if self.request is None and self.pending_pull_intos:
            first = self.pending_pull_intos[0]
            offset = first.byte_offset + first.bytes_filled
            left = first.byte_length - first.bytes_filled
            view = view_of(self.realm, first.buffer, offset, left)
            self.request = ByobRequestObject(self, view)
        return self.request

    def _invalidate_request(self) -> None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-invalidate-byob-request"""
        if self.request is not None:
            self.request.controller = self.request.view = None
            self.request = None

    # -- what the source does --------------------------------------------------------------------

    def close(self) -> None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-close"""
        if not self.can_close_or_enqueue:
            return
        if self.queue.total_size:
            self.close_requested = True
            return
        if self.pending_pull_intos:
            first = self.pending_pull_intos[0]
            if first.bytes_filled % first.element_size:
                place = f"Failed to execute 'close' on '{self.class_name}'"
                words = f"{place}: Cannot close while responding"
                error = wrong_state(self.realm, words, "Partial read")
                self.error(error.value_in(self.realm))
                raise error
        self.algorithms = None
        self.stream.close()

    def enqueue(self, chunk: Value) -> None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-enqueue"""
        if not self.can_close_or_enqueue:
            return
        assert isinstance(chunk, TypedArrayObject | DataViewObject)
        offset, length = chunk.byte_offset, byte_length(chunk)
        buffer = transfer(self.realm, chunk.buffer)
        if self.pending_pull_intos:
            first = self.pending_pull_intos[0]
            self._invalidate_request()
            first.buffer = transfer(self.realm, first.buffer)
            if first.reader is ReaderKind.NONE:
                self._enqueue_detached(first)
        reader = self.stream.reader
        if isinstance(reader, ReadableReaderObject):
            self._answer_from_queue(reader)
            if not reader.read_requests:
                self.queue.append(buffer, offset, length)
            else:
                if self.pending_pull_intos:
                    self._shift_pending()
                view = view_of(self.realm, buffer, offset, length)
                reader.read_requests.popleft().chunk_steps(view)
        else:
            self.queue.append(buffer, offset, length)
            if isinstance(reader, ByobReaderObject):
                self._commit_all(self._fill_pending())
        self.pull_if_needed()

    def respond(self, bytes_written: int) -> None:
        """The end of https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond"""
        first = self.pending_pull_intos[0]
        first.buffer = transfer(self.realm, first.buffer)
        self._respond(first, bytes_written)

    def respond_with_new_view(self, view: View) -> None:
        """The end of https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-with-new-view"""
        first, written = self.pending_pull_intos[0], byte_length(view)
        first.buffer = transfer(self.realm, view.buffer)
        self._respond(first, written)

    def _respond(self, first: PullInto, bytes_written: int) -> None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-internal"""
        self._invalidate_request()
        if self.stream.state is StreamState.CLOSED:
            self._respond_when_closed(first)
        else:
            self._respond_when_readable(first, bytes_written)
        self.pull_if_needed()

    def _respond_when_closed(self, first: PullInto) -> None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-in-closed-state"""
        if first.reader is ReaderKind.NONE:
            self._shift_pending()
        reader = self.stream.reader
        if isinstance(reader, ByobReaderObject):
            self._commit_all([self._shift_pending() for _ in reader.read_into_requests])

    def _respond_when_readable(self, first: PullInto, bytes_written: int) -> None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-respond-in-readable-state"""
        first.bytes_filled += bytes_written
        if first.reader is ReaderKind.NONE:
            self._enqueue_detached(first)
            self._commit_all(self._fill_pending())
            return
        if first.bytes_filled < first.minimum_fill:
            return
        self._shift_pending()
        remainder = first.bytes_filled % first.element_size
        if remainder:
            end = first.byte_offset + first.bytes_filled
            self.queue.append_copy(self.realm, first.buffer, end - remainder, remainder)
        first.bytes_filled -= remainder
        self._commit_all([first, *self._fill_pending()])

    def _enqueue_detached(self, first: PullInto) -> None:
        """https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamcontrollerenqueuedetachedpullintotoqueue"""
        if first.bytes_filled:
            self.queue.append_copy(self.realm, first.buffer, first.byte_offset, first.bytes_filled)
        self._shift_pending()

    # -- what readers do -------------------------------------------------------------------------

    def pull_steps(self, reader: ReadableReaderObject, request: ReadRequest) -> None:
        """https://streams.spec.whatwg.org/#rbs-controller-private-pull"""
        if self.queue.total_size:
            self._answer(request)
            return
        size = self.auto_allocate_chunk_size
        if size is not None:
            buffer = new_array_buffer(self.realm, create_byte_data_block(self.realm, size))
            make_view = view_maker(self.realm, view_of(self.realm, buffer, 0, size))
            self.pending_pull_intos.append(
                PullInto(buffer, size, 0, size, 1, 1, make_view, ReaderKind.DEFAULT)
            )
        reader.read_requests.append(request)
        self.pull_if_needed()

    def pull_into(
        self, reader: ByobReaderObject, view: View, minimum: int, request: ReadIntoRequest
    ) -> None:
        """``minimum`` is in elements.

        https://streams.spec.whatwg.org/#readable-byte-stream-controller-pull-into
        """
        size = view.element_type.size if isinstance(view, TypedArrayObject) else 1
        make_view = view_maker(self.realm, view)
        offset, length = view.byte_offset, byte_length(view)
        buffer = transfer(self.realm, view.buffer)
        wanted = PullInto(
            buffer, buffer.byte_length, offset, length, minimum * size, size, make_view,
            ReaderKind.BYOB,
        )  # fmt: skip
        if self.pending_pull_intos:
            self.pending_pull_intos.append(wanted)
            reader.read_into_requests.append(request)
        elif self.stream.state is StreamState.CLOSED:
            request.close_steps(make_view(buffer, offset, 0))
        elif not self.queue.total_size:
            self._wait_for(wanted, reader, request)
        elif self.queue.fill(wanted):
            filled = wanted.converted(self.realm)
            self._queue_drained()
            request.chunk_steps(filled)
        elif self.close_requested:
            error = wrong_state(self.realm, "close requested", "ReadableStream closed")
            self.error(error.value_in(self.realm))
            request.error_steps(error.value_in(self.realm))
        else:
            self._wait_for(wanted, reader, request)

    def _wait_for(
        self, wanted: PullInto, reader: ByobReaderObject, request: ReadIntoRequest
    ) -> None:
        self.pending_pull_intos.append(wanted)
        reader.read_into_requests.append(request)
        self.pull_if_needed()

    def release_steps(self) -> None:
        """https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamcontroller-releasesteps"""
        if self.pending_pull_intos:
            first = self.pending_pull_intos[0]
            first.reader = ReaderKind.NONE
            self.pending_pull_intos = deque([first])

    def reset(self) -> None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-clear-pending-pull-intos"""
        self._invalidate_request()
        self.pending_pull_intos.clear()
        self.queue = ByteQueue()

    # -- between the two -------------------------------------------------------------------------

    def _shift_pending(self) -> PullInto:
        return self.pending_pull_intos.popleft()

    def _fill_pending(self) -> list[PullInto]:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-process-pull-into-descriptors-using-queue"""
        filled: list[PullInto] = []
        while self.pending_pull_intos and self.queue.total_size:
            if self.queue.fill(self.pending_pull_intos[0]):
                filled.append(self._shift_pending())
        return filled

    def _commit_all(self, filled: list[PullInto]) -> None:
        for each in filled:
            self._commit(each)

    def _commit(self, filled: PullInto) -> None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-commit-pull-into-descriptor"""
        done = self.stream.state is StreamState.CLOSED
        view = filled.converted(self.realm)
        reader = self.stream.reader
        if filled.reader is ReaderKind.DEFAULT:
            assert isinstance(reader, ReadableReaderObject)
            request = reader.read_requests.popleft()
            if done:
                request.close_steps()
            else:
                request.chunk_steps(view)
            return
        assert isinstance(reader, ByobReaderObject)
        into = reader.read_into_requests.popleft()
        (into.close_steps if done else into.chunk_steps)(view)

    def _answer_from_queue(self, reader: ReadableReaderObject) -> None:
        """https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamcontrollerprocessreadrequestsusingqueue"""
        while reader.read_requests and self.queue.total_size:
            self._answer(reader.read_requests.popleft())

    def _answer(self, request: ReadRequest) -> None:
        """https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamcontrollerfillreadrequestfromqueue"""
        buffer, offset, length = self.queue.take()
        self._queue_drained()
        request.chunk_steps(view_of(self.realm, buffer, offset, length))

    def _queue_drained(self) -> None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-handle-queue-drain"""
        if self.close_requested and not self.queue.total_size:
            self.algorithms = None
            self.stream.close()
        else:
            self.pull_if_needed()
