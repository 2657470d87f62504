"""The members of IDBIndex: https://w3c.github.io/IndexedDB/#index-interface"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.problems import DomProblem
from app.javascript.hosts.browser.indexed_db.object_store import IDBIndexObject
from app.javascript.hosts.browser.indexed_db.retrieval import reading_members
from app.javascript.runtime.realm import Realm


def _set_name(_realm: Realm, index: IDBIndexObject, name: str) -> None:
    """https://w3c.github.io/IndexedDB/#dom-idbindex-name"""
    stored, store = index.stored, index.object_store
    if not index.transaction.is_upgrade:
        words = "The database is not running a version change transaction."
        raise DomProblem("InvalidStateError", words)
    index.require_usable()
    if name == stored.name:
        return
    if name in store.stored.indexes:
        raise DomProblem("ConstraintError", "An index with the specified name already exists.")
    store.indexes.pop(stored.name, None)
    store.indexes[name] = index
    del store.stored.indexes[stored.name]
    stored.name = name
    store.stored.indexes[name] = stored


_I = Members("IDBIndex", IDBIndexObject)
DESCRIPTIONS = (
    interface(
        "IDBIndex",
        None,
        (
            _I.attribute("name", lambda _realm, index: index.stored.name, _set_name),
            _I.attribute("objectStore", lambda _realm, index: index.object_store),
            _I.attribute("keyPath", lambda _realm, index: index.key_path),
            _I.attribute("multiEntry", lambda _realm, index: index.stored.multi_entry),
            _I.attribute("unique", lambda _realm, index: index.stored.unique),
            *reading_members(_I),
        ),
    ),
)
