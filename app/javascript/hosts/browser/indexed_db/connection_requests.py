"""Opening and deleting databases: https://w3c.github.io/IndexedDB/#opening"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from app.javascript.hosts.browser.indexed_db import storage_thread as thread_of
from app.javascript.hosts.browser.indexed_db.connection import IDBDatabaseObject
from app.javascript.hosts.browser.indexed_db.database import Database, database_called
from app.javascript.hosts.browser.indexed_db.request import (
    IDBOpenDBRequestObject,
    version_change_event,
)
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED


class ConnectionRequest:
    """https://w3c.github.io/IndexedDB/#request-connection-queue; ``version`` None to delete."""

    def __init__(self, realm: Realm, name: str, version: int | None) -> None:
        self.realm = realm
        self.database: Database = database_called(realm, name)
        self.request = IDBOpenDBRequestObject(realm)
        self.version = version
        self._thread = thread_of.storage_thread(realm)
        self._untold = 0
        self._is_ignored = False

    def _bring(self, label: str, cost: float, steps: Callable[[], None]) -> None:
        self._thread.work(self.realm, f"{label} '{self.database.name}'", cost, steps)

    # -- the other connections -------------------------------------------------------------------

    def _when_alone(self, steps: Callable[[], None]) -> None:
        """The other connections hear that they are in the way, and are waited for."""
        others = list(self.database.connections)
        self.database.when_alone = steps
        self._untold = len(others)
        wait = self._thread.take(self.realm, thread_of.OPEN_MS)
        for each in others:
            label = f"version change of '{self.database.name}'"
            thread_of.bring(each.realm, label, wait, partial(self._tell, each))
        if not others:
            self.database.when_alone = None
            steps()

    def _tell(self, connection: IDBDatabaseObject) -> None:
        """Who closes in answer is waited for without a word. NOTE: As in Chromium."""
        old, was_closing = self.database.version, connection.close_pending
        if not was_closing:
            event = version_change_event(connection.realm, "versionchange", old, self.version)
            platform_of(connection.realm).fire(event, connection)
        self._untold -= 1
        self._is_ignored |= was_closing or not connection.close_pending
        if not self._untold and self._is_ignored and self.database.when_alone is not None:
            event = version_change_event(self.realm, "blocked", old, self.version)
            self._bring("blocked:", thread_of.READ_MS, partial(self.request.tell, event))

    # -- opening ---------------------------------------------------------------------------------

    def open(self) -> None:
        """https://w3c.github.io/IndexedDB/#open-a-database-connection

        Version 0 stands for the present one.
        """
        present = self.database.version
        wanted = self.version = self.version or present or 1
        if present > wanted:
            message = (
                f"The requested version ({wanted}) is less than the existing version ({present})."
            )
            self._bring("open", 0.0, partial(self.request.refuse, "VersionError", message))
            self.database.next_request()
        elif present == wanted:
            connection = IDBDatabaseObject(self.realm, self.database)
            self._bring("open", thread_of.OPEN_MS, partial(self.request.open, connection))
            self.database.next_request()
        else:
            self._when_alone(self._upgrade)

    def _upgrade(self) -> None:
        """https://w3c.github.io/IndexedDB/#upgrade-a-database"""
        old, new = self.database.version, self.version
        assert new is not None
        connection = IDBDatabaseObject(self.realm, self.database)
        transaction = connection.begin_upgrade(new)
        transaction.when_over = partial(self._upgraded, connection)

        def needed() -> None:
            request = self.request
            request.done, request.result = True, connection
            request.transaction = transaction
            event = version_change_event(self.realm, "upgradeneeded", old, new)
            transaction.dispatch(event, request)

        self._bring("upgrade", thread_of.UPGRADE_MS, needed)

    def _upgraded(self, connection: IDBDatabaseObject, committed: bool) -> None:
        def tell() -> None:
            self.request.transaction = None
            if not committed:
                message = "Version change transaction was aborted in upgradeneeded event handler."
                self.request.refuse("AbortError", message)
            elif connection.close_pending:
                self.request.refuse("AbortError", "The connection was closed.")
            else:
                self.request.open(connection)

        if committed:
            self.database.kept_version = connection.version
            self._bring("open", thread_of.READ_MS, tell)
        else:
            thread_of.bring(self.realm, "open", 0.0, tell)
        self.database.next_request()

    # -- deleting --------------------------------------------------------------------------------

    def delete(self) -> None:
        """https://w3c.github.io/IndexedDB/#delete-a-database"""
        self._when_alone(self._delete)

    def _delete(self) -> None:
        old = self.database.version
        self.database.delete()

        def tell() -> None:
            self.request.done, self.request.result = True, UNDEFINED
            self.request.tell(version_change_event(self.realm, "success", old, None))

        self._bring("delete", thread_of.OPEN_MS, tell)
        self.database.next_request()
