"""Records as programs have them: https://w3c.github.io/IndexedDB/#record-interface"""

from __future__ import annotations

from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


class IDBRecordObject(JSObject):
    """What ``getAllRecords`` gives."""

    __slots__ = ("key", "primary_key", "value")

    class_name = "IDBRecord"

    def __init__(self, realm: Realm, key: Value, primary_key: Value, value: Value) -> None:
        super().__init__(realm.intrinsics["%IDBRecord.prototype%"])
        self.key = key
        self.primary_key = primary_key
        self.value = value


_R = Members("IDBRecord", IDBRecordObject)
DESCRIPTIONS = (
    interface(
        "IDBRecord",
        None,
        (
            _R.attribute("key", lambda _realm, record: record.key),
            _R.attribute("primaryKey", lambda _realm, record: record.primary_key),
            _R.attribute("value", lambda _realm, record: record.value),
        ),
    ),
)
