"""The global object as Node shows it: which properties are enumerable, in which order.

https://nodejs.org/docs/latest-v20.x/api/globals.html
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.node.built_in_modules import built_in_module
from app.javascript.hosts.node.console_constructor import install_console_constructor
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.unsupported import refuse
from app.javascript.hosts.web.lazy_globals import maker_of_lazy
from app.javascript.runtime.function import Behaviour, NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Symbol, Value, WellKnownSymbol

_ENUMERABLE: Final = (
    "global",
    "clearImmediate",
    "setImmediate",
    "clearInterval",
    "clearTimeout",
    "setInterval",
    "setTimeout",
    "queueMicrotask",
    "structuredClone",
    "atob",
    "btoa",
    "performance",
    "fetch",
    "crypto",
)
_PROMISIFY: Final = "nodejs.util.promisify.custom"
_WRITE_IT: Final = "Write what you need of it yourself."


def arrange_global_object(realm: Realm) -> None:
    """To be called once all globals are there."""
    global_object = realm.global_object
    install_console_constructor(realm)
    tag = DataProperty("global", configurable=True)
    global_object.properties[WellKnownSymbol.TO_STRING_TAG] = tag
    _make_accessor(realm, "performance", lambda: _performance(realm))
    for name in ("atob", "btoa", "crypto"):
        _make_accessor(realm, name, _once_made(realm, name))
    for name in _ENUMERABLE:
        _make_enumerable(realm, name)
    crypto = global_object.properties.get("crypto")
    if isinstance(crypto, AccessorProperty):
        global_object.properties["crypto"] = AccessorProperty(crypto.get, None, True, True)
    custom = realm.agent.symbol_registry.setdefault(_PROMISIFY, Symbol(_PROMISIFY))
    for name in ("setImmediate", "setTimeout"):
        function = global_object.get(name, global_object)
        assert isinstance(function, JSObject)
        getter = NativeFunction(realm, "get", 0, _promise_version(name))
        function.properties[custom] = AccessorProperty(getter, None, True, True)


def _performance(realm: Realm) -> Value:
    host_of(realm).loop.first_uses.of("performance")
    return realm.intrinsics["%performance%"]


def _make_enumerable(realm: Realm, name: str) -> None:
    properties = realm.global_object.properties
    if name not in properties:
        refuse(realm, realm.global_object, {name: _WRITE_IT})
    found = properties.pop(name)
    if isinstance(found, AccessorProperty):
        properties[name] = AccessorProperty(found.get, found.set, True, True)
    else:
        properties[name] = found.value if isinstance(found, DataProperty) else found


def _once_made(realm: Realm, name: str) -> Callable[[], Value]:
    """The value of a global that is made when it is first read."""
    make = maker_of_lazy(realm, name)
    made: list[Value] = []

    def value() -> Value:
        if not made:
            made.append(make())
        return made[0]

    return value


def _make_accessor(realm: Realm, name: str, value: Callable[[], Value]) -> None:
    """Node makes what is rarely used when it is first read; until it is set it stays the same."""
    properties = realm.global_object.properties

    def get(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        return value()

    def set_(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        properties[name] = argument(arguments, 0)
        return UNDEFINED

    properties[name] = AccessorProperty(
        NativeFunction(realm, f"get {name}", 0, get),
        NativeFunction(realm, f"set {name}", 1, set_),
        True,
        True,
    )


def _promise_version(name: str) -> Behaviour:
    """What ``util.promisify`` makes of it: https://nodejs.org/docs/latest-v20.x/api/timers.html#timers-promises-api"""

    def read(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        promises = built_in_module(realm, "timers/promises")
        assert isinstance(promises, JSObject)
        return promises.get(name, promises)

    return read
