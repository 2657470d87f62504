"""The console namespace object: https://console.spec.whatwg.org/"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.inspection import format_log, inspect
from app.javascript.runtime.describe import define_global
from app.javascript.runtime.function import Behaviour, NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.trace.steps import Level

Write = Callable[[Level, str], None]

_LEVELS = {
    "log": Level.LOG,
    "info": Level.INFO,
    "debug": Level.DEBUG,
    "warn": Level.WARN,
    "error": Level.ERROR,
}


def install_console(realm: Realm, write: Write) -> None:
    """Give the realm's global object a ``console`` that prints through ``write``."""
    console = JSObject(JSObject(realm.object_prototype))
    for name, level in _LEVELS.items():
        function = NativeFunction(realm, name, 0, _writer(level, write))
        console.properties[name] = function
    define_global(realm, "console", console)


def _writer(level: Level, write: Write) -> Behaviour:
    def behaviour(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        write(level, format_log(realm, arguments))
        return None

    return behaviour


__all__ = ["Write", "inspect", "install_console"]
