"""Operations on iterator objects.

https://tc39.es/ecma262/#sec-operations-on-iterator-objects
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import default_call_site, describe, to_boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import call, get_v, is_callable
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


class IteratorRecord:
    """https://tc39.es/ecma262/#sec-iterator-records"""

    __slots__ = ("done", "iterator", "next_method")

    def __init__(self, iterator: JSObject, next_method: Value) -> None:
        self.iterator = iterator
        self.next_method = next_method
        self.done = False


class Done:
    """The type of ``DONE``: what ``iterator_step_value`` answers at the end."""

    __slots__ = ()


DONE = Done()


def get_iterator(realm: Realm, value: Value) -> IteratorRecord:
    """GetIterator(value, sync): https://tc39.es/ecma262/#sec-getiterator

    The async kind is ``async_iteration.get_async_iterator``.
    """
    if value is UNDEFINED or value is NULL:
        raise not_iterable(value)
    method = get_v(realm, value, WellKnownSymbol.ITERATOR)
    if not is_callable(method):
        raise not_iterable(value)
    return get_iterator_from_method(value, method)


def not_iterable(value: Value) -> ThrowCompletion:
    """What V8 says when there is no source text that names the value."""
    missing = "is not iterable (cannot read property Symbol(Symbol.iterator))"
    return type_error(f"{default_call_site(value)} {missing}")


def using_iterator(realm: Realm, items: Value, function: str) -> JSObject | None:
    """The value's @@iterator if it has one, for what else takes an array-like; in V8's words."""
    method = get_v(realm, items, WellKnownSymbol.ITERATOR)
    if method is UNDEFINED or method is NULL:
        return None
    if not is_callable(method):
        raise type_error(
            f"{function} requires that the property of the first argument, "
            "items[Symbol.iterator], when exists, be a function"
        )
    return method


def not_callable(value: Value) -> ThrowCompletion:
    """What V8's built-ins say of a callback: arrays alone print it as ``describe`` does."""
    return type_error(f"{default_call_site(value)} is not a function")


def get_iterator_from_method(value: Value, method: JSObject) -> IteratorRecord:
    """https://tc39.es/ecma262/#sec-getiteratorfrommethod"""
    iterator = method.call(value, [])
    if not isinstance(iterator, JSObject):
        raise type_error("Result of the Symbol.iterator method is not an object")
    return get_iterator_direct(iterator)


class DirectIterator(JSObject):
    """An iterator that can step without a result object, which nobody would see.

    ``built_in_next`` is the ``next`` that ``step`` stands for.
    """

    __slots__ = ("built_in_next",)

    built_in_next: JSObject

    def step(self) -> Value | Done:
        """The next value, or DONE."""
        raise NotImplementedError

    def next(self, realm: Realm) -> JSObject:
        """The next result, as the built-in ``next`` of a realm makes it."""
        value = self.step()
        if isinstance(value, Done):
            return create_iterator_result(realm, UNDEFINED, True)
        return create_iterator_result(realm, value, False)


def get_iterator_direct(iterator: JSObject) -> IteratorRecord:
    """https://tc39.es/ecma262/#sec-getiteratordirect"""
    return IteratorRecord(iterator, iterator.get("next", iterator))


def iterator_step(record: IteratorRecord) -> JSObject | Done:
    """The next result, or DONE: https://tc39.es/ecma262/#sec-iteratorstep"""
    try:
        if not is_callable(record.next_method):
            raise not_callable(record.next_method)
        result = call(record.next_method, record.iterator, [])
        if not isinstance(result, JSObject):
            raise type_error(f"Iterator result {describe(result)} is not an object")
        if to_boolean(result.get("done", result)):
            record.done = True
            return DONE
    except ThrowCompletion:
        record.done = True
        raise
    return result


def iterator_step_value(record: IteratorRecord) -> Value | Done:
    """The next value, or DONE: https://tc39.es/ecma262/#sec-iteratorstepvalue"""
    iterator = record.iterator
    if isinstance(iterator, DirectIterator) and record.next_method is iterator.built_in_next:
        return _direct_step_value(record, iterator)  # OPTIMIZATION
    result = iterator_step(record)
    if isinstance(result, Done):
        return result
    try:
        return result.get("value", result)
    except ThrowCompletion:
        record.done = True
        raise


def _direct_step_value(record: IteratorRecord, iterator: DirectIterator) -> Value | Done:
    try:
        value = iterator.step()
    except ThrowCompletion:
        record.done = True
        raise
    if value is DONE:
        record.done = True
    return value


def iterator_close(record: IteratorRecord) -> None:
    """Close after a normal (or return, break) completion: https://tc39.es/ecma262/#sec-iteratorclose

    The caller knows the realm by its own; the method is looked up on an object, which needs none.
    """
    method = record.iterator.get("return", record.iterator)
    if method is UNDEFINED or method is NULL:
        return
    result = call(method, record.iterator, [])
    if not isinstance(result, JSObject):
        raise type_error(f"Iterator result {describe(result)} is not an object")


def iterator_close_quietly(record: IteratorRecord) -> None:
    """Close after a throw completion, which is what the caller goes on to raise."""
    try:
        method = record.iterator.get("return", record.iterator)
        if is_callable(method):
            method.call(record.iterator, [])
    except ThrowCompletion:
        pass


def create_iterator_result(realm: Realm, value: Value, done: bool) -> JSObject:
    """https://tc39.es/ecma262/#sec-createiterresultobject"""
    result = JSObject(realm.object_prototype)
    result.properties["value"] = value
    result.properties["done"] = done
    return result


def iterable_to_list(realm: Realm, value: Value) -> list[Value]:
    """https://tc39.es/ecma262/#sec-iteratortolist of the value's iterator."""
    values: list[Value] = []
    for_each(realm, value, values.append)
    return values


def for_each(realm: Realm, iterable: Value, visit: Callable[[Value], object]) -> None:
    """Visit each value; the iterator is closed when ``visit`` throws."""
    record = get_iterator(realm, iterable)
    charge = realm.agent.budget.charge
    while True:
        charge()
        value = iterator_step_value(record)
        if isinstance(value, Done):
            return
        try:
            visit(value)
        except ThrowCompletion:
            iterator_close_quietly(record)
            raise
