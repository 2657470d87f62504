"""Numbers and dates of input elements as numbers.

https://html.spec.whatwg.org/multipage/input.html#concept-input-value-string-number
"""

from __future__ import annotations

import re
from typing import Final

_NUMBER = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?")
_DATE = re.compile(r"(\d{4,})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4,})-(\d\d)")
_WEEK = re.compile(r"(\d{4,})-W(\d\d)")
_TIME = re.compile(r"(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?")

_DAY: Final = 86_400_000.0
#: Default step and the milliseconds or months that it counts.
_STEPS: Final[dict[str, tuple[float, float]]] = {
    "date": (1.0, _DAY),
    "week": (1.0, 7 * _DAY),
    "month": (1.0, 1.0),
    "time": (60.0, 1000.0),
    "datetime-local": (60.0, 1000.0),
}
_MONDAY_OF_FIRST_WEEK = -259_200_000.0
_JANUARY, _LAST_MONTH = 1, 12


def default_step(type_: str) -> tuple[float, float]:
    """The step, and what one unit of it is worth."""
    return _STEPS.get(type_, (1.0, 1.0))


def _days(year: int, month: int, day: int) -> int:
    """Days since 1970-01-01 in the proleptic Gregorian calendar."""
    shifted = year - (month <= 2)
    era = shifted // 400
    of_era = shifted - era * 400
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146_097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468


def as_number(type_: str, text: str) -> float | None:
    """The value as a number; milliseconds for dates, months for months."""
    match type_:
        case "number" | "range":
            return float(text) if _NUMBER.fullmatch(text) else None
        case "date":
            found = _DATE.fullmatch(text)
            return _days(int(found[1]), int(found[2]), int(found[3])) * _DAY if found else None
        case "month":
            found = _MONTH.fullmatch(text)
            return (int(found[1]) - 1970) * 12.0 + int(found[2]) - 1 if found else None
        case "week":
            found = _WEEK.fullmatch(text)
            return _week(int(found[1]), int(found[2])) if found else None
        case "time":
            return _time(text)
        case "datetime-local":
            date, _, time = text.partition("T")
            day, moment = as_number("date", date), _time(time)
            return None if day is None or moment is None else day + moment
        case _:
            return None


def _time(text: str) -> float | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    seconds = int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3] or 0)
    return seconds * 1000.0 + int((found[4] or "0").ljust(3, "0"))


def _week(year: int, week: int) -> float:
    """The Monday of an ISO week."""
    fourth = _days(year, 1, 4)
    monday = fourth - (fourth + 3) % 7
    return (monday + (week - 1) * 7) * _DAY


def shown_date(type_: str, text: str) -> str:
    """A bound as Chromium writes it for people in the United States."""
    if type_ == "date" and (found := _DATE.fullmatch(text)):
        return f"{found[2]}/{found[3]}/{found[1]}"
    if type_ == "time" and (time := _TIME.fullmatch(text)):
        hour = int(time[1])
        return f"{(hour % 12) or 12:02}:{time[2]} {'AM' if hour < 12 else 'PM'}"
    return text
