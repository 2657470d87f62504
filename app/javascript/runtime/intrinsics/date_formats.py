"""Dates as text and as primitives.

https://tc39.es/ecma262/#sec-properties-of-the-date-prototype-object
"""

from math import isfinite

from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import (
    describe,
    ordinary_to_primitive,
    to_primitive,
)
from app.javascript.runtime.date_object import this_date
from app.javascript.runtime.date_text import (
    date_string,
    iso_string,
    time_string,
    to_date_string,
    utc_string,
)
from app.javascript.runtime.describe import Method, Reference
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, invoke, to_object
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import NULL, Value, WellKnownSymbol


def date_prototype_to_date_string(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.todatestring"""
    return date_string(this_date(this, "toDateString").date_value, realm.agent.time_zone)


def date_prototype_to_iso_string(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.toisostring"""
    time = this_date(this, "toISOString").date_value
    if time != time:
        raise range_error("Invalid time value")
    return iso_string(time)


def date_prototype_to_json(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.tojson"""
    target = to_object(realm, this)
    time_value = to_primitive(target, "number")
    if type(time_value) is float and not isfinite(time_value):
        return NULL
    return invoke(realm, target, "toISOString", [])


def date_prototype_to_string(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.tostring"""
    return to_date_string(this_date(this, "toString").date_value, realm.agent.time_zone)


def date_prototype_to_time_string(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.totimestring"""
    return time_string(this_date(this, "toTimeString").date_value, realm.agent.time_zone)


def date_prototype_to_utc_string(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.toutcstring"""
    return utc_string(this_date(this, "toUTCString").date_value)


def date_prototype_to_primitive(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype-%symbol.toprimitive%"""
    if not isinstance(this, JSObject):
        raise incompatible_receiver("Date.prototype [ @@toPrimitive ]", this)
    hint = argument(arguments, 0)
    if type(hint) is str:
        if hint in ("string", "default"):
            return ordinary_to_primitive(this, "string")
        if hint == "number":
            return ordinary_to_primitive(this, "number")
    raise type_error(f"Invalid hint: {hint if isinstance(hint, str) else describe(hint)}")


METHODS = (
    Method("toDateString", date_prototype_to_date_string),
    Method("toISOString", date_prototype_to_iso_string),
    Method("toJSON", date_prototype_to_json, 1),
    Method("toString", date_prototype_to_string),
    Method("toTimeString", date_prototype_to_time_string),
    Method("toUTCString", date_prototype_to_utc_string, intrinsic="%Date.prototype.toUTCString%"),
    Reference("toGMTString", "%Date.prototype.toUTCString%"),
    Method(WellKnownSymbol.TO_PRIMITIVE, date_prototype_to_primitive, 1, writable=False),
)
