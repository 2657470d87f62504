"""``process.env``: https://nodejs.org/docs/latest-v20.x/api/process.html#processenv"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import Absent, PropertyDescriptor
from app.javascript.runtime.values import PropertyKey, Symbol, Value

_BEGINNING: Final = {
    "HOME": "/app",
    "LANG": "en_US.UTF-8",
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "PWD": "/app",
    "TZ": "UTC",
    "USER": "node",
}


class Environment(JSObject):
    """Values become strings when they are set."""

    __slots__ = ()

    exotic = True

    def __init__(self, prototype: JSObject) -> None:
        super().__init__(prototype)
        self.properties.update(_BEGINNING)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        return super().set(key, self._text(key, value), receiver)

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        if not isinstance(descriptor.value, Absent):
            descriptor.value = self._text(key, descriptor.value)
        return super().define_own_property(key, descriptor)

    def _text(self, key: PropertyKey, value: Value) -> Value:
        if isinstance(key, Symbol):
            raise type_error("Cannot convert a Symbol value to a string")
        return to_string(value)
