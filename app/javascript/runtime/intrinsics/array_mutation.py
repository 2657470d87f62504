"""Methods that change an array in place.

https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object
"""

from __future__ import annotations

from app.javascript.runtime.array import HOLE
from app.javascript.runtime.array_operations import (
    array_like,
    check_length,
    delete_index,
    dense_elements,
    densify,
    element_if_present,
    get_index,
    relative_end,
    relative_index,
    rounds,
    set_index,
    set_length,
)
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import Absent
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def move(target: JSObject, source: int, to: int) -> None:
    """The element at ``source`` also at ``to``, or none there if there is none."""
    value = element_if_present(target, source)
    if isinstance(value, Absent):
        delete_index(target, to)
    else:
        set_index(target, to, value)


def array_prototype_push(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.push"""
    count = len(arguments)
    elements = dense_elements(this)
    if elements is not None:
        if count > 1:
            realm.agent.budget.check_array_length(len(elements) + count)
        realm.agent.budget.statements_left -= count  # the next round asks what is left
        elements += arguments
        return float(len(elements))
    target, length = array_like(realm, this)
    if length + count > 2**53 - 1:
        raise type_error(
            f"Pushing {count} elements on an array-like of length {length} is disallowed, as the "
            "total surpasses 2**53-1"
        )
    for offset, value in enumerate(arguments):
        set_index(target, length + offset, value)
    set_length(target, length + count)
    return float(length + count)


def array_prototype_pop(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.pop"""
    target, length = array_like(realm, this)
    if length == 0:
        set_length(target, 0)
        return UNDEFINED
    elements = dense_elements(target)
    if elements is not None:
        last = elements.pop()
        return UNDEFINED if last is HOLE else last  # type: ignore[return-value]
    value = get_index(target, length - 1)
    delete_index(target, length - 1)
    set_length(target, length - 1)
    return value


def array_prototype_shift(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.shift"""
    target, length = array_like(realm, this)
    if length == 0:
        set_length(target, 0)
        return UNDEFINED
    elements = dense_elements(target)
    if elements is not None:
        first = elements.pop(0)
        return UNDEFINED if first is HOLE else first  # type: ignore[return-value]
    value = get_index(target, 0)
    for index in rounds(realm, range(1, length), target):
        move(target, index, index - 1)
    delete_index(target, length - 1)
    set_length(target, length - 1)
    return value


def array_prototype_unshift(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.unshift"""
    target, length = array_like(realm, this)
    count = len(arguments)
    elements = dense_elements(target)
    if elements is not None:
        realm.agent.budget.check_array_length(length + count)
        elements[0:0] = arguments
        return float(length + count)
    if count > 0:
        check_length(length + count)
        for index in rounds(realm, range(length - 1, -1, -1), target):
            move(target, index, index + count)
        for index, value in enumerate(arguments):
            set_index(target, index, value)
    set_length(target, length + count)
    return float(length + count)


def array_prototype_reverse(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.reverse"""
    target, length = array_like(realm, this)
    elements = dense_elements(target)
    if elements is not None:
        elements.reverse()
        return target
    for lower in rounds(realm, range(length // 2), target):
        upper = length - lower - 1
        lower_value = element_if_present(target, lower)
        upper_value = element_if_present(target, upper)
        if isinstance(upper_value, Absent):
            if not isinstance(lower_value, Absent):
                delete_index(target, lower)
                set_index(target, upper, lower_value)
            continue
        set_index(target, lower, upper_value)
        if isinstance(lower_value, Absent):
            delete_index(target, upper)
        else:
            set_index(target, upper, lower_value)
    return target


def array_prototype_fill(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.fill"""
    target, length = array_like(realm, this)
    value = argument(arguments, 0)
    start = relative_index(argument(arguments, 1), length)
    end = relative_end(argument(arguments, 2), length)
    whole = start == 0 and end == length <= realm.agent.budget.limits.array_length
    elements = densify(target, length) if whole else dense_elements(target)
    if elements is not None and end <= len(elements):
        elements[start:end] = [value] * (end - start)
        return target
    for index in rounds(realm, range(start, end), target):
        set_index(target, index, value)
    return target


def array_prototype_copy_within(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.copywithin"""
    target, length = array_like(realm, this)
    to = relative_index(argument(arguments, 0), length)
    source = relative_index(argument(arguments, 1), length)
    final = relative_end(argument(arguments, 2), length)
    count = min(final - source, length - to)
    offsets = range(max(count, 0))
    if source < to < source + count:
        offsets = offsets[::-1]
    for offset in rounds(realm, offsets, target):
        move(target, source + offset, to + offset)
    return target
