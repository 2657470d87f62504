"""The members of IDBDatabase and IDBTransaction.

https://w3c.github.io/IndexedDB/#database-interface
"""

from __future__ import annotations

from typing import Any, Final

from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import (
    ANY,
    STRING,
    Dictionary,
    Enumeration,
    Optional,
    member,
)
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.dom.string_list import DOMStringListObject
from app.javascript.hosts.browser.indexed_db.connection import IDBDatabaseObject
from app.javascript.hosts.browser.indexed_db.key_paths import KeyPath, is_valid, to_key_path
from app.javascript.hosts.browser.indexed_db.object_store import IDBObjectStoreObject
from app.javascript.hosts.browser.indexed_db.records import ObjectStore
from app.javascript.hosts.browser.indexed_db.transaction import IDBTransactionObject, State
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.sequences import is_iterable
from app.javascript.hosts.web.webidl import (
    is_missing,
)
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_MODE: Final = Enumeration("IDBTransactionMode", ("readonly", "readwrite", "versionchange"))
_DURABILITY: Final = Enumeration("IDBTransactionDurability", ("default", "strict", "relaxed"))


def _upgrade_of(connection: IDBDatabaseObject) -> IDBTransactionObject:
    """Raises InvalidStateError or TransactionInactiveError."""
    upgrade = connection.upgrade
    if upgrade is None:
        words = "The database is not running a version change transaction."
        raise DomProblem("InvalidStateError", words)
    upgrade.require_active()
    return upgrade


def _create_object_store(
    realm: Realm, connection: IDBDatabaseObject, arguments: list[Any]
) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbdatabase-createobjectstore"""
    name, options = arguments
    generates = to_boolean(member(options, "autoIncrement"))
    given = member(options, "keyPath")
    path: KeyPath | None = None if is_missing(given) else to_key_path(realm, given)
    transaction = _upgrade_of(connection)
    if path is not None and not is_valid(path):
        raise DomProblem("SyntaxError", "The keyPath option is not a valid key path.")
    if name in connection.stores:
        words = "An object store with the specified name already exists."
        raise DomProblem("ConstraintError", words)
    if generates and path is not None and (not path or isinstance(path, tuple)):
        words = "The autoIncrement option was set but the keyPath option was empty or an array."
        raise DomProblem("InvalidAccessError", words)
    stored = connection.stores[name] = ObjectStore(name, path, 1 if generates else None)
    handle = transaction.stores[name] = IDBObjectStoreObject(realm, stored, transaction)
    return handle


def _delete_object_store(
    _realm: Realm, connection: IDBDatabaseObject, arguments: list[Any]
) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbdatabase-deleteobjectstore"""
    (name,) = arguments
    transaction = _upgrade_of(connection)
    if name not in connection.stores:
        raise DomProblem("NotFoundError", "The specified object store was not found.")
    connection.stores.pop(name).deleted = True
    transaction.stores.pop(name, None)
    return UNDEFINED


def _store_names(realm: Realm, value: Value) -> list[str]:
    names = iterable_to_list(realm, value) if is_iterable(value) else [value]
    return sorted({to_string(each) for each in names})


def _transaction(realm: Realm, connection: IDBDatabaseObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbdatabase-transaction"""
    given, mode, options = arguments
    names, durability = _store_names(realm, given), _durability(realm, options)
    if connection.upgrade is not None:
        raise DomProblem("InvalidStateError", "A version change transaction is running.")
    if connection.close_pending:
        raise DomProblem("InvalidStateError", "The database connection is closing.")
    if not names:
        raise DomProblem("InvalidAccessError", "The storeNames parameter was empty.")
    if any(name not in connection.stores for name in names):
        raise DomProblem("NotFoundError", "One of the specified object stores was not found.")
    if mode == "versionchange":
        raise type_error(
            "Failed to execute 'transaction' on 'IDBDatabase': The mode provided "
            "('versionchange') is not one of 'readonly' or 'readwrite'."
        )
    made = IDBTransactionObject(realm, connection, mode, names)
    made.durability = durability
    made.make_active()
    connection.transactions.append(made)
    connection.database.began(made)
    return made


def _durability(realm: Realm, options: Value) -> str:
    given = member(options, "durability")
    doing = "Failed to execute 'transaction' on 'IDBDatabase'"
    reading = f"{doing}: Failed to read the 'durability' property from 'IDBTransactionOptions'"
    return "default" if given is UNDEFINED else _DURABILITY(realm, given, f"{reading}: ")


def _close(_realm: Realm, connection: IDBDatabaseObject, _arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbdatabase-close"""
    connection.close()
    return UNDEFINED


# -- transactions ----------------------------------------------------------------------------------


def _object_store(realm: Realm, transaction: IDBTransactionObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbtransaction-objectstore"""
    (name,) = arguments
    if transaction.is_over:
        raise DomProblem("InvalidStateError", transaction.words_of_state())
    stored = transaction.connection.stores.get(name)
    if stored is None or not (transaction.is_upgrade or name in transaction.scope):
        raise DomProblem("NotFoundError", "The specified object store was not found.")
    if name not in transaction.stores:
        transaction.stores[name] = IDBObjectStoreObject(realm, stored, transaction)
    return transaction.stores[name]


def _commit(_realm: Realm, transaction: IDBTransactionObject, _arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbtransaction-commit"""
    if transaction.state is not State.ACTIVE:
        raise DomProblem("InvalidStateError", transaction.words_of_state())
    transaction.commit()
    return UNDEFINED


def _abort(_realm: Realm, transaction: IDBTransactionObject, _arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbtransaction-abort"""
    if transaction.is_over:
        raise DomProblem("InvalidStateError", transaction.words_of_state())
    transaction.abort()
    return UNDEFINED


def _scope(realm: Realm, transaction: IDBTransactionObject) -> Value:
    upgraded = transaction.connection.stores
    return DOMStringListObject(realm, upgraded if transaction.is_upgrade else transaction.scope)


_D = Members("IDBDatabase", IDBDatabaseObject)
_T = Members("IDBTransaction", IDBTransactionObject)
DESCRIPTIONS = (
    interface(
        "IDBDatabase",
        "EventTarget",
        (
            _D.attribute("name", lambda _realm, connection: connection.database.name),
            _D.attribute("version", lambda _realm, connection: float(connection.version)),
            _D.attribute(
                "objectStoreNames",
                lambda realm, connection: DOMStringListObject(realm, connection.stores),
            ),
            *(event_handler(name) for name in ("abort", "close", "error", "versionchange")),
            _D.operation("close", _close),
            _D.operation(
                "createObjectStore",
                _create_object_store,
                STRING,
                Optional(Dictionary("IDBObjectStoreParameters"), UNDEFINED),
            ),
            _D.operation("deleteObjectStore", _delete_object_store, STRING),
            _D.operation(
                "transaction",
                _transaction,
                ANY,
                Optional(_MODE, "readonly"),
                Optional(Dictionary("IDBTransactionOptions"), UNDEFINED),
            ),
        ),
    ),
    interface(
        "IDBTransaction",
        "EventTarget",
        (
            _T.attribute("objectStoreNames", _scope),
            _T.attribute("mode", lambda _realm, transaction: transaction.mode),
            _T.attribute("durability", lambda _realm, transaction: transaction.durability),
            _T.attribute("db", lambda _realm, transaction: transaction.connection),
            _T.attribute("error", lambda _realm, transaction: transaction.error),
            *(event_handler(name) for name in ("abort", "complete", "error")),
            _T.operation("abort", _abort),
            _T.operation("commit", _commit),
            _T.operation("objectStore", _object_store, STRING),
        ),
    ),
)
