"""Which constructor makes an array's descendants: https://tc39.es/ecma262/#sec-arrayspeciescreate"""

from __future__ import annotations

from app.javascript.runtime.array import array_create
from app.javascript.runtime.array_operations import is_array
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol


def array_species(realm: Realm, original: JSObject) -> JSObject | None:
    """Steps 1 to 7 of ArraySpeciesCreate: the constructor to use, or None for a plain array.

    https://tc39.es/ecma262/#sec-arrayspeciescreate
    """
    if not is_array(original):
        return None
    constructor = original.get("constructor", original)
    if isinstance(constructor, JSObject):
        if constructor is realm.intrinsics["%Array%"]:  # OPTIMIZATION: its species is itself
            if _array_species_is_untouched(constructor):
                return None
        elif constructor.is_constructor and _is_array_of_other_realm(realm, constructor):
            return None
        species = constructor.get(WellKnownSymbol.SPECIES, constructor)
        constructor = UNDEFINED if species is NULL else species
    if constructor is UNDEFINED:
        return None
    if not is_constructor(constructor):
        raise type_error("object.constructor[Symbol.species] is not a constructor")
    return constructor


def array_species_create(realm: Realm, original: JSObject, length: int) -> JSObject:
    """https://tc39.es/ecma262/#sec-arrayspeciescreate"""
    species = array_species(realm, original)
    if species is None:
        return array_create(realm, length)
    return species.construct([float(length)], species)


def _array_species_is_untouched(constructor: JSObject) -> bool:
    """Whether the getter of %Array%'s species is the built-in one, which answers its receiver."""
    getter = getattr(constructor.properties.get(WellKnownSymbol.SPECIES), "get", None)
    return getattr(getter, "behaviour", None) is get_species


def _is_array_of_other_realm(realm: Realm, constructor: JSObject) -> bool:
    """Steps 4.a to 4.c."""
    other = getattr(constructor, "realm", None)
    if other is None or other is realm:
        return False
    return constructor is other.intrinsics.get("%Array%")


def get_species(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-get-array-@@species, and the same of every other constructor."""
    return this
