"""All intrinsics, parents before children, and the realm that is built from them."""

from __future__ import annotations

from app.javascript.runtime.agent import Agent
from app.javascript.runtime.array_operations import get_species
from app.javascript.runtime.describe import (
    Description,
    Intrinsic,
    Method,
    build,
    define_global,
)
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.immutable_prototype import ImmutablePrototypeObject
from app.javascript.runtime.intrinsics import (
    array,
    array_iterator,
    boolean,
    error,
    function,
    global_functions,
    object as object_,
    proxy,
    reflect,
    symbol,
    uri,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import WellKnownSymbol

#: %Iterator.prototype% as far as the iterators of arrays need it.
_ITERATOR_PROTOTYPE = Intrinsic(
    "%Iterator.prototype%", (Method(WellKnownSymbol.ITERATOR, get_species),)
)

DESCRIPTIONS: tuple[Description, ...] = (
    *object_.DESCRIPTIONS,
    *function.DESCRIPTIONS,
    *symbol.DESCRIPTIONS,
    *error.DESCRIPTIONS,
    *boolean.DESCRIPTIONS,
    _ITERATOR_PROTOTYPE,
    *array.DESCRIPTIONS,
    *array_iterator.DESCRIPTIONS,
    *reflect.DESCRIPTIONS,
    *proxy.DESCRIPTIONS,
    *global_functions.DESCRIPTIONS,
    *uri.DESCRIPTIONS,
)

_HOT = ("Array", "BigInt", "Boolean", "Function", "Number", "Object", "Promise", "String", "Symbol")


def create_realm(agent: Agent) -> Realm:
    """A realm with all intrinsics and an ordinary global object, still without host globals.

    https://tc39.es/ecma262/#sec-initializehostdefinedrealm
    """
    realm = Realm(agent)
    realm.object_prototype = ImmutablePrototypeObject(None)
    realm.intrinsics["%Object.prototype%"] = realm.object_prototype
    realm.function_prototype = realm.object_prototype  # until there is one
    function_prototype = NativeFunction(realm, "", 0, lambda _realm, _this, _arguments: None)
    realm.function_prototype = function_prototype
    realm.intrinsics["%Function.prototype%"] = function_prototype
    realm.global_object = JSObject(realm.object_prototype)
    function.add_restricted_function_properties(realm)
    build(realm, DESCRIPTIONS)
    define_global(realm, "globalThis", realm.global_object)
    for name in _HOT:
        prototype = realm.intrinsics.get(f"%{name}.prototype%")
        if prototype is not None:
            setattr(realm, f"{name.lower()}_prototype", prototype)
    return realm
