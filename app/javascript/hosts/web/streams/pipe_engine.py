"""Piping as Chromium does it: https://streams.spec.whatwg.org/#rs-pipe-to

The standard leaves open how a pipe looks at both ends. Chromium reads while the writer wants
more, learns of the end of the source from its own read, and starts what shuts the pipe down
in a reaction, so that the outcome of that is adopted.
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.web.streams.pipe_ends import (
    PipeOptions,
    all_settled_well,
    close_with_error_propagation,
)
from app.javascript.hosts.web.streams.promises import Deferred, react, transformed
from app.javascript.hosts.web.streams.readable import (
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
    StreamState,
)
from app.javascript.hosts.web.streams.writable import WritableState, WritableStreamObject
from app.javascript.hosts.web.streams.writable_writer import WritableWriterObject
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.host_hooks import Job
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

Action = Callable[[], JSObject]


class PipeEngine:
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
        self._reading = self._shutting_down = False
        self._last_write: JSObject | None = None
        self._answer = Deferred(realm)

    def start(self) -> PromiseObject:
        """Watch both ends, and begin to move chunks."""
        signal = self._options.signal
        if signal is not None:
            if signal.aborted:
                self._abort()
                return self._answer.promise
            signal.algorithms.append(self._abort)
        if self._look_at_both_ends():
            self._on(self._reader.closed.promise, self._reader_closed, self._source_errored)
            self._on(self._writer.closed.promise, lambda: None, self._destination_errored)
            self._next()
        return self._answer.promise

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

    def _look_at_both_ends(self) -> bool:
        """Whether there is anything to move; the order of the questions is the standard's."""
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
        else:
            return True
        return False

    # -- moving chunks ---------------------------------------------------------------------------

    def _next(self) -> None:
        if self._shutting_down or self._destination.state in (
            WritableState.ERRORED,
            WritableState.ERRORING,
        ):
            return
        if self._destination.controller.desired_size <= 0:
            self._on(self._writer.ready.promise, self._next, self._destination_errored)
            return
        self._reading = True
        self._reader.read(ReadRequest(self._got_chunk, self._got_end, self._got_error))

    def _got_chunk(self, chunk: Value) -> None:
        """A microtask, so that an error of the source comes first."""

        def steps() -> None:
            self._reading = False
            written = self._writer.write(chunk)
            assert isinstance(written, PromiseObject)
            written.is_handled = True
            self._last_write = written
            self._next()

        job = Job(steps, "write a chunk of the pipe")
        self._realm.agent.hooks.host_enqueue_promise_job(job, self._realm)

    def _got_end(self) -> None:
        self._reading = False
        self._source_closed()

    def _got_error(self, error: Value) -> None:
        self._reading = False
        self._source_errored(error)

    # -- the ends --------------------------------------------------------------------------------

    def _reader_closed(self) -> None:
        if not self._reading:
            self._source_closed()

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

        def finalize() -> None:
            self._finalize(error, failed)

        destination = self._destination
        writable = destination.state is WritableState.WRITABLE
        if not writable or destination.close_queued_or_in_flight:
            if action is None:
                finalize()
            else:
                self._on(action(), finalize, self._finalize_with)
            return
        written = self._all_written()
        if action is None:
            self._on(written, finalize, self._finalize_with)
            return
        acted = transformed(self._realm, written, lambda _value: action())
        self._on(acted, finalize, self._finalize_with)

    def _all_written(self) -> JSObject:
        """What was read is written first; how that ends does not matter."""
        if self._last_write is None:
            return resolved_promise(self._realm)
        return transformed(
            self._realm, self._last_write, lambda value: value, lambda _error: UNDEFINED
        )

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
