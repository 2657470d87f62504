"""Time values and time: https://tc39.es/ecma262/#sec-overview-of-date-objects-and-definitions-of-abstract-operations

A time value is a whole float of milliseconds since 1970 in UTC, or NaN; below it is an ``int``
where it is known to be finite.
"""

from math import isfinite, trunc
from typing import Final, NamedTuple

from app.javascript.runtime.values import NAN

MS_PER_SECOND: Final = 1000
MS_PER_MINUTE: Final = 60_000
MS_PER_HOUR: Final = 3_600_000
MS_PER_DAY: Final = 86_400_000
MAX_TIME: Final = 8.64e15

_DAYS_BEFORE_MONTH: Final = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365)


class DateFields(NamedTuple):
    """A moment of the calendar; month from 0, week day from 0 for Sunday."""

    year: int
    month: int
    day: int
    hour: int
    minute: int
    second: int
    millisecond: int
    week_day: int


def day_from_year(year: int) -> int:
    """https://tc39.es/ecma262/#sec-dayfromyear"""
    leap_days = (year - 1969) // 4 - (year - 1901) // 100 + (year - 1601) // 400
    return 365 * (year - 1970) + leap_days


def days_before_month(year: int, month: int) -> int:
    """Days of the year before its month (0 to 12)."""
    leap = month > 1 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _DAYS_BEFORE_MONTH[month] + leap


def year_from_time(time: int) -> int:
    """https://tc39.es/ecma262/#sec-yearfromtime"""
    day = time // MS_PER_DAY
    year = 1970 + (day * 400) // 146_097
    while day_from_year(year) > day:
        year -= 1
    while day_from_year(year + 1) <= day:
        year += 1
    return year


def fields_of(time: int) -> DateFields:
    """Steps of https://tc39.es/ecma262/#sec-monthfromtime and its neighbours, all at once."""
    day, within = divmod(time, MS_PER_DAY)
    year = year_from_time(time)
    in_year = day - day_from_year(year)
    month = in_year // 31
    if in_year >= days_before_month(year, month + 1):
        month += 1
    return DateFields(
        year,
        month,
        in_year - days_before_month(year, month) + 1,
        within // MS_PER_HOUR,
        within // MS_PER_MINUTE % 60,
        within // MS_PER_SECOND % 60,
        within % MS_PER_SECOND,
        (day + 4) % 7,
    )


def make_time(hour: float, minute: float, second: float, millisecond: float) -> float:
    """https://tc39.es/ecma262/#sec-maketime"""
    if not (isfinite(hour) and isfinite(minute) and isfinite(second) and isfinite(millisecond)):
        return NAN
    hours = float(trunc(hour)) * MS_PER_HOUR + float(trunc(minute)) * MS_PER_MINUTE
    return hours + float(trunc(second)) * MS_PER_SECOND + float(trunc(millisecond))


def make_day(year: float, month: float, date: float) -> float:
    """https://tc39.es/ecma262/#sec-makeday"""
    if not (isfinite(year) and isfinite(month) and isfinite(date)):
        return NAN
    whole_year, in_year = divmod(trunc(month), 12)
    whole_year += trunc(year)
    if abs(whole_year) > 400_000:  # far outside of what a time value reaches
        return NAN
    first = day_from_year(whole_year) + days_before_month(whole_year, in_year)
    return float(first) + float(trunc(date)) - 1.0


def make_date(day: float, time: float) -> float:
    """https://tc39.es/ecma262/#sec-makedate"""
    date = day * MS_PER_DAY + time
    return date if isfinite(date) else NAN


def make_full_year(year: float) -> float:
    """https://tc39.es/ecma262/#sec-makefullyear"""
    if year != year:
        return NAN
    if not isfinite(year):
        return year
    truncated = trunc(year)
    return float(1900 + truncated if 0 <= truncated <= 99 else truncated)


def time_clip(time: float) -> float:
    """https://tc39.es/ecma262/#sec-timeclip"""
    if not abs(time) <= MAX_TIME:
        return NAN
    return float(trunc(time)) + 0.0
