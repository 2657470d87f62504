"""Piping as Node does it: https://streams.spec.whatwg.org/#rs-pipe-to

Chromium's pipe has an engine of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.pipe_ends import (
    PipeOptions,
    all_settled_well,
    close_with_error_propagation,
)
from app.javascript.hosts.web.streams.pipe_engine import PipeEngine
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

#: The promise that an async function returns takes two, to await its own promise one.
MICROTASKS_OF_A_STEP: Final = 3


class _Pipe:
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
        self._current_write: JSObject = resolved_promise(realm)
        self._answer = Deferred(realm)

    def start(self) -> PromiseObject:
        """Watch both ends, and begin to move chunks."""
        signal = self._options.signal
        if signal is not None:
            if signal.aborted:
                self._abort()
                return self._answer.promise
            signal.algorithms.append(self._abort)
        self._watch()
        self._loop()
        return self._answer.promise

    def _watch(self) -> None:
        """Errors and closing must be propagated: the order is the standard's."""
        source, destination = self._source, self._destination
        if source.state is StreamState.ERRORED:
            self._source_errored(source.stored_error)
        elif destination.state in (WritableState.ERRORED, WritableState.ERRORING):
            self._destination_errored(destination.stored_error)
        elif source.state is StreamState.CLOSED:
            self._source_closed()
        elif destination.close_queued_or_in_flight or destination.state is WritableState.CLOSED:
            error = type_error("Destination stream closed").value_in(self._realm)
            self._destination_errored(error)
        react(
            self._realm, self._reader.closed.promise,
            lambda _value: self._source_closed(), self._source_errored,
        )  # fmt: skip
        react(
            self._realm, self._writer.closed.promise,
            lambda _value: UNDEFINED, self._destination_errored,
        )  # fmt: skip

    def _source_errored(self, error: Value) -> Value:
        action = None
        if not self._options.prevent_abort:
            action = lambda: self._destination.abort(error)  # noqa: E731 - a short closure
        self._shut_down(action, error, failed=True)
        return UNDEFINED

    def _destination_errored(self, error: Value) -> Value:
        action = None
        if not self._options.prevent_cancel:
            action = lambda: self._source.cancel(error)  # noqa: E731 - a short closure
        self._shut_down(action, error, failed=True)
        return UNDEFINED

    def _source_closed(self) -> Value:
        action = (
            None
            if self._options.prevent_close
            else (lambda: close_with_error_propagation(self._realm, self._destination))
        )
        self._shut_down(action, UNDEFINED, failed=False)
        return UNDEFINED

    def _abort(self) -> None:
        signal = self._options.signal
        assert signal is not None
        reason, options = signal.reason, self._options
        actions: list[Callable[[], JSObject]] = []
        if not options.prevent_abort and self._destination.state is WritableState.WRITABLE:
            actions.append(lambda: self._destination.abort(reason))
        if not options.prevent_cancel and self._source.state is StreamState.READABLE:
            actions.append(lambda: self._source.cancel(reason))

        def all_of() -> JSObject:
            return all_settled_well(self._realm, [action() for action in actions])

        self._shut_down(all_of, reason, failed=True)

    # -- moving chunks ---------------------------------------------------------------------------

    def _loop(self) -> None:
        """Node's ``step``, an async function: it awaits ``ready``, then reads and writes."""
        if not self._shutting_down:
            react(
                self._realm, self._writer.ready.promise, self._read_next, lambda _error: UNDEFINED
            )

    def _read_next(self, _value: Value = UNDEFINED) -> Value:
        if not self._shutting_down:
            self._reader.read(ReadRequest(self._write, lambda: None, lambda _error: None))
        return UNDEFINED

    def _write(self, chunk: Value) -> None:
        written = self._writer.write(chunk)
        assert isinstance(written, PromiseObject)
        written.is_handled = True
        self._current_write = written
        self._after(MICROTASKS_OF_A_STEP, self._loop)

    def _after(self, microtasks: int, steps: Callable[[], None]) -> None:
        """``step`` returns a promise, and its caller awaits that."""
        if microtasks == 0:
            steps()
            return
        job = Job(lambda: self._after(microtasks - 1, steps), "the next chunk of the pipe")
        self._realm.agent.hooks.host_enqueue_promise_job(job, self._realm)

    # -- the end ---------------------------------------------------------------------------------

    def _shut_down(
        self, action: Callable[[], JSObject] | None, error: Value, *, failed: bool
    ) -> None:
        """https://streams.spec.whatwg.org/#rs-pipeTo-shutdown-with-action"""
        if self._shutting_down:
            return
        self._shutting_down = True

        def act(_value: Value = UNDEFINED) -> Value:
            if action is None:
                self._finalize(error, failed)
                return UNDEFINED

            def done(_result: Value) -> Value:
                self._finalize(error, failed)
                return UNDEFINED

            def broken(reason: Value) -> Value:
                self._finalize(reason, True)
                return UNDEFINED

            react(self._realm, action(), done, broken)
            return UNDEFINED

        destination = self._destination
        writable = destination.state is WritableState.WRITABLE
        if writable and not destination.close_queued_or_in_flight:
            waited = transformed(  # what was read is written first
                self._realm, self._current_write, lambda _value: UNDEFINED, lambda _error: UNDEFINED
            )
            react(self._realm, waited, act, act)
        else:
            act()

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


def pipe(
    realm: Realm,
    source: ReadableStreamObject,
    destination: WritableStreamObject,
    options: PipeOptions | None = None,
) -> PromiseObject:
    """https://streams.spec.whatwg.org/#readable-stream-pipe-to"""
    engine = _Pipe if web_platform(realm).is_node else PipeEngine
    return engine(realm, source, destination, options or PipeOptions()).start()
