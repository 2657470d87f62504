"""Functions of Object about extensibility: https://tc39.es/ecma262/#sec-object.freeze"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.integrity import Level, set_integrity_level, test_integrity_level
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property_errors import refusing_object
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import Value


def _refused(target: JSObject, change: str = "prevent extensions") -> Exception:
    target = refusing_object(target, "preventExtensions")
    if target.has_own_prototype_trap():
        return type_error("'preventExtensions' on proxy: trap returned falsish")
    words = target.refusal_to(change, "")
    return type_error(words or f"Cannot prevent extensions of {describe(target)}")


def _raise_level(value: Value, level: Level) -> Value:
    if isinstance(value, TypedArrayObject) and value.length > 0:
        verb = "freeze" if level == "frozen" else "seal"
        raise type_error(f"Cannot {verb} array buffer views with elements")
    if isinstance(value, JSObject) and not set_integrity_level(value, level):
        raise _refused(value, "freeze" if level == "frozen" else "seal")
    return value


def object_freeze(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.freeze"""
    return _raise_level(argument(arguments, 0), "frozen")


def object_seal(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.seal"""
    return _raise_level(argument(arguments, 0), "sealed")


def object_prevent_extensions(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.preventextensions"""
    target = argument(arguments, 0)
    if isinstance(target, JSObject) and not target.prevent_extensions():
        raise _refused(target)
    return target


def object_is_frozen(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.isfrozen"""
    target = argument(arguments, 0)
    return not isinstance(target, JSObject) or test_integrity_level(target, "frozen")


def object_is_sealed(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.issealed"""
    target = argument(arguments, 0)
    return not isinstance(target, JSObject) or test_integrity_level(target, "sealed")


def object_is_extensible(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-object.isextensible"""
    target = argument(arguments, 0)
    return isinstance(target, JSObject) and target.is_extensible()
