"""Number objects: https://tc39.es/ecma262/#sec-number-objects"""

from math import isfinite

from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import to_integer_or_infinity, to_numeric
from app.javascript.runtime.describe import Constant, Constructor, Method, Reference
from app.javascript.runtime.intrinsics.number_locale import number_locale_string
from app.javascript.runtime.number_digits import (
    to_exponential,
    to_fixed,
    to_precision,
    to_radix_string,
)
from app.javascript.runtime.number_format import integer_to_number, number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import (
    INFINITY,
    MAX_SAFE_INTEGER,
    NAN,
    UNDEFINED,
    Value,
)
from app.javascript.runtime.wrappers import PrimitiveWrapper


def number(_realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-number-constructor-number-value"""
    value = 0.0
    if arguments:
        numeric = to_numeric(arguments[0])
        value = integer_to_number(numeric) if isinstance(numeric, int) else numeric
    if new_target is None:
        return value
    prototype = get_prototype_from_constructor(new_target, "%Number.prototype%")
    return PrimitiveWrapper(prototype, value)


def _is_integral(value: Value) -> bool:
    """https://tc39.es/ecma262/#sec-isintegralnumber"""
    return type(value) is float and value.is_integer()


def number_is_finite(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-number.isfinite"""
    value = argument(arguments, 0)
    return type(value) is float and isfinite(value)


def number_is_integer(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-number.isinteger"""
    return _is_integral(argument(arguments, 0))


def number_is_nan(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-number.isnan"""
    value = argument(arguments, 0)
    return type(value) is float and value != value


def number_is_safe_integer(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-number.issafeinteger"""
    value = argument(arguments, 0)
    return type(value) is float and value.is_integer() and abs(value) <= MAX_SAFE_INTEGER


def this_number_value(value: Value, method: str) -> float:
    """https://tc39.es/ecma262/#sec-thisnumbervalue"""
    if isinstance(value, PrimitiveWrapper):
        value = value.primitive
    if type(value) is not float:
        raise type_error(f"Number.prototype.{method} requires that 'this' be a Number")
    return value


def number_prototype_to_exponential(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-number.prototype.toexponential"""
    value = this_number_value(this, "toExponential")
    wanted = argument(arguments, 0)
    digits = to_integer_or_infinity(wanted)
    if not isfinite(value):
        return number_to_string(value)
    if not 0 <= digits <= 100:
        raise range_error("toExponential() argument must be between 0 and 100")
    return to_exponential(value, None if wanted is UNDEFINED else int(digits))


def number_prototype_to_fixed(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-number.prototype.tofixed"""
    value = this_number_value(this, "toFixed")
    digits = to_integer_or_infinity(argument(arguments, 0))
    if not 0 <= digits <= 100:
        raise range_error("toFixed() digits argument must be between 0 and 100")
    if not abs(value) < 1e21:
        return number_to_string(value)
    return to_fixed(value, int(digits))


def number_prototype_to_locale_string(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sup-number.prototype.tolocalestring"""
    value = this_number_value(this, "toLocaleString")
    return number_locale_string(realm, value, arguments, "Number.prototype.toLocaleString")


def number_prototype_to_precision(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-number.prototype.toprecision"""
    value = this_number_value(this, "toPrecision")
    wanted = argument(arguments, 0)
    if wanted is UNDEFINED:
        return number_to_string(value)
    precision = to_integer_or_infinity(wanted)
    if not isfinite(value):
        return number_to_string(value)
    if not 1 <= precision <= 100:
        raise range_error("toPrecision() argument must be between 1 and 100")
    return to_precision(value, int(precision))


def number_prototype_to_string(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-number.prototype.tostring"""
    value = this_number_value(this, "toString")
    wanted = argument(arguments, 0)
    radix = 10.0 if wanted is UNDEFINED else to_integer_or_infinity(wanted)
    if not 2 <= radix <= 36:
        raise range_error("toString() radix argument must be between 2 and 36")
    return to_radix_string(value, int(radix))


def number_prototype_value_of(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-number.prototype.valueof"""
    return this_number_value(this, "valueOf")


DESCRIPTIONS = (
    Constructor(
        "Number",
        1,
        number,
        statics=(
            Constant("EPSILON", 2.0**-52),
            Constant("MAX_SAFE_INTEGER", MAX_SAFE_INTEGER),
            Constant("MAX_VALUE", 1.7976931348623157e308),
            Constant("MIN_SAFE_INTEGER", -MAX_SAFE_INTEGER),
            Constant("MIN_VALUE", 5e-324),
            Constant("NaN", NAN),
            Constant("NEGATIVE_INFINITY", -INFINITY),
            Constant("POSITIVE_INFINITY", INFINITY),
            Method("isFinite", number_is_finite, 1),
            Method("isInteger", number_is_integer, 1),
            Method("isNaN", number_is_nan, 1),
            Method("isSafeInteger", number_is_safe_integer, 1),
            Reference("parseFloat", "%parseFloat%"),
            Reference("parseInt", "%parseInt%"),
        ),
        prototype=(
            Method("toExponential", number_prototype_to_exponential, 1),
            Method("toFixed", number_prototype_to_fixed, 1),
            Method("toLocaleString", number_prototype_to_locale_string),
            Method("toPrecision", number_prototype_to_precision, 1),
            Method("toString", number_prototype_to_string, 1),
            Method("valueOf", number_prototype_value_of),
        ),
        make_prototype=lambda parent: PrimitiveWrapper(parent, 0.0),
    ),
)
