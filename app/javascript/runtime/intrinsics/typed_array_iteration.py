"""Methods of typed arrays that visit the elements without changing them.

https://tc39.es/ecma262/#sec-properties-of-the-%typedarrayprototype%-object
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.javascript.runtime.array_operations import callback_argument, relative_index, rounds
from app.javascript.runtime.comparison import is_strictly_equal, same_value_zero
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import (
    describe,
    to_boolean,
    to_integer_or_infinity,
    to_string,
)
from app.javascript.runtime.intrinsics.array_iterator import ArrayIterator
from app.javascript.runtime.intrinsics.array_text import locale_text
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import ABSENT, Absent
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.string_length import join_checked
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.typed_array_operations import check_in_bounds, validate_typed_array
from app.javascript.runtime.values import UNDEFINED, Value


def _validated(this: Value, method: str) -> TypedArrayObject:
    return validate_typed_array(this, f"%TypedArray%.prototype.{method}")


def _compatible(this: Value, method: str) -> TypedArrayObject:
    """``_validated``, in the words that V8 has for some methods."""
    name = f"%TypedArray%.prototype.{method}"
    if not isinstance(this, TypedArrayObject):
        raise type_error(f"Method {name} called on incompatible receiver {describe(this)}")
    check_in_bounds(this, name)
    return this


class _Visit:
    """The elements with what a callback says of each."""

    def __init__(
        self,
        realm: Realm,
        array: TypedArrayObject,
        arguments: list[Value],
        indices: Iterable[int] | None = None,
    ) -> None:
        self.array = array
        self.callback = callback_argument(argument(arguments, 0))
        self.this_arg = argument(arguments, 1)
        self.indices: Iterator[int] = rounds(
            realm, range(array.length) if indices is None else indices
        )

    def first(self, wanted: bool) -> tuple[int, Value]:
        """The first element of which the callback says so, else -1 and undefined."""
        array, callback = self.array, self.callback
        for index in self.indices:
            value = array.element(index)
            if to_boolean(callback.call(self.this_arg, [value, float(index), array])) is wanted:
                return index, value
        return -1, UNDEFINED


def typed_array_prototype_at(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.at"""
    array = _compatible(this, "at")
    length = array.length
    relative = to_integer_or_infinity(argument(arguments, 0))
    index = relative if relative >= 0 else length + relative
    return array.element(int(index)) if 0 <= index < length else UNDEFINED


def typed_array_prototype_every(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.every"""
    return _Visit(realm, _validated(this, "every"), arguments).first(False)[0] < 0


def typed_array_prototype_some(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.some"""
    return _Visit(realm, _validated(this, "some"), arguments).first(True)[0] >= 0


def typed_array_prototype_find(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.find"""
    return _Visit(realm, _validated(this, "find"), arguments).first(True)[1]


def typed_array_prototype_find_index(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.findindex"""
    return float(_Visit(realm, _validated(this, "findIndex"), arguments).first(True)[0])


def _backwards(array: TypedArrayObject) -> range:
    return range(array.length - 1, -1, -1)


def typed_array_prototype_find_last(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.findlast"""
    array = _validated(this, "findLast")
    return _Visit(realm, array, arguments, _backwards(array)).first(True)[1]


def typed_array_prototype_find_last_index(
    realm: Realm, this: Value, arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.findlastindex"""
    array = _validated(this, "findLastIndex")
    return float(_Visit(realm, array, arguments, _backwards(array)).first(True)[0])


def typed_array_prototype_for_each(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.foreach"""
    visit = _Visit(realm, _validated(this, "forEach"), arguments)
    array = visit.array
    for index in visit.indices:
        visit.callback.call(visit.this_arg, [array.element(index), float(index), array])
    return UNDEFINED


def typed_array_prototype_reduce(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.reduce"""
    array = _validated(this, "reduce")
    return _reduce(realm, array, range(array.length), arguments)


def typed_array_prototype_reduce_right(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.reduceright"""
    array = _validated(this, "reduceRight")
    return _reduce(realm, array, _backwards(array), arguments)


def _reduce(realm: Realm, array: TypedArrayObject, indices: range, arguments: list[Value]) -> Value:
    callback = callback_argument(argument(arguments, 0))
    accumulator: Value | Absent = arguments[1] if len(arguments) > 1 else ABSENT
    for index in rounds(realm, indices):
        value = array.element(index)
        if isinstance(accumulator, Absent):
            accumulator = value
        else:
            accumulator = callback.call(UNDEFINED, [accumulator, value, float(index), array])
    if isinstance(accumulator, Absent):
        raise type_error("Reduce of empty array with no initial value")
    return accumulator


def typed_array_prototype_includes(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.includes"""
    array = _validated(this, "includes")
    length = array.length
    if length == 0:
        return False
    value = argument(arguments, 0)
    start = relative_index(argument(arguments, 1), length)
    for index in rounds(realm, range(start, length)):
        if same_value_zero(array.element(index), value):
            return True
    return False


def typed_array_prototype_index_of(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.indexof"""
    array = _validated(this, "indexOf")
    length = array.length
    if length == 0:
        return -1.0
    start = relative_index(argument(arguments, 1), length)
    return _place_of(realm, array, range(start, length), argument(arguments, 0))


def typed_array_prototype_last_index_of(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.lastindexof"""
    array = _validated(this, "lastIndexOf")
    length = array.length
    if length == 0:
        return -1.0
    relative = to_integer_or_infinity(arguments[1]) if len(arguments) > 1 else length - 1.0
    start = min(relative, length - 1) if relative >= 0 else max(length + relative, -1)
    return _place_of(realm, array, range(int(start), -1, -1), argument(arguments, 0))


def _place_of(realm: Realm, array: TypedArrayObject, indices: range, value: Value) -> Value:
    for index in rounds(realm, indices):
        element = array.element(index)  # undefined where HasProperty would say no
        if element is not UNDEFINED and is_strictly_equal(element, value):
            return float(index)
    return -1.0


def typed_array_prototype_join(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.join"""
    array = _compatible(this, "join")
    length = array.length
    separator = argument(arguments, 0)
    between = "," if separator is UNDEFINED else to_string(separator)
    elements = [array.element(index) for index in rounds(realm, range(length))]
    texts = ["" if element is UNDEFINED else to_string(element) for element in elements]
    return join_checked(realm, texts, between)


def typed_array_prototype_to_locale_string(
    realm: Realm, this: Value, arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.tolocalestring"""
    array = _compatible(this, "toLocaleString")
    texts: list[str] = []
    for index in rounds(realm, range(array.length)):
        element = array.element(index)
        known = element is not UNDEFINED
        texts.append(locale_text(realm, element, arguments[:2]) if known else "")
    return join_checked(realm, texts, ",")


def typed_array_prototype_entries(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.entries"""
    return ArrayIterator(realm, _validated(this, "entries"), "key+value")


def typed_array_prototype_keys(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.keys"""
    return ArrayIterator(realm, _validated(this, "keys"), "key")


def typed_array_prototype_values(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-%typedarray%.prototype.values"""
    return ArrayIterator(realm, _validated(this, "values"), "value")
