"""``process.stdout`` and ``process.stderr``: as much of a stream as the program asks for.

What most programs use, ``write`` and a few facts, is there at once. Whatever else is touched makes
it a whole stream of the library's, which takes a while to load.

https://nodejs.org/docs/latest-v20.x/api/process.html#processstdout
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.built_in_modules import library_of
from app.javascript.hosts.node.globals import host_of
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import Property, PropertyDescriptor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value

#: What is the same before and after. A pipe has no columns and is no terminal.
SIMPLE: Final = frozenset(
    {"write", "fd", "isTTY", "columns", "rows", "getColorDepth", "hasColors", "_isStdio"}
)


class OutputStream(JSObject):
    """One of the two; ``write`` is the simple one, until it is ``whole``."""

    __slots__ = ("_fd", "_realm", "whole")

    exotic = True

    def __init__(self, realm: Realm, fd: float, prototype: JSObject) -> None:
        super().__init__(prototype)
        self._realm = realm
        self._fd = fd
        self.whole = False
        self.properties["fd"] = fd
        self.properties["_isStdio"] = True

    def print(self, text: str) -> None:
        """As the console does, once it is whole."""
        self._call("print", [self, text])

    def complete(self) -> None:
        """Make it a whole stream; its parts are those that the process has loaded for it anyway."""
        self.whole = True
        host = host_of(self._realm)
        with host.loop.first_uses.free():
            self._call("complete", [self, self._fd, host.is_worker])

    def _call(self, name: str, arguments: list[Value]) -> None:
        library = library_of(self._realm).require("process_stdio")
        assert isinstance(library, JSObject)
        function = library.get(name, library)
        assert isinstance(function, JSObject)
        function.call(UNDEFINED, arguments)

    def _touch(self, key: PropertyKey) -> None:
        if not self.whole and key not in SIMPLE:
            self.complete()

    def get_prototype_of(self) -> JSObject | None:
        self._touch("")
        return super().get_prototype_of()

    def set_prototype_of(self, prototype: JSObject | None) -> bool:
        self._touch("")
        return super().set_prototype_of(prototype)

    def has_own_prototype_trap(self) -> bool:
        return not self.whole

    def get_own_property(self, key: PropertyKey) -> Property | None:
        self._touch(key)
        return super().get_own_property(key)

    def define_own_property(self, key: PropertyKey, descriptor: PropertyDescriptor) -> bool:
        self._touch(key)
        return super().define_own_property(key, descriptor)

    def has_property(self, key: PropertyKey) -> bool:
        self._touch(key)
        return super().has_property(key)

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        self._touch(key)
        return super().get(key, receiver)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        self._touch(key)
        return super().set(key, value, receiver)

    def delete(self, key: PropertyKey) -> bool:
        self._touch(key)
        return super().delete(key)

    def own_property_keys(self) -> list[PropertyKey]:
        self._touch("")
        return super().own_property_keys()
