"""The String constructor: https://tc39.es/ecma262/#sec-string-constructor"""

from __future__ import annotations

from app.javascript.runtime.array_operations import SLOW_ROUND
from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import (
    to_number,
    to_string,
    to_uint32,
)
from app.javascript.runtime.describe import Constructor, Method
from app.javascript.runtime.intrinsics import (
    string_case,
    string_html,
    string_iterator,
    string_locale,
    string_parts,
    string_patterns,
    string_search,
    string_trim,
)
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    get_prototype_from_constructor,
    length_of_array_like,
    to_object,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.string_length import check_length, join_checked
from app.javascript.runtime.text import to_code_units
from app.javascript.runtime.values import Symbol, Value
from app.javascript.runtime.wrappers import PrimitiveWrapper, StringObject


def string(_realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-string-constructor-string-value"""
    value = arguments[0] if arguments else ""
    if new_target is None:
        return repr(value) if isinstance(value, Symbol) else to_string(value)
    text = to_string(value)
    prototype = get_prototype_from_constructor(new_target, "%String.prototype%")
    return StringObject(prototype, text)


def string_from_char_code(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.fromcharcode"""
    if len(arguments) == 1:
        code = arguments[0]
        if type(code) is float and 0.0 <= code < 65536.0:
            return chr(int(code))
    return "".join([chr(to_uint32(code) & 0xFFFF) for code in arguments])


def string_from_code_point(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.fromcodepoint"""
    parts: list[str] = []
    for value in arguments:
        number = to_number(value)
        if not (0 <= number <= 0x10FFFF and number == int(number)):
            raise range_error(f"Invalid code point {_shown(value)}")
        parts.append(to_code_units(chr(int(number))))
    return "".join(parts)


def _shown(value: Value) -> str:
    return number_to_string(value) if type(value) is float else to_string(value)


def string_raw(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.raw"""
    cooked = to_object(realm, argument(arguments, 0))
    literals = to_object(realm, cooked.get("raw", cooked))
    count = length_of_array_like(literals)
    budget = realm.agent.budget
    parts: list[str] = []
    size = 0
    for index in range(count):
        budget.charge(SLOW_ROUND)
        parts.append(to_string(literals.get(str(index), literals)))
        size += len(parts[-1])
        if index + 1 < count and index + 1 < len(arguments):
            parts.append(to_string(arguments[index + 1]))
            size += len(parts[-1])
        check_length(realm, size)
    return join_checked(realm, parts)


def this_string_value(value: Value, method: str) -> str:
    """https://tc39.es/ecma262/#sec-thisstringvalue"""
    if isinstance(value, PrimitiveWrapper):
        value = value.primitive
    if type(value) is not str:
        raise type_error(f"String.prototype.{method} requires that 'this' be a String")
    return value


def string_prototype_to_string(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.tostring"""
    return this if type(this) is str else this_string_value(this, "toString")


def string_prototype_value_of(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.valueof"""
    return this_string_value(this, "valueOf")


DESCRIPTIONS = (
    Constructor(
        "String",
        1,
        string,
        statics=(
            Method("fromCharCode", string_from_char_code, 1),
            Method("fromCodePoint", string_from_code_point, 1),
            Method("raw", string_raw, 1),
        ),
        prototype=(
            Method("toString", string_prototype_to_string),
            Method("valueOf", string_prototype_value_of),
            *string_parts.METHODS,
            *string_search.METHODS,
            *string_patterns.METHODS,
            *string_trim.METHODS,
            *string_case.METHODS,
            *string_locale.METHODS,
            *string_html.METHODS,
            *string_iterator.METHODS,
        ),
        make_prototype=lambda parent: StringObject(parent, ""),
    ),
    *string_iterator.DESCRIPTIONS,
)
