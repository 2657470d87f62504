"""Interfaces that a real window has and this one lacks: there to be asked for, refused when used.

``typeof WebSocket`` is ``'function'`` and nothing is an instance of it, as in a browser where
nobody made one; ``typeof caches`` is ``'object'``. Calling one, or looking at its members, stops
the run.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.javascript.hosts.browser.window_names import FUNCTIONS, OBJECTS
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.function import (
    FunctionObject,
    set_name_and_length,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty, Property
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value

_ADVICE: Final = "Leave it out, or write what you need of it yourself."
_HARMLESS: Final = frozenset({"name", "length", "prototype"})
#: Objects that a worker lacks, and a window has.
_OF_WINDOWS: Final = frozenset({"indexedDB"})
_NAMES: Final = FUNCTIONS | OBJECTS


class MissingInterface(FunctionObject):
    """A function that stops the run when it is called, constructed, or asked for a member."""

    __slots__ = ("advice", "name")

    is_constructor = True
    exotic = True

    def __init__(self, realm: Realm, name: str, advice: str) -> None:
        super().__init__(realm, realm.function_prototype)
        self.name = name
        self.advice = advice
        set_name_and_length(self, name, 0.0)
        if name[0].isupper():
            prototype = _MissingPrototype(self, realm.object_prototype)
            self.properties["prototype"] = DataProperty(prototype)

    def call(self, this: Value, arguments: list[Value]) -> Value:
        raise UnsupportedApi(self.name, self.advice)

    def construct(self, arguments: list[Value], new_target: JSObject) -> JSObject:
        raise UnsupportedApi(self.name, self.advice)

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        found = super().get(key, receiver)
        is_interface = self.name[0].isupper()
        if found is UNDEFINED and is_interface and isinstance(key, str) and key not in _HARMLESS:
            raise UnsupportedApi(f"{self.name}.{key}", self.advice)
        return found


class _MissingPrototype(JSObject):
    """The interface prototype object, of which nothing inherits."""

    __slots__ = ("interface",)

    exotic = True

    def __init__(self, interface: MissingInterface, prototype: JSObject) -> None:
        super().__init__(prototype)
        self.interface = interface

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        found = super().get(key, receiver)
        if found is UNDEFINED and isinstance(key, str):
            name = f"{self.interface.name}.prototype.{key}"
            raise UnsupportedApi(name, self.interface.advice)
        return found


class MissingObject(JSObject):
    """An object that can be asked for; whoever asks for a member stops the run."""

    __slots__ = ("advice", "name")

    exotic = True

    def __init__(self, realm: Realm, name: str, advice: str) -> None:
        super().__init__(realm.object_prototype)
        self.name = name
        self.advice = advice

    def _refused(self, key: PropertyKey) -> UnsupportedApi:
        name = f"{self.name}.{key}" if isinstance(key, str) else self.name
        return UnsupportedApi(name, self.advice)

    def get(self, key: PropertyKey, receiver: Value) -> Value:
        raise self._refused(key)

    def set(self, key: PropertyKey, value: Value, receiver: Value) -> bool:
        raise self._refused(key)

    def get_own_property(self, key: PropertyKey) -> Property | None:
        raise self._refused(key)

    def own_property_keys(self) -> list[PropertyKey]:
        raise UnsupportedApi(self.name, self.advice)


def is_missing_global(name: str) -> bool:
    """Whether a window has this name in real life only."""
    return name in _NAMES


def missing_global(realm: Realm, name: str) -> Value:
    """What the name stands for."""
    if name in OBJECTS:
        return MissingObject(realm, name, _ADVICE)
    return missing_function(realm, name)


def missing_function(realm: Realm, name: str) -> MissingInterface:
    """The one that stands for an interface or function."""
    kept: dict[str, MissingInterface] = realm.slots.setdefault("missing interfaces", {})
    if name not in kept:
        kept[name] = MissingInterface(realm, name, _ADVICE)
    return kept[name]


def refuse_globals(realm: Realm, names: Mapping[str, str]) -> None:
    """Give the global object its refused names, each with its own advice."""
    window = realm.global_object
    for name, advice in names.items():
        made: JSObject = MissingInterface(realm, name, advice)
        if name in OBJECTS | _OF_WINDOWS:
            made = MissingObject(realm, name, advice)
        window.properties[name] = DataProperty(made, True, False, True)
