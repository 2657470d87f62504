"""Sorting arrays: https://tc39.es/ecma262/#sec-array.prototype.sort"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.array_operations import (
    array_like,
    check_array_length,
    delete_index,
    element_if_present,
    get_index,
    rounds,
    set_index,
)
from app.javascript.runtime.callbacks import pair_caller
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_number, to_string
from app.javascript.runtime.merge_sort import merge_sort
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.property import Absent
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Symbol, Value


def comparator_argument(realm: Realm, value: Value) -> JSObject | None:
    """Step 1 of https://tc39.es/ecma262/#sec-array.prototype.sort"""
    if value is UNDEFINED:
        return None
    if not is_callable(value):
        shown = f": {describe(value)}" if "newer V8" in realm.slots else ""
        raise type_error(f"The comparison function must be either a function or undefined{shown}")
    return value


def array_prototype_sort(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.sort"""
    comparator = comparator_argument(realm, argument(arguments, 0))
    target, length = array_like(realm, this)
    if length < 2:
        return target  # V8 reads and writes nothing then
    items: list[Value] = []
    for index in rounds(realm, range(length), target):
        value = element_if_present(target, index)
        if not isinstance(value, Absent):
            items.append(value)
    sort_compare(realm, items, comparator)
    for index, item in enumerate(items):
        set_index(target, index, item)
    if type(target) is ArrayObject and target.dense:
        length = min(length, len(target.elements))  # OPTIMIZATION: nothing to delete behind it
    for index in rounds(realm, range(len(items), length), target):
        delete_index(target, index)
    return target


def array_prototype_to_sorted(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.tosorted"""
    comparator = comparator_argument(realm, argument(arguments, 0))
    target, length = array_like(realm, this)
    check_array_length(length)
    items: list[Value] = []
    for index in rounds(realm, range(length), target):
        items.append(get_index(target, index))  # noqa: PERF401 - getters are not called from C
    sort_compare(realm, items, comparator)
    return ArrayObject(realm.array_prototype, items)  # type: ignore[arg-type]


def sort_compare(realm: Realm, items: list[Value], comparator: JSObject | None) -> None:
    """Sort in place, undefined last: https://tc39.es/ecma262/#sec-comparearrayelements"""
    inserts_few = "newer V8" in realm.slots
    undefined = items.count(UNDEFINED)
    if undefined:
        items[:] = [item for item in items if item is not UNDEFINED]
    if comparator is not None:
        merge_sort(items, by_comparator(comparator), inserts_few=inserts_few)
    elif any(isinstance(item, JSObject | Symbol) for item in items):
        merge_sort(items, _compare_strings, inserts_few=inserts_few)
    else:  # OPTIMIZATION: nobody sees when primitives become strings
        texts = sorted((to_string(item), place) for place, item in enumerate(items))
        items[:] = [items[place] for _, place in texts]
    items += [UNDEFINED] * undefined


def by_comparator(comparator: JSObject) -> Callable[[Value, Value], float]:
    """Steps 2 to 4 of https://tc39.es/ecma262/#sec-comparearrayelements"""
    call = pair_caller(comparator)

    def compare(x: Value, y: Value) -> float:
        order = call(x, y)
        number = order if type(order) is float else to_number(order)
        return 0.0 if number != number else number

    return compare


def _compare_strings(x: Value, y: Value) -> float:
    first, second = to_string(x), to_string(y)
    return -1.0 if first < second else float(second < first)
