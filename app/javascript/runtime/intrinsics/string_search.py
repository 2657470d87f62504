"""Searching strings for strings.

https://tc39.es/ecma262/#sec-properties-of-the-string-prototype-object
"""

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_integer_or_infinity, to_number, to_string
from app.javascript.runtime.describe import Method
from app.javascript.runtime.intrinsics.regexp import is_reg_exp
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.this_string import clamped, this_string
from app.javascript.runtime.values import INFINITY, UNDEFINED, Value


def string_prototype_index_of(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.indexof"""
    string = this_string(this, "indexOf")
    search = to_string(argument(arguments, 0))
    return float(string.find(search, clamped(argument(arguments, 1), len(string))))


def string_prototype_last_index_of(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.lastindexof"""
    string = this_string(this, "lastIndexOf")
    search = to_string(argument(arguments, 0))
    number = to_number(argument(arguments, 1))
    position = INFINITY if number != number else to_integer_or_infinity(number)
    start = int(max(min(position, float(len(string))), 0.0))
    return float(string.rfind(search, 0, start + len(search)))


def _search_string(value: Value, method: str) -> str:
    if is_reg_exp(value):
        raise type_error(
            f"First argument to String.prototype.{method} must not be a regular expression"
        )
    return to_string(value)


def string_prototype_includes(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.includes"""
    string = this_string(this, "includes")
    search = _search_string(argument(arguments, 0), "includes")
    return string.find(search, clamped(argument(arguments, 1), len(string))) >= 0


def string_prototype_starts_with(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.startswith"""
    string = this_string(this, "startsWith")
    search = _search_string(argument(arguments, 0), "startsWith")
    return string.startswith(search, clamped(argument(arguments, 1), len(string)))


def string_prototype_ends_with(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.endswith"""
    string = this_string(this, "endsWith")
    search = _search_string(argument(arguments, 0), "endsWith")
    position = argument(arguments, 1)
    end = len(string) if position is UNDEFINED else clamped(position, len(string))
    return string.endswith(search, 0, end)


METHODS = (
    Method("indexOf", string_prototype_index_of, 1),
    Method("lastIndexOf", string_prototype_last_index_of, 1),
    Method("includes", string_prototype_includes, 1),
    Method("startsWith", string_prototype_starts_with, 1),
    Method("endsWith", string_prototype_ends_with, 1),
)
