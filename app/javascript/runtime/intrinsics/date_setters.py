"""Changing dates: https://tc39.es/ecma262/#sec-date.prototype.setdate and its neighbours"""

from collections.abc import Callable
from typing import Final

from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.date_object import this_date
from app.javascript.runtime.describe import Method
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.time_values import (
    fields_of,
    make_date,
    make_day,
    make_time,
    time_clip,
)
from app.javascript.runtime.time_zone import UTC, TimeZone
from app.javascript.runtime.values import NAN, Value

#: Setters by name: the first field that is set, and how many more the arguments can set.
_SETTERS: Final = (
    ("FullYear", 0, 3),
    ("Month", 1, 2),
    ("Date", 2, 1),
    ("Hours", 3, 4),
    ("Minutes", 4, 3),
    ("Seconds", 5, 2),
    ("Milliseconds", 6, 1),
)


def _setter(name: str, first: int, most: int, zone_of: Callable[[Realm], TimeZone]) -> Method:
    def date_prototype_set(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        date = this_date(this, name)
        zone = zone_of(realm)
        time = date.date_value
        given = [to_number(value) for value in arguments[:most]] or [NAN]
        if time != time:
            if first != 0:
                return NAN
            time = 0.0
        else:
            time = zone.local_time(time)
        fields = [float(field) for field in fields_of(int(time))[:7]]
        fields[first : first + len(given)] = given
        days = make_day(*fields[:3])
        date.date_value = time_clip(zone.utc(make_date(days, make_time(*fields[3:]))))
        return date.date_value

    return Method(name, date_prototype_set, most)


def date_prototype_set_time(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.settime"""
    date = this_date(this, "setTime")
    date.date_value = time_clip(to_number(argument(arguments, 0)))
    return date.date_value


METHODS = (
    *(
        _setter(f"set{name}", first, most, lambda realm: realm.agent.time_zone)
        for name, first, most in _SETTERS
    ),
    *(_setter(f"setUTC{name}", first, most, lambda _realm: UTC) for name, first, most in _SETTERS),
    Method("setTime", date_prototype_set_time, 1),
)
