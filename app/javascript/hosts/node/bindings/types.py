"""What kind of object a value is, as ``util.types`` tells it, and what only the engine sees.

https://nodejs.org/docs/latest-v20.x/api/util.html#utiltypes
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.node.event_arguments import listeners_of_target
from app.javascript.hosts.node.listener_limits import limit_of, set_limit
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.arguments_object import ArgumentsObject
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.date_object import DateObject
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.generators import GeneratorObject
from app.javascript.runtime.keyed_collections import (
    CollectionIterator,
    MapObject,
    SetObject,
    WeakMapObject,
    WeakSetObject,
)
from app.javascript.runtime.modules.namespace import ModuleNamespace
from app.javascript.runtime.operations import argument
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.proxy import ProxyObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.regexp_object import RegExpObject
from app.javascript.runtime.script_function import ScriptFunction
from app.javascript.runtime.shared_array_buffer import SharedArrayBufferObject
from app.javascript.runtime.typed_array import TypedArrayObject
from app.javascript.runtime.values import UNDEFINED, Symbol, Value
from app.javascript.runtime.wrappers import PrimitiveWrapper

_TYPED_ARRAYS: Final = (
    "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array",
    "Uint32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
)  # fmt: skip


def _instance(*classes: type) -> Behaviour:
    def test(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        return isinstance(argument(arguments, 0), classes)

    return test


def _boxed(*kinds: type) -> Behaviour:
    def test(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        value = argument(arguments, 0)
        return isinstance(value, PrimitiveWrapper) and type(value.primitive) in kinds

    return test


def _typed_array(name: str) -> Behaviour:
    def test(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        value = argument(arguments, 0)
        return isinstance(value, TypedArrayObject) and value.class_name == name

    return test


def _array_buffer(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    value = argument(arguments, 0)
    return isinstance(value, ArrayBufferObject) and not value.is_shared


def _code(test_code: Callable[[ScriptFunction], bool]) -> Behaviour:
    def test(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        value = argument(arguments, 0)
        return isinstance(value, ScriptFunction) and test_code(value)

    return test


def _iterator(map_like: bool) -> Behaviour:
    def test(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        value = argument(arguments, 0)
        return isinstance(value, CollectionIterator) and ("Map" in value.class_name) is map_like

    return test


def is_native_error(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``isNativeError(value)``"""
    value = argument(arguments, 0)
    return isinstance(value, ErrorObject)


def target_limit(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``targetLimit(target)``: how many listeners it may have"""
    target = argument(arguments, 0)
    assert isinstance(target, EventTargetObject)
    return limit_of(realm, target)


def set_target_limit(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``setTargetLimit(target, limit)``"""
    target = argument(arguments, 0)
    assert isinstance(target, EventTargetObject)
    set_limit(realm, target, to_number(argument(arguments, 1)))
    return UNDEFINED


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "targetListeners": listeners_of_target,
    "targetLimit": target_limit,
    "setTargetLimit": set_target_limit,
    "isAnyArrayBuffer": _instance(ArrayBufferObject),
    "isArrayBuffer": _array_buffer,
    "isArgumentsObject": _instance(ArgumentsObject),
    "isArrayBufferView": _instance(TypedArrayObject, DataViewObject),
    "isAsyncFunction": _code(lambda function: function.code.is_async),
    "isGeneratorFunction": _code(lambda function: function.code.generator),
    "isBigIntObject": _boxed(int),
    "isBooleanObject": _boxed(bool),
    "isNumberObject": _boxed(float),
    "isStringObject": _boxed(str),
    "isSymbolObject": _boxed(Symbol),
    "isBoxedPrimitive": _instance(PrimitiveWrapper),
    "isDataView": _instance(DataViewObject),
    "isDate": _instance(DateObject),
    "isGeneratorObject": _instance(GeneratorObject),
    "isMap": _instance(MapObject),
    "isMapIterator": _iterator(map_like=True),
    "isNativeError": is_native_error,
    "isPromise": _instance(PromiseObject),
    "isProxy": _instance(ProxyObject),
    "isRegExp": _instance(RegExpObject),
    "isSet": _instance(SetObject),
    "isSetIterator": _iterator(map_like=False),
    "isSharedArrayBuffer": _instance(SharedArrayBufferObject),
    "isExternal": _instance(),
    "isModuleNamespaceObject": _instance(ModuleNamespace),
    "isTypedArray": _instance(TypedArrayObject),
    "isWeakMap": _instance(WeakMapObject),
    "isWeakSet": _instance(WeakSetObject),
    "isPlainArray": _instance(ArrayObject),
    **{f"is{name}": _typed_array(name) for name in _TYPED_ARRAYS},
}
