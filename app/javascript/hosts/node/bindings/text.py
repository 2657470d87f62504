"""Functions of ``util`` about text: https://nodejs.org/docs/latest-v20.x/api/util.html"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.inspection import format_log
from app.javascript.hosts.inspection.option_objects import default_options, read_options
from app.javascript.hosts.inspection.styles import without_control_sequences
from app.javascript.hosts.node_errors import invalid_argument_type, require_function
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, define_property_or_throw
from app.javascript.runtime.property import PropertyDescriptor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def util_format(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatformat-args"""
    return format_log(realm, arguments)


def util_format_with_options(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatwithoptionsinspectoptions-format-args"""
    options = argument(arguments, 0)
    if not isinstance(options, JSObject) or options.callable:
        raise invalid_argument_type(realm, "inspectOptions", "of type object", options)
    return format_log(realm, arguments[1:], read_options(options, default_options(realm)))


def util_inherits(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/util.html#utilinheritsconstructor-superconstructor"""
    constructor = require_function(realm, "ctor", argument(arguments, 0))
    parent = require_function(realm, "superCtor", argument(arguments, 1))
    above = parent.get("prototype", parent)
    if not isinstance(above, JSObject):
        raise invalid_argument_type(realm, "superCtor.prototype", "of type object", above)
    described = PropertyDescriptor(parent, writable=True, configurable=True)
    define_property_or_throw(constructor, "super_", described)
    prototype = constructor.get("prototype", constructor)
    if isinstance(prototype, JSObject):
        prototype.set_prototype_of(above)
    return UNDEFINED


def util_strip_vt_control_characters(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/util.html#utilstripvtcontrolcharactersstr"""
    text = argument(arguments, 0)
    if not isinstance(text, str):
        raise invalid_argument_type(realm, "str", "of type string", text)
    return without_control_sequences(text)


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "format": util_format,
    "formatWithOptions": util_format_with_options,
    "inherits": util_inherits,
    "stripVTControlCharacters": util_strip_vt_control_characters,
}
