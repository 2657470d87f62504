"""The members of IDBObjectStore: https://w3c.github.io/IndexedDB/#object-store-interface"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.javascript.hosts.browser.dom.idl import Body, Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    STRING,
    Dictionary,
    Optional,
    member,
)
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.string_list import DOMStringListObject
from app.javascript.hosts.browser.indexed_db import storage_thread as thread_of
from app.javascript.hosts.browser.indexed_db.key_paths import (
    is_valid,
    to_key_path,
)
from app.javascript.hosts.browser.indexed_db.key_ranges import to_key_range
from app.javascript.hosts.browser.indexed_db.keys import key_from
from app.javascript.hosts.browser.indexed_db.object_store import (
    IDBIndexObject,
    IDBObjectStoreObject,
)
from app.javascript.hosts.browser.indexed_db.records import Index, StorageError
from app.javascript.hosts.browser.indexed_db.request import IDBRequestObject
from app.javascript.hosts.browser.indexed_db.retrieval import reading_members
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _writing(name: str) -> Body:
    """https://w3c.github.io/IndexedDB/#dom-idbobjectstore-put"""

    def body(realm: Realm, store: IDBObjectStoreObject, arguments: list[Any]) -> Value:
        value, given = arguments
        key = None if given is UNDEFINED else key_from(given)
        store.require_writable()
        return store.put(realm, name, value, key)

    return body


def _delete(realm: Realm, store: IDBObjectStoreObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbobjectstore-delete"""
    store.require_writable()
    return store.delete_range(realm, to_key_range(realm, arguments[0], required=True), store)


def _clear(realm: Realm, store: IDBObjectStoreObject, _arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbobjectstore-clear"""
    store.require_writable()
    stored, transaction = store.stored, store.transaction

    def operation() -> Callable[[], Value]:
        transaction.undo.remember_records(stored)
        stored.delete_records(stored.entries)
        return lambda: UNDEFINED

    request = IDBRequestObject(realm, store, transaction)
    return transaction.place(request, f"{stored.name}.clear", thread_of.WRITE_MS, operation)


# -- indexes ---------------------------------------------------------------------------------------


def _create_index(realm: Realm, store: IDBObjectStoreObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbobjectstore-createindex"""
    name, given, options = arguments
    path = to_key_path(realm, given)
    unique, multi_entry = (to_boolean(member(options, key)) for key in ("unique", "multiEntry"))
    store.require_upgrade()
    if name in store.stored.indexes:
        raise DomProblem("ConstraintError", "An index with the specified name already exists.")
    if not is_valid(path):
        raise DomProblem("SyntaxError", "The keyPath argument contains an invalid key path.")
    if multi_entry and isinstance(path, tuple):
        words = "The keyPath argument was an array and the multiEntry option is true."
        raise DomProblem("InvalidAccessError", words)
    transaction, index = store.transaction, Index(name, store.stored, path, unique, multi_entry)
    store.stored.indexes[name] = index

    def fill() -> None:
        try:
            store.stored.fill(realm, index)
        except StorageError as error:
            transaction.abort_from_storage(error)

    transaction.send(fill)
    handle = store.indexes[name] = IDBIndexObject(realm, index, store)
    return handle


def _index(realm: Realm, store: IDBObjectStoreObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbobjectstore-index"""
    (name,) = arguments
    store.require_store()
    if store.transaction.is_over:
        raise DomProblem("InvalidStateError", "The transaction has finished.")
    index = store.stored.indexes.get(name)
    if index is None:
        raise DomProblem("NotFoundError", "The specified index was not found.")
    handle = store.indexes.get(name)
    if handle is None or handle.stored is not index:
        handle = store.indexes[name] = IDBIndexObject(realm, index, store)
    return handle


def _delete_index(_realm: Realm, store: IDBObjectStoreObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbobjectstore-deleteindex"""
    (name,) = arguments
    store.require_upgrade()
    if name not in store.stored.indexes:
        raise DomProblem("NotFoundError", "The specified index was not found.")
    store.stored.indexes.pop(name).deleted = True
    store.indexes.pop(name, None)
    return UNDEFINED


def _index_names(realm: Realm, store: IDBObjectStoreObject) -> Value:
    return DOMStringListObject(realm, [] if store.stored.is_deleted else store.stored.indexes)


# -- its name --------------------------------------------------------------------------------------


def _set_name(_realm: Realm, store: IDBObjectStoreObject, name: str) -> None:
    """https://w3c.github.io/IndexedDB/#dom-idbobjectstore-name"""
    store.require_upgrade()
    stored, transaction = store.stored, store.transaction
    if name == stored.name:
        return
    stores = transaction.connection.stores
    if name in stores:
        words = "An object store with the specified name already exists."
        raise DomProblem("ConstraintError", words)
    transaction.stores.pop(stored.name, None)
    transaction.stores[name] = store
    del stores[stored.name]
    stored.name = name
    stores[name] = stored


_S = Members("IDBObjectStore", IDBObjectStoreObject)
_KEY = Optional(ANY, UNDEFINED)
DESCRIPTIONS = (
    interface(
        "IDBObjectStore",
        None,
        (
            _S.attribute("name", lambda _realm, store: store.stored.name, _set_name),
            _S.attribute("keyPath", lambda _realm, store: store.key_path),
            _S.attribute("indexNames", _index_names),
            _S.attribute("transaction", lambda _realm, store: store.transaction),
            _S.attribute("autoIncrement", lambda _realm, store: store.stored.generator is not None),
            _S.operation("add", _writing("add"), ANY, _KEY),
            _S.operation("put", _writing("put"), ANY, _KEY),
            _S.operation("delete", _delete, ANY),
            _S.operation("clear", _clear),
            _S.operation(
                "createIndex",
                _create_index,
                STRING,
                ANY,
                Optional(Dictionary("IDBIndexParameters"), UNDEFINED),
            ),
            _S.operation("index", _index, STRING),
            _S.operation("deleteIndex", _delete_index, STRING),
            *reading_members(_S),
        ),
    ),
)
