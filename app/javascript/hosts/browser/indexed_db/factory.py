"""indexedDB: https://w3c.github.io/IndexedDB/#factory-interface"""

from __future__ import annotations

from functools import partial
from typing import Any

from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import ANY, STRING, Optional
from app.javascript.hosts.browser.indexed_db import storage_thread as thread_of
from app.javascript.hosts.browser.indexed_db.connection_requests import ConnectionRequest
from app.javascript.hosts.browser.indexed_db.database import databases
from app.javascript.hosts.browser.indexed_db.keys import key_from
from app.javascript.hosts.web.streams.promises import Deferred
from app.javascript.hosts.web.webidl import enforced_unsigned_long_long
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class IDBFactoryObject(JSObject):
    """One for each window."""

    __slots__ = ()

    class_name = "IDBFactory"

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm.intrinsics["%IDBFactory.prototype%"])


def _version(_realm: Realm, value: Value, doing: str) -> int:
    place = doing.partition(": parameter ")[0]
    version = enforced_unsigned_long_long(value, place)
    if not version:
        raise type_error(f"{place}: The version provided must not be 0.")
    return version


def _open(realm: Realm, _factory: IDBFactoryObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbfactory-open"""
    name, version = arguments
    asked = ConnectionRequest(realm, name, version)
    asked.database.ask(asked.open)
    return asked.request


def _delete_database(realm: Realm, _factory: IDBFactoryObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbfactory-deletedatabase"""
    asked = ConnectionRequest(realm, arguments[0], None)
    asked.database.ask(asked.delete)
    return asked.request


def _databases(realm: Realm, _factory: IDBFactoryObject, _arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbfactory-databases"""
    answer = Deferred(realm)
    known = [(name, each.kept_version) for name, each in sorted(databases(realm).items())]
    infos: list[Value] = []
    for name, version in known:
        if version:
            info = JSObject(realm.object_prototype)
            info.properties.update(name=name, version=float(version))
            infos.append(info)
    steps = partial(answer.resolve, create_array_from_list(realm, infos))
    thread_of.storage_thread(realm).work(realm, "databases", thread_of.READ_MS, steps)
    return answer.promise


def _cmp(_realm: Realm, _factory: IDBFactoryObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/IndexedDB/#dom-idbfactory-cmp"""
    first, second = key_from(arguments[0]), key_from(arguments[1])
    return float((first > second) - (first < second))


_F = Members("IDBFactory", IDBFactoryObject)
DESCRIPTIONS = (
    interface(
        "IDBFactory",
        None,
        (
            _F.operation("cmp", _cmp, ANY, ANY),
            _F.operation("databases", _databases),
            _F.operation("deleteDatabase", _delete_database, STRING),
            _F.operation("open", _open, STRING, Optional(_version, 0)),
        ),
    ),
)
