"""The controller of streams of anything: https://streams.spec.whatwg.org/#rs-default-controller-class"""

from __future__ import annotations

from app.javascript.hosts.web.streams.queuing import QueueWithSizes, Strategy
from app.javascript.hosts.web.streams.readable import (
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
)
from app.javascript.hosts.web.streams.readable_controller import ReadableControllerObject
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class DefaultControllerObject(ReadableControllerObject):
    """https://streams.spec.whatwg.org/#rs-default-controller-internal-slots"""

    __slots__ = ("queue", "strategy")

    class_name = "ReadableStreamDefaultController"
    is_byte = False

    def __init__(self, realm: Realm, stream: ReadableStreamObject, strategy: Strategy) -> None:
        super().__init__(realm, stream, strategy.high_water_mark)
        self.strategy = strategy
        self.queue = QueueWithSizes()

    @property
    def queue_total_size(self) -> float:
        return self.queue.total_size

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
        if isinstance(reader, ReadableReaderObject) and reader.read_requests:
            reader.read_requests.popleft().chunk_steps(chunk)
        else:
            try:
                self.queue.enqueue(chunk, self.strategy.size(chunk))
            except ThrowCompletion as thrown:
                self.error(thrown.value_in(self.realm))
                raise
        self.pull_if_needed()

    def reset(self) -> None:
        self.queue.reset()

    def pull_steps(self, reader: ReadableReaderObject, request: ReadRequest) -> None:
        """https://streams.spec.whatwg.org/#rs-default-controller-private-pull"""
        if not self.queue:
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
