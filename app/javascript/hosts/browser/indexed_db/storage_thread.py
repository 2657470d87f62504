"""The thread that keeps the databases: it takes what pages send in the order in which it was sent.

AD-HOC: What each piece of work costs was measured; Chromium's own times vary.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.browser.in_parallel import MessagePipe, start_work
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.realm import Realm

#: From the page to the thread and back.
ROUND_TRIP_MS: Final = 0.3
#: The first use of all, for which the files are opened.
FIRST_USE_MS: Final = 9.0
OPEN_MS: Final = 0.6
UPGRADE_MS: Final = 1.0
READ_MS: Final = 0.05
WRITE_MS: Final = 0.05
#: The first write of a transaction.
BEGIN_MS: Final = 0.4
COMMIT_MS: Final = 0.05
COMMIT_WRITES_MS: Final = 0.3


class StorageThread:
    """``free_at`` is when it has done all that it was sent."""

    def __init__(self) -> None:
        self.free_at = 0.0
        self.is_in_use = False

    def take(self, realm: Realm, cost: float) -> float:
        """Do work of so many milliseconds; the answer is how long the page waits for it."""
        clock = realm.agent.clock
        clock.before_reading()
        if not self.is_in_use:
            self.is_in_use = True
            cost += FIRST_USE_MS
        self.free_at = max(clock.now, self.free_at) + cost
        return self.free_at - clock.now + ROUND_TRIP_MS

    def work(self, realm: Realm, label: str, cost: float, steps: Callable[[], None]) -> None:
        """Then ``steps`` run as a task of the page."""
        bring(realm, label, self.take(realm, cost), steps)


def bring(realm: Realm, label: str, milliseconds: float, steps: Callable[[], None]) -> None:
    """An outcome that is there so many milliseconds from now.

    https://w3c.github.io/IndexedDB/#database-access-task-source
    """
    pipe = web_platform(realm).state.setdefault("storage pipe", MessagePipe())
    loop = realm.slots["host"].loop
    start_work(loop, "storage", label, milliseconds, "database access", steps, pipe=pipe)


def storage_thread(realm: Realm) -> StorageThread:
    """The one of the realm's origin."""
    thread: StorageThread = web_platform(realm).origin.setdefault("storage thread", StorageThread())
    return thread
