"""Flattening arrays: https://tc39.es/ecma262/#sec-array.prototype.flat"""

from __future__ import annotations

from app.javascript.runtime.array_operations import (
    array_like,
    check_length,
    create_index,
    element_if_present,
    is_array,
    rounds,
)
from app.javascript.runtime.array_species import array_species_create
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import default_call_site, to_integer_or_infinity
from app.javascript.runtime.depth import one_deeper
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable, length_of_array_like
from app.javascript.runtime.property import Absent
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def array_prototype_flat(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.flat"""
    source, length = array_like(realm, this)
    depth = argument(arguments, 0)
    levels = 1.0 if depth is UNDEFINED else max(to_integer_or_infinity(depth), 0.0)
    flat = array_species_create(realm, source, 0)
    flatten_into_array(realm, flat, (source, length), 0, levels)
    return flat


def array_prototype_flat_map(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.flatmap"""
    source, length = array_like(realm, this)
    mapper, this_arg = argument(arguments, 0), argument(arguments, 1)
    if not is_callable(mapper):
        is_newer = "newer V8" in realm.slots
        words = "flatMap mapper function is not callable"
        raise type_error(f"{default_call_site(mapper)} is not a function" if is_newer else words)
    flat = array_species_create(realm, source, 0)
    to = 0
    for index in rounds(realm, range(length), source):
        value = element_if_present(source, index)
        if not isinstance(value, Absent):
            mapped = mapper.call(this_arg, [value, float(index), source])
            to = _append(realm, flat, to, mapped, 1)
    return flat


def flatten_into_array(
    realm: Realm, flat: JSObject, source: tuple[JSObject, int], start: int, depth: float
) -> int:
    """The index after the last one written: https://tc39.es/ecma262/#sec-flattenintoarray"""
    array, length = source
    to = start
    for index in rounds(realm, range(length), array):
        value = element_if_present(array, index)
        if not isinstance(value, Absent):
            to = _append(realm, flat, to, value, depth)
    return to


def _append(realm: Realm, flat: JSObject, to: int, value: Value, depth: float) -> int:
    if depth > 0 and is_array(value):
        assert isinstance(value, JSObject)
        nested, length = value, length_of_array_like(value)
        return one_deeper(
            realm.agent,
            lambda: flatten_into_array(realm, flat, (nested, length), to, depth - 1),
        )
    check_length(to + 1)
    create_index(flat, to, value)
    return to + 1
