"""Numbers and dates of input elements as numbers.

https://html.spec.whatwg.org/multipage/input.html#concept-input-value-string-number
"""

from __future__ import annotations

import re
from math import ceil, floor, inf, isfinite
from sys import float_info
from typing import Final

from app.javascript.runtime.conversion import to_string

_NUMBER = re.compile(r"-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?")
_DATE = re.compile(r"(\d{4,})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4,})-(\d\d)")
_WEEK = re.compile(r"(\d{4,})-W(\d\d)")
_TIME = re.compile(r"(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?")

_SECONDS = re.compile(r"(?<=:\d\d):(\d\d)(?:\.(\d{1,3}))?$")
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
#: The last moment and months of ECMAScript's time; the first month is January of the year 1.
_END: Final = 8.64e15
_FIRST_MONTH, _FINAL_MONTH = (1 - 1970) * 12, (275760 - 1970) * 12 + 8
_FIRST_DAY: Final = -62_135_596_800_000.0
_BOUNDS: Final[dict[str, tuple[float, float]]] = {
    "number": (-float_info.max, float_info.max),
    "range": (0.0, 100.0),
    "time": (0.0, _DAY - 1),
    "month": (_FIRST_MONTH, _FINAL_MONTH),
    "date": (_FIRST_DAY, _END),
    "week": (_FIRST_DAY, _END),
    "datetime-local": (_FIRST_DAY, _END),
}
_SECOND: Final = 1000
_MINUTE: Final = 60 * _SECOND
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


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


def default_base(type_: str) -> float:
    """https://html.spec.whatwg.org/multipage/input.html#concept-input-step-default-base"""
    return _MONDAY_OF_FIRST_WEEK if type_ == "week" else 0.0


def default_bounds(type_: str) -> tuple[float, float]:
    """The least and the greatest value without ``min`` and ``max``."""
    return _BOUNDS[type_]


def is_date_text(type_: str, text: str) -> bool:
    """Whether it is a valid string of a date or time type."""
    number = as_number(type_, text)
    return number is not None and shortest(number_text(type_, number)) == shortest(text)


def shortest(text: str) -> str:
    """Without the seconds that say nothing."""
    match = _SECONDS.search(text)
    if match is None:
        return text
    kept = text[: match.start()]
    if (match[2] or "").strip("0"):
        return f"{kept}:{match[1]}.{match[2].rstrip('0')}"
    return kept if match[1] == "00" else f"{kept}:{match[1]}"


def number_text(type_: str, number: float, step: float = _MINUTE) -> str:
    """The value of a number: https://html.spec.whatwg.org/multipage/input.html#concept-input-number-string

    NOTE: As in Chromium, times say their seconds where the ``step`` in milliseconds is no minute,
    and their milliseconds where it is no second.
    """
    if type_ in ("number", "range"):
        return to_string(number)
    number = floor(number) if type_ == "time" else _rounded(number)
    if type_ != "time" and not (
        _FIRST_MONTH <= number <= _FINAL_MONTH if type_ == "month" else abs(number) <= _END
    ):
        return ""
    if type_ == "month":
        year, month = divmod(number, 12)
        return f"{year + 1970:04}-{month + 1:02}"
    days, moment = divmod(number, _DAY)
    if type_ == "time":
        return _time_text(moment, step)
    year, month, day = _civil(int(days))
    if type_ == "week":
        thursday = _civil(int(days) - (int(days) + 3) % 7 + 3)
        monday = _week(thursday[0], 1)
        return f"{thursday[0]:04}-W{int((days * _DAY - monday) // (7 * _DAY)) + 1:02}"
    date = f"{year:04}-{month:02}-{day:02}"
    return date if type_ == "date" else f"{date}T{_time_text(moment, step)}"


def _rounded(number: float) -> int:
    """To the nearest, from zero where there are two."""
    return floor(number + 0.5) if number >= 0 else ceil(number - 0.5)


def _time_text(moment: float, step: float) -> str:
    minutes, rest = divmod(int(moment), _MINUTE)
    text = f"{minutes // 60:02}:{minutes % 60:02}"
    if rest == 0 and step % _MINUTE == 0:
        return text
    seconds, milliseconds = divmod(rest, _SECOND)
    says_milliseconds = milliseconds or step % _SECOND
    return f"{text}:{seconds:02}" + (f".{milliseconds:03}" if says_milliseconds else "")


def _civil(days: int) -> tuple[int, int, int]:
    """Year, month and day of days since 1970-01-01."""
    shifted = days + 719_468
    era, of_era = divmod(shifted, 146_097)
    year = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    month = (5 * of_year + 2) // 153
    day = of_year - (153 * month + 2) // 5 + 1
    month += 3 if month < 10 else -9
    return year + era * 400 + (month <= 2), month, day


def as_number(type_: str, text: str) -> float | None:
    """The value as a number; milliseconds for dates, months for months."""
    number = _parsed(type_, text)
    if number is None or type_ in ("number", "range"):
        return number
    least, most = _BOUNDS[type_]
    return number if least <= number <= most else None


def _parsed(type_: str, text: str) -> float | None:
    match type_:
        case "number" | "range":
            number = float(text) if _NUMBER.fullmatch(text) else inf
            return number if isfinite(number) else None
        case "date":
            found = _DATE.fullmatch(text)
            return _days(*_year_and_two(found)) * _DAY if found and _is_day(found) else None
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
            day, moment = _parsed("date", date), _time(time)
            return None if day is None or moment is None else day + moment
        case _:
            return None


def _year_and_two(found: re.Match[str]) -> tuple[int, int, int]:
    return int(found[1]), int(found[2]), int(found[3])


def _is_day(found: re.Match[str]) -> bool:
    year, month, day = _year_and_two(found)
    if not (_JANUARY <= month <= _LAST_MONTH and day >= 1 and year >= 1):
        return False
    return _civil(_days(year, month, day)) == (year, month, day)


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


def shown(type_: str, number: float, step: float) -> str:
    """A bound as Chromium writes it for people in the United States."""
    text = number_text(type_, number, step)
    if type_ == "date":
        year, month, day = text.rsplit("-", 2)
        return f"{month}/{day}/{year}"
    if type_ == "month":
        year, _, month = text.rpartition("-")
        return f"{_MONTHS[int(month) - 1]} {year}"
    if type_ == "week":
        year, _, week = text.partition("-W")
        return f"Week {week}, {year}"
    if type_ == "time":
        hour, minute = text[:2], text[2:8]
        return f"{(int(hour) % 12) or 12}{minute}\u202f{'AM' if int(hour) < 12 else 'PM'}"
    if type_ == "datetime-local":
        return f"{shown('date', number, step)}, {shown('time', number % _DAY, step)}"
    return text
