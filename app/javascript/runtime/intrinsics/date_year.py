"""getYear and setYear of Annex B: https://tc39.es/ecma262/#sec-additional-properties-of-the-date.prototype-object"""

from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.date_object import this_date
from app.javascript.runtime.describe import Method
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.time_values import (
    MS_PER_DAY,
    fields_of,
    make_date,
    make_day,
    make_full_year,
    time_clip,
)
from app.javascript.runtime.values import NAN, Value


def date_prototype_get_year(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.getyear"""
    time = this_date(this, "getYear").date_value
    if time != time:
        return NAN
    return float(fields_of(int(realm.agent.time_zone.local_time(time))).year - 1900)


def date_prototype_set_year(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-date.prototype.setyear"""
    date = this_date(this, "setYear")
    zone = realm.agent.time_zone
    time = date.date_value
    year = make_full_year(to_number(argument(arguments, 0)))
    local = 0.0 if time != time else zone.local_time(time)
    fields = fields_of(int(local))
    days = make_day(year, float(fields.month), float(fields.day))
    date.date_value = time_clip(zone.utc(make_date(days, float(int(local) % MS_PER_DAY))))
    return date.date_value


METHODS = (
    Method("getYear", date_prototype_get_year),
    Method("setYear", date_prototype_set_year, 1),
)
