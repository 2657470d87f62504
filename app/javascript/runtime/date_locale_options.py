"""What of a date to show, as a program asks for it.

https://tc39.es/ecma402/#sec-createdatetimeformat
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.locale_list import coerce_options_to_object, get_option
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import to_object
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.time_zone import KNOWN_NAMES, UTC, TimeZone
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

_NUMERIC: Final = ("numeric", "2-digit")
_NAMES: Final = ("narrow", "short", "long")
_STYLES: Final = ("full", "long", "medium", "short")
_ZONE_NAMES: Final = ("short", "long")
_REFUSED: Final = ("calendar", "numberingSystem", "era", "dayPeriod", "fractionalSecondDigits")


#: What has to be there: for a ``format``, a date where neither date nor time is asked for.
Needs: TypeAlias = Literal["any", "date", "time", "format"]


@dataclass(frozen=True, slots=True)
class DateOptions:
    """Each field's style, empty where it is not shown; ``joined_by`` stands before a time.

    ``hour_cycle`` is h11, h12, h23 or h24; without ``time_zone`` it is the local one.
    """

    weekday: str = ""
    year: str = ""
    month: str = ""
    day: str = ""
    hour: str = ""
    minute: str = ""
    second: str = ""
    zone: str = ""
    hour_cycle: str = "h12"
    time_zone: TimeZone | None = None
    joined_by: str = ", "

    @property
    def has_date(self) -> bool:
        return bool(self.weekday or self.year or self.month or self.day)

    @property
    def has_time(self) -> bool:
        return bool(self.hour or self.minute or self.second)


_DATE: Final = DateOptions(year="numeric", month="numeric", day="numeric")
_TIME: Final = DateOptions(hour="numeric", minute="2-digit", second="2-digit")
_DATE_STYLES: Final = {
    "full": replace(_DATE, weekday="long", month="long", joined_by=" at "),
    "long": replace(_DATE, month="long", joined_by=" at "),
    "medium": replace(_DATE, month="short"),
    "short": replace(_DATE, year="2-digit"),
}
_TIME_STYLES: Final = {
    "full": replace(_TIME, zone="long"),
    "long": replace(_TIME, zone="short"),
    "medium": _TIME,
    "short": replace(_TIME, second=""),
}


def format_options(realm: Realm, value: Value, required: Needs, method: str) -> DateOptions:
    """What to show; ``required`` is what is added where none of it is asked for.

    Raises:
        ThrowCompletion: an option has no such value.
        RunStopped: an option that is not known here.
    """
    if value is UNDEFINED:
        return _with_defaults(DateOptions(), required)
    if "newer V8" in realm.slots:
        options = coerce_options_to_object(realm, value, method)
    else:
        options = to_object(realm, value)
    for name in _REFUSED:
        if options.get(name, options) is not UNDEFINED:
            raise unsupported(f"{method} with the option {name}", "Leave the option out.")
    hour_cycle = _hour_cycle(realm, options, method)
    time_zone = _time_zone(realm, options, method)
    asked = DateOptions(
        weekday=get_option(options, "weekday", _NAMES, method) or "",
        year=get_option(options, "year", _NUMERIC, method) or "",
        month=get_option(options, "month", (*_NUMERIC, *_NAMES), method) or "",
        day=get_option(options, "day", _NUMERIC, method) or "",
        hour=get_option(options, "hour", _NUMERIC, method) or "",
        minute=get_option(options, "minute", _NUMERIC, method) or "",
        second=get_option(options, "second", _NUMERIC, method) or "",
        zone=get_option(options, "timeZoneName", _ZONE_NAMES, method) or "",
        hour_cycle=hour_cycle,
        time_zone=time_zone,
    )
    date_style = get_option(options, "dateStyle", _STYLES, method)
    time_style = get_option(options, "timeStyle", _STYLES, method)
    if date_style is None and time_style is None:
        return _with_defaults(_joined(asked), required)
    return _styled(realm, asked, date_style, time_style, required)


def _hour_cycle(realm: Realm, options: JSObject, method: str) -> str:
    """https://tc39.es/ecma402/#sec-resolvelocale with hc"""
    hour12 = options.get("hour12", options)
    cycle = get_option(options, "hourCycle", ("h11", "h12", "h23", "h24"), method)
    if hour12 is not UNDEFINED:
        midnight = "h23" if "newer V8" in realm.slots else "h24"
        return "h12" if to_boolean(hour12) else midnight
    return cycle or "h12"


def _time_zone(realm: Realm, options: JSObject, method: str) -> TimeZone | None:
    """https://tc39.es/ecma402/#sec-createdatetimeformat, steps 29 to 31"""
    value = options.get("timeZone", options)
    if value is UNDEFINED:
        return None
    name = to_string(value)
    if name.lower() in KNOWN_NAMES:
        return UTC
    if name[:1] in ("+", "-"):
        raise unsupported(f"{method} in the time zone {name}", "Name a zone: 'Europe/Berlin'.")
    rules = realm.agent.circumstances.zone_named(name)
    if rules is None:
        raise range_error(f"Invalid time zone specified: {name}")
    return TimeZone(rules)


def _joined(asked: DateOptions) -> DateOptions:
    return replace(asked, joined_by=" at ") if asked.month == "long" else asked


def _with_defaults(asked: DateOptions, required: str) -> DateOptions:
    """Numeric fields where none is asked for: https://tc39.es/ecma402/#sec-getdatetimeformat"""
    date, time = required != "time", required != "date"
    if (date and asked.has_date) or (time and asked.has_time):
        return asked
    if date:
        asked = replace(asked, year="numeric", month="numeric", day="numeric")
    if time and required != "format":
        asked = replace(asked, hour="numeric", minute="2-digit", second="2-digit")
    return asked


def _styled(
    realm: Realm, asked: DateOptions, date_style: str | None, time_style: str | None, required: str
) -> DateOptions:
    if required == "date" and time_style is not None:
        raise type_error("Invalid option : timeStyle")
    if required == "time" and date_style is not None:
        raise type_error("Invalid option : dateStyle")
    used = "dateStyle" if date_style else "timeStyle"
    for name in ("weekday", "year", "month", "day", "hour", "minute", "second", "zone"):
        if getattr(asked, name):
            option = "timeZoneName" if name == "zone" else name
            is_newer = "newer V8" in realm.slots
            raise type_error(
                "Invalid option : option"
                if is_newer
                else f"Can't set option {option} when {used} is used"
            )
    date = _DATE_STYLES[date_style] if date_style else DateOptions()
    time = _TIME_STYLES[time_style] if time_style else DateOptions()
    return replace(
        date,
        hour=time.hour,
        minute=time.minute,
        second=time.second,
        zone=time.zone,
        hour_cycle=asked.hour_cycle,
        time_zone=asked.time_zone,
    )
