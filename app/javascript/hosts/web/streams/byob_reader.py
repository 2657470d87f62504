"""Readers that bring their own buffers: https://streams.spec.whatwg.org/#byob-reader-class"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.javascript.hosts.web.streams.readable import (
    GenericReaderObject,
    ReadableStreamObject,
    StreamState,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.web.streams.byte_controller import ByteControllerObject
    from app.javascript.hosts.web.streams.pull_into import View


@dataclass(frozen=True, slots=True)
class ReadIntoRequest:
    """https://streams.spec.whatwg.org/#read-into-request; ``close_steps`` gets the empty view."""

    chunk_steps: Callable[[Value], None]
    close_steps: Callable[[Value], None]
    error_steps: Callable[[Value], None]


class ByobReaderObject(GenericReaderObject):
    """https://streams.spec.whatwg.org/#byob-reader-internal-slots"""

    __slots__ = ("read_into_requests",)

    class_name = "ReadableStreamBYOBReader"
    kind = "BYOB"

    def __init__(
        self, realm: Realm, stream: ReadableStreamObject, prototype: JSObject | None = None
    ) -> None:
        super().__init__(realm, stream, prototype)
        self.read_into_requests: deque[ReadIntoRequest] = deque()

    @property
    def is_waiting(self) -> bool:
        """https://streams.spec.whatwg.org/#readable-stream-get-num-read-into-requests"""
        return bool(self.read_into_requests)

    def read(self, view: View, minimum: int, request: ReadIntoRequest) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-byob-reader-read"""
        stream = self.stream
        assert stream is not None
        stream.disturbed = True
        if stream.state is StreamState.ERRORED:
            request.error_steps(stream.stored_error)
            return
        controller: ByteControllerObject = stream.controller  # type: ignore[assignment]
        controller.pull_into(self, view, minimum, request)

    def stream_canceled(self) -> None:
        requests, self.read_into_requests = self.read_into_requests, deque()
        for request in requests:
            request.close_steps(UNDEFINED)

    def fail_requests(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#abstract-opdef-readablestreambyobreadererrorreadintorequests"""
        requests, self.read_into_requests = self.read_into_requests, deque()
        for request in requests:
            request.error_steps(error)
