"""Methods of strings that take parts and put parts together.

https://tc39.es/ecma262/#sec-properties-of-the-string-prototype-object
"""

from typing import Literal

from app.javascript.runtime.completion import range_error
from app.javascript.runtime.conversion import (
    to_integer_or_infinity,
    to_length,
    to_string,
)
from app.javascript.runtime.describe import Method
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.string_length import check_length
from app.javascript.runtime.text import code_point_at
from app.javascript.runtime.this_string import clamped, relative, this_string
from app.javascript.runtime.values import INFINITY, NAN, UNDEFINED, Value


def string_prototype_at(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.at"""
    string = this_string(this, "at")
    index = to_integer_or_infinity(argument(arguments, 0))
    if index < 0:
        index += len(string)
    return string[int(index)] if 0 <= index < len(string) else UNDEFINED


def string_prototype_char_at(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.charat"""
    if type(this) is str and arguments and type(arguments[0]) is float:  # OPTIMIZATION
        index = arguments[0]
        if 0.0 <= index < len(this):
            return this[int(index)]
    string = this_string(this, "charAt")
    position = to_integer_or_infinity(argument(arguments, 0))
    return string[int(position)] if 0 <= position < len(string) else ""


def string_prototype_char_code_at(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.charcodeat"""
    if type(this) is str and arguments and type(arguments[0]) is float:  # OPTIMIZATION
        index = arguments[0]
        if 0.0 <= index < len(this):
            return float(ord(this[int(index)]))
    string = this_string(this, "charCodeAt")
    position = to_integer_or_infinity(argument(arguments, 0))
    return float(ord(string[int(position)])) if 0 <= position < len(string) else NAN


def string_prototype_code_point_at(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.codepointat"""
    string = this_string(this, "codePointAt")
    position = to_integer_or_infinity(argument(arguments, 0))
    if not 0 <= position < len(string):
        return UNDEFINED
    return float(code_point_at(string, int(position))[0])


def string_prototype_concat(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.concat"""
    parts = [this_string(this, "concat")]
    length = len(parts[0])
    for value in arguments:
        part = to_string(value)
        length += len(part)
        check_length(realm, length)
        parts.append(part)
    return "".join(parts)


def string_prototype_slice(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.slice"""
    string = this_string(this, "slice")
    start = relative(argument(arguments, 0), len(string))
    end = argument(arguments, 1)
    return string[start : len(string) if end is UNDEFINED else relative(end, len(string))]


def string_prototype_substring(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.substring"""
    string = this_string(this, "substring")
    start = clamped(argument(arguments, 0), len(string))
    end = argument(arguments, 1)
    final = len(string) if end is UNDEFINED else clamped(end, len(string))
    return string[min(start, final) : max(start, final)]


def string_prototype_substr(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.substr"""
    string = this_string(this, "substr")
    start = relative(argument(arguments, 0), len(string))
    length = argument(arguments, 1)
    taken = len(string) if length is UNDEFINED else clamped(length, len(string))
    return string[start : start + taken]


def string_prototype_repeat(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.repeat"""
    string = this_string(this, "repeat")
    count = to_integer_or_infinity(argument(arguments, 0))
    if count < 0 or count == INFINITY:
        raise range_error(f"Invalid count value: {_shown(argument(arguments, 0))}")
    if not string:
        return ""
    check_length(realm, len(string) * int(count))
    return string * int(count)


def _shown(value: Value) -> str:
    return number_to_string(value) if type(value) is float else to_string(value)


def string_prototype_pad_end(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.padend"""
    return _pad(realm, this_string(this, "padEnd"), arguments, "end")


def string_prototype_pad_start(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.padstart"""
    return _pad(realm, this_string(this, "padStart"), arguments, "start")


def _pad(
    realm: Realm, string: str, arguments: list[Value], placement: Literal["start", "end"]
) -> str:
    """https://tc39.es/ecma262/#sec-stringpaddingbuiltinsimpl"""
    max_length = to_length(argument(arguments, 0))
    if max_length <= len(string):
        return string
    filler = argument(arguments, 1)
    fill_string = " " if filler is UNDEFINED else to_string(filler)
    if not fill_string:
        return string
    check_length(realm, max_length)
    wanted = max_length - len(string)
    padding = (fill_string * (wanted // len(fill_string) + 1))[:wanted]
    return padding + string if placement == "start" else string + padding


def string_prototype_is_well_formed(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.iswellformed"""
    string = this_string(this, "isWellFormed")
    return string.isascii() or _well_formed(string) == string


def string_prototype_to_well_formed(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.towellformed"""
    string = this_string(this, "toWellFormed")
    return string if string.isascii() else _well_formed(string)


def _well_formed(string: str) -> str:
    """The string with U+FFFD for each surrogate that has no partner."""
    parts: list[str] = []
    index = 0
    while index < len(string):
        code, size = code_point_at(string, index)
        lone = 0xD800 <= code <= 0xDFFF
        parts.append("\ufffd" if lone else string[index : index + size])
        index += size
    return "".join(parts)


METHODS = (
    Method("at", string_prototype_at, 1),
    Method("charAt", string_prototype_char_at, 1),
    Method("charCodeAt", string_prototype_char_code_at, 1),
    Method("codePointAt", string_prototype_code_point_at, 1),
    Method("concat", string_prototype_concat, 1),
    Method("slice", string_prototype_slice, 2),
    Method("substring", string_prototype_substring, 2),
    Method("substr", string_prototype_substr, 2),
    Method("repeat", string_prototype_repeat, 1),
    Method("padEnd", string_prototype_pad_end, 1),
    Method("padStart", string_prototype_pad_start, 1),
    Method("isWellFormed", string_prototype_is_well_formed),
    Method("toWellFormed", string_prototype_to_well_formed),
)
