"""``yield*`` in generators: https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe, to_boolean
from app.javascript.runtime.generators import yield_result
from app.javascript.runtime.iteration import IteratorRecord, get_iterator, iterator_close
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import call, get_method
from app.javascript.runtime.return_completion import ReturnCompletion
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

NO_THROW_METHOD = "The iterator does not provide a 'throw' method."


def yield_star(realm: Realm, iterable: Value) -> Value:
    """The value of ``yield* iterable``; raises ReturnCompletion when a return went all the way."""
    record = get_iterator(realm, iterable)
    iterator = record.iterator
    result = checked_result(call(record.next_method, iterator, [UNDEFINED]))
    while not to_boolean(result.get("done", result)):
        try:
            received = yield_result(realm, result)
        except ThrowCompletion as thrown:
            result = _throw_inside(realm, record, thrown.value_in(realm))
            continue
        except ReturnCompletion as returned:
            value = returned.value
        else:
            result = checked_result(call(record.next_method, iterator, [received]))
            continue
        result = _return_inside(realm, record, value)
        if to_boolean(result.get("done", result)):
            raise ReturnCompletion(result.get("value", result))
    return result.get("value", result)


def _throw_inside(realm: Realm, record: IteratorRecord, reason: Value) -> JSObject:
    """Step 7.b."""
    throw = get_method(realm, record.iterator, "throw")
    if throw is not None:
        return checked_result(throw.call(record.iterator, [reason]))
    iterator_close(record)
    raise type_error(NO_THROW_METHOD)


def _return_inside(realm: Realm, record: IteratorRecord, value: Value) -> JSObject:
    """Step 7.c, up to the result."""
    method = get_method(realm, record.iterator, "return")
    if method is None:
        raise ReturnCompletion(value)
    return checked_result(method.call(record.iterator, [value]))


def checked_result(result: Value) -> JSObject:
    """The iterator's result, if it is an object."""
    if not isinstance(result, JSObject):
        raise type_error(f"Iterator result {describe(result)} is not an object")
    return result
