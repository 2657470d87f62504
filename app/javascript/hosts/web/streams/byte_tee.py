"""Teeing of byte streams: https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamtee"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.web.bytes import bytes_of, new_uint8_array
from app.javascript.hosts.web.streams.byob_reader import ByobReaderObject, ReadIntoRequest
from app.javascript.hosts.web.streams.byte_controller import ByteControllerObject
from app.javascript.hosts.web.streams.making import make_byte_stream
from app.javascript.hosts.web.streams.promises import react
from app.javascript.hosts.web.streams.pull_into import View
from app.javascript.hosts.web.streams.readable import (
    Algorithms,
    GenericReaderObject,
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
)
from app.javascript.hosts.web.streams.teeing import Teeing
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Value


class ByteTee(Teeing):
    """What the two branches share; the reader is of the kind that the pulling branch asks for."""

    def __init__(self, realm: Realm, stream: ReadableStreamObject) -> None:
        super().__init__(realm, stream)
        self._reader: GenericReaderObject = ReadableReaderObject(realm, stream)
        self._read_again = [False, False]
        self.branches = tuple(make_byte_stream(realm, self._algorithms(index)) for index in (0, 1))
        self._forward_error()

    def _algorithms(self, index: int) -> Algorithms:
        return Algorithms(lambda: self._pull(index), lambda reason: self._cancel(index, reason))

    def _controller(self, index: int) -> ByteControllerObject:
        controller = self.branches[index].controller
        assert isinstance(controller, ByteControllerObject)
        return controller

    def _forward_error(self) -> None:
        this_reader = self._reader

        def failed(error: Value) -> Value:
            if this_reader is self._reader:
                for index in (0, 1):
                    self._controller(index).error(error)
                self._ended()
            return UNDEFINED

        react(self._realm, this_reader.closed.promise, lambda _value: UNDEFINED, failed)

    # -- pulling ---------------------------------------------------------------------------------

    def _pull(self, index: int) -> JSObject:
        if self._reading:
            self._read_again[index] = True
            return resolved_promise(self._realm)
        self._reading = True
        request = self._controller(index).byob_request()
        if request is None:
            self._pull_with_default_reader()
        else:
            assert request.view is not None
            self._pull_with_byob_reader(request.view, index)
        return resolved_promise(self._realm)

    def _pull_with_default_reader(self) -> None:
        if not isinstance(self._reader, ReadableReaderObject):
            self._reader.release()
            self._reader = ReadableReaderObject(self._realm, self._stream)
            self._forward_error()
        self._reader.read(
            ReadRequest(
                lambda chunk: self._deliver_later(lambda: self._deliver(chunk)),
                self._close_both,
                self._stop_reading,
            )
        )

    def _pull_with_byob_reader(self, view: View, index: int) -> None:
        if not isinstance(self._reader, ByobReaderObject):
            self._reader.release()
            self._reader = ByobReaderObject(self._realm, self._stream)
            self._forward_error()
        self._reader.read(
            view,
            1,
            ReadIntoRequest(
                lambda chunk: self._deliver_later(lambda: self._deliver_into(chunk, index)),
                lambda chunk: self._close_into(chunk, index),
                self._stop_reading,
            ),
        )

    def _deliver_later(self, deliver: Callable[[], None]) -> None:
        def steps() -> None:
            self._read_again = [False, False]
            deliver()
            self._reading = False
            again = next((index for index in (0, 1) if self._read_again[index]), None)
            if again is not None:
                self._pull(again)

        self._later(steps)

    # -- what the reader got ---------------------------------------------------------------------

    def _deliver(self, chunk: Value) -> None:
        second = self._copy(chunk) if not self._canceled else chunk
        if 0 not in self._canceled:
            self._controller(0).enqueue(chunk)
        if 1 not in self._canceled:
            self._controller(1).enqueue(second)

    def _deliver_into(self, chunk: Value, index: int) -> None:
        other = 1 - index
        copy = None if other in self._canceled else self._copy(chunk)
        if index not in self._canceled:
            self._controller(index).respond_with_new_view(_view(chunk))
        if copy is not None:
            self._controller(other).enqueue(copy)

    def _copy(self, chunk: Value) -> TypedArrayObject:
        """https://streams.spec.whatwg.org/#abstract-opdef-cloneasuint8array"""
        return new_uint8_array(self._realm, bytes_of(chunk) or b"")

    def _close_both(self) -> None:
        self._reading = False
        for index in (0, 1):
            if index not in self._canceled:
                self._controller(index).close()
        for index in (0, 1):
            if self._controller(index).pending_pull_intos:
                self._controller(index).respond(0)
        self._ended()

    def _close_into(self, chunk: Value, index: int) -> None:
        self._reading = False
        other = 1 - index
        for each in (index, other):
            if each not in self._canceled:
                self._controller(each).close()
        if chunk is not UNDEFINED:
            if index not in self._canceled:
                self._controller(index).respond_with_new_view(_view(chunk))
            if other not in self._canceled and self._controller(other).pending_pull_intos:
                self._controller(other).respond(0)
        self._ended()


def _view(chunk: Value) -> View:
    assert isinstance(chunk, TypedArrayObject | DataViewObject)
    return chunk
