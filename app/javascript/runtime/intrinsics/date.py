"""The Date constructor: https://tc39.es/ecma262/#sec-date-constructor"""

from app.javascript.runtime.conversion import to_number, to_primitive, to_string
from app.javascript.runtime.date_object import DateObject, current_time
from app.javascript.runtime.date_parse import parse_date
from app.javascript.runtime.date_text import to_date_string
from app.javascript.runtime.describe import Constructor, Method
from app.javascript.runtime.intrinsics import (
    date_formats,
    date_getters,
    date_locale,
    date_setters,
    date_year,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.time_values import (
    make_date,
    make_day,
    make_full_year,
    make_time,
    time_clip,
)
from app.javascript.runtime.values import NAN, Value


def date(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma262/#sec-date"""
    if new_target is None:
        return to_date_string(current_time(realm), realm.agent.time_zone)
    if not arguments:
        time = current_time(realm)
    elif len(arguments) == 1:
        time = _from_value(realm, arguments[0])
    else:
        time = time_clip(realm.agent.time_zone.utc(_from_fields(arguments)))
    return DateObject(get_prototype_from_constructor(new_target, "%Date.prototype%"), time)


def _from_value(realm: Realm, value: Value) -> float:
    """Step 4: the time value of a date, of a text, or of a number."""
    if isinstance(value, DateObject):
        return value.date_value
    primitive = to_primitive(value)
    if isinstance(primitive, str):
        return time_clip(parse_date(primitive, realm.agent.time_zone))
    return time_clip(to_number(primitive))


def _from_fields(arguments: list[Value]) -> float:
    """Year, month, day, hours, minutes, seconds and milliseconds to a date, not clipped."""
    defaults = [NAN, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0]
    given = [to_number(value) for value in arguments[:7]]
    year, month, day, hours, minutes, seconds, ms = given + defaults[len(given) :]
    days = make_day(make_full_year(year), month, day)
    return make_date(days, make_time(hours, minutes, seconds, ms))


def date_now(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.now"""
    return current_time(realm)


def date_parse(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.parse"""
    return time_clip(parse_date(to_string(argument(arguments, 0)), realm.agent.time_zone))


def date_utc(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.utc"""
    return time_clip(_from_fields(arguments))


DESCRIPTIONS = (
    Constructor(
        "Date",
        7,
        date,
        statics=(
            Method("now", date_now),
            Method("parse", date_parse, 1),
            Method("UTC", date_utc, 7),
        ),
        prototype=(
            *date_getters.METHODS,
            *date_setters.METHODS,
            *date_year.METHODS,
            *date_formats.METHODS,
            *date_locale.METHODS,
        ),
    ),
)
