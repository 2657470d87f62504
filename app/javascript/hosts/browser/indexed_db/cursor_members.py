"""The members of IDBCursor and IDBCursorWithValue: https://w3c.github.io/IndexedDB/#cursor-interface"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import ANY, Optional
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.indexed_db.cursor import (
    IDBCursorObject,
    IDBCursorWithValueObject,
)
from app.javascript.hosts.browser.indexed_db.key_ranges import IDBKeyRangeObject
from app.javascript.hosts.browser.indexed_db.keys import Key, key_from
from app.javascript.hosts.browser.indexed_db.records import Index
from app.javascript.hosts.browser.indexed_db.retrieval import COUNT
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _advance(_realm: Realm, cursor: IDBCursorObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbcursor-advance"""
    (count,) = arguments
    if not count:
        raise type_error(
            "Failed to execute 'advance' on 'IDBCursor': "
            "A count argument with value 0 (zero) was supplied, must be greater than 0."
        )
    cursor.require_source()
    cursor.require_value()
    cursor.iterate(f"advance({count})", count=count)
    return UNDEFINED


def _continue(_realm: Realm, cursor: IDBCursorObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbcursor-continue"""
    (given,) = arguments
    cursor.require_source()
    cursor.require_value()
    key = None if given is UNDEFINED else key_from(given)
    if key is not None:
        cursor.is_before(key, _least_primary_key(cursor))
    cursor.iterate("continue", key)
    return UNDEFINED


def _least_primary_key(cursor: IDBCursorObject) -> Key | None:
    """``continue`` compares keys alone: another record of the same key is no later one."""
    return None if cursor.position is None else cursor.position[1]


def _continue_primary_key(_realm: Realm, cursor: IDBCursorObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbcursor-continueprimarykey"""
    cursor.require_source()
    if not isinstance(cursor.source.stored, Index):
        raise DomProblem("InvalidAccessError", "The cursor's source is not an index.")
    if cursor.direction.endswith("unique"):
        words = "The cursor's direction is not 'next' or 'prev'."
        raise DomProblem("InvalidAccessError", words)
    cursor.require_value()
    key, primary_key = key_from(arguments[0]), key_from(arguments[1])
    cursor.is_before(key, primary_key)
    cursor.iterate("continuePrimaryKey", key, primary_key)
    return UNDEFINED


def _require_changeable(cursor: IDBCursorObject, what: str) -> None:
    cursor.source.transaction.require_active()
    if cursor.source.transaction.mode == "readonly":
        words = f"The record may not be {what} inside a read-only transaction."
        raise DomProblem("ReadOnlyError", words)
    cursor.require_source()
    cursor.require_value()
    if not cursor.has_value:
        raise DomProblem("InvalidStateError", "The cursor is a key cursor.")


def _update(realm: Realm, cursor: IDBCursorObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbcursor-update"""
    _require_changeable(cursor, "updated")
    assert cursor.position is not None
    store = cursor.source.effective_store
    return store.put(realm, "update", arguments[0], cursor.position[1], cursor)


def _delete(realm: Realm, cursor: IDBCursorObject, _arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbcursor-delete"""
    _require_changeable(cursor, "deleted")
    assert cursor.position is not None
    key = cursor.position[1]
    range_ = IDBKeyRangeObject(realm, key, key)
    return cursor.source.effective_store.delete_range(realm, range_, cursor)


_C = Members("IDBCursor", IDBCursorObject)
_V = Members("IDBCursorWithValue", IDBCursorWithValueObject)
DESCRIPTIONS = (
    interface(
        "IDBCursor",
        None,
        (
            _C.attribute("source", lambda _realm, cursor: cursor.source),
            _C.attribute("direction", lambda _realm, cursor: cursor.direction),
            _C.attribute("key", lambda _realm, cursor: cursor.key),
            _C.attribute("primaryKey", lambda _realm, cursor: cursor.primary_key),
            _C.attribute("request", lambda _realm, cursor: cursor.request),
            _C.operation("advance", _advance, COUNT),
            _C.operation("continue", _continue, Optional(ANY, UNDEFINED)),
            _C.operation("continuePrimaryKey", _continue_primary_key, ANY, ANY),
            _C.operation("delete", _delete),
            _C.operation("update", _update, ANY),
        ),
    ),
    interface(
        "IDBCursorWithValue",
        "IDBCursor",
        (_V.attribute("value", lambda _realm, cursor: cursor.value),),
    ),
)
