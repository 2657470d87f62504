"""The Math object: https://tc39.es/ecma262/#sec-math-object"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from struct import pack, unpack

from app.javascript.runtime.conversion import to_int32, to_number, to_uint32
from app.javascript.runtime.describe import Constant, Intrinsic, Method
from app.javascript.runtime.elementary import (
    exponentials,
    inverse_trigonometric,
    logarithms,
    power,
    trigonometric,
)
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.single_precision import single
from app.javascript.runtime.values import INFINITY, NAN, Value, WellKnownSymbol


def _of_one(name: str, compute: Callable[[float], float]) -> Method:
    """A function of one Number."""

    def math_function(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        return compute(to_number(arguments[0])) if arguments else NAN

    return Method(name, math_function, 1)


def _of_two(name: str, compute: Callable[[float, float], float]) -> Method:
    """A function of two Numbers."""

    def math_function(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        x = to_number(argument(arguments, 0))
        return compute(x, to_number(argument(arguments, 1)))

    return Method(name, math_function, 2)


def _whole(rounding: Callable[[float], int]) -> Callable[[float], float]:
    """A rounding that keeps NaN, the infinities and the sign of zero."""

    def rounded(x: float) -> float:
        if x != x or abs(x) >= 2.0**52:
            return x
        return math.copysign(float(rounding(x)), x)

    return rounded


def math_round(x: float) -> float:
    """Halves go up: https://tc39.es/ecma262/#sec-math.round"""
    if x != x or abs(x) >= 2.0**52:
        return x
    floor = math.floor(x)
    return math.copysign(float(floor + (x - floor >= 0.5)), x)


def math_sign(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.sign"""
    return x if x != x or x == 0 else math.copysign(1.0, x)


def math_sqrt(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.sqrt"""
    return NAN if x < 0 else math.sqrt(x)


def math_f16round(x: float) -> float:
    """https://tc39.es/ecma262/#sec-math.f16round"""
    try:
        return float(unpack("<e", pack("<e", x))[0])
    except OverflowError:
        return math.copysign(INFINITY, x)


def math_clz32(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-math.clz32"""
    return float(32 - to_uint32(argument(arguments, 0)).bit_length())


def math_imul(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-math.imul"""
    x = to_uint32(argument(arguments, 0))
    return float(to_int32(float(x * to_uint32(argument(arguments, 1)) & 0xFFFF_FFFF)))


def math_max(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-math.max"""
    highest = -INFINITY
    for number in [to_number(value) for value in arguments]:
        above_zero = number == highest == 0 and math.copysign(1, highest) < 0
        if number != number or number > highest or above_zero:
            highest = number
    return highest


def math_min(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-math.min"""
    lowest = INFINITY
    for number in [to_number(value) for value in arguments]:
        below_zero = number == lowest == 0 and math.copysign(1, number) < 0
        if number != number or number < lowest or below_zero:
            lowest = number
    return lowest


def math_hypot(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """The sum of squares is compensated as V8 does it: https://tc39.es/ecma262/#sec-math.hypot"""
    numbers = [abs(to_number(value)) for value in arguments]
    if INFINITY in numbers:
        return INFINITY
    if any(number != number for number in numbers):
        return NAN
    largest = max(numbers, default=0.0)
    if largest == 0:
        return 0.0
    total = compensation = 0.0
    for number in numbers:
        ratio = number / largest
        summand = ratio * ratio - compensation
        preliminary = total + summand
        compensation = (preliminary - total) - summand
        total = preliminary
    return math.sqrt(total) * largest


def math_random(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """From the run's seed: https://tc39.es/ecma262/#sec-math.random"""
    return realm.agent.chance.fraction()


_ROUNDING = (
    _of_one("abs", abs),
    _of_one("ceil", _whole(math.ceil)),
    _of_one("f16round", math_f16round),
    _of_one("floor", _whole(math.floor)),
    _of_one("fround", single),
    _of_one("round", math_round),
    _of_one("sign", math_sign),
    _of_one("sqrt", math_sqrt),
    _of_one("trunc", _whole(math.trunc)),
)

_ELEMENTARY = tuple(
    _of_one(function.__name__, function)
    for function in (
        inverse_trigonometric.acos,
        logarithms.acosh,
        inverse_trigonometric.asin,
        logarithms.asinh,
        inverse_trigonometric.atan,
        logarithms.atanh,
        power.cbrt,
        trigonometric.cos,
        exponentials.cosh,
        exponentials.exp,
        exponentials.expm1,
        logarithms.log,
        logarithms.log10,
        logarithms.log1p,
        logarithms.log2,
        trigonometric.sin,
        exponentials.sinh,
        trigonometric.tan,
        exponentials.tanh,
    )
)

_OTHERS = (
    _of_two("atan2", inverse_trigonometric.atan2),
    _of_two("pow", power.power),
    Method("hypot", math_hypot, 2),
    Method("random", math_random),
)

#: Functions whose results have no room for rounding; intrinsics, so that they are known again.
_EXACT = tuple(
    replace(method, intrinsic=f"%Math.{method.key}%")
    for method in (
        *_ROUNDING,
        Method("clz32", math_clz32, 1),
        Method("imul", math_imul, 2),
        Method("max", math_max, 2),
        Method("min", math_min, 2),
    )
)

DESCRIPTIONS = (
    Intrinsic(
        "%Math%",
        (
            Constant("E", math.e),
            Constant("LN10", 2.302585092994046),
            Constant("LN2", 0.6931471805599453),
            Constant("LOG10E", 0.4342944819032518),
            Constant("LOG2E", 1.4426950408889634),
            Constant("PI", math.pi),
            Constant("SQRT1_2", 0.7071067811865476),
            Constant("SQRT2", 1.4142135623730951),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Math", configurable=True),
            *_EXACT,
            *_ELEMENTARY,
            *_OTHERS,
        ),
        global_name="Math",
    ),
)
