"""What a transaction changes is put back when it is aborted.

https://w3c.github.io/IndexedDB/#abort-a-transaction
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.indexed_db.records import Index, ObjectStore

if TYPE_CHECKING:
    from app.javascript.hosts.browser.indexed_db.database import Database


class Undo:
    """Remembers an object store before its first change."""

    def __init__(self) -> None:
        self._steps: list[Callable[[], None]] = []
        self._known: set[ObjectStore] = set()

    def remember_records(self, store: ObjectStore) -> None:
        """Before records of the store change."""
        if store not in self._known:
            self._known.add(store)
            self._steps.append(partial(_restore_records, store, _records_of(store)))

    def remember_structure(self, database: Database) -> None:
        """Before the database is upgraded."""
        stores, version = database.stores, database.version
        names = [(store, store.name, dict(store.indexes)) for store in stores.values()]
        labels = [(index, index.name) for _, _, indexes in names for index in indexes.values()]

        def restore() -> None:
            for store in database.stores.values():
                store.deleted = True
                for index in store.indexes.values():
                    index.deleted = True
            database.stores, database.version = stores, version
            for store, name, indexes in names:
                store.name, store.indexes, store.deleted = name, indexes, False
            for index, name in labels:
                index.name, index.deleted = name, False

        self._steps.append(restore)

    def roll_back(self) -> None:
        """The last change first."""
        while self._steps:
            self._steps.pop()()


def _records_of(
    store: ObjectStore,
) -> tuple[ObjectStore, list[tuple[Index, Index]]]:
    kept = ObjectStore(
        store.name, store.key_path, store.generator, list(store.entries), dict(store.values)
    )
    indexes = []
    for index in store.indexes.values():
        copy = Index(index.name, store, index.key_path, index.unique, index.multi_entry)
        copy.entries = list(index.entries)
        indexes.append((index, copy))
    return kept, indexes


def _restore_records(
    store: ObjectStore, kept: tuple[ObjectStore, list[tuple[Index, Index]]]
) -> None:
    before, indexes = kept
    store.entries, store.values, store.generator = before.entries, before.values, before.generator
    for index, copy in indexes:
        index.entries = copy.entries
