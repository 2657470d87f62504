"""Object stores as programs have them: https://w3c.github.io/IndexedDB/#object-store-interface"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.indexed_db import storage_thread as thread_of
from app.javascript.hosts.browser.indexed_db.key_paths import (
    can_inject,
    extract_key,
    inject,
    key_path_value,
)
from app.javascript.hosts.browser.indexed_db.key_ranges import IDBKeyRangeObject
from app.javascript.hosts.browser.indexed_db.keys import Key, key_to_value, shown_key
from app.javascript.hosts.browser.indexed_db.records import Index, ObjectStore, entries_in
from app.javascript.hosts.browser.indexed_db.request import IDBRequestObject
from app.javascript.hosts.browser.indexed_db.transaction import State
from app.javascript.hosts.browser.indexed_db.values import cloned
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.indexed_db.transaction import IDBTransactionObject


class IDBObjectStoreObject(JSObject):
    """A handle: https://w3c.github.io/IndexedDB/#object-store-handle-construct"""

    __slots__ = ("indexes", "key_path", "stored", "transaction")

    class_name = "IDBObjectStore"

    def __init__(
        self, realm: Realm, stored: ObjectStore, transaction: IDBTransactionObject
    ) -> None:
        super().__init__(realm.intrinsics["%IDBObjectStore.prototype%"])
        self.stored = stored
        self.transaction = transaction
        self.key_path = key_path_value(realm, stored.key_path)
        self.indexes: dict[str, IDBIndexObject] = {}

    @property
    def effective_store(self) -> IDBObjectStoreObject:
        return self

    def require_store(self) -> None:
        """Raises InvalidStateError when it was deleted."""
        if self.stored.is_deleted:
            raise DomProblem("InvalidStateError", "The object store has been deleted.")

    def require_usable(self) -> None:
        self.require_store()
        self.transaction.require_active()

    def require_writable(self) -> None:
        """Raises ReadOnlyError beside."""
        self.require_usable()
        if self.transaction.mode == "readonly":
            raise DomProblem("ReadOnlyError", "The transaction is read-only.")

    def require_upgrade(self) -> None:
        """Its structure may change now."""
        if not self.transaction.is_upgrade:
            words = "The database is not running a version change transaction."
            raise DomProblem("InvalidStateError", words)
        self.require_usable()

    # -- writing ---------------------------------------------------------------------------------

    def delete_range(self, realm: Realm, range_: IDBKeyRangeObject, source: JSObject) -> Value:
        """https://w3c.github.io/IndexedDB/#delete-records-from-an-object-store"""
        stored, undo = self.stored, self.transaction.undo

        def operation() -> Callable[[], Value]:
            undo.remember_records(stored)
            stored.delete_records(entries_in(stored, range_))
            return lambda: UNDEFINED

        request = IDBRequestObject(realm, source, self.transaction)
        label = f"{stored.name}.delete"
        return self.transaction.place(request, label, thread_of.WRITE_MS, operation)

    def put(
        self, realm: Realm, name: str, value: Value, key: Key | None, cursor: JSObject | None = None
    ) -> Value:
        """https://w3c.github.io/IndexedDB/#add-or-put; ``cursor`` stands at the record."""
        doing = f"Failed to execute '{name}' on '{'IDBCursor' if cursor else 'IDBObjectStore'}'"
        state, self.transaction.state = self.transaction.state, State.INACTIVE
        try:
            clone = cloned(realm, value, doing)
        finally:
            self.transaction.state = state
        if cursor is None:
            key = self._key_of(realm, clone, key)
        elif self.stored.key_path is not None:
            _, found = extract_key(realm, clone, self.stored.key_path)
            if found != key:
                raise DomProblem(
                    "DataError",
                    "The effective object store of this cursor uses in-line keys and evaluating "
                    "the key path of the value parameter results in a different value than the "
                    "cursor's effective key.",
                )
        return self._store(realm, name, clone, key, cursor)

    def _key_of(self, realm: Realm, value: Value, given: Key | None) -> Key | None:
        """Steps 8 to 11: the key of the record, None where it is generated."""
        path, generates = self.stored.key_path, self.stored.generator is not None
        if path is None:
            if given is None and not generates:
                raise DomProblem(
                    "DataError",
                    "The object store uses out-of-line keys and has no key generator and the key "
                    "parameter was not provided.",
                )
            return given
        if given is not None:
            words = "The object store uses in-line keys and the key parameter was provided."
            raise DomProblem("DataError", words)
        there, key = extract_key(realm, value, path)
        if there and key is None:
            words = (
                "Evaluating the object store's key path yielded a value that is not a valid key."
            )
            raise DomProblem("DataError", words)
        if not there and not generates:
            words = "Evaluating the object store's key path did not yield a value."
            raise DomProblem("DataError", words)
        if not there and isinstance(path, str) and not can_inject(value, path):
            words = "A generated key could not be inserted into the value."
            raise DomProblem("DataError", words)
        return key

    def _store(
        self, realm: Realm, name: str, value: Value, given: Key | None, cursor: JSObject | None
    ) -> Value:
        stored, undo = self.stored, self.transaction.undo

        def operation() -> Callable[[], Value]:
            undo.remember_records(stored)
            key = stored.generate_key() if given is None else given
            if given is None and isinstance(stored.key_path, str):
                inject(realm, value, key[1], stored.key_path)
            stored.store_record(realm, value, key, no_overwrite=name == "add")
            return lambda: key_to_value(realm, key)

        request = IDBRequestObject(realm, cursor or self, self.transaction)
        label = f"{stored.name}.{name}({'' if given is None else shown_key(given)})"
        return self.transaction.place(request, label, thread_of.WRITE_MS, operation)


class IDBIndexObject(JSObject):
    """A handle: https://w3c.github.io/IndexedDB/#index-handle-construct"""

    __slots__ = ("key_path", "object_store", "stored")

    class_name = "IDBIndex"

    def __init__(self, realm: Realm, stored: Index, object_store: IDBObjectStoreObject) -> None:
        super().__init__(realm.intrinsics["%IDBIndex.prototype%"])
        self.stored = stored
        self.object_store = object_store
        self.key_path = key_path_value(realm, stored.key_path)

    @property
    def transaction(self) -> IDBTransactionObject:
        return self.object_store.transaction

    @property
    def effective_store(self) -> IDBObjectStoreObject:
        return self.object_store

    def require_there(self) -> None:
        """Raises InvalidStateError when it was deleted."""
        if self.stored.is_deleted:
            words = "The index or its object store has been deleted."
            raise DomProblem("InvalidStateError", words)

    def require_usable(self) -> None:
        self.require_there()
        self.transaction.require_active()
