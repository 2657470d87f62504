"""Methods of arrays that cut out and put together.

https://tc39.es/ecma262/#sec-properties-of-the-array-prototype-object
"""

from __future__ import annotations

from app.javascript.runtime.array import ArrayObject, Hole
from app.javascript.runtime.array_operations import (
    array_like,
    check_array_length,
    check_length,
    create_index,
    delete_index,
    dense_elements,
    element_if_present,
    get_index,
    is_array,
    relative_end,
    relative_index,
    rounds,
    set_index,
    set_length,
)
from app.javascript.runtime.array_species import array_species
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import (
    describe,
    to_boolean,
    to_integer_or_infinity,
)
from app.javascript.runtime.intrinsics.array_mutation import move
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, length_of_array_like, to_object
from app.javascript.runtime.property import Absent
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol


def array_prototype_slice(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.slice"""
    target, length = array_like(realm, this)
    start = relative_index(argument(arguments, 0), length)
    end = relative_end(argument(arguments, 1), length)
    count = max(end - start, 0)
    species = array_species(realm, target)
    elements = dense_elements(target)
    if species is None:
        check_array_length(count)
        if elements is not None and end <= len(elements):
            return ArrayObject(realm.array_prototype, elements[start:end])
        sliced: JSObject = ArrayObject(realm.array_prototype, [])
    else:
        sliced = species.construct([float(count)], species)
    for to, index in enumerate(rounds(realm, range(start, end), target)):
        value = element_if_present(target, index)
        if not isinstance(value, Absent):
            create_index(sliced, to, value)
    set_length(sliced, count)
    return sliced


def delete_count_argument(arguments: list[Value], start: int, length: int) -> int:
    """How many elements splice and toSpliced skip."""
    if len(arguments) < 2:
        return length - start if arguments else 0
    count = to_integer_or_infinity(arguments[1])
    return int(min(max(count, 0), length - start))


def array_prototype_splice(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.splice"""
    target, length = array_like(realm, this)
    start = relative_index(argument(arguments, 0), length)
    skipped = delete_count_argument(arguments, start, length)
    items = arguments[2:]
    check_length(length + len(items) - skipped)
    species = array_species(realm, target)
    elements = dense_elements(target)
    if species is None:
        check_array_length(skipped)
        if elements is not None and len(elements) == length:
            realm.agent.budget.check_array_length(length + len(items))
            removed = ArrayObject(realm.array_prototype, elements[start : start + skipped])
            elements[start : start + skipped] = items
            return removed
        cut: JSObject = ArrayObject(realm.array_prototype, [])
    else:
        cut = species.construct([float(skipped)], species)
    for offset in rounds(realm, range(skipped), target):
        value = element_if_present(target, start + offset)
        if not isinstance(value, Absent):
            create_index(cut, offset, value)
    set_length(cut, skipped)
    _close_gap(realm, (target, length), start, skipped, items)
    return cut


def _close_gap(
    realm: Realm, array: tuple[JSObject, int], start: int, skipped: int, items: list[Value]
) -> None:
    """Steps 15 to 19: put ``items`` where ``skipped`` elements stood."""
    target, length = array
    count = len(items)
    if count < skipped:
        for index in rounds(realm, range(start, length - skipped), target):
            move(target, index + skipped, index + count)
        for index in rounds(realm, range(length - 1, length - skipped + count - 1, -1), target):
            delete_index(target, index)
    elif count > skipped:
        for index in rounds(realm, range(length - skipped - 1, start - 1, -1), target):
            move(target, index + skipped, index + count)
    for offset, item in enumerate(items):
        set_index(target, start + offset, item)
    set_length(target, length - skipped + count)


def is_concat_spreadable(value: Value) -> bool:
    """https://tc39.es/ecma262/#sec-isconcatspreadable"""
    if not isinstance(value, JSObject):
        return False
    spreadable = value.get(WellKnownSymbol.IS_CONCAT_SPREADABLE, value)
    return is_array(value) if spreadable is UNDEFINED else to_boolean(spreadable)


def array_prototype_concat(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.concat"""
    if this is UNDEFINED or this is NULL:
        raise type_error("Array.prototype.concat called on null or undefined")
    target = to_object(realm, this)
    species = array_species(realm, target)
    joined: JSObject = ArrayObject(realm.array_prototype, [])
    if species is not None:
        joined = species.construct([0.0], species)
    length = 0
    for item in [target, *arguments]:
        if is_concat_spreadable(item):
            assert isinstance(item, JSObject)
            length = _append_elements(realm, joined, length, item)
        else:
            check_length(length + 1)
            create_index(joined, length, item)
            length += 1
    set_length(joined, length)
    return joined


def _append_elements(realm: Realm, joined: JSObject, length: int, item: JSObject) -> int:
    """Step 5.b; the new length."""
    count = length_of_array_like(item)
    check_length(length + count)
    elements = dense_elements(item)
    target = dense_elements(joined)
    if elements is not None and target is not None and len(target) == length:
        realm.agent.budget.check_array_length(length + count)
        target += elements
        return length + count
    for index in rounds(realm, range(count), item):
        value = element_if_present(item, index)
        if not isinstance(value, Absent):
            create_index(joined, length + index, value)
    return length + count


# -- copies --------------------------------------------------------------------------------------


def _copy(realm: Realm, target: JSObject, start: int, end: int) -> list[Value | Hole]:
    """The elements from ``start`` to ``end``, without holes."""
    return [get_index(target, index) for index in rounds(realm, range(start, end), target)]


def array_prototype_to_reversed(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.toreversed"""
    target, length = array_like(realm, this)
    check_array_length(length)
    elements: list[Value | Hole] = []
    for index in rounds(realm, range(length - 1, -1, -1), target):
        elements.append(get_index(target, index))  # noqa: PERF401 - getters are not called from C
    return ArrayObject(realm.array_prototype, elements)


def array_prototype_to_spliced(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.tospliced"""
    target, length = array_like(realm, this)
    start = relative_index(argument(arguments, 0), length)
    skipped = delete_count_argument(arguments, start, length)
    items = arguments[2:]
    new_length = length + len(items) - skipped
    check_length(new_length)
    check_array_length(new_length)
    elements = _copy(realm, target, 0, start)
    elements += items
    elements += _copy(realm, target, start + skipped, length)
    return ArrayObject(realm.array_prototype, elements)


def array_prototype_with(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-array.prototype.with"""
    target, length = array_like(realm, this)
    relative = to_integer_or_infinity(argument(arguments, 0))
    actual = relative if relative >= 0 else length + relative
    if not 0 <= actual < length:
        raise range_error(f"Invalid index : {describe(argument(arguments, 0))}")
    check_array_length(length)
    elements = _copy(realm, target, 0, int(actual))
    elements.append(argument(arguments, 1))
    elements += _copy(realm, target, int(actual) + 1, length)
    return ArrayObject(realm.array_prototype, elements)
