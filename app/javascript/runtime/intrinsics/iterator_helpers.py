"""Iterator.prototype's methods that return another iterator.

https://tc39.es/ecma262/#sec-iterator.prototype.objects
"""

from __future__ import annotations

from math import inf

from app.javascript.runtime.completion import ThrowCompletion, range_error, type_error
from app.javascript.runtime.conversion import (
    describe,
    to_boolean,
    to_integer_or_infinity,
    to_number,
)
from app.javascript.runtime.describe import Method
from app.javascript.runtime.iteration import (
    DONE,
    Done,
    IteratorRecord,
    get_iterator_direct,
    iterator_close,
    iterator_close_quietly,
    iterator_step,
    iterator_step_value,
    not_callable,
)
from app.javascript.runtime.iterator_helper import IteratorHelper
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_method, is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


def this_iterator(this: Value, method: str) -> JSObject:
    """Step 2 of each method: only objects are iterators."""
    if not isinstance(this, JSObject):
        raise type_error(f"Iterator.prototype.{method} called on non-object")
    return this


def checked_callback(iterator: JSObject, callback: Value) -> JSObject:
    """The callback; the iterator is closed when it is none."""
    if is_callable(callback):
        return callback
    iterator_close_quietly(IteratorRecord(iterator, UNDEFINED))
    raise not_callable(callback)


def call_callback(record: IteratorRecord, callback: JSObject, value: Value, counter: int) -> Value:
    """Call(callback, undefined, « value, counter ») with IfAbruptCloseIterator."""
    try:
        return callback.call(UNDEFINED, [value, float(counter)])
    except ThrowCompletion:
        iterator_close_quietly(record)
        raise


def _checked_limit(iterator: JSObject, limit: Value) -> float:
    """Steps 4 to 9 of ``drop`` and ``take``: a whole number from 0, or infinity."""
    record = IteratorRecord(iterator, UNDEFINED)
    try:
        number = to_number(limit)
        if number != number or to_integer_or_infinity(number) < 0:
            raise range_error(f"{describe(limit)} must be positive")
    except ThrowCompletion:
        iterator_close_quietly(record)
        raise
    return to_integer_or_infinity(number)


def get_iterator_flattenable(
    realm: Realm, value: Value, method_name: str, *, strings: bool
) -> IteratorRecord:
    """https://tc39.es/ecma262/#sec-getiteratorflattenable"""
    if not isinstance(value, JSObject) and not (strings and type(value) is str):
        raise type_error(f"{method_name} called on non-object")
    method = get_method(realm, value, WellKnownSymbol.ITERATOR)
    iterator = value if method is None else method.call(value, [])
    if not isinstance(iterator, JSObject):
        raise type_error(f"{describe(value)} is not iterable")
    return get_iterator_direct(iterator)


def iterator_prototype_map(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.map"""
    iterator = this_iterator(this, "map")
    mapper = checked_callback(iterator, argument(arguments, 0))
    iterated = get_iterator_direct(iterator)
    counter = 0

    def advance() -> Value | Done:
        nonlocal counter
        value = iterator_step_value(iterated)
        if isinstance(value, Done):
            return value
        mapped = call_callback(iterated, mapper, value, counter)
        counter += 1
        return mapped

    return IteratorHelper(realm, iterated, advance)


def iterator_prototype_filter(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.filter"""
    iterator = this_iterator(this, "filter")
    predicate = checked_callback(iterator, argument(arguments, 0))
    iterated = get_iterator_direct(iterator)
    counter = 0

    def advance() -> Value | Done:
        nonlocal counter
        while True:
            realm.agent.budget.charge()
            value = iterator_step_value(iterated)
            if isinstance(value, Done):
                return value
            selected = call_callback(iterated, predicate, value, counter)
            counter += 1
            if to_boolean(selected):
                return value

    return IteratorHelper(realm, iterated, advance)


def iterator_prototype_drop(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.drop"""
    iterator = this_iterator(this, "drop")
    remaining = _checked_limit(iterator, argument(arguments, 0))
    iterated = get_iterator_direct(iterator)

    def advance() -> Value | Done:
        nonlocal remaining
        while remaining > 0:
            realm.agent.budget.charge()
            remaining -= 1
            if isinstance(iterator_step(iterated), Done):
                return DONE
        return iterator_step_value(iterated)

    return IteratorHelper(realm, iterated, advance)


def iterator_prototype_take(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.take"""
    iterator = this_iterator(this, "take")
    remaining = _checked_limit(iterator, argument(arguments, 0))
    iterated = get_iterator_direct(iterator)

    def advance() -> Value | Done:
        nonlocal remaining
        if remaining == 0:
            iterator_close(iterated)
            return DONE
        if remaining != inf:
            remaining -= 1
        return iterator_step_value(iterated)

    return IteratorHelper(realm, iterated, advance)


def iterator_prototype_flat_map(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.flatmap"""
    iterator = this_iterator(this, "flatMap")
    mapper = checked_callback(iterator, argument(arguments, 0))
    iterated = get_iterator_direct(iterator)
    counter = 0

    def advance() -> Value | Done:
        nonlocal counter
        while True:
            realm.agent.budget.charge()
            if helper.inner is None:
                value = iterator_step_value(iterated)
                if isinstance(value, Done):
                    return value
                mapped = call_callback(iterated, mapper, value, counter)
                helper.inner = _inner_iterator(realm, iterated, mapped)
                counter += 1
            value = _inner_value(iterated, helper.inner)
            if not isinstance(value, Done):
                return value
            helper.inner = None

    helper = IteratorHelper(realm, iterated, advance)
    return helper


def _inner_iterator(realm: Realm, iterated: IteratorRecord, mapped: Value) -> IteratorRecord:
    try:
        name = "Iterator.prototype.flatMap"
        return get_iterator_flattenable(realm, mapped, name, strings=False)
    except ThrowCompletion:
        iterator_close_quietly(iterated)
        raise


def _inner_value(iterated: IteratorRecord, inner: IteratorRecord) -> Value | Done:
    try:
        return iterator_step_value(inner)
    except ThrowCompletion:
        iterator_close_quietly(iterated)
        raise


HELPERS = (
    Method("drop", iterator_prototype_drop, 1),
    Method("filter", iterator_prototype_filter, 1),
    Method("flatMap", iterator_prototype_flat_map, 1),
    Method("map", iterator_prototype_map, 1),
    Method("take", iterator_prototype_take, 1),
)
