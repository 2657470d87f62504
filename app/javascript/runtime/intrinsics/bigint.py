"""BigInt objects: https://tc39.es/ecma262/#sec-bigint-objects"""

from app.javascript.runtime.bigint_operators import check_size
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import (
    to_bigint,
    to_integer_or_infinity,
    to_primitive,
)
from app.javascript.runtime.describe import Constant, Constructor, Method
from app.javascript.runtime.intrinsics.number_locale import number_locale_string
from app.javascript.runtime.number_digits import bigint_to_string
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import MAX_SAFE_INTEGER, UNDEFINED, Value, WellKnownSymbol
from app.javascript.runtime.wrappers import PrimitiveWrapper


def bigint(_realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-bigint-constructor-number-value"""
    if new_target is not None:
        raise type_error("BigInt is not a constructor")
    primitive = to_primitive(argument(arguments, 0), "number")
    if type(primitive) is not float:
        return to_bigint(primitive)
    if not primitive.is_integer():
        raise range_error(
            f"The number {number_to_string(primitive)} cannot be converted to a BigInt because "
            "it is not an integer"
        )
    return int(primitive)


def _arguments_of_as_n(arguments: list[Value]) -> tuple[int, int]:
    """How many bits, and of which BigInt."""
    bits = to_integer_or_infinity(argument(arguments, 0))
    if not 0 <= bits <= MAX_SAFE_INTEGER:
        raise range_error("Invalid value: not (convertible to) a safe integer")
    return int(bits), to_bigint(argument(arguments, 1))


def bigint_as_int_n(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-bigint.asintn"""
    bits, integer = _arguments_of_as_n(arguments)
    if bits == 0:
        return 0
    if integer.bit_length() < bits:
        return integer
    check_size(bits)
    modulo = integer & ((1 << bits) - 1)
    return modulo - (1 << bits) if modulo >> (bits - 1) else modulo


def bigint_as_uint_n(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-bigint.asuintn"""
    bits, integer = _arguments_of_as_n(arguments)
    if integer >= 0 and integer.bit_length() <= bits:
        return integer
    check_size(bits)
    return integer & ((1 << bits) - 1)


def this_bigint_value(value: Value, method: str) -> int:
    """https://tc39.es/ecma262/#sec-thisbigintvalue"""
    if isinstance(value, PrimitiveWrapper):
        value = value.primitive
    if type(value) is not int:
        raise type_error(f"BigInt.prototype.{method} requires that 'this' be a BigInt")
    return value


def bigint_prototype_to_locale_string(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sup-bigint.prototype.tolocalestring"""
    value = this_bigint_value(this, "toLocaleString")
    return number_locale_string(realm, value, arguments, "BigInt.prototype.toLocaleString")


def bigint_prototype_to_string(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-bigint.prototype.tostring"""
    value = this_bigint_value(this, "toString")
    wanted = argument(arguments, 0)
    radix = 10.0 if wanted is UNDEFINED else to_integer_or_infinity(wanted)
    if not 2 <= radix <= 36:
        raise range_error("toString() radix argument must be between 2 and 36")
    return bigint_to_string(value, int(radix))


def bigint_prototype_value_of(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-bigint.prototype.valueof"""
    return this_bigint_value(this, "valueOf")


DESCRIPTIONS = (
    Constructor(
        "BigInt",
        1,
        bigint,
        statics=(
            Method("asIntN", bigint_as_int_n, 2),
            Method("asUintN", bigint_as_uint_n, 2),
        ),
        prototype=(
            Method("toLocaleString", bigint_prototype_to_locale_string),
            Method("toString", bigint_prototype_to_string),
            Method("valueOf", bigint_prototype_value_of),
            Constant(WellKnownSymbol.TO_STRING_TAG, "BigInt", configurable=True),
        ),
    ),
)
