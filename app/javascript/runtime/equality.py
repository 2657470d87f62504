"""Loose equality and order, which convert.

https://tc39.es/ecma262/#sec-testing-and-comparison-operations
"""

from app.javascript.runtime.bigint_text import string_to_bigint
from app.javascript.runtime.comparison import is_strictly_equal
from app.javascript.runtime.conversion import (
    to_number,
    to_numeric,
    to_primitive,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def is_loosely_equal(x: Value, y: Value) -> bool:
    """https://tc39.es/ecma262/#sec-islooselyequal"""
    if type(x) is type(y):
        return is_strictly_equal(x, y)
    x_missing = x is UNDEFINED or x is NULL
    y_missing = y is UNDEFINED or y is NULL
    if x_missing or y_missing:
        return x_missing and y_missing
    if isinstance(x, JSObject) and isinstance(y, JSObject):
        return x is y
    if type(x) is bool:
        return is_loosely_equal(to_number(x), y)
    if type(y) is bool:
        return is_loosely_equal(x, to_number(y))
    if isinstance(x, JSObject):
        return is_loosely_equal(to_primitive(x), y)
    if isinstance(y, JSObject):
        return is_loosely_equal(x, to_primitive(y))
    return _primitives_equal(x, y)


def _primitives_equal(x: Value, y: Value) -> bool:
    """Numbers, strings, BigInts and symbols of different types."""
    kinds = {type(x), type(y)}
    if kinds == {float, str}:
        return to_number(x) == to_number(y)
    if kinds == {int, float}:
        return x == y
    if type(x) is int and type(y) is str:
        return x == string_to_bigint(y)
    if type(x) is str and type(y) is int:
        return string_to_bigint(x) == y
    return False


def is_less_than(x: Value, y: Value, *, left_first: bool) -> bool | None:
    """None for undefined, where a NaN is: https://tc39.es/ecma262/#sec-islessthan"""
    if left_first:
        px = to_primitive(x, "number")
        py = to_primitive(y, "number")
    else:
        py = to_primitive(y, "number")
        px = to_primitive(x, "number")
    if type(px) is str and type(py) is str:
        return px < py
    if type(px) is int and type(py) is str:
        parsed = string_to_bigint(py)
        return None if parsed is None else px < parsed
    if type(px) is str and type(py) is int:
        parsed = string_to_bigint(px)
        return None if parsed is None else parsed < py
    nx = to_numeric(px)
    ny = to_numeric(py)
    if nx != nx or ny != ny:
        return None
    return nx < ny


def less_than(x: Value, y: Value) -> bool:
    """https://tc39.es/ecma262/#sec-relational-operators-runtime-semantics-evaluation"""
    return is_less_than(x, y, left_first=True) is True


def greater_than(x: Value, y: Value) -> bool:
    """https://tc39.es/ecma262/#sec-relational-operators-runtime-semantics-evaluation"""
    return is_less_than(y, x, left_first=False) is True


def less_than_or_equal(x: Value, y: Value) -> bool:
    """The same for ``<=``."""
    return is_less_than(y, x, left_first=False) is False


def greater_than_or_equal(x: Value, y: Value) -> bool:
    """The same for ``>=``."""
    return is_less_than(x, y, left_first=True) is False
