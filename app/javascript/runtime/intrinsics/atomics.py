"""The Atomics object: https://tc39.es/ecma262/#sec-atomics-object"""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from app.javascript.runtime.agent import Agent
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import (
    describe,
    to_bigint,
    to_index,
    to_integer_or_infinity,
    to_number,
)
from app.javascript.runtime.describe import Constant, Intrinsic, Method
from app.javascript.runtime.element_types import (
    BIG_INT64,
    FLOAT16,
    FLOAT32,
    FLOAT64,
    INT32,
    UINT8_CLAMPED,
)
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.shared_array_buffer import SharedArrayBufferObject, Waiter
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.typed_array_operations import check_in_bounds
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol
from app.kernel.stop import RunStopped
from app.trace.steps import ClockAdvanced, EndReason

_NO_INTEGERS = (UINT8_CLAMPED, FLOAT16, FLOAT32, FLOAT64)
#: What it takes a thread to wake another one.
NOTIFY_MS = 0.02


def _integer_array(value: Value, method: str, *, waitable: bool = False) -> TypedArrayObject:
    """https://tc39.es/ecma262/#sec-validateintegertypedarray"""
    if waitable:
        fits = isinstance(value, TypedArrayObject) and value.element_type in (INT32, BIG_INT64)
        kind = "int32 or BigInt64"
    else:
        fits = isinstance(value, TypedArrayObject) and value.element_type not in _NO_INTEGERS
        kind = "integer"
    if not fits:
        raise type_error(f"{describe(value)} is not an {kind} typed array.")
    assert isinstance(value, TypedArrayObject)
    check_in_bounds(value, method)
    return value


def _index(array: TypedArrayObject, value: Value) -> int:
    """https://tc39.es/ecma262/#sec-validateatomicaccess"""
    problem = "Invalid atomic access index"
    index = to_index(value, problem)
    if index >= array.length:
        raise range_error(problem)
    return index


def _integer(array: TypedArrayObject, value: Value) -> float | int:
    """The value to be written, of the array's content type."""
    if array.element_type.is_bigint:
        return to_bigint(value)
    return to_integer_or_infinity(value) + 0.0


def _operands(arguments: list[Value], method: str) -> tuple[TypedArrayObject, int, float | int]:
    """The array, the index and the value of an operation that writes."""
    array = _integer_array(argument(arguments, 0), method)
    index = _index(array, argument(arguments, 1))
    value = _integer(array, argument(arguments, 2))
    check_in_bounds(array, method)
    return array, index, value


def _read(array: TypedArrayObject, index: int) -> float | int:
    value = array.element(index)
    assert isinstance(value, float | int)
    return value


def _polled(realm: Realm, array: TypedArrayObject, index: int, value: float) -> None:
    """Let others go on when the agent reads what it has read before.

    NOTE: A thread runs until it lets time pass. One that waits in a loop for what another is to
    write would wait for ever.
    """
    if not isinstance(array.buffer, SharedArrayBufferObject):
        return
    last: tuple[object, int, float] | None = realm.slots.get("polled")
    data = array.buffer.data
    if last is not None and last[0] is data and last[1:] == (index, value):
        realm.agent.clock.read()
    realm.slots["polled"] = (data, index, value)


def atomics_load(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-atomics.load"""
    array = _integer_array(argument(arguments, 0), "Atomics.load")
    index = _index(array, argument(arguments, 1))
    _polled(realm, array, index, _read(array, index))
    return _read(array, index)


def atomics_store(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-atomics.store"""
    array, index, value = _operands(arguments, "Atomics.store")
    array.set_element(index, value)
    return value


def _modifying(
    name: str, compute: Callable[[int, int], int]
) -> Callable[[Realm, Value, list[Value]], Value]:
    def read_modify_write(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        """https://tc39.es/ecma262/#sec-atomicreadmodifywrite"""
        array, index, value = _operands(arguments, f"Atomics.{name}")
        old = _read(array, index)
        new = compute(int(old), _whole(array, value))
        array.set_element(index, new if array.element_type.is_bigint else float(new))
        return old

    return read_modify_write


def _whole(array: TypedArrayObject, value: float) -> int:
    """The value as the array would keep it."""
    element_type = array.element_type
    data = bytearray(element_type.size)
    element_type.write(data, 0, value)
    return int(element_type.read(data, 0))


def atomics_compare_exchange(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-atomics.compareexchange"""
    array = _integer_array(argument(arguments, 0), "Atomics.compareExchange")
    index = _index(array, argument(arguments, 1))
    expected = _integer(array, argument(arguments, 2))
    replacement = _integer(array, argument(arguments, 3))
    check_in_bounds(array, "Atomics.compareExchange")
    if _read(array, index) != _whole(array, expected):
        _polled(realm, array, index, _read(array, index))
    old = _read(array, index)
    if old == _whole(array, expected):
        array.set_element(index, replacement)
    return old


def atomics_is_lock_free(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-atomics.islockfree"""
    return to_integer_or_infinity(argument(arguments, 0)) in (1, 2, 4, 8)


def _shared_array(value: Value, name: str) -> tuple[TypedArrayObject, SharedArrayBufferObject]:
    """The array that a thread can wait at, and its buffer."""
    array = _integer_array(value, name, waitable=True)
    if not isinstance(array.buffer, SharedArrayBufferObject):
        raise type_error(f"{describe(array)} is not a shared typed array.")
    return array, array.buffer


def atomics_wait_async(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-atomics.waitasync"""
    _shared_array(argument(arguments, 0), "Atomics.waitAsync")
    advice = "Wait in a worker with Atomics.wait, or for a message."
    raise unsupported("Atomics.waitAsync", advice)


def atomics_wait(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-atomics.wait"""
    array, buffer = _shared_array(argument(arguments, 0), "Atomics.wait")
    index = _index(array, argument(arguments, 1))
    expected = argument(arguments, 2)
    value = array.element_type.to_element(expected)
    given = argument(arguments, 3)
    limit = inf if given is UNDEFINED else to_number(given)
    if _read(array, index) != _whole(array, value):
        return "not-equal"
    realm.agent.clock.before_reading()
    until = realm.agent.clock.now + (inf if limit != limit else max(limit, 0.0))
    place = array.byte_offset + index * array.element_type.size
    waiter = Waiter(realm.agent.strands.current)
    waiters = buffer.block.waiters.setdefault(place, [])
    waiters.append(waiter)
    _sleep(realm.agent, waiter, until)
    if waiter.is_notified:
        return "ok"
    waiters.remove(waiter)
    return "timed-out"


def _sleep(agent: Agent, waiter: Waiter, until: float) -> None:
    """Until it is notified, or the time has come.

    Raises:
        RunStopped: there is nobody any more who could notify it.
    """
    since = agent.clock.now
    while not waiter.is_notified and agent.clock.now < until:
        if not agent.strands.sleep_until(until):
            told = "Still running: paused in Atomics.wait, where nobody can wake this thread."
            raise RunStopped(EndReason.VIRTUAL_TIME, told)
    agent.recorder.record(ClockAdvanced, since=since, why="busy")


def atomics_notify(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-atomics.notify"""
    array = _integer_array(argument(arguments, 0), "Atomics.notify", waitable=True)
    index = _index(array, argument(arguments, 1))
    given = argument(arguments, 2)
    count = inf if given is UNDEFINED else max(to_integer_or_infinity(given), 0)
    if not isinstance(array.buffer, SharedArrayBufferObject):
        return 0.0
    place = array.byte_offset + index * array.element_type.size
    realm.agent.clock.before_reading()
    strands = realm.agent.strands
    waiters = array.buffer.block.waiters.get(place, [])
    waiters[:] = [each for each in waiters if each.strand is None or strands.has(each.strand)]
    woken = waiters[: len(waiters) if count == inf else int(count)]
    del waiters[: len(woken)]
    for waiter in woken:
        waiter.is_notified = True
        if waiter.strand is not None:
            strands.wake(waiter.strand, realm.agent.clock.now + NOTIFY_MS)
    return float(len(woken))


DESCRIPTIONS = (
    Intrinsic(
        "%Atomics%",
        (
            Method("load", atomics_load, 2),
            Method("store", atomics_store, 3),
            Method("add", _modifying("add", lambda old, value: old + value), 3),
            Method("sub", _modifying("sub", lambda old, value: old - value), 3),
            Method("and", _modifying("and", lambda old, value: old & value), 3),
            Method("or", _modifying("or", lambda old, value: old | value), 3),
            Method("xor", _modifying("xor", lambda old, value: old ^ value), 3),
            Method("exchange", _modifying("exchange", lambda _old, value: value), 3),
            Method("compareExchange", atomics_compare_exchange, 4),
            Method("isLockFree", atomics_is_lock_free, 1),
            Method("wait", atomics_wait, 4),
            Method("waitAsync", atomics_wait_async, 4),
            Method("notify", atomics_notify, 3),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Atomics", configurable=True),
        ),
        global_name="Atomics",
    ),
)
