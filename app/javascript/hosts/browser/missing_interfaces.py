"""Interfaces that a real window has and this one lacks: there to be asked for, refused when used.

``typeof WebSocket`` is ``'function'`` and nothing is an instance of it, as in a browser where
nobody made one; calling it or looking at its members stops the run.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.javascript.hosts.browser.window_names import FUNCTIONS, OBJECTS
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.function import (
    FunctionObject,
    NativeFunction,
    set_name_and_length,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Value

_ADVICE: Final = "Leave it out, or write what you need of it yourself."
_HARMLESS: Final = frozenset({"name", "length", "prototype"})
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


def is_missing_global(name: str) -> bool:
    """Whether a window has this name in real life only."""
    return name in _NAMES


def missing_global(realm: Realm, name: str) -> Value:
    """What the name stands for. Raises UnsupportedApi for what is no function."""
    if name in OBJECTS:
        raise UnsupportedApi(name, _ADVICE)
    kept: dict[str, Value] = realm.slots.setdefault("missing interfaces", {})
    if name not in kept:
        kept[name] = MissingInterface(realm, name, _ADVICE)
    return kept[name]


def refuse_globals(realm: Realm, names: Mapping[str, str]) -> None:
    """Give the global object its refused names, each with its own advice."""
    window = realm.global_object
    for name, advice in names.items():
        if name in OBJECTS:
            window.properties[name] = _refusing_until_set(realm, name, advice)
        else:
            made = MissingInterface(realm, name, advice)
            window.properties[name] = DataProperty(made, True, False, True)


def _refusing_until_set(realm: Realm, name: str, advice: str) -> AccessorProperty:
    """A program may have a variable of its own with this name."""

    def touched(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        raise UnsupportedApi(name, advice)

    def replace(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        realm.global_object.properties[name] = DataProperty(arguments[0], True, True, True)
        return UNDEFINED

    getter = NativeFunction(realm, f"get {name}", 0, touched)
    return AccessorProperty(getter, NativeFunction(realm, f"set {name}", 1, replace), False, True)
