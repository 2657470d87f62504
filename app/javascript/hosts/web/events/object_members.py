"""Members of events' dictionaries that are objects of one interface.

https://webidl.spec.whatwg.org/#js-interface
"""

from __future__ import annotations

from app.javascript.hosts.web.events.event_init import Convert, Member, WrongMember, double
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.promise_operations import promise_resolve
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, Value


def object_member(name: str, interface: str) -> Member:
    """A member that is null or an object of that interface or of one that inherits from it."""
    return Member(name, _converter(interface), NULL)


def _converter(interface: str) -> Convert:
    def convert(realm: Realm, value: Value) -> Value:
        if value is NULL or _implements(realm, value, interface):
            return value
        raise WrongMember(f"Failed to convert value to '{interface}'.")

    return convert


def _implements(realm: Realm, value: Value, interface: str) -> bool:
    if not isinstance(value, JSObject):
        return False
    if isinstance(value, EventTargetObject) and value.is_node:
        prototype = realm.intrinsics.get(f"%{interface}.prototype%")
        return prototype is not None and _inherits(value, prototype)
    return value.class_name == interface


def _inherits(value: JSObject, prototype: JSObject) -> bool:
    parent = value.prototype
    while parent is not None and parent is not prototype:
        parent = parent.prototype
    return parent is prototype


def track(_realm: Realm, value: Value) -> Value:
    """A track or null; no track is ever made here."""
    if value is NULL:
        return value
    kinds = "(AudioTrack or TextTrack or VideoTrack)"
    raise WrongMember(f"The provided value is not of type '{kinds}'.")


def nullable_double(realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-double, but null stays null."""
    return NULL if value is NULL else double(realm, value)


def promise(realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-promise"""
    return promise_resolve(realm, realm.intrinsics["%Promise%"], value)
