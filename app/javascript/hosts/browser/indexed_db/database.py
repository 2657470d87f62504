"""Databases and who waits for them: https://w3c.github.io/IndexedDB/#database-construct"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.indexed_db.records import ObjectStore
from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.realm import Realm

if TYPE_CHECKING:
    from app.javascript.hosts.browser.indexed_db.connection import IDBDatabaseObject
    from app.javascript.hosts.browser.indexed_db.transaction import IDBTransactionObject


class Database:
    """A database of an origin.

    ``version`` is 0 while there is no such database; ``kept_version`` is that without the
    upgrade that is under way. ``live`` are the transactions that are not over, oldest first.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self.version = self.kept_version = 0
        self.stores: dict[str, ObjectStore] = {}
        self.connections: list[IDBDatabaseObject] = []
        self.live: list[IDBTransactionObject] = []
        self.when_alone: Callable[[], None] | None = None
        self._requests: deque[Callable[[], None]] = deque()
        self._is_busy = False

    # -- the connection queue --------------------------------------------------------------------

    def ask(self, steps: Callable[[], None]) -> None:
        """https://w3c.github.io/IndexedDB/#connection-queues"""
        self._requests.append(steps)
        if not self._is_busy:
            self.next_request()

    def next_request(self) -> None:
        """The last one has been processed."""
        self._is_busy = bool(self._requests)
        if self._requests:
            self._requests.popleft()()

    def connection_closed(self, connection: IDBDatabaseObject) -> None:
        """https://w3c.github.io/IndexedDB/#closing-connection"""
        if connection in self.connections:
            self.connections.remove(connection)
        if not self.connections and self.when_alone is not None:
            steps, self.when_alone = self.when_alone, None
            steps()

    # -- transactions ----------------------------------------------------------------------------

    def began(self, transaction: IDBTransactionObject) -> None:
        """It starts at once or has to wait for others."""
        self.live.append(transaction)
        self._start_what_can()

    def transaction_over(self, transaction: IDBTransactionObject) -> None:
        """Others may have waited for its object stores."""
        if transaction in self.live:
            self.live.remove(transaction)
            self._start_what_can()

    def _start_what_can(self) -> None:
        """https://w3c.github.io/IndexedDB/#transaction-scheduling"""
        for place, transaction in enumerate(list(self.live)):
            before = self.live[:place] if transaction in self.live else []
            if not transaction.started and not any(map(transaction.must_wait_for, before)):
                transaction.start()

    def delete(self) -> None:
        """Nothing is left of it."""
        self.version = self.kept_version = 0
        self.stores = {}


def databases(realm: Realm) -> dict[str, Database]:
    """Those of the realm's origin, by their names."""
    found: dict[str, Database] = web_platform(realm).origin.setdefault("databases", {})
    return found


def give_up_connections(realm: Realm) -> None:
    """The window has gone: its connections are closed with it."""
    for database in list(databases(realm).values()):
        for connection in list(database.connections):
            if connection.realm is realm:
                connection.give_up()


def database_called(realm: Realm, name: str) -> Database:
    """The one of that name, which may not be there yet."""
    return databases(realm).setdefault(name, Database(name))
