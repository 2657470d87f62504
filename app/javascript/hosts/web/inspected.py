"""What consoles show of the platform's objects, whose state is in no property.

https://nodejs.org/docs/latest-v20.x/api/util.html#custom-inspection-functions-on-objects
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Any

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.inspection.custom import custom_symbol
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, is_callable
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

#: Names and values in the order in which they are shown.
Fields = Sequence[tuple[str, Value]]


class Deep(Enum):
    """What Node shows of an object that lies deeper than inspection goes."""

    #: As an object without properties.
    EMPTY = auto()
    #: ``URL``: its name alone.
    NAME = auto()
    #: ``[Blob]``.
    BRACKETS = auto()
    #: ``[Object]``.
    OBJECT = auto()
    #: ``undefined``, by a slip of Node's.
    UNDEFINED = auto()
    #: As it is shown elsewhere.
    SHOWN = auto()


def show_as(
    realm: Realm,
    interface: str,
    kind: type[JSObject],
    text: Callable[[Realm, Any], str],
    deep: Deep = Deep.EMPTY,
) -> None:
    """Make inspection of the interface's instances answer ``text(realm, instance)``."""
    _answer(realm, interface, kind, lambda realm, this, _options: text(realm, this), deep)


def show_fields(
    realm: Realm,
    interface: str,
    kind: type[JSObject],
    fields: Callable[[Realm, Any], Fields],
    deep: Deep = Deep.EMPTY,
    *,
    one_deeper: bool = True,
) -> None:
    """The interface's name, and its fields as those of an object, which lie ``one_deeper``."""

    def text(realm: Realm, this: Any, options: list[Value]) -> str:
        shown = JSObject(realm.object_prototype)
        for name, value in fields(realm, this):
            shown.properties[name] = value
        return f"{class_name_of(this, interface)} {_inside(realm, shown, options, one_deeper)}"

    _answer(realm, interface, kind, text, deep)


def _answer(
    realm: Realm,
    interface: str,
    kind: type[JSObject],
    text: Callable[[Realm, Any, list[Value]], str],
    deep: Deep,
) -> None:
    def behaviour(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if not isinstance(this, kind):
            return this
        depth = argument(arguments, 0)
        if isinstance(depth, float) and depth < 0 and deep is not Deep.SHOWN:
            return _deep_answer(this, interface, deep)
        return text(realm, this, arguments)

    prototype = realm.intrinsics[f"%{interface}.prototype%"]
    symbol = custom_symbol(realm.agent)
    function = NativeFunction(realm, "[nodejs.util.inspect.custom]", 2, behaviour)
    prototype.properties[symbol] = DataProperty(function, True, False, True)


def _deep_answer(this: JSObject, interface: str, deep: Deep) -> Value:
    match deep:
        case Deep.NAME:
            return class_name_of(this, interface)
        case Deep.BRACKETS:
            return f"[{class_name_of(this, interface)}]"
        case Deep.OBJECT:
            return "[Object]"
        case Deep.UNDEFINED:
            return UNDEFINED
        case _:
            return this


def class_name_of(this: JSObject, interface: str) -> str:
    """The name of its class, which may be one of the program's."""
    constructor = this.get("constructor", this)
    if not isinstance(constructor, JSObject):
        return interface
    return to_string(constructor.get("name", constructor))


def _inside(realm: Realm, shown: JSObject, arguments: list[Value], one_deeper: bool) -> str:
    """The fields, with the options that inspection of the whole has."""
    options, inspector = argument(arguments, 1), argument(arguments, 2)
    if not (isinstance(options, JSObject) and is_callable(inspector)):
        return inspect(realm, shown)
    depth = options.get("depth", options)
    if one_deeper and isinstance(depth, float):
        options.set("depth", depth - 1, options)
    return to_string(inspector.call(UNDEFINED, [shown, options]))
