"""Connections: https://w3c.github.io/IndexedDB/#database-connection"""

from __future__ import annotations

from app.javascript.hosts.browser.indexed_db.database import Database
from app.javascript.hosts.browser.indexed_db.records import ObjectStore
from app.javascript.hosts.browser.indexed_db.transaction import IDBTransactionObject
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.realm import Realm


class IDBDatabaseObject(EventTargetObject):
    """``stores`` is its object store set, ``upgrade`` the upgrade that is under way in it."""

    __slots__ = (
        "close_pending", "database", "is_shut", "realm", "stores", "transactions", "upgrade",
        "version",
    )  # fmt: skip

    class_name = "IDBDatabase"

    def __init__(self, realm: Realm, database: Database) -> None:
        super().__init__(realm.intrinsics["%IDBDatabase.prototype%"], "IDBDatabase")
        self.realm = realm
        self.database = database
        self.version = database.version
        self.stores: dict[str, ObjectStore] = database.stores
        self.transactions: list[IDBTransactionObject] = []
        self.upgrade: IDBTransactionObject | None = None
        self.close_pending = self.is_shut = False
        database.connections.append(self)

    def begin_upgrade(self, version: int) -> IDBTransactionObject:
        """https://w3c.github.io/IndexedDB/#upgrade-a-database"""
        database = self.database
        transaction = IDBTransactionObject(self.realm, self, "versionchange", [])
        transaction.undo.remember_structure(database)
        database.stores = self.stores = dict(database.stores)
        database.version = self.version = version
        self.upgrade = transaction
        self.transactions.append(transaction)
        database.began(transaction)
        return transaction

    def revert(self) -> None:
        """The upgrade is undone."""
        self.stores, self.version = self.database.stores, self.database.version

    def close(self) -> None:
        """https://w3c.github.io/IndexedDB/#close-a-database-connection"""
        self.close_pending = True
        self._close_if_idle()

    def transaction_finished(self, transaction: IDBTransactionObject) -> None:
        """A connection that is to be closed waits for its transactions."""
        if transaction in self.transactions:
            self.transactions.remove(transaction)
        if self.upgrade is transaction:
            self.upgrade = None
        if self.close_pending:
            self._close_if_idle()

    def give_up(self) -> None:
        """Its window has gone, and with it what was not committed."""
        unfinished = [each for each in self.transactions if each in self.database.live]
        self.transactions.clear()
        for transaction in unfinished:
            transaction.give_up()
        self.close()
        for transaction in unfinished:
            transaction.when_over(False)

    def _close_if_idle(self) -> None:
        if not self.transactions and not self.is_shut:
            self.is_shut = True
            self.database.connection_closed(self)
