"""What a process pays when it uses a part of Node for the first time.

Node loads and compiles most of its own modules when they are first used, on the main thread, while
timers run down and other threads work. Whether a file or a timer comes first often hangs on that.

https://github.com/nodejs/node/blob/v20.x/lib/internal/bootstrap/realm.js
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from app.kernel.clock import VirtualClock

#: In ms, as measured on Node 20: the first use less a second one.
COSTS: Final = {
    "a Timeout is made": 0.12,
    "a Timeout is put in a list": 0.13,
    "setImmediate": 0.06,
    "nextTick": 0.09,
    "an error that nobody caught": 0.25,
    "an error event without an error": 0.35,
    "a warning": 0.2,
    "EventTarget": 0.2,
    "queueMicrotask": 0.09,
    "an object is shown": 0.7,
    "performance": 0.6,
    # Interfaces that the global object makes when they are asked for, by their groups' names.
    "streams": 1.1,
    "node channels": 0.4,
    "files": 0.25,
    "fetch": 20.0,
    "pipeline": 1.0,
    "a Readable is made": 0.15,
    "a Writable is made": 0.1,
    "timers/promises": 0.07,
    "a timer of timers/promises": 0.25,
    "events.on": 0.25,
    "events.once": 0.15,
    "promisify": 0.12,
    "assert": 0.3,
    "child_process": 0.6,
    "os": 0.2,
    "readline": 0.5,
    # Its threads are made when it gets the first work.
    "the thread pool": 0.3,
    "fs.readFile": 0.17,
    "a part of fs.readFile comes back": 0.25,
    "fs.writeFile": 0.15,
    "fs/promises": 1.2,
    "fs streams": 1.7,
    "a file is opened by a stream": 0.4,
    "crypto": 1.6,
    "crypto.pbkdf2": 0.35,
    "crypto.random": 0.2,
    "dns.lookup": 0.2,
    "http": 2.2,
    "an http server listens": 1.5,
    "an http request is made": 2.0,
    "an http request has its socket": 0.5,
    "an http connection comes": 0.9,
    "an http request comes": 0.7,
    "an http response is written": 0.5,
    "an http response comes": 0.8,
    "net": 1.6,
    "a server listens": 1.4,
    "a socket connects": 0.7,
    "a socket is connected": 0.4,
    "a connection comes": 0.6,
    "worker_threads": 0.45,
    "zlib": 0.7,
    "a zlib stream": 0.5,
    "a zlib stream is written": 1.4,
}


class FirstUses:
    """Lets time pass at the first use; ``vary`` gives what it costs from what it costs usually."""

    def __init__(self, clock: VirtualClock, vary: Callable[[float], float]) -> None:
        self._clock = clock
        self._vary = vary
        self._used: set[str] = set()
        self._is_free = False

    @contextmanager
    def free(self) -> Iterator[None]:
        """What is used meanwhile was paid for by something else, and counts as not used yet."""
        self._is_free = True
        try:
            yield
        finally:
            self._is_free = False

    def of_module(self, name: str) -> None:
        """A built-in module or a group of globals is asked for; most are there already."""
        if name in COSTS:
            self.of(name)

    def of(self, part: str) -> None:
        """The part is used now."""
        if part not in self._used and not self._is_free:
            self._used.add(part)
            self._clock.advance_to(self._clock.now + self._vary(COSTS[part]))
