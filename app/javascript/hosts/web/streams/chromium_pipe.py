"""Piping as Chromium does it: https://streams.spec.whatwg.org/#rs-pipe-to

Chromium reads while the writer wants more, learns of the end of the source from its own read, and
starts what shuts the pipe down in a reaction, so that the outcome of that is adopted.
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.web.streams.pipe_engine import Action, PipeEngine
from app.javascript.hosts.web.streams.promises import transformed
from app.javascript.hosts.web.streams.readable import ReadRequest
from app.javascript.hosts.web.streams.writable import WritableState
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import UNDEFINED, Value


class ChromiumPipe(PipeEngine):
    """One pipe from a reader to a writer."""

    _reading = False
    _last_write: JSObject | None = None

    def _begin(self) -> None:
        self._look_at_both_ends()
        if not self._shutting_down:
            self._on(self._reader.closed.promise, self._reader_closed, self._source_errored)
            self._on(self._writer.closed.promise, lambda: None, self._destination_errored)
            self._next()

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
            self._last_write = self._write_chunk(chunk)
            self._on(self._last_write, lambda: None, self._destination_errored)
            self._next()

        self._enqueue_microtask(steps, "write a chunk of the pipe")

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

    def _act(
        self, action: Action | None, finalize: Callable[[], None], *, waits_for_writes: bool
    ) -> None:
        if waits_for_writes:
            acted = self._all_written()
            if action is not None:
                chosen = action
                acted = transformed(self._realm, acted, lambda _value: chosen())
        elif action is not None:
            acted = action()
        else:
            finalize()
            return
        self._on(acted, finalize, self._finalize_with)

    def _all_written(self) -> JSObject:
        """What was read is written first; how that ends does not matter."""
        if self._last_write is None:
            return resolved_promise(self._realm)
        return transformed(
            self._realm, self._last_write, lambda value: value, lambda _error: UNDEFINED
        )
