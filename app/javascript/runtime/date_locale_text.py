"""Dates for people, in American English: https://tc39.es/ecma402/#sec-formatdatetimepattern"""

from typing import Final

from app.javascript.runtime.date_locale_options import DateOptions
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.time_values import DateFields, fields_of
from app.javascript.runtime.time_zone import TimeZone

_DAYS: Final = (
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
)  # fmt: skip
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_LENGTHS: Final = {"narrow": 1, "short": 3, "long": 99}


def format_date(time: int, options: DateOptions, time_zone: TimeZone) -> str:
    """The text of a time value.

    Raises:
        RunStopped: a combination of fields that has no usual form.
    """
    fields = fields_of(int(time_zone.local_time(float(time))))
    date = _date(fields, options) if options.has_date else ""
    clock = _time(fields, options) if options.has_time else ""
    separator = options.joined_by
    if options.hour and options.weekday and not options.day and not options.zone:
        separator = " "
    text = f"{date}{separator}{clock}" if date and clock else date or clock
    if options.zone:
        is_long = options.zone == "long"
        zone = time_zone.long_name(time) if is_long else time_zone.short_name(time)
        text = f"{text} {zone}" if clock else f"{text}{separator}{zone}"
    return text


def _number(value: int, style: str) -> str:
    return f"{value:02d}" if style == "2-digit" else str(value)


def _year(year: int, style: str) -> str:
    """Years before 1 are counted backwards, as the Gregorian calendar has no year 0."""
    shown = year if year > 0 else 1 - year
    return f"{shown % 100:02d}" if style == "2-digit" else str(shown)


def _date(fields: DateFields, options: DateOptions) -> str:
    month_named = options.month in _LENGTHS
    month = _month(fields, options.month) if options.month else ""
    day = _number(fields.day, options.day) if options.day else ""
    year = _year(fields.year, options.year) if options.year else ""
    weekday = _DAYS[fields.week_day][: _LENGTHS[options.weekday]] if options.weekday else ""
    if month and day:
        if month_named:
            date = f"{month} {day}, {year}" if year else f"{month} {day}"
        else:
            date = f"{month}/{day}/{year}" if year else f"{month}/{day}"
        return f"{weekday}, {date}" if weekday else date
    if month and year and not weekday:
        return f"{month} {year}" if month_named else f"{month}/{year}"
    parts = [part for part in (weekday, year, month, day) if part]
    if len(parts) == 1:
        return parts[0]
    raise unsupported(
        "a date with only these fields", "Show month and day together, or one field alone."
    )


def _month(fields: DateFields, style: str) -> str:
    if style in _LENGTHS:
        return _MONTHS[fields.month][: _LENGTHS[style]]
    return _number(fields.month + 1, style)


def _time(fields: DateFields, options: DateOptions) -> str:
    if not options.hour:
        if options.minute and options.second:
            return f"{fields.minute:02d}:{fields.second:02d}"
        return str(fields.minute if options.minute else fields.second)
    if options.second and not options.minute:
        raise unsupported("a time with hours and seconds alone", "Show the minutes as well.")
    parts = [_hour(fields.hour, options)]
    if options.minute:
        parts.append(f"{fields.minute:02d}")
    if options.second:
        parts.append(f"{fields.second:02d}")
    clock = ":".join(parts)
    if options.hour_cycle in ("h11", "h12"):
        return f"{clock} {'AM' if fields.hour < 12 else 'PM'}"
    return f"{clock}h" if options.zone and not options.minute else clock


def _hour(hour: int, options: DateOptions) -> str:
    match options.hour_cycle:
        case "h23":
            return f"{hour:02d}"
        case "h24":
            return f"{hour or 24:02d}"
        case "h11":
            return _number(hour % 12, options.hour)
        case _:
            return _number(hour % 12 or 12, options.hour)
