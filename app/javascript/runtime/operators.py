"""Operators on language values: https://tc39.es/ecma262/#sec-applystringornumericbinaryoperator

Compiled code answers the everyday cases (two numbers, two strings) itself and comes here for the
others.
"""

from math import fmod, inf, isinf, nan

from app.javascript.runtime.bigint_operators import BIGINT_OPERATORS
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import (
    describe,
    to_int32,
    to_numeric,
    to_primitive,
    to_property_key,
    to_string,
    to_uint32,
)
from app.javascript.runtime.elementary.power import power
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property_errors import key_text
from app.javascript.runtime.values import NULL, UNDEFINED, Symbol, Value
from app.kernel.budget import Budget

#: V8's own limit of a string: https://chromium.googlesource.com/v8/v8/+/main/include/v8-primitive.h
MAX_STRING_LENGTH = (1 << 29) - 24


def add(budget: Budget, left: Value, right: Value) -> Value:
    """https://tc39.es/ecma262/#sec-addition-operator-plus"""
    left = to_primitive(left)
    right = to_primitive(right)
    if type(left) is str or type(right) is str:
        left_text = to_string(left)
        return concatenate(budget, left_text, to_string(right))
    return numeric("+", left, right)


def concatenate(budget: Budget, left: str, right: str) -> str:
    """Two strings in one, within V8's limit and the run's."""
    length = len(left) + len(right)
    if length > MAX_STRING_LENGTH:
        raise range_error("Invalid string length")
    budget.check_string_length(length)
    return left + right


def numeric(operator: str, left: Value, right: Value) -> Value:
    """Any numeric operator: https://tc39.es/ecma262/#sec-applystringornumericbinaryoperator"""
    x = to_numeric(left)
    y = to_numeric(right)
    if type(x) is float and type(y) is float:
        return NUMBER_OPERATORS[operator](x, y)
    if type(x) is int and type(y) is int:
        return BIGINT_OPERATORS[operator](x, y)
    raise type_error("Cannot mix BigInt and other types, use explicit conversions")


def number_add(x: float, y: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-add"""
    return x + y


def number_subtract(x: float, y: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-subtract"""
    return x - y


def number_multiply(x: float, y: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-multiply"""
    return x * y


def number_divide(x: float, y: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-divide"""
    if y != 0:
        return x / y
    if x == 0 or x != x:
        return nan
    negative = (x < 0) != (str(y)[0] == "-")
    return -inf if negative else inf


def number_remainder(n: float, d: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-remainder"""
    if d == 0 or isinf(n):
        return nan
    return fmod(n, d)


def number_exponentiate(base: float, exponent: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-exponentiate"""
    return power(base, exponent)


def number_left_shift(x: float, y: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-leftShift"""
    shifted = (to_int32(x) << (to_uint32(y) & 31)) & 0xFFFF_FFFF
    return float(shifted - 0x1_0000_0000 if shifted >= 0x8000_0000 else shifted)


def number_signed_right_shift(x: float, y: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-signedRightShift"""
    return float(to_int32(x) >> (to_uint32(y) & 31))


def number_unsigned_right_shift(x: float, y: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-unsignedRightShift"""
    return float(to_uint32(x) >> (to_uint32(y) & 31))


def number_bitwise_and(x: float, y: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-bitwiseAND"""
    return float(to_int32(x) & to_int32(y))


def number_bitwise_xor(x: float, y: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-bitwiseXOR"""
    return float(to_int32(x) ^ to_int32(y))


def number_bitwise_or(x: float, y: float) -> float:
    """https://tc39.es/ecma262/#sec-numeric-types-number-bitwiseOR"""
    return float(to_int32(x) | to_int32(y))


NUMBER_OPERATORS = {
    "+": number_add,
    "-": number_subtract,
    "*": number_multiply,
    "/": number_divide,
    "%": number_remainder,
    "**": number_exponentiate,
    "<<": number_left_shift,
    ">>": number_signed_right_shift,
    ">>>": number_unsigned_right_shift,
    "&": number_bitwise_and,
    "^": number_bitwise_xor,
    "|": number_bitwise_or,
}


def unary_minus(value: Value) -> Value:
    """https://tc39.es/ecma262/#sec-unary-minus-operator"""
    return -to_numeric(value)


def bitwise_not(value: Value) -> Value:
    """https://tc39.es/ecma262/#sec-bitwise-not-operator"""
    number = to_numeric(value)
    return float(~to_int32(number)) if type(number) is float else ~number  # type: ignore[operator]


def increment(value: Value) -> Value:
    """What ``++`` stores, of a numeric: https://tc39.es/ecma262/#sec-postfix-increment-operator"""
    return value + 1  # type: ignore[operator]


def decrement(value: Value) -> Value:
    """What ``--`` stores, of a numeric: https://tc39.es/ecma262/#sec-postfix-decrement-operator"""
    return value - 1  # type: ignore[operator]


def type_of(value: Value) -> str:
    """https://tc39.es/ecma262/#sec-typeof-operator"""
    kind = type(value)
    name = _TYPE_NAMES.get(kind)
    if name is not None:
        return name
    if value is UNDEFINED:
        return "undefined"
    return "function" if isinstance(value, JSObject) and value.callable else "object"


_TYPE_NAMES: dict[type, str] = {
    float: "number",
    str: "string",
    bool: "boolean",
    int: "bigint",
    Symbol: "symbol",
    type(NULL): "object",
}


def has_property(key: Value, target: Value) -> bool:
    """``key in target``: https://tc39.es/ecma262/#sec-relational-operators"""
    if not isinstance(target, JSObject):
        shown = key_text(key) if isinstance(key, str | Symbol) else describe(key)
        raise type_error(f"Cannot use 'in' operator to search for '{shown}' in {describe(target)}")
    return target.has_property(to_property_key(key))
