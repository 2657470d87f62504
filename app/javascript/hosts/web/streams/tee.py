"""Teeing: https://streams.spec.whatwg.org/#abstract-opdef-readablestreamdefaulttee"""

from __future__ import annotations

from app.javascript.hosts.web.platform import web_platform
from app.javascript.hosts.web.streams.byte_tee import ByteTee
from app.javascript.hosts.web.streams.making import make_readable_stream
from app.javascript.hosts.web.streams.promises import react
from app.javascript.hosts.web.streams.readable import (
    Algorithms,
    ReadableReaderObject,
    ReadableStreamObject,
    ReadRequest,
)
from app.javascript.hosts.web.streams.teeing import Teeing
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


class _Tee(Teeing):
    """What the two branches share."""

    def __init__(self, realm: Realm, stream: ReadableStreamObject) -> None:
        super().__init__(realm, stream)
        self._reader = ReadableReaderObject(realm, stream)
        self._read_again = False
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
        self._ended()
        return UNDEFINED

    def _pull(self) -> JSObject:
        if self._reading:  # Node forgets it
            self._read_again = not web_platform(self._realm).is_node
        else:
            self._reading = True
            self._reader.read(
                ReadRequest(
                    lambda chunk: self._later(lambda: self._deliver(chunk)),
                    self._close_later,
                    self._stop_reading,
                )
            )
        return resolved_promise(self._realm)

    def _deliver(self, chunk: Value) -> None:
        self._read_again = False
        if web_platform(self._realm).is_node:
            self._reading = False
        for index, branch in enumerate(self.branches):
            if index not in self._canceled:
                branch.controller.enqueue(chunk)
        self._reading = False
        if self._read_again:
            self._pull()

    def _close_later(self) -> None:
        """Node closes the branches at the next tick, because of a race with its modules."""
        next_tick = web_platform(self._realm).state.get("next tick")
        if next_tick is None:
            self._close()
        else:
            next_tick(self._close, "close both branches")

    def _close(self) -> None:
        self._reading = False
        for index, branch in enumerate(self.branches):
            if index not in self._canceled:
                branch.controller.close()
        self._ended()


def tee(
    realm: Realm, stream: ReadableStreamObject
) -> tuple[ReadableStreamObject, ReadableStreamObject]:
    """Two streams of what the one has, which stays locked.

    https://streams.spec.whatwg.org/#readable-stream-tee
    """
    kind = ByteTee if stream.controller.is_byte else _Tee
    first, second = kind(realm, stream).branches
    return first, second
