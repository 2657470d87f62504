"""Intl.DateTimeFormat: https://tc39.es/ecma402/#datetimeformat-objects"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from app.javascript.hosts.intl.formatter import (
    FormatterObject,
    bound_function,
    english_locale,
    parts_array,
    receiver,
    record,
)
from app.javascript.runtime.completion import range_error
from app.javascript.runtime.conversion import to_number
from app.javascript.runtime.date_locale_options import DateOptions, format_options
from app.javascript.runtime.date_locale_text import format_date
from app.javascript.runtime.date_object import current_time
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.locale_list import get_option
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.time_values import time_clip
from app.javascript.runtime.time_zone import TimeZone
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol

_NAME: Final = "Intl.DateTimeFormat"
_PROTOTYPE: Final = "%DateTimeFormat.prototype%"
_FIELDS: Final = ("weekday", "year", "month", "day", "hour", "minute", "second")
#: A date says its fields in this order.
_SHOWN: Final = ("weekday", "month", "day", "year", "hour", "minute", "second")
_WORD: Final = re.compile(r"[A-Za-z0-9]+")


class DateTimeFormatObject(FormatterObject):
    """``styles`` are the dateStyle and timeStyle that were asked for, as pairs."""

    __slots__ = ("options", "styles", "zone")

    class_name = _NAME

    def __init__(
        self, prototype: JSObject | None, locale: str, options: DateOptions, zone: TimeZone
    ) -> None:
        super().__init__(prototype, locale)
        self.options = options
        self.zone = zone
        self.styles: list[tuple[str, Value]] = []


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    """https://tc39.es/ecma402/#sec-intl.datetimeformat"""
    target = new_target or realm.intrinsics["%DateTimeFormat%"]
    prototype = get_prototype_from_constructor(target, _PROTOTYPE)
    locale = english_locale(realm, argument(arguments, 0), _NAME)
    given = argument(arguments, 1)
    options = format_options(realm, given, "format", _NAME)
    zone = options.time_zone or realm.agent.time_zone
    made = DateTimeFormatObject(prototype, locale, options, zone)
    for name in ("dateStyle", "timeStyle"):
        style = None if given is UNDEFINED else get_option(given, name, (), _NAME)
        if style is not None:
            made.styles.append((name, style))
    return made


def _text(realm: Realm, target: DateTimeFormatObject, value: Value) -> str:
    time = current_time(realm) if value is UNDEFINED else time_clip(to_number(value))
    if time != time:
        raise range_error("Invalid time value")
    return format_date(int(time), target.options, target.zone)


def _format(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-intl.datetimeformat.prototype.format"""
    target = receiver(this, DateTimeFormatObject, "get Intl.DateTimeFormat.prototype.format")
    steps = lambda _realm, _this, given: _text(realm, target, argument(given, 0))  # noqa: E731
    return bound_function(realm, target, 1, steps)


def _format_to_parts(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-Intl.DateTimeFormat.prototype.formatToParts"""
    target = receiver(this, DateTimeFormatObject, "Intl.DateTimeFormat.prototype.formatToParts")
    parts = list(_parts(_text(realm, target, argument(arguments, 0)), target.options))
    if "newer V8" not in realm.slots:  # which prints a wider blank, but in parts
        kinds = [kind for kind, _ in parts]
        if "dayPeriod" in kinds:
            parts[kinds.index("dayPeriod") - 1] = ("literal", "\u202f")
    return parts_array(realm, ((("type", type_), ("value", value)) for type_, value in parts))


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


def _resolved_options(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma402/#sec-intl.datetimeformat.prototype.resolvedoptions"""
    method = "Intl.DateTimeFormat.prototype.resolvedOptions"
    return record(realm, _resolved(receiver(this, DateTimeFormatObject, method)))


def _resolved(target: DateTimeFormatObject) -> Iterator[tuple[str, Value]]:
    options = target.options
    yield from (("locale", target.locale), ("calendar", "gregory"), ("numberingSystem", "latn"))
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


DESCRIPTION: Final = Constructor(
    "DateTimeFormat",
    0,
    _construct,
    prototype=(
        Method("resolvedOptions", _resolved_options),
        Method("formatToParts", _format_to_parts, 1),
        Accessor("format", _format),
        Constant(WellKnownSymbol.TO_STRING_TAG, _NAME, configurable=True),
    ),
    is_global=False,
)
