"""What teeing of streams and of byte streams have in common."""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.streams.readable import ReadableStreamObject
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class Teeing:
    """The branches' cancellation, and the microtask that brings a chunk to both."""

    def __init__(self, realm: Realm, stream: ReadableStreamObject) -> None:
        self._realm = realm
        self._stream = stream
        self._reading = False
        self._canceled: dict[int, Value] = {}
        self._cancel_answer = Deferred(realm)

    def _stop_reading(self, _error: Value) -> None:
        self._reading = False

    def _later(self, deliver: Callable[[], None]) -> None:
        """A microtask, so that an error of the stream comes first."""
        job = Job(deliver, "deliver a chunk to both branches")
        self._realm.agent.hooks.host_enqueue_promise_job(job, self._realm)

    def _ended(self) -> None:
        """The stream is closed or failed: a branch's cancellation waits for the other no longer."""
        if len(self._canceled) < 2:
            self._cancel_answer.resolve()

    def _cancel(self, index: int, reason: Value) -> JSObject:
        self._canceled[index] = reason
        if len(self._canceled) == 2:
            reasons = create_array_from_list(self._realm, [self._canceled[0], self._canceled[1]])
            self._cancel_answer.resolve(self._stream.cancel(reasons))
        return self._cancel_answer.promise
