"""What a worker prints: its maker writes it, in turns of its own.

https://github.com/nodejs/node/blob/v20.x/lib/internal/worker/io.js
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from app.javascript.hosts.node.message_ports import BETWEEN_AGENTS_MS
from app.javascript.hosts.node.requests import Request
from app.trace.steps import Level

if TYPE_CHECKING:
    from app.javascript.hosts.node.worker_host import WorkerHost

#: What the worker's first line costs it, and every later one, as seen on Node 20.
FIRST_LINE_MS: Final = 0.7
LINE_MS: Final = 0.03


class Piece(NamedTuple):
    """What one call printed."""

    level: Level
    text: str
    ends_line: bool


class WorkerOutput:
    """One of a worker's two streams.

    What is printed first goes to the maker at once. What is printed before the maker asks for more
    waits, and goes in one piece: so it comes behind messages that were posted after it.
    """

    def __init__(self, worker: WorkerHost, name: str) -> None:
        self._worker = worker
        #: ``stdout`` or ``stderr``.
        self._name = name
        #: The program that made the worker reads it, and nobody else does.
        self.is_captured = False
        self._has_printed = False
        self._is_waiting = False
        self._rest: list[Piece] = []

    def print(self, piece: Piece) -> None:
        """Hand it over, or let it wait."""
        worker = self._worker
        worker.agent.strands.take_turns(LINE_MS if self._has_printed else FIRST_LINE_MS)
        self._has_printed = True
        self._rest.append(piece)
        if not self._is_waiting or worker.is_leaving:
            self.flush()

    def flush(self) -> None:
        """Hand over all that waits."""
        if not self._rest:
            return
        worker, pieces = self._worker, self._rest
        self._rest = []
        self._is_waiting = True
        worker.loop.handles.add(self)
        due = worker.agent.clock.now + BETWEEN_AGENTS_MS
        steps = partial(self._write, pieces)
        request = Request(due, "output of a worker", steps, has_ref=False, silent=True)
        worker.maker.loop.requests.add(request)
        worker.maker.wake_at(due)

    def _write(self, pieces: list[Piece]) -> None:
        """On the maker's side, which then asks for more."""
        worker = self._worker
        for piece in pieces:
            if not self.is_captured:
                worker.maker.write(piece.level, piece.text, ends_line=piece.ends_line)
            worker.tell_output(self._name, f"{piece.text}\n" if piece.ends_line else piece.text)
        due = worker.agent.clock.now + BETWEEN_AGENTS_MS
        label = "more output is asked for"
        worker.loop.requests.add(Request(due, label, self._more, has_ref=False, silent=True))
        worker.wake_at(due)

    def _more(self) -> None:
        self._is_waiting = False
        self._worker.loop.handles.discard(self)
        self.flush()
