"""Iterator.prototype's methods that use the iterator up.

https://tc39.es/ecma262/#sec-iterator.prototype.objects
"""

from __future__ import annotations

from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.describe import Method
from app.javascript.runtime.intrinsics.iterator_helpers import (
    call_callback,
    checked_callback,
    this_iterator,
)
from app.javascript.runtime.iteration import (
    Done,
    get_iterator_direct,
    iterator_close,
    iterator_close_quietly,
    iterator_step_value,
)
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def iterator_prototype_every(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.every"""
    return _first(realm, this, arguments, "every", wanted=False) is _NONE


def iterator_prototype_some(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.some"""
    return _first(realm, this, arguments, "some", wanted=True) is not _NONE


def iterator_prototype_find(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.find"""
    found = _first(realm, this, arguments, "find", wanted=True)
    return UNDEFINED if isinstance(found, Done) else found


_NONE = Done()


def _first(
    realm: Realm, this: Value, arguments: list[Value], method: str, *, wanted: bool
) -> Value | Done:
    """The first value for which the predicate says ``wanted``; the iterator is closed then."""
    iterator = this_iterator(this, method)
    predicate = checked_callback(iterator, argument(arguments, 0))
    iterated = get_iterator_direct(iterator)
    counter = 0
    while not isinstance(value := iterator_step_value(iterated), Done):
        realm.agent.budget.charge()
        if to_boolean(call_callback(iterated, predicate, value, counter)) is wanted:
            iterator_close(iterated)
            return value
        counter += 1
    return _NONE


def iterator_prototype_for_each(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.foreach"""
    iterator = this_iterator(this, "forEach")
    procedure = checked_callback(iterator, argument(arguments, 0))
    iterated = get_iterator_direct(iterator)
    counter = 0
    while not isinstance(value := iterator_step_value(iterated), Done):
        realm.agent.budget.charge()
        call_callback(iterated, procedure, value, counter)
        counter += 1
    return UNDEFINED


def iterator_prototype_reduce(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.reduce"""
    iterator = this_iterator(this, "reduce")
    reducer = checked_callback(iterator, argument(arguments, 0))
    iterated = get_iterator_direct(iterator)
    counter = 0
    if len(arguments) > 1:
        accumulator = arguments[1]
    else:
        first = iterator_step_value(iterated)
        if isinstance(first, Done):
            raise type_error("Reduce of a done iterator with no initial value")
        accumulator = first
        counter = 1
    while not isinstance(value := iterator_step_value(iterated), Done):
        realm.agent.budget.charge()
        try:
            accumulator = reducer.call(UNDEFINED, [accumulator, value, float(counter)])
        except ThrowCompletion:
            iterator_close_quietly(iterated)
            raise
        counter += 1
    return accumulator


def iterator_prototype_to_array(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-iterator.prototype.toarray"""
    iterated = get_iterator_direct(this_iterator(this, "toArray"))
    items: list[Value] = []
    while not isinstance(value := iterator_step_value(iterated), Done):
        realm.agent.budget.charge()
        items.append(value)
    realm.agent.budget.check_array_length(len(items))
    return create_array_from_list(realm, items)


CONSUMERS = (
    Method("every", iterator_prototype_every, 1),
    Method("find", iterator_prototype_find, 1),
    Method("forEach", iterator_prototype_for_each, 1),
    Method("reduce", iterator_prototype_reduce, 1),
    Method("some", iterator_prototype_some, 1),
    Method("toArray", iterator_prototype_to_array),
)
