"""Math.sumPrecise: https://tc39.es/proposal-math-sum/"""

from __future__ import annotations

from fractions import Fraction
from math import copysign, fsum, inf, isfinite

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.iteration import for_each
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Symbol, Value


def sum_precise(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-math-sum/#sec-math.sumprecise"""
    items = argument(arguments, 0)
    if items is UNDEFINED or items is NULL:
        raise type_error("Math.sumPrecise called on null or undefined")
    numbers: list[float] = []

    def add(value: Value) -> None:
        if not isinstance(value, float):
            kind = _type_of(value)
            raise type_error(f"Type of 'Iterator value' must be 'number', found '{kind}'")
        numbers.append(value)

    for_each(realm, items, add)
    if all(number == 0 and copysign(1.0, number) < 0 for number in numbers):
        return -0.0
    return _exact_sum(numbers)


def _exact_sum(numbers: list[float]) -> float:
    unbounded = [number for number in numbers if not isfinite(number)]
    if unbounded:
        return sum(unbounded)
    try:
        return fsum(numbers)
    except OverflowError:  # on the way: the sum itself may be in bounds
        total = sum(map(Fraction, numbers))
    try:
        return float(total)
    except OverflowError:
        return inf if total > 0 else -inf


def _type_of(value: Value) -> str:
    """https://tc39.es/ecma262/#sec-typeof-operator of what is no number."""
    if value is UNDEFINED:
        return "undefined"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "bigint"
    if isinstance(value, str):
        return "string"
    return "symbol" if isinstance(value, Symbol) else "object"
