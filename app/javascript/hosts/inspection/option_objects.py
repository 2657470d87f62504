"""Options of inspect as objects of the program.

https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-options
"""

from __future__ import annotations

from dataclasses import fields, replace
from math import inf, nan
from typing import Any, Final

from app.javascript.hosts.inspection.options import DEFAULT, InspectOptions
from app.javascript.hosts.inspection.primitives import string_of
from app.javascript.hosts.inspection.styles import styled
from app.javascript.runtime.conversion import to_boolean, to_number
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject, own_data_value
from app.javascript.runtime.operations import argument, create_data_property, is_callable
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

_USER: Final = "user"
_STYLIZE: Final = "stylize"


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join([word.capitalize() for word in rest])


#: What a program knows nothing of.
_OURS: Final = (_USER, "described_errors")
#: The program's name of each option, and ours.
_NAMES: Final = {
    _camel(field.name): field.name for field in fields(InspectOptions) if field.name not in _OURS
}


def read_options(given: Value, base: InspectOptions = DEFAULT) -> InspectOptions:
    """The options of an object's own enumerable properties; others are kept for the program."""
    if not isinstance(given, JSObject):
        return base
    changes: dict[str, Any] = {}
    for key in given.own_property_keys():
        own = given.get_own_property(key)
        if not isinstance(key, str) or own is None or not own.enumerable:
            continue
        name = _NAMES.get(key)
        if name is not None:
            changes[name] = _READERS[name](given.get(key, given))
        elif key != _STYLIZE:
            changes[_USER] = given
    return replace(base, **changes)


def default_options_object(realm: Realm) -> JSObject:
    """``util.inspect.defaultOptions``: its properties can be set, but not added or removed."""
    made = JSObject(realm.object_prototype)
    for option, name in _NAMES.items():
        made.properties[option] = DataProperty(getattr(DEFAULT, name), True, True)
    made.extensible = False
    return made


def default_options(realm: Realm) -> InspectOptions:
    """The defaults as the program has them now."""
    holder = realm.intrinsics.get("%inspect.defaultOptions%")
    if holder is None:
        return DEFAULT
    changes: dict[str, Any] = {}
    for option, name in _NAMES.items():
        value = own_data_value(holder.properties[option])
        if value is not getattr(DEFAULT, name):
            changes[name] = _READERS[name](value)
    return replace(DEFAULT, **changes) if changes else DEFAULT


def options_object(realm: Realm, options: InspectOptions, *, is_foreign: bool) -> JSObject:
    """What a custom function gets; for objects from elsewhere without objects of ours."""
    made = JSObject(None if is_foreign else realm.object_prototype)
    made.properties[_STYLIZE] = _stylize(realm, options)
    for option, name in _NAMES.items():
        made.properties[option] = getattr(options, name)
    user = options.user
    for key in user.own_property_keys() if user is not None else ():
        assert user is not None
        own = user.get_own_property(key)
        if own is not None and own.enumerable:
            create_data_property(made, key, user.get(key, user))
    if is_foreign:
        for key in made.own_property_keys():
            if key != _STYLIZE and isinstance(made.get(key, made), JSObject):
                made.delete(key)
    return made


def _stylize(realm: Realm, options: InspectOptions) -> NativeFunction:
    def stylize(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        text = argument(arguments, 0)
        if not options.colors:
            return text
        return styled(string_of(text), string_of(argument(arguments, 1)))

    name = "stylizeWithColor" if options.colors else "stylizeNoColor"
    return NativeFunction(realm, name, 2, stylize)


def _read_depth(value: Value) -> float | None:
    return None if value is NULL else to_number(value)


def _read_limit(value: Value) -> float:
    return inf if value is NULL else to_number(value)


def _read_break_length(value: Value) -> float:
    return nan if value is UNDEFINED else to_number(value)


def _read_compact(value: Value) -> float | bool:
    return value if type(value) is float or type(value) is bool else False


def _read_sorted(value: Value) -> bool | JSObject:
    return value if is_callable(value) else to_boolean(value)


def _read_getters(value: Value) -> bool | str:
    return value if type(value) is str else to_boolean(value)


_READERS: Final = {
    **dict.fromkeys(_NAMES.values(), to_boolean),
    "depth": _read_depth,
    "max_array_length": _read_limit,
    "max_string_length": _read_limit,
    "break_length": _read_break_length,
    "compact": _read_compact,
    "sorted": _read_sorted,
    "getters": _read_getters,
}
