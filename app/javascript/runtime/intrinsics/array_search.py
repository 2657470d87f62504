"""Methods of arrays that look for an element.

https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object
"""

from __future__ import annotations

from collections.abc import Iterable

from app.javascript.runtime.array import HOLE, Hole
from app.javascript.runtime.array_operations import (
    array_like,
    callback_argument,
    dense_elements,
    element_if_present,
    get_index,
    relative_index,
    rounds,
)
from app.javascript.runtime.comparison import is_strictly_equal, same_value_zero
from app.javascript.runtime.conversion import to_boolean, to_integer_or_infinity
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import Absent
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def array_prototype_at(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.at"""
    target, length = array_like(realm, this)
    relative = to_integer_or_infinity(argument(arguments, 0))
    index = relative if relative >= 0 else length + relative
    return get_index(target, int(index)) if 0 <= index < length else UNDEFINED


# -- by predicate --------------------------------------------------------------------------------


def _find_via_predicate(
    realm: Realm, target: JSObject, indices: Iterable[int], arguments: list[Value]
) -> tuple[int, Value]:
    """Index and value, or -1 and undefined: https://tc39.es/ecma262/#sec-findviapredicate"""
    predicate, this_arg = callback_argument(argument(arguments, 0), realm), argument(arguments, 1)
    for index in rounds(realm, indices, target):
        value = get_index(target, index)
        if to_boolean(predicate.call(this_arg, [value, float(index), target])):
            return index, value
    return -1, UNDEFINED


def array_prototype_find(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.find"""
    target, length = array_like(realm, this, "find")
    return _find_via_predicate(realm, target, range(length), arguments)[1]


def array_prototype_find_index(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.findindex"""
    target, length = array_like(realm, this, "findIndex")
    return float(_find_via_predicate(realm, target, range(length), arguments)[0])


def array_prototype_find_last(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.findlast"""
    target, length = array_like(realm, this, "findLast")
    return _find_via_predicate(realm, target, range(length - 1, -1, -1), arguments)[1]


def array_prototype_find_last_index(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.findlastindex"""
    target, length = array_like(realm, this, "findLastIndex")
    return float(_find_via_predicate(realm, target, range(length - 1, -1, -1), arguments)[0])


# -- by value ------------------------------------------------------------------------------------


def array_prototype_includes(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.includes"""
    target, length = array_like(realm, this)
    if length == 0:
        return False
    value = argument(arguments, 0)
    start = relative_index(argument(arguments, 1), length)
    elements = dense_elements(target)
    if elements is not None and len(elements) >= length:
        return _includes(elements, value, start, length)
    for index in rounds(realm, range(start, length), target):
        if same_value_zero(get_index(target, index), value):
            return True
    return False


def _includes(elements: list[Value | Hole], value: Value, start: int, length: int) -> bool:
    """OPTIMIZATION for dense arrays."""
    if value != value:
        return any(element != element for element in elements[start:length])
    if value is UNDEFINED and HOLE in elements[start:length]:
        return True
    return _index_of(elements, value, start, length) >= 0


def _index_of(elements: list[Value | Hole], value: Value, start: int, length: int) -> int:
    """The first that is strictly equal, not NaN; Python's equality must also be of one type."""
    kind = type(value)
    while True:
        try:
            start = elements.index(value, start, length)
        except ValueError:
            return -1
        if type(elements[start]) is kind:
            return start
        start += 1


def array_prototype_index_of(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.indexof"""
    target, length = array_like(realm, this, "indexOf")
    if length == 0:
        return -1.0
    value = argument(arguments, 0)
    start = relative_index(argument(arguments, 1), length)
    elements = dense_elements(target)
    if elements is not None and value == value:
        return float(_index_of(elements, value, start, length))
    for index in rounds(realm, range(start, length), target):
        element = element_if_present(target, index)
        if not isinstance(element, Absent) and is_strictly_equal(element, value):
            return float(index)
    return -1.0


def array_prototype_last_index_of(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.lastindexof"""
    target, length = array_like(realm, this)
    if length == 0:
        return -1.0
    value = argument(arguments, 0)
    start = length - 1
    if len(arguments) > 1:
        relative = to_integer_or_infinity(arguments[1])
        if relative < -length:
            return -1.0
        start = int(min(relative, length - 1) if relative >= 0 else length + relative)
    for index in rounds(realm, range(start, -1, -1), target):
        element = element_if_present(target, index)
        if not isinstance(element, Absent) and is_strictly_equal(element, value):
            return float(index)
    return -1.0
