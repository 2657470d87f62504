"""Intl.DateTimeFormat: https://tc39.es/ecma402/#datetimeformat-objects"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from app.javascript.hosts.intl.interface import FormatterObject, Interface, Pair
from app.javascript.runtime.completion import ThrowCompletion, range_error
from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.date_locale_options import DateOptions, format_options
from app.javascript.runtime.date_locale_text import format_date
from app.javascript.runtime.date_object import current_time
from app.javascript.runtime.locale_list import get_option
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.time_values import time_clip
from app.javascript.runtime.time_zone import TimeZone
from app.javascript.runtime.values import UNDEFINED, Value

_NAME: Final = "Intl.DateTimeFormat"
_FIELDS: Final = ("weekday", "year", "month", "day", "hour", "minute", "second")
#: A date says its fields in this order.
_SHOWN: Final = ("weekday", "month", "day", "year", "hour", "minute", "second")
_WORD: Final = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class DateTimeOptions:
    """``styles`` are the dateStyle and timeStyle that were asked for, as pairs."""

    shown: DateOptions
    zone: TimeZone
    styles: tuple[Pair, ...]


def _resolve(realm: Realm, given: Value) -> DateTimeOptions:
    """https://tc39.es/ecma402/#sec-intl.datetimeformat"""
    shown = format_options(realm, given, "format", _NAME)
    asked = ((name, get_option(given, name, (), _NAME)) for name in ("dateStyle", "timeStyle"))
    styles = tuple((name, style) for name, style in asked if style is not None)
    return DateTimeOptions(shown, shown.time_zone or realm.agent.time_zone, styles)


def _format(realm: Realm, target: FormatterObject[DateTimeOptions], arguments: list[Value]) -> str:
    """https://tc39.es/ecma402/#sec-datetime-format-functions"""
    value = argument(arguments, 0)
    time = current_time(realm) if value is UNDEFINED else time_clip(to_number(value))
    if time != time:
        raise range_error("Invalid time value")
    return format_date(int(time), target.options.shown, target.options.zone)


def _format_to_parts(
    realm: Realm, target: FormatterObject[DateTimeOptions], arguments: list[Value]
) -> list[tuple[str, str]]:
    """https://tc39.es/ecma402/#sec-Intl.DateTimeFormat.prototype.formatToParts"""
    parts = list(_parts(_format(realm, target, arguments), target.options.shown))
    if "newer V8" not in realm.slots:  # which prints a wider blank, but in parts
        kinds = [kind for kind, _ in parts]
        if "dayPeriod" in kinds:
            parts[kinds.index("dayPeriod") - 1] = ("literal", "\u202f")
    return parts


def _parts(text: str, options: DateOptions) -> Iterator[tuple[str, str]]:
    """https://tc39.es/ecma402/#sec-partitiondatetimepattern, read from what was printed."""
    kinds = [name for name in _SHOWN if getattr(options, name)]
    if options.hour and options.hour_cycle in ("h11", "h12"):
        kinds.append("dayPeriod")
    place = 0
    while kinds:
        word = _WORD.search(text, place)
        assert word is not None
        if word[0] == "at":  # of what stands between a date and a time
            word = _WORD.search(text, word.end())
            assert word is not None
        if word.start() > place:
            yield "literal", text[place : word.start()]
        yield kinds.pop(0), word[0]
        place = word.end()
    if options.zone:
        start = next(at for at in range(place, len(text)) if text[at].isalnum())
        yield from (("literal", text[place:start]), ("timeZoneName", text[start:]))


def _resolved(_realm: Realm, target: DateTimeOptions) -> Iterator[Pair]:
    """https://tc39.es/ecma402/#sec-intl.datetimeformat.prototype.resolvedoptions"""
    options = target.shown
    yield from (("calendar", "gregory"), ("numberingSystem", "latn"))
    yield "timeZone", target.zone.rules.identifier
    is_half_day = options.hour_cycle in ("h11", "h12")
    if options.hour:
        yield from (("hourCycle", options.hour_cycle), ("hour12", is_half_day))
    if target.styles:
        yield from target.styles
        return
    for name in _FIELDS:
        style = getattr(options, name)
        if name in ("minute", "second") and options.hour:
            style = style and "2-digit"
        if name == "hour" and not is_half_day:
            style = style and "2-digit"
        if style:
            yield name, style
    if options.zone:
        yield "timeZoneName", options.zone


def _unwrapping_problem(given: Value) -> ThrowCompletion:
    return incompatible_receiver("UnwrapDateTimeFormat", given)


_DATE_TIME_FORMAT: Final = Interface(
    "DateTimeFormat",
    _resolve,
    _resolved,
    needs_new=False,
    unwrapping_problem=_unwrapping_problem,
)
DESCRIPTION: Final = _DATE_TIME_FORMAT.describe(
    _DATE_TIME_FORMAT.format_to_parts(_format_to_parts),
    _DATE_TIME_FORMAT.bound_function("format", 1, _format),
)
