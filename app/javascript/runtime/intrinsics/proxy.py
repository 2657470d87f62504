"""Proxy objects: https://tc39.es/ecma262/#sec-proxy-objects"""

from __future__ import annotations

from app.javascript.runtime.describe import Constructor, Method
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.proxy import proxy_create
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def proxy_constructor(realm: Realm, arguments: list[Value], _new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-proxy-target-handler"""
    return proxy_create(realm, argument(arguments, 0), argument(arguments, 1))


def proxy_revocable(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-proxy.revocable"""
    proxy = proxy_create(realm, argument(arguments, 0), argument(arguments, 1))

    def revoke(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        proxy.revoke()
        return UNDEFINED

    result = JSObject(realm.object_prototype)
    result.properties["proxy"] = proxy
    result.properties["revoke"] = NativeFunction(realm, "", 0, revoke)
    return result


DESCRIPTIONS = (
    Constructor(
        "Proxy",
        2,
        proxy_constructor,
        statics=(Method("revocable", proxy_revocable, 2),),
        needs_new=True,
        has_prototype=False,
    ),
)
