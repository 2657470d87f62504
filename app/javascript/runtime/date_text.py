"""Dates to text: https://tc39.es/ecma262/#sec-date.prototype.tostring"""

from app.javascript.runtime.time_values import DateFields, fields_of
from app.javascript.runtime.time_zone import TimeZone

DAYS = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
INVALID = "Invalid Date"


def _year(year: int) -> str:
    """Four digits, and a minus before the year 0."""
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _clock(fields: DateFields) -> str:
    return f"{fields.hour:02d}:{fields.minute:02d}:{fields.second:02d}"


def date_string(time: float, zone: TimeZone) -> str:
    """https://tc39.es/ecma262/#sec-datestring, of a time value in local time."""
    if time != time:
        return INVALID
    fields = fields_of(int(zone.local_time(time)))
    week_day, month = DAYS[fields.week_day], MONTHS[fields.month]
    return f"{week_day} {month} {fields.day:02d} {_year(fields.year)}"


def time_string(time: float, zone: TimeZone) -> str:
    """https://tc39.es/ecma262/#sec-timestring with https://tc39.es/ecma262/#sec-timezoneestring"""
    if time != time:
        return INVALID
    fields = fields_of(int(zone.local_time(time)))
    return f"{_clock(fields)} GMT{zone.offset_text(time)} ({zone.long_name(time)})"


def to_date_string(time: float, zone: TimeZone) -> str:
    """https://tc39.es/ecma262/#sec-todatestring"""
    if time != time:
        return INVALID
    return f"{date_string(time, zone)} {time_string(time, zone)}"


def utc_string(time: float) -> str:
    """https://tc39.es/ecma262/#sec-date.prototype.toutcstring"""
    if time != time:
        return INVALID
    fields = fields_of(int(time))
    week_day, month = DAYS[fields.week_day], MONTHS[fields.month]
    date = f"{week_day}, {fields.day:02d} {month} {_year(fields.year)}"
    return f"{date} {_clock(fields)} GMT"


def iso_string(time: float) -> str:
    """A time value that is not NaN: https://tc39.es/ecma262/#sec-date.prototype.toisostring"""
    fields = fields_of(int(time))
    year = f"{fields.year:04d}" if 0 <= fields.year <= 9999 else f"{fields.year:+07d}"
    date = f"{year}-{fields.month + 1:02d}-{fields.day:02d}"
    return f"{date}T{_clock(fields)}.{fields.millisecond:03d}Z"
