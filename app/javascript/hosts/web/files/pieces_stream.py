"""The stream of a Blob in Node, which keeps the parts that the blob was made of."""

from __future__ import annotations

from collections.abc import Iterable

from app.javascript.hosts.web.bytes import new_uint8_array
from app.javascript.hosts.web.streams.making import close_byte_stream, make_byte_stream
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.streams.readable import Algorithms, ReadableStreamObject
from app.javascript.hosts.web.ticks import after_microtasks
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class _PiecesSource:
    """Reads on in microtasks until something of the stream waits to be read."""

    def __init__(self, realm: Realm, pieces: Iterable[bytes]) -> None:
        self._realm = realm
        self._left = iter([each for each in pieces if each])
        self._pulls: list[Deferred] = []
        self.stream = make_byte_stream(realm, Algorithms(self._pull, self._cancel))

    def _pull(self) -> JSObject:
        pull = Deferred(self._realm)
        self._pulls.append(pull)
        self._read_next()
        return pull.promise

    def _read_next(self) -> None:
        if not self._pulls:
            return
        piece = next(self._left, None)
        if piece is None:
            close_byte_stream(self.stream)
            self._pulls.pop(0).resolve()
            return
        self.stream.controller.enqueue(new_uint8_array(self._realm, piece))
        after_microtasks(self._realm, 1, "read on in the blob", self._look_at_the_queue)

    def _look_at_the_queue(self) -> None:
        if (self.stream.controller.desired_size or 0) >= 0:
            self._read_next()
        elif self._pulls:
            self._pulls.pop(0).resolve()

    def _cancel(self, reason: Value) -> JSObject:
        pulls, self._pulls = self._pulls, []
        for pull in pulls:
            pull.reject_handled(reason)
        return resolved_promise(self._realm)


def stream_of_pieces(realm: Realm, pieces: Iterable[bytes]) -> ReadableStreamObject:
    """A byte stream of a chunk for each piece."""
    return _PiecesSource(realm, pieces).stream
