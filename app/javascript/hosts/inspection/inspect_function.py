"""``util.inspect`` as the program has it: custom functions are given it, and modules offer it."""

from __future__ import annotations

from dataclasses import replace

from app.javascript.hosts.inspection.custom import custom_symbol
from app.javascript.hosts.inspection.inspect import inspect
from app.javascript.hosts.inspection.option_objects import (
    default_options,
    default_options_object,
    read_options,
)
from app.javascript.hosts.inspection.styles import COLORS, STYLES
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_number
from app.javascript.runtime.describe import Accessor, define_properties
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.json_stringify import enumerable_own_keys
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, set_property
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def util_inspect(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-showhidden-depth-colors"""
    options = default_options(realm)
    depth, colors = argument(arguments, 2), argument(arguments, 3)
    if depth is not UNDEFINED:
        options = replace(options, depth=None if depth is NULL else to_number(depth))
    if colors is not UNDEFINED:
        options = replace(options, colors=to_boolean(colors))
    given = argument(arguments, 1)
    if type(given) is bool:
        options = replace(options, show_hidden=given)
    else:
        options = read_options(given, options)
    return inspect(realm, argument(arguments, 0), options)


def _get_defaults(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    return realm.intrinsics["%inspect.defaultOptions%"]


def _set_defaults(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectdefaultoptions"""
    given = argument(arguments, 0)
    if not isinstance(given, JSObject):
        raise type_error('The "options" argument must be of type object.')
    defaults = realm.intrinsics["%inspect.defaultOptions%"]
    for key in enumerable_own_keys(given):
        set_property(defaults, key, given.get(key, given))
    return UNDEFINED


def install_inspect(realm: Realm) -> None:
    """Make ``%inspect%``; it is no global."""
    function = NativeFunction(realm, "inspect", 2, util_inspect)
    realm.intrinsics["%inspect%"] = function
    function.properties["custom"] = custom_symbol(realm.agent)
    realm.intrinsics["%inspect.defaultOptions%"] = default_options_object(realm)
    define_properties(realm, function, (Accessor("defaultOptions", _get_defaults, _set_defaults),))
    colors, styles = JSObject(None), JSObject(None)
    for name, codes in COLORS.items():
        pair: list[Value] = [float(code) for code in codes]
        colors.properties[name] = create_array_from_list(realm, pair)
    styles.properties.update(STYLES)
    function.properties["colors"] = colors
    function.properties["styles"] = styles
