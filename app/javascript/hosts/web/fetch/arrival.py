"""How the bytes of a body arrive in Chromium: in tasks, and those of a slow network in parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

#: The tasks that lie between asking for bytes and having all of them.
OWN_HOPS: Final = 0
NETWORK_HOPS: Final = 1
COPIED_HOPS: Final = 2
#: How much later than the blobs that are being read a body comes (ms).
BEHIND_READS_MS: Final = 0.05

#: ``(milliseconds, bytes)``: a part of a body, and when it is there after the one before.
Part = tuple[float, bytes]
#: Told of each part, and of the end or the failure as None.
Listener = Callable[[bytes | None], None]


class Arrival:
    """The bytes of one body, which several copies of a response may wait for.

    They set out when they are first asked for, those of a slow network with the response. All are
    there after the first of the ``hops``; the others are until one hears of the end.
    """

    def __init__(self, realm: Realm, data: bytes, hops: int, parts: Sequence[Part] = ()) -> None:
        self._realm = realm
        self._parts = list(parts) or [(0.0, data)] * bool(hops)
        self._hops_after = max(hops - 1, 0)
        self._started = False
        self._listeners: list[tuple[int, Listener]] = []
        self.arrived = b"" if self._parts else data
        self.complete = not self._parts
        self.failed = False
        self.failure: Value = UNDEFINED
        if parts:
            self.start()

    def start(self) -> None:
        """Set out."""
        if not self._started and not self.complete:
            self._started = True
            self._go_on()

    def listen(self, listener: Listener, rank: int = 0) -> None:
        """Hear of what is there already, at once, and of all that comes, lower ranks first."""
        if self.arrived:
            listener(self.arrived)
        if self.complete or self.failed:
            listener(None)
            return
        self._listeners.append((rank, listener))
        self._listeners.sort(key=lambda entry: entry[0])
        self.start()

    def fail(self, reason: Value) -> None:
        """The fetch that brings them was aborted."""
        if not self.complete and not self.failed:
            self.failed, self.failure = True, reason
            self._tell(None)

    def _go_on(self) -> None:
        milliseconds = self._parts[0][0] if self._parts else 0.0
        reads_end: float = web_platform(self._realm).state.get("reads end", 0.0)
        now = self._realm.agent.clock.now
        if reads_end > now and not milliseconds:  # one thread brings both, one after the other
            milliseconds = reads_end - now + BEHIND_READS_MS
        web_platform(self._realm).start_work(
            "network", "body", milliseconds, "networking", self._come
        )

    def _come(self) -> None:
        if self.failed:
            return
        if self._parts:
            part = self._parts.pop(0)[1]
            self.arrived += part
            if part:
                self._tell(part)
        else:
            self._hops_after -= 1
        if self._parts or self._hops_after > 0:
            self._go_on()
        elif not self.failed:
            self.complete = True
            self._tell(None)

    def _tell(self, part: bytes | None) -> None:
        for _rank, listener in list(self._listeners):
            listener(part)
