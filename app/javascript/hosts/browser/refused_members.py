"""Makes the members that the model lacks refuse by name, once their interface is made.

Then a prototype has all of its members, and they are put into the order in which Chromium lists
them: attributes, constants, operations by their names, the constructor.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from app.javascript.hosts.browser.missing_members import ATTRIBUTES, METHODS, STATICS
from app.javascript.hosts.browser.restricted_functions import install_restricted_functions
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.function import FunctionObject, set_name_and_length
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import PrivateName, PropertyKey, Value

_ADVICE: Final = "Leave it out, or write what you need of it yourself."
#: Of the language: made with the realm, and the same for all hosts but for these.
LANGUAGE: Final = (
    "Array", "Date", "Iterator",
)  # fmt: skip
#: Of the platform, and made with every window.
_EARLY: Final = ("EventTarget", "MessageEvent")


class RefusedMember(FunctionObject):
    """A method, getter or setter that stops the run."""

    __slots__ = ("name",)

    def __init__(self, realm: Realm, name: str) -> None:
        super().__init__(realm, realm.function_prototype)
        self.name = name

    def call(self, this: Value, arguments: list[Value]) -> Value:
        raise UnsupportedApi(self.name, _ADVICE)


def refuse_members(realm: Realm, interfaces: Iterable[str]) -> None:
    """Fill up the prototypes of these interfaces, where they are there."""
    for name in interfaces:
        prototype = realm.intrinsics.get(f"%{name}.prototype%")
        if prototype is not None:
            _refuse_attributes(realm, name, prototype)
            _refuse_methods(realm, f"{name}.prototype", METHODS.get(name, ""), prototype)
            if name not in LANGUAGE:
                _put_in_order(prototype)
        constructor = realm.intrinsics.get(f"%{name}%")
        if constructor is not None and name in STATICS:
            _refuse_methods(realm, name, STATICS[name], constructor)


#: New members that Chromium puts behind all others.
_LATE: Final = ("bytes", "getCoalescedEvents", "pseudoTarget", "textStream")
#: Those of a maplike or setlike interface come last, those of a list come first.
_OF_ITERABLES: Final = ("entries", "forEach", "keys", "values")
_OF_LISTS: Final = ("entries", "keys", "values", "forEach")


def _put_in_order(prototype: JSObject) -> None:
    """https://webidl.spec.whatwg.org/#interface-prototype-object, as ``for (key in ...)`` tells."""
    found = dict(prototype.properties)
    rank = {key: place for place, key in enumerate(found)}
    is_iterable = "entries" in found and "forEach" in found
    has_items = is_iterable and "item" in found

    def place_of(key: PropertyKey | PrivateName) -> tuple[int, str, int]:
        if not isinstance(key, str) or key == "constructor":
            return 6, "", rank[key]
        if key in _LATE:
            return 7, key, 0
        if is_iterable and key in _OF_ITERABLES:
            order = _OF_LISTS if has_items else _OF_ITERABLES
            return (0 if has_items else 5), "", order.index(key)
        described = found[key]
        if isinstance(described, AccessorProperty):
            return 1, "", rank[key]
        return (2, "", rank[key]) if key.isupper() else (3, key.lower(), 0)

    keys = sorted(found, key=place_of)
    prototype.properties.clear()
    prototype.properties.update((key, found[key]) for key in keys)


def _refuse_attributes(realm: Realm, name: str, prototype: JSObject) -> None:
    for key in ATTRIBUTES.get(name, "").split():
        if not prototype.has_property(key):
            refused = RefusedMember(realm, f"{name}.{key}")
            prototype.properties[key] = AccessorProperty(refused, refused, True, True)


def _refuse_methods(realm: Realm, name: str, keys: str, holder: JSObject) -> None:
    for key in keys.split():
        if not holder.has_property(key):
            refused = RefusedMember(realm, f"{name.removesuffix('.prototype')}.{key}")
            set_name_and_length(refused, key, 0.0)
            is_enumerable = name.removesuffix(".prototype") not in LANGUAGE
            holder.properties[key] = DataProperty(refused, True, is_enumerable, True)


def install_refusals(realm: Realm) -> None:
    """Now those of what is there from the start; the others when their groups are made."""
    refuse_members(realm, (*LANGUAGE, *_EARLY))
    install_restricted_functions(realm)
    realm.slots["refuse members"] = refuse_members
