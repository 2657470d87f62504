"""What a server of the same process answers, as it comes.

https://fetch.spec.whatwg.org/#concept-http-network-fetch
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from app.javascript.hosts.web.bytes import new_uint8_array
from app.javascript.hosts.web.fetch.body import Body
from app.javascript.hosts.web.fetch.network import Answer
from app.javascript.hosts.web.platform import Work
from app.javascript.hosts.web.streams.making import close_byte_stream, make_byte_stream
from app.javascript.hosts.web.streams.readable import Algorithms, ReadableStreamObject, StreamState
from app.javascript.hosts.web.url.url_object import parse_url
from app.javascript.hosts.web.webidl import resolved_promise
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class ServerAnswer:
    """``on_head`` takes the status and a body that is still to come, ``on_failure`` an error."""

    def __init__(
        self,
        realm: Realm,
        on_head: Callable[[Answer, Body], None],
        on_failure: Callable[[Value], None],
    ) -> None:
        self._realm = realm
        self._on_head = on_head
        self._on_failure = on_failure
        self._stream: ReadableStreamObject | None = None

    def head(self, status: int, message: str, headers: list[tuple[str, str]]) -> None:
        """The first that comes."""
        algorithms = Algorithms(
            lambda: resolved_promise(self._realm), lambda _reason: resolved_promise(self._realm)
        )
        self._stream = make_byte_stream(self._realm, algorithms)
        answer = Answer(0.0, status=status, status_text=message, headers=headers)
        self._on_head(answer, Body(None, self._stream))

    def chunk(self, data: bytes | None) -> None:
        """A part of the body; None for its end."""
        stream = self._stream
        if stream is None or stream.state is not StreamState.READABLE:
            return
        if data is None:
            close_byte_stream(stream)
        elif data:
            stream.controller.enqueue(new_uint8_array(self._realm, data))

    def fail(self, error: Value) -> None:
        """The connection is lost, or there never was one."""
        if self._stream is None:
            self._on_failure(error)
        elif self._stream.state is StreamState.READABLE:
            self._stream.controller.error(error)


class AskServer(Protocol):
    """Send a request to a server of the same process."""

    def __call__(
        self,
        method: str,
        href: str,
        headers: list[tuple[str, str]],
        body: bytes | None,
        answer: ServerAnswer,
    ) -> Work: ...


def is_loopback(href: str) -> bool:
    """Whether the address is this machine's own."""
    url = parse_url(href)
    return url is not None and (
        url.hostname in ("localhost", "[::1]") or url.hostname.startswith("127.")
    )
