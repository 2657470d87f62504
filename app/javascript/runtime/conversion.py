"""Type conversion: https://tc39.es/ecma262/#sec-type-conversion"""

from __future__ import annotations

from math import isinf, trunc
from typing import Literal

from app.javascript.runtime.bigint_text import string_to_bigint
from app.javascript.runtime.completion import range_error, syntax_error, type_error
from app.javascript.runtime.number_digits import bigint_to_string
from app.javascript.runtime.number_format import (
    number_to_string,
    string_to_number,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.values import (
    MAX_SAFE_INTEGER,
    NULL,
    UNDEFINED,
    PropertyKey,
    Symbol,
    Value,
    WellKnownSymbol,
)

Hint = Literal["default", "string", "number"]


def to_primitive(value: Value, hint: Hint = "default") -> Value:
    """https://tc39.es/ecma262/#sec-toprimitive"""
    if not isinstance(value, JSObject):
        return value
    exotic = value.get(WellKnownSymbol.TO_PRIMITIVE, value)
    if exotic is UNDEFINED or exotic is NULL:
        return ordinary_to_primitive(value, hint)
    if not isinstance(exotic, JSObject) or not exotic.callable:
        raise type_error(f"{default_call_site(exotic)} is not a function")
    result = exotic.call(value, [hint])
    if isinstance(result, JSObject):
        raise type_error("Cannot convert object to primitive value")
    return result


def ordinary_to_primitive(value: JSObject, hint: Hint) -> Value:
    """https://tc39.es/ecma262/#sec-ordinarytoprimitive"""
    names = ("toString", "valueOf") if hint == "string" else ("valueOf", "toString")
    for name in names:
        method = value.get(name, value)
        if isinstance(method, JSObject) and method.callable:
            result = method.call(value, [])
            if not isinstance(result, JSObject):
                return result
    raise type_error("Cannot convert object to primitive value")


def to_boolean(value: Value) -> bool:
    """https://tc39.es/ecma262/#sec-toboolean"""
    if value is True or value is False:
        return value
    kind = type(value)
    if kind is float:
        return not (value == 0 or value != value)
    if kind is str or kind is int:
        return bool(value)
    return value is not UNDEFINED and value is not NULL


def to_numeric(value: Value) -> float | int:
    """https://tc39.es/ecma262/#sec-tonumeric; an int is a BigInt."""
    primitive = to_primitive(value, "number")
    if type(primitive) is int:
        return primitive
    return to_number(primitive)


def to_number(value: Value) -> float:
    """https://tc39.es/ecma262/#sec-tonumber"""
    kind = type(value)
    if kind is float:
        return value  # type: ignore[return-value]
    if kind is str:
        return string_to_number(value)  # type: ignore[arg-type]
    if value is UNDEFINED:
        return float("nan")
    if value is True:
        return 1.0
    if value is False or value is NULL:
        return 0.0
    if kind is Symbol:
        raise type_error("Cannot convert a Symbol value to a number")
    if kind is int:
        raise type_error("Cannot convert a BigInt value to a number")
    return to_number(to_primitive(value, "number"))


def to_integer_or_infinity(value: Value) -> float:
    """A whole float, or an infinity: https://tc39.es/ecma262/#sec-tointegerorinfinity"""
    number = to_number(value)
    if number != number:
        return 0.0
    if isinf(number):
        return number
    return float(trunc(number)) + 0.0


def to_int32(value: Value) -> int:
    """https://tc39.es/ecma262/#sec-toint32"""
    integer = to_uint32(value)
    return integer - 0x1_0000_0000 if integer >= 0x8000_0000 else integer


def to_uint32(value: Value) -> int:
    """https://tc39.es/ecma262/#sec-touint32"""
    number = value if type(value) is float else to_number(value)
    if number != number or isinf(number):
        return 0
    return trunc(number) & 0xFFFF_FFFF


def to_bigint(value: Value) -> int:
    """https://tc39.es/ecma262/#sec-tobigint"""
    primitive = to_primitive(value, "number")
    if type(primitive) is int:
        return primitive
    if type(primitive) is bool:
        return int(primitive)
    if type(primitive) is str:
        parsed = string_to_bigint(primitive)
        if parsed is None:
            raise syntax_error(f"Cannot convert {primitive} to a BigInt")
        return parsed
    if type(primitive) is float:
        raise type_error(f"Cannot convert {number_to_string(primitive)} to a BigInt")
    raise type_error(f"Cannot convert {describe(primitive)} to a BigInt")


def to_string(value: Value) -> str:
    """https://tc39.es/ecma262/#sec-tostring"""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[return-value]
    if kind is float:
        return number_to_string(value)  # type: ignore[arg-type]
    if value is UNDEFINED:
        return "undefined"
    if value is NULL:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if kind is int:
        return bigint_to_string(value)  # type: ignore[arg-type]
    if kind is Symbol:
        raise type_error("Cannot convert a Symbol value to a string")
    return to_string(to_primitive(value, "string"))


def to_property_key(value: Value) -> PropertyKey:
    """https://tc39.es/ecma262/#sec-topropertykey"""
    if type(value) is str:
        return value
    key = to_primitive(value, "string")
    return key if isinstance(key, Symbol) else to_string(key)


def to_length(value: Value) -> int:
    """https://tc39.es/ecma262/#sec-tolength"""
    length = to_integer_or_infinity(value)
    return 0 if length <= 0 else int(min(length, MAX_SAFE_INTEGER))


def to_index(value: Value, problem: str = "Invalid index") -> int:
    """``problem`` is the RangeError's message: https://tc39.es/ecma262/#sec-toindex"""
    integer = to_integer_or_infinity(value)
    if not 0 <= integer <= MAX_SAFE_INTEGER:
        raise range_error(problem)
    return int(integer)


def require_object_coercible(value: Value, method: str) -> None:
    """``method`` for the message: https://tc39.es/ecma262/#sec-requireobjectcoercible"""
    if value is UNDEFINED or value is NULL:
        raise type_error(f"{method} called on null or undefined")


def describe(value: Value) -> str:
    """A value in an error message, as V8 prints it: never runs the program's code."""
    if isinstance(value, JSObject):
        return _describe_object(value)
    if isinstance(value, Symbol):
        return repr(value)
    return to_string(value)


def _describe_object(value: JSObject) -> str:
    """The source of a function, else ``#<Constructor>`` or ``[object Tag]``."""
    while value.has_own_prototype_trap():
        target = getattr(value, "proxy_target", None)
        if not isinstance(target, JSObject):
            return "[object Object]"
        value = target
    source_text = getattr(value, "source_text", None)
    if source_text is not None:
        return _shortened(str(source_text()))
    if value.class_name == "Error":
        name, message = data_value(value, "name"), data_value(value, "message")
        parts = (str(part) for part in (name, message) if isinstance(part, str) and part)
        return ": ".join(parts)
    holder = _holder_of(value, "toString")
    if holder is not None and holder.prototype is None and not holder.has_own_prototype_trap():
        name = known_constructor_name(value)
        if name:
            return f"#<{name}>"
    tag = data_value(value, WellKnownSymbol.TO_STRING_TAG)
    class_name = getattr(value, "wrapper_name", value.class_name)
    return f"[object {tag if isinstance(tag, str) else class_name}]"


def _shortened(source: str) -> str:
    """V8 leaves out the middle of a long function."""
    return source if len(source) <= 128 else f"{source[:111]}...<omitted>...{source[-2:]}"


def default_call_site(value: Value) -> str:
    """How V8 names a value when the source text does not tell: its type, some with the value."""
    if isinstance(value, JSObject):
        return "function" if value.callable else "object"
    if value is NULL:
        return "object null"
    if type(value) is str:
        return f'string "{value}"'
    kinds: dict[type, str] = {float: "number ", bool: "boolean "}
    bare: dict[type, str] = {Symbol: "symbol", int: "bigint"}
    return bare.get(type(value)) or f"{kinds.get(type(value), '')}{describe(value)}"


def _holder_of(value: JSObject, key: PropertyKey) -> JSObject | None:
    holder: JSObject | None = value
    while holder is not None and not holder.has_own_prototype_trap():
        if key in holder.properties:
            return holder
        holder = holder.prototype
    return None


def data_value(value: JSObject, key: PropertyKey) -> Value:
    """An own or inherited data property, without running getters; undefined if there is none."""
    holder = _holder_of(value, key)
    if holder is None:
        return UNDEFINED
    found = holder.properties[key]
    if isinstance(found, AccessorProperty):
        return UNDEFINED
    return found.value if isinstance(found, DataProperty) else found


def constructor_name(value: JSObject) -> str:
    """The name of the nearest constructor on the prototype chain, without running getters."""
    return known_constructor_name(value) or "Object"


def known_constructor_name(value: JSObject) -> str:
    """The same, empty where there is none."""
    constructor = data_value(value, "constructor")
    name = data_value(constructor, "name") if isinstance(constructor, JSObject) else UNDEFINED
    return name if isinstance(name, str) else ""
