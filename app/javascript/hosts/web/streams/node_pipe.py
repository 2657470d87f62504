"""Piping as Node does it: https://streams.spec.whatwg.org/#rs-pipe-to

https://github.com/nodejs/node/blob/v20.x/lib/internal/webstreams/readablestream.js
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.web.streams.pipe_ends import all_settled_well
from app.javascript.hosts.web.streams.pipe_engine import Action, PipeEngine
from app.javascript.hosts.web.streams.promises import Deferred, promise_of, transformed
from app.javascript.hosts.web.streams.readable import ReadRequest, StreamState
from app.javascript.hosts.web.streams.words import wrong_state
from app.javascript.hosts.web.streams.writable import WritableState
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import UNDEFINED, Value


def _nothing() -> None:
    pass


def _same(value: Value) -> Value:
    return value


def _ignored(_error: Value) -> None:
    pass


class NodePipe(PipeEngine):
    """One pipe from a reader to a writer."""

    _current_write: JSObject | None = None

    def _begin(self) -> None:
        self._step()
        self._watch_errors()
        self._watch_the_end()

    def _watch_errors(self) -> None:
        if self._source.state is StreamState.ERRORED:
            self._source_errored(self._source.stored_error)
        else:
            self._on(self._reader.closed.promise, _nothing, self._source_errored)
        if self._destination.state is WritableState.ERRORED:
            self._destination_errored(self._destination.stored_error)
        else:
            self._on(self._writer.closed.promise, _nothing, self._destination_errored)

    def _watch_the_end(self) -> None:
        if self._source.state is StreamState.CLOSED:
            self._source_closed()
        else:
            self._on(self._reader.closed.promise, self._source_closed, _ignored)
        destination = self._destination
        if destination.close_queued_or_in_flight or destination.state is WritableState.CLOSED:
            words = "Destination WritableStream is closed"
            self._destination_errored(wrong_state(self._realm, words, words).value_in(self._realm))

    # -- moving chunks ---------------------------------------------------------------------------

    def _step(self) -> None:
        """Node's ``step``, an async function: it awaits ``ready``, then reads and writes."""
        if not self._shutting_down:
            self._on(self._writer.ready.promise, self._read_next, _ignored)

    def _read_next(self) -> None:
        if self._reader.stream is None:  # it has been released meanwhile
            return
        read = Deferred(self._realm)

        def got(chunk: Value) -> None:
            self._current_write = self._write_chunk(chunk)
            read.resolve()

        self._reader.read(ReadRequest(got, _nothing, _ignored))
        # The step returns that promise, so its own follows it; the caller awaits that.
        self._on(promise_of(self._realm, read.promise), self._step, _ignored)

    # -- the end ---------------------------------------------------------------------------------

    def _abort(self) -> None:
        signal, options = self._options.signal, self._options
        assert signal is not None
        reason = signal.reason

        def action() -> JSObject:
            left: list[JSObject] = []
            if not options.prevent_abort:
                writable = self._destination.state is WritableState.WRITABLE
                left.append(self._done(writable, lambda: self._destination.abort(reason)))
            if not options.prevent_cancel:
                readable = self._source.state is StreamState.READABLE
                left.append(self._done(readable, lambda: self._source.cancel(reason)))
            # Node makes a promise of its own of each, and one of all.
            own: list[JSObject] = [transformed(self._realm, each, _same) for each in left]
            return transformed(self._realm, all_settled_well(self._realm, own), _same)

        self._shut_down(action, reason, failed=True)

    def _done(self, is_due: bool, action: Action) -> JSObject:
        return action() if is_due else resolved_promise(self._realm)

    def _act(
        self, action: Action | None, finalize: Callable[[], None], *, waits_for_writes: bool
    ) -> None:
        def act() -> None:
            if action is None:
                finalize()
            else:
                self._on(action(), finalize, self._finalize_with)

        if waits_for_writes:
            self._on(self._written(), act, self._finalize_with)
        else:
            act()

    def _written(self) -> JSObject:
        """Node's ``waitForCurrentWrite``: what is written meanwhile is waited for, too."""
        answer = Deferred(self._realm)
        current = self._current_write

        def written() -> None:
            if current is self._current_write:
                answer.resolve(UNDEFINED)
            else:
                self._on(self._written(), answer.resolve, answer.reject)

        self._on(current or resolved_promise(self._realm), written, answer.reject)
        return answer.promise
