"""``yield*`` in async generators.

https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.runtime.async_functions import await_
from app.javascript.runtime.async_generators import FailedReturn, yield_awaited
from app.javascript.runtime.async_iteration import async_iterator_close, get_async_iterator
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.iteration import IteratorRecord
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import call, get_method
from app.javascript.runtime.return_completion import ReturnCompletion
from app.javascript.runtime.values import UNDEFINED, Value
from app.javascript.runtime.yield_star import NO_THROW_METHOD, checked_result

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm


def async_generator_yield_star(realm: Realm, iterable: Value) -> Value:
    """The value of ``yield* iterable``; raises ReturnCompletion when a return went all the way."""
    record = get_async_iterator(realm, iterable)
    iterator = record.iterator
    result = _awaited(realm, call(record.next_method, iterator, [UNDEFINED]))
    while not to_boolean(result.get("done", result)):
        value = result.get("value", result)
        try:
            received = yield_awaited(realm, value)
        except ThrowCompletion as thrown:
            value = thrown.value_in(realm)
            thrown_inside = True
            if isinstance(thrown, FailedReturn) and "newer V8" in realm.slots:
                # AD-HOC: Chromium's V8 goes on with the reason as if ``next`` had been called.
                result = _awaited(realm, call(record.next_method, iterator, [value]))
                continue
        except ReturnCompletion as returned:
            value = returned.value
            thrown_inside = False
        else:
            result = _awaited(realm, call(record.next_method, iterator, [received]))
            continue
        if thrown_inside:
            result = _throw_inside(realm, record, value)
            continue
        result = _return_inside(realm, record, value)
        if to_boolean(result.get("done", result)):
            raise ReturnCompletion(result.get("value", result))
    return result.get("value", result)


def _awaited(realm: Realm, result: Value) -> JSObject:
    return checked_result(await_(realm, result))


def _throw_inside(realm: Realm, record: IteratorRecord, reason: Value) -> JSObject:
    """Step 7.b."""
    throw = get_method(realm, record.iterator, "throw")
    if throw is not None:
        return _awaited(realm, throw.call(record.iterator, [reason]))
    async_iterator_close(realm, record)
    raise type_error(NO_THROW_METHOD)


def _return_inside(realm: Realm, record: IteratorRecord, value: Value) -> JSObject:
    """Step 7.c, up to the result."""
    method = get_method(realm, record.iterator, "return")
    if method is None:
        raise ReturnCompletion(await_(realm, value))
    return _awaited(realm, method.call(record.iterator, [value]))
