"""``process.env``: https://nodejs.org/docs/latest-v20.x/api/process.html#processenv"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node_errors import native_error
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import Absent, PropertyDescriptor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import PropertyKey, Symbol, Value

_BEGINNING: Final = {
    "HOME": "/app",
    "LANG": "en_US.UTF-8",
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "PWD": "/app",
    "TZ": "UTC",
    "USER": "node",
}


def _refused(descriptor: PropertyDescriptor) -> str:
    """Why a property cannot be defined so; "" when it can."""
    if not (isinstance(descriptor.get, Absent) and isinstance(descriptor.set, Absent)):
        return "'process.env' does not accept an accessor(getter/setter) descriptor"
    kept = (descriptor.configurable, descriptor.writable, descriptor.enumerable)
    if kept == (True, True, True) and not isinstance(descriptor.value, Absent):
        return ""
    return "'process.env' only accepts a configurable, writable, and enumerable data descriptor"


class Environment(JSObject):
    """Values become strings when they are set."""

    __slots__ = ("_realm",)

    exotic = True

    def __init__(self, realm: Realm) -> None:
        super().__init__(realm.object_prototype)
        self._realm = realm
        self.properties.update(_BEGINNING)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        text = self._text(key, value)
        if receiver is not self:
            return super().set(key, text, receiver)
        self.properties[key] = text
        return True

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        words = _refused(descriptor)
        if words:
            raise native_error(
                self._realm, "TypeError", "ERR_INVALID_OBJECT_DEFINE_PROPERTY", words
            )
        assert not isinstance(descriptor.value, Absent)
        descriptor.value = self._text(key, descriptor.value)
        return super().define_own_property(key, descriptor)

    def _text(self, key: PropertyKey, value: Value) -> Value:
        if isinstance(key, Symbol):
            raise type_error("Cannot convert a Symbol value to a string")
        return to_string(value)
