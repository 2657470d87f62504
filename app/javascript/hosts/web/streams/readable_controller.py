"""What the controllers of readable streams have in common.

https://streams.spec.whatwg.org/#rs-default-controller-abstract-ops
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from app.javascript.hosts.web.streams.promises import react
from app.javascript.hosts.web.streams.readable import (
    Algorithms,
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
    StreamState,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class ReadableControllerObject(JSObject, ABC):
    """https://streams.spec.whatwg.org/#rs-default-controller-internal-slots"""

    __slots__ = (
        "algorithms",
        "close_requested",
        "high_water_mark",
        "pull_again",
        "pulling",
        "realm",
        "started",
        "stream",
    )

    is_byte: ClassVar[bool]

    def __init__(self, realm: Realm, stream: ReadableStreamObject, high_water_mark: float) -> None:
        super().__init__(realm.intrinsics[f"%{self.class_name}.prototype%"])
        self.realm = realm
        self.stream = stream
        stream.controller = self
        self.high_water_mark = high_water_mark
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
    @abstractmethod
    def queue_total_size(self) -> float:
        """[[queueTotalSize]]."""

    @property
    def desired_size(self) -> float | None:
        """None once the stream is errored."""
        if self.stream.state is StreamState.ERRORED:
            return None
        if self.stream.state is StreamState.CLOSED:
            return 0.0
        return self.high_water_mark - self.queue_total_size

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
        if reader is not None and reader.is_waiting:
            return True
        desired = self.desired_size
        return desired is not None and desired > 0

    @abstractmethod
    def close(self) -> None:
        """No more chunks; the stream closes when those that wait have been read."""

    @abstractmethod
    def enqueue(self, chunk: Value) -> None:
        """One more chunk, for whoever waits or for the queue."""

    def error(self, error: Value) -> None:
        """https://streams.spec.whatwg.org/#readable-stream-default-controller-error"""
        if self.stream.state is StreamState.READABLE:
            self.reset()
            self.algorithms = None
            self.stream.error(error)

    @abstractmethod
    def reset(self) -> None:
        """Forget all that waits: https://streams.spec.whatwg.org/#reset-queue"""

    def cancel_steps(self, reason: Value) -> JSObject:
        """https://streams.spec.whatwg.org/#rs-default-controller-private-cancel"""
        self.reset()
        algorithms, self.algorithms = self.algorithms, None
        assert algorithms is not None
        return algorithms.cancel(reason)

    @abstractmethod
    def pull_steps(self, reader: ReadableReaderObject, request: ReadRequest) -> None:
        """Answer the request from the queue, or let it wait."""

    def release_steps(self) -> None:
        """What a reader that goes leaves behind."""


def not_to_be_filled(controller: ReadableControllerObject) -> str:
    """What Chromium calls the stream that takes no more chunks."""
    if controller.close_requested:
        return "a readable stream that is closed or has been requested to be closed"
    is_errored = controller.stream.state is StreamState.ERRORED
    return "an errored readable stream" if is_errored else "a closed readable stream"
