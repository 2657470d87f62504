"""All intrinsics, parents before children, and the realm that is built from them."""

from __future__ import annotations

from app.javascript.runtime.agent import Agent
from app.javascript.runtime.describe import (
    Description,
    build,
    define_global,
)
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.global_object import GlobalObject
from app.javascript.runtime.immutable_prototype import ImmutablePrototypeObject
from app.javascript.runtime.intrinsics import (
    array,
    array_buffer,
    array_iterator,
    async_function,
    async_generator,
    async_iterator,
    bigint,
    boolean,
    data_view,
    date,
    error,
    eval as eval_,
    finalization_registry,
    function,
    generator,
    global_functions,
    iterator,
    json,
    map as map_,
    math,
    number,
    object as object_,
    promise,
    proxy,
    reflect,
    regexp,
    set as set_,
    string,
    symbol,
    typed_array,
    uri,
    weak_map,
    weak_ref,
    weak_set,
)
from app.javascript.runtime.intrinsics.key_order import in_order
from app.javascript.runtime.realm import Realm

_DESCRIPTIONS: tuple[Description, ...] = (
    *object_.DESCRIPTIONS,
    *function.DESCRIPTIONS,
    *symbol.DESCRIPTIONS,
    *error.DESCRIPTIONS,
    *eval_.DESCRIPTIONS,
    *boolean.DESCRIPTIONS,
    *iterator.DESCRIPTIONS,
    *promise.DESCRIPTIONS,
    *async_iterator.DESCRIPTIONS,
    *generator.DESCRIPTIONS,
    *async_function.DESCRIPTIONS,
    *async_generator.DESCRIPTIONS,
    *map_.DESCRIPTIONS,
    *set_.DESCRIPTIONS,
    *weak_map.DESCRIPTIONS,
    *weak_set.DESCRIPTIONS,
    *weak_ref.DESCRIPTIONS,
    *finalization_registry.DESCRIPTIONS,
    *array.DESCRIPTIONS,
    *array_iterator.DESCRIPTIONS,
    *array_buffer.DESCRIPTIONS,
    *typed_array.DESCRIPTIONS,
    *data_view.DESCRIPTIONS,
    *reflect.DESCRIPTIONS,
    *proxy.DESCRIPTIONS,
    *global_functions.DESCRIPTIONS,
    *uri.DESCRIPTIONS,
    *string.DESCRIPTIONS,
    *regexp.DESCRIPTIONS,
    *number.DESCRIPTIONS,
    *bigint.DESCRIPTIONS,
    *math.DESCRIPTIONS,
    *json.DESCRIPTIONS,
    *date.DESCRIPTIONS,
)

DESCRIPTIONS = in_order(_DESCRIPTIONS)

_HOT = ("Array", "BigInt", "Boolean", "Function", "Number", "Object", "Promise", "String", "Symbol")


def create_realm(agent: Agent, global_object: GlobalObject | None = None) -> Realm:
    """A realm with all intrinsics and an ordinary global object, still without host globals.

    A ``global_object`` that another realm had is this one's now, without what it held.

    https://tc39.es/ecma262/#sec-initializehostdefinedrealm
    """
    realm = Realm(agent)
    realm.object_prototype = ImmutablePrototypeObject(None)
    realm.intrinsics["%Object.prototype%"] = realm.object_prototype
    realm.function_prototype = realm.object_prototype  # until there is one
    function_prototype = NativeFunction(realm, "", 0, lambda _realm, _this, _arguments: None)
    realm.function_prototype = function_prototype
    realm.intrinsics["%Function.prototype%"] = function_prototype
    if global_object is None:
        realm.global_object = GlobalObject(realm.object_prototype)
    else:
        realm.global_object = global_object
        global_object.properties, global_object.prototype = {}, realm.object_prototype
    function.add_restricted_function_properties(realm)
    build(realm, DESCRIPTIONS)
    define_global(realm, "globalThis", realm.global_object)
    for name in _HOT:
        prototype = realm.intrinsics.get(f"%{name}.prototype%")
        if prototype is not None:
            setattr(realm, f"{name.lower()}_prototype", prototype)
    return realm
