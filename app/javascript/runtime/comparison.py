"""Equality: https://tc39.es/ecma262/#sec-testing-and-comparison-operations

Loose equality and the relational operators convert, and live in ``operators``.
"""

from __future__ import annotations

from math import copysign

from app.javascript.runtime.values import Value


def is_strictly_equal(x: Value, y: Value) -> bool:
    """https://tc39.es/ecma262/#sec-isstrictlyequal"""
    kind = type(x)
    if kind is not type(y):
        return False
    if kind is float or kind is str or kind is int:
        return x == y
    return x is y


def same_value_zero(x: Value, y: Value) -> bool:
    """https://tc39.es/ecma262/#sec-samevaluezero"""
    if type(x) is float and type(y) is float:
        return x == y or (x != x and y != y)
    return is_strictly_equal(x, y)


def same_value(x: Value, y: Value) -> bool:
    """https://tc39.es/ecma262/#sec-samevalue"""
    if type(x) is float and type(y) is float:
        if x == 0 and y == 0:
            return copysign(1.0, x) == copysign(1.0, y)
        return x == y or (x != x and y != y)
    return is_strictly_equal(x, y)
