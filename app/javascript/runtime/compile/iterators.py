"""Iteration by compiled code: errors in V8's words, arrays without their iterators' objects."""

from __future__ import annotations

from typing import Any

from app.javascript.runtime.array import HOLE, ArrayObject
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.iteration import (
    Done,
    IteratorRecord,
    get_iterator_from_method,
    iterator_close,
    iterator_close_quietly,
    iterator_step_value,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_v, is_callable
from app.javascript.runtime.operators import type_of
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, WellKnownSymbol


def get_iterator_of(
    realm: Realm, value: Any, text: str, whole: str | None = None
) -> IteratorRecord:
    """``text`` is how the program wrote the value, or ``whole`` what it is a part of.

    https://tc39.es/ecma262/#sec-getiterator
    """
    if value is UNDEFINED or value is NULL:
        raise not_iterable(value, text)
    method = get_v(realm, value, WellKnownSymbol.ITERATOR)
    if not isinstance(method, JSObject) or not method.callable:
        raise not_iterable(value, text, whole)
    return get_iterator_from_method(value, method)


def not_iterable(value: Any, text: str, whole: str | None = None) -> ThrowCompletion:
    """V8's words; ``whole`` is named instead of its part."""
    if text:
        return type_error(f"{text} is not iterable")
    kind = type_of(value)
    is_named = value is not UNDEFINED and not isinstance(value, JSObject | int)
    shown = whole or (f"{kind} {describe(value)}" if is_named or value is NULL else kind)
    return type_error(f"{shown} is not iterable (cannot read property Symbol(Symbol.iterator))")


def iterates_plainly(realm: Realm, value: Any) -> bool:
    """Whether a dense array without holes iterates as it was built to.

    OPTIMIZATION: then nobody can tell whether an array iterator ran.
    """
    if type(value) is not ArrayObject or not value.dense or value.properties:
        return False
    prototype = realm.array_prototype
    if value.prototype is not prototype:
        return False
    method = prototype.properties.get(WellKnownSymbol.ITERATOR)
    intrinsics = realm.intrinsics
    if not isinstance(method, DataProperty):
        return False
    if method.value is not intrinsics.get("%Array.prototype.values%"):
        return False
    prototype = intrinsics["%ArrayIteratorPrototype%"]
    advance = prototype.properties.get("next")
    return (
        isinstance(advance, DataProperty)
        and advance.value is realm.slots[_ORIGINAL_NEXT]
        and "return" not in prototype.properties
    )


def has_plainly(realm: Realm, value: Any, count: int) -> bool:
    """The same, of an array with at least so many elements and no holes."""
    if not iterates_plainly(realm, value) or len(value.elements) < count:
        return False
    return HOLE not in value.elements


_ORIGINAL_NEXT = "array iterator's next"


def remember_array_iterator(realm: Realm) -> None:
    """Called before a program runs: what ``iterates_plainly`` compares with."""
    prototype = realm.intrinsics.get("%ArrayIteratorPrototype%")
    if _ORIGINAL_NEXT not in realm.slots and prototype is not None:
        realm.slots[_ORIGINAL_NEXT] = prototype.get("next", prototype)


def iterable_values(
    realm: Realm,
    value: Any,
    text: str,
    values: list[Any],
    method: Any = None,
    callee: str = "",
) -> None:
    """Append all that ``value`` iterates over; ``method`` is its @@iterator, if read already.

    ``callee`` is what V8 names when there is no ``next``.
    """
    if iterates_plainly(realm, value) and HOLE not in value.elements:
        realm.agent.budget.check_array_length(len(values) + len(value.elements))
        values.extend(value.elements)
        return
    if method is None:
        record = get_iterator_of(realm, value, text)
        if text and not is_callable(record.next_method):
            raise type_error(f"{text} is not iterable")
    else:
        record = get_iterator_from_method(value, method)
        if callee and not is_callable(record.next_method):
            raise type_error(f"{callee} is not a function")
    budget = realm.agent.budget
    while True:
        found = iterator_step_value(record)
        if isinstance(found, Done):
            return
        values.append(found)
        budget.statements_left -= 1
        if budget.statements_left < 0:
            raise budget.statements_spent()


def close_array_iterator(realm: Realm, array: ArrayObject) -> None:
    """Array iterators have no ``return``, unless the program gave them one."""
    prototype = realm.intrinsics["%ArrayIteratorPrototype%"]
    if prototype.has_property("return"):
        iterator_close(get_iterator_of(realm, array, ""))


def close_array_iterator_quietly(realm: Realm, array: ArrayObject) -> None:
    """The same after a throw completion."""
    prototype = realm.intrinsics["%ArrayIteratorPrototype%"]
    if prototype.has_property("return"):
        iterator_close_quietly(get_iterator_of(realm, array, ""))
