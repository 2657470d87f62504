"""What Node's pipe and Chromium's have in common: https://streams.spec.whatwg.org/#rs-pipe-to

The standard leaves open how a pipe looks at both ends and moves chunks, so that engines differ.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from app.javascript.hosts.web.streams.pipe_ends import (
    PipeOptions,
    all_settled_well,
    close_with_error_propagation,
)
from app.javascript.hosts.web.streams.promises import Deferred, react
from app.javascript.hosts.web.streams.readable import (
    ReadableReaderObject,
    ReadableStreamObject,
    StreamState,
)
from app.javascript.hosts.web.streams.writable import WritableState, WritableStreamObject
from app.javascript.hosts.web.streams.writable_writer import WritableWriterObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject, PromiseState
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

Action = Callable[[], JSObject]


class PipeEngine(ABC):
    """One pipe from a reader to a writer."""

    def __init__(
        self,
        realm: Realm,
        source: ReadableStreamObject,
        destination: WritableStreamObject,
        options: PipeOptions,
    ) -> None:
        self._realm = realm
        self._source, self._destination, self._options = source, destination, options
        self._reader = ReadableReaderObject(realm, source)
        self._writer = WritableWriterObject(realm, destination)
        source.disturbed = True
        self._shutting_down = False
        self._answer = Deferred(realm)

    def start(self) -> PromiseObject:
        """Watch both ends, and begin to move chunks."""
        signal = self._options.signal
        if signal is not None:
            if signal.aborted:
                self._abort()
                return self._answer.promise
            signal.algorithms.append(self._abort)
        self._begin()
        return self._answer.promise

    @abstractmethod
    def _begin(self) -> None:
        """Look at both ends, watch them, and move the first chunk."""

    def _look_at_both_ends(self) -> None:
        """What is over already is propagated; the order of the questions is the standard's."""
        source, destination = self._source, self._destination
        if source.state is StreamState.ERRORED:
            self._source_errored(source.stored_error)
        elif destination.state is WritableState.ERRORED:
            self._destination_errored(destination.stored_error)
        elif source.state is StreamState.CLOSED:
            self._source_closed()
        elif destination.close_queued_or_in_flight or destination.state is WritableState.CLOSED:
            error = type_error("Destination stream closed").value_in(self._realm)
            self._destination_errored(error)

    # -- moving chunks ---------------------------------------------------------------------------

    def _write_chunk(self, chunk: Value) -> JSObject:
        """The promise of the write; the pipe learns of its failure from the destination."""
        written = self._writer.write(chunk)
        assert isinstance(written, PromiseObject)
        if written.promise_state is PromiseState.REJECTED and not written.is_handled:
            self._realm.agent.hooks.host_promise_rejection_tracker(written, "handle")
        written.is_handled = True
        return written

    def _on(
        self, promise: JSObject, done: Callable[[], None], failed: Callable[[Value], None]
    ) -> None:
        def fulfilled(_value: Value) -> Value:
            done()
            return UNDEFINED

        def rejected(error: Value) -> Value:
            failed(error)
            return UNDEFINED

        react(self._realm, promise, fulfilled, rejected)

    def _enqueue_microtask(self, steps: Callable[[], None], label: str) -> None:
        self._realm.agent.hooks.host_enqueue_promise_job(Job(steps, label), self._realm)

    # -- the ends --------------------------------------------------------------------------------

    def _source_errored(self, error: Value) -> None:
        action = None if self._options.prevent_abort else lambda: self._destination.abort(error)
        self._shut_down(action, error, failed=True)

    def _destination_errored(self, error: Value) -> None:
        action = None if self._options.prevent_cancel else lambda: self._source.cancel(error)
        self._shut_down(action, error, failed=True)

    def _source_closed(self) -> None:
        action = None
        if not self._options.prevent_close:
            action = lambda: close_with_error_propagation(  # noqa: E731 - a short closure
                self._realm, self._destination
            )
        self._shut_down(action, UNDEFINED, failed=False)

    def _abort(self) -> None:
        signal, options = self._options.signal, self._options
        assert signal is not None
        reason = signal.reason

        def action() -> JSObject:
            left: list[JSObject] = []
            if not options.prevent_abort and self._destination.state is WritableState.WRITABLE:
                left.append(self._destination.abort(reason))
            if not options.prevent_cancel and self._source.state is StreamState.READABLE:
                left.append(self._source.cancel(reason))
            return all_settled_well(self._realm, left)

        self._shut_down(action, reason, failed=True)

    def _shut_down(self, action: Action | None, error: Value, *, failed: bool) -> None:
        """https://streams.spec.whatwg.org/#rs-pipeTo-shutdown-with-action"""
        if self._shutting_down:
            return
        self._shutting_down = True
        destination = self._destination
        writable = destination.state is WritableState.WRITABLE
        waits = writable and not destination.close_queued_or_in_flight
        self._act(action, lambda: self._finalize(error, failed), waits_for_writes=waits)

    @abstractmethod
    def _act(
        self, action: Action | None, finalize: Callable[[], None], *, waits_for_writes: bool
    ) -> None:
        """Let what was read be written first, act, then finalize; with the error if that fails."""

    def _finalize_with(self, error: Value) -> None:
        self._finalize(error, True)

    def _finalize(self, error: Value, failed: bool) -> None:
        """https://streams.spec.whatwg.org/#rs-pipeTo-finalize"""
        self._writer.release()
        self._reader.release()
        signal = self._options.signal
        if signal is not None and self._abort in signal.algorithms:
            signal.algorithms.remove(self._abort)
        if failed:
            self._answer.reject(error)
        else:
            self._answer.resolve()
