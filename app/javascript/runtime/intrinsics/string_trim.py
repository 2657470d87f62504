"""Trimming: https://tc39.es/ecma262/#sec-trimstring

NOTE: Errors call the methods by their old names, as V8 does.
"""

from app.javascript.runtime.describe import Method, Reference
from app.javascript.runtime.number_format import WHITE_SPACE
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.this_string import this_string
from app.javascript.runtime.values import Value


def string_prototype_trim(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.trim"""
    return this_string(this, "trim").strip(WHITE_SPACE)


def string_prototype_trim_start(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.trimstart"""
    return this_string(this, "trimLeft").lstrip(WHITE_SPACE)


def string_prototype_trim_end(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-string.prototype.trimend"""
    return this_string(this, "trimRight").rstrip(WHITE_SPACE)


METHODS = (
    Method("trim", string_prototype_trim),
    Method("trimStart", string_prototype_trim_start, intrinsic="%String.prototype.trimStart%"),
    Method("trimEnd", string_prototype_trim_end, intrinsic="%String.prototype.trimEnd%"),
    Reference("trimLeft", "%String.prototype.trimStart%"),
    Reference("trimRight", "%String.prototype.trimEnd%"),
)
