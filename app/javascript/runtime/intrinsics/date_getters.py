"""What dates tell: https://tc39.es/ecma262/#sec-date.prototype.getdate and its neighbours"""

from collections.abc import Callable

from app.javascript.runtime.date_object import this_date
from app.javascript.runtime.describe import Method
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.time_values import MS_PER_MINUTE, DateFields, fields_of
from app.javascript.runtime.values import NAN, Value

_Reading = Callable[[DateFields], int]


def _getter(name: str, read: _Reading, *, local: bool) -> Method:
    def date_prototype_get(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        time = this_date(this).date_value
        if time != time:
            return NAN
        shown = realm.agent.time_zone.local_time(time) if local else time
        return float(read(fields_of(int(shown))))

    return Method(name, date_prototype_get)


_READINGS: tuple[tuple[str, _Reading], ...] = (
    ("Date", lambda fields: fields.day),
    ("Day", lambda fields: fields.week_day),
    ("FullYear", lambda fields: fields.year),
    ("Hours", lambda fields: fields.hour),
    ("Milliseconds", lambda fields: fields.millisecond),
    ("Minutes", lambda fields: fields.minute),
    ("Month", lambda fields: fields.month),
    ("Seconds", lambda fields: fields.second),
)


def date_prototype_get_time(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.gettime"""
    return this_date(this).date_value


def date_prototype_get_timezone_offset(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.gettimezoneoffset"""
    time = this_date(this).date_value
    return (
        NAN if time != time else ((time - realm.agent.time_zone.local_time(time)) / MS_PER_MINUTE)
    )


METHODS = (
    *(_getter(f"get{name}", read, local=True) for name, read in _READINGS),
    *(_getter(f"getUTC{name}", read, local=False) for name, read in _READINGS),
    Method("getTime", date_prototype_get_time),
    Method("getTimezoneOffset", date_prototype_get_timezone_offset),
    Method("valueOf", date_prototype_get_time),
)
