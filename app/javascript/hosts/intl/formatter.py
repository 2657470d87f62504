"""What the objects of Intl have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.function import Behaviour, NativeFunction
from app.javascript.runtime.locale_list import canonicalize_locale_list, require_english
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import create_data_property_or_throw
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import Value


class FormatterObject(JSObject):
    """``locale`` is what it says of itself; ``bound`` the function that its getter gives."""

    __slots__ = ("bound", "locale")

    def __init__(self, prototype: JSObject | None, locale: str) -> None:
        super().__init__(prototype)
        self.locale = locale
        self.bound: NativeFunction | None = None


_Kind = TypeVar("_Kind", bound=FormatterObject)


def english_locale(realm: Realm, locales: Value, name: str) -> str:
    """The one that is spoken: https://tc39.es/ecma402/#sec-resolvelocale"""
    tags = canonicalize_locale_list(realm, locales)
    require_english(tags, name)
    return "en" if tags and tags[0] == "en" else "en-US"


def receiver(this: Value, kind: type[_Kind], method: str) -> _Kind:
    """RequireInternalSlot, in V8's words."""
    if not isinstance(this, kind):
        raise incompatible_receiver(method, this)
    return this


def bound_function(realm: Realm, target: FormatterObject, length: int, steps: Behaviour) -> Value:
    """The same each time: https://tc39.es/ecma402/#sec-number-format-functions"""
    if target.bound is None:
        target.bound = NativeFunction(realm, "", length, steps)
    return target.bound


def record(realm: Realm, pairs: Iterable[tuple[str, Value]]) -> JSObject:
    """An ordinary object with these properties."""
    made = JSObject(realm.object_prototype)
    for key, value in pairs:
        create_data_property_or_throw(made, key, value)
    return made


def parts_array(realm: Realm, parts: Iterable[tuple[tuple[str, Value], ...]]) -> Value:
    """https://tc39.es/ecma402/#sec-formatnumericToParts"""
    return create_array_from_list(realm, [record(realm, part) for part in parts])
