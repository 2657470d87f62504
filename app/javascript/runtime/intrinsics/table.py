"""All intrinsics, parents before children, and the realm that is built from them."""

from __future__ import annotations

from app.javascript.runtime.agent import Agent
from app.javascript.runtime.describe import Description, build
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.intrinsics import boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm

DESCRIPTIONS: tuple[Description, ...] = (*boolean.DESCRIPTIONS,)

_HOT = ("Array", "BigInt", "Boolean", "Function", "Number", "Object", "Promise", "String", "Symbol")


def create_realm(agent: Agent) -> Realm:
    """A realm with all intrinsics and an ordinary global object, still without host globals.

    https://tc39.es/ecma262/#sec-initializehostdefinedrealm
    """
    realm = Realm(agent)
    realm.object_prototype = JSObject(None)
    realm.intrinsics["%Object.prototype%"] = realm.object_prototype
    realm.function_prototype = realm.object_prototype  # until there is one
    function_prototype = NativeFunction(realm, "", 0, lambda _realm, _this, _arguments: None)
    realm.function_prototype = function_prototype
    realm.intrinsics["%Function.prototype%"] = function_prototype
    realm.global_object = JSObject(realm.object_prototype)
    build(realm, DESCRIPTIONS)
    for name in _HOT:
        prototype = realm.intrinsics.get(f"%{name}.prototype%")
        if prototype is not None:
            setattr(realm, f"{name.lower()}_prototype", prototype)
    return realm
