"""What consoles show of the platform's objects, whose state is in no property.

https://nodejs.org/docs/latest-v20.x/api/util.html#custom-inspection-functions-on-objects
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.inspection.custom import custom_symbol
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: Names and values in the order in which they are shown.
Fields = Sequence[tuple[str, Value]]


def show_as(
    realm: Realm, interface: str, kind: type[JSObject], text: Callable[[Realm, Any], str]
) -> None:
    """Make inspection of the interface's instances answer ``text(realm, instance)``."""

    def behaviour(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
        depth = argument(arguments, 0)
        is_too_deep = isinstance(depth, float) and depth < 0
        return text(realm, this) if isinstance(this, kind) and not is_too_deep else this

    prototype = realm.intrinsics[f"%{interface}.prototype%"]
    symbol = custom_symbol(realm.agent)
    function = NativeFunction(realm, "[nodejs.util.inspect.custom]", 2, behaviour)
    prototype.properties[symbol] = DataProperty(function, True, False, True)


def show_fields(
    realm: Realm, interface: str, kind: type[JSObject], fields: Callable[[Realm, Any], Fields]
) -> None:
    """The interface's name, and its fields as those of an object."""

    def text(shown_realm: Realm, this: Any) -> str:
        return f"{interface} {fields_text(shown_realm, fields(shown_realm, this))}"

    show_as(realm, interface, kind, text)


def fields_text(realm: Realm, fields: Fields) -> str:
    """``{ a: 1, b: 2 }``."""
    shown = JSObject(realm.object_prototype)
    for name, value in fields:
        shown.properties[name] = value
    return inspect(realm, shown)
