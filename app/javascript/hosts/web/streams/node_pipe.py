"""Piping as Node does it: https://streams.spec.whatwg.org/#rs-pipe-to"""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar, Final

from app.javascript.hosts.web.streams.pipe_engine import Action, PipeEngine
from app.javascript.hosts.web.streams.promises import transformed
from app.javascript.hosts.web.streams.readable import ReadRequest
from app.javascript.hosts.web.streams.writable import WritableState
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import UNDEFINED, Value

#: The promise that an async function returns takes two, to await its own promise one.
MICROTASKS_OF_A_STEP: Final = 3


def _nothing(_value: Value) -> Value:
    return UNDEFINED


class NodePipe(PipeEngine):
    """One pipe from a reader to a writer."""

    failed_states: ClassVar[tuple[WritableState, ...]] = (
        WritableState.ERRORED,
        WritableState.ERRORING,
    )
    _current_write: JSObject | None = None

    def _begin(self) -> None:
        self._look_at_both_ends()
        self._on(self._reader.closed.promise, self._source_closed, self._source_errored)
        self._on(self._writer.closed.promise, lambda: None, self._destination_errored)
        self._step()

    # -- moving chunks ---------------------------------------------------------------------------

    def _step(self) -> None:
        """Node's ``step``, an async function: it awaits ``ready``, then reads and writes."""
        if not self._shutting_down:
            self._on(self._writer.ready.promise, self._read_next, lambda _error: None)

    def _read_next(self) -> None:
        if not self._shutting_down:
            self._reader.read(ReadRequest(self._got_chunk, lambda: None, lambda _error: None))

    def _got_chunk(self, chunk: Value) -> None:
        self._current_write = self._write_chunk(chunk)
        self._after(MICROTASKS_OF_A_STEP, self._step)

    def _after(self, microtasks: int, steps: Callable[[], None]) -> None:
        """``step`` returns a promise, and its caller awaits that."""
        if microtasks == 0:
            steps()
            return
        self._enqueue_microtask(
            lambda: self._after(microtasks - 1, steps), "the next chunk of the pipe"
        )

    # -- the end ---------------------------------------------------------------------------------

    def _act(
        self, action: Action | None, finalize: Callable[[], None], *, waits_for_writes: bool
    ) -> None:
        def act() -> None:
            if action is None:
                finalize()
            else:
                self._on(action(), finalize, self._finalize_with)

        if not waits_for_writes:
            act()
            return
        current = self._current_write or resolved_promise(self._realm)
        waited = transformed(self._realm, current, _nothing, _nothing)
        self._on(waited, act, lambda _error: act())
