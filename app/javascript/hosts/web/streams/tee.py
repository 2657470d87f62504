"""Teeing: https://streams.spec.whatwg.org/#abstract-opdef-readablestreamdefaulttee"""

from __future__ import annotations

from app.javascript.hosts.web.streams.byte_tee import ByteTee
from app.javascript.hosts.web.streams.making import make_readable_stream
from app.javascript.hosts.web.streams.promises import Deferred, react
from app.javascript.hosts.web.streams.readable import (
    Algorithms,
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
)
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class _Tee:
    """What the two branches share."""

    def __init__(self, realm: Realm, stream: ReadableStreamObject) -> None:
        self._realm = realm
        self._stream = stream
        self._reader = ReadableReaderObject(realm, stream)
        self._reading = self._read_again = False
        self._canceled: dict[int, Value] = {}
        self._cancel_answer = Deferred(realm)
        self.branches = tuple(
            make_readable_stream(realm, self._algorithms(index)) for index in (0, 1)
        )

        def closed(_value: Value) -> Value:
            return UNDEFINED

        react(realm, self._reader.closed.promise, closed, self._failed)

    def _algorithms(self, index: int) -> Algorithms:
        return Algorithms(self._pull, lambda reason: self._cancel(index, reason))

    def _failed(self, error: Value) -> Value:
        for branch in self.branches:
            branch.controller.error(error)
        if len(self._canceled) < 2:
            self._cancel_answer.resolve()
        return UNDEFINED

    def _pull(self) -> JSObject:
        if self._reading:
            self._read_again = True
        else:
            self._reading = True
            self._reader.read(ReadRequest(self._later, self._close, self._stop_reading))
        return resolved_promise(self._realm)

    def _stop_reading(self, _error: Value) -> None:
        self._reading = False

    def _later(self, chunk: Value) -> None:
        """A microtask, so that an error of the stream comes first."""
        job = Job(lambda: self._deliver(chunk), "deliver a chunk to both branches")
        self._realm.agent.hooks.host_enqueue_promise_job(job, self._realm)

    def _deliver(self, chunk: Value) -> None:
        self._read_again = False
        for index, branch in enumerate(self.branches):
            if index not in self._canceled:
                branch.controller.enqueue(chunk)
        self._reading = False
        if self._read_again:
            self._pull()

    def _close(self) -> None:
        self._reading = False
        for index, branch in enumerate(self.branches):
            if index not in self._canceled:
                branch.controller.close()
        if len(self._canceled) < 2:
            self._cancel_answer.resolve()

    def _cancel(self, index: int, reason: Value) -> JSObject:
        self._canceled[index] = reason
        if len(self._canceled) == 2:
            reasons = create_array_from_list(self._realm, [self._canceled[0], self._canceled[1]])
            self._cancel_answer.resolve(self._stream.cancel(reasons))
        return self._cancel_answer.promise


def tee(
    realm: Realm, stream: ReadableStreamObject
) -> tuple[ReadableStreamObject, ReadableStreamObject]:
    """Two streams of what the one has, which stays locked.

    https://streams.spec.whatwg.org/#readable-stream-tee
    """
    kind = ByteTee if stream.controller.is_byte else _Tee
    first, second = kind(realm, stream).branches
    return first, second
