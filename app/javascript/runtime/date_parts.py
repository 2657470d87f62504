"""What has been read of a date's text, and what it comes to.

https://tc39.es/ecma262/#sec-date.parse
"""

from typing import Final

_DAY_PARTS: Final = 3
_TIME_PARTS: Final = 4


def _is_day(number: int) -> bool:
    return 1 <= number <= 31


class DayParts:
    """Up to three numbers and a month's name, in any order."""

    __slots__ = ("_numbers", "is_standard", "named_month")

    def __init__(self) -> None:
        self._numbers: list[int] = []
        self.named_month: int | None = None
        self.is_standard = False

    @property
    def is_empty(self) -> bool:
        return not self._numbers

    def add(self, number: int) -> bool:
        """False when there are too many."""
        if len(self._numbers) == _DAY_PARTS:
            return False
        self._numbers.append(number)
        return True

    def resolved(self) -> tuple[int, int, int] | None:
        """Year, month from 1 and day; a number that is no day of a month is taken for the year."""
        if not self._numbers:
            return None
        first, second, third = (*self._numbers, 1, 1)[:_DAY_PARTS]
        if self.named_month is not None:
            month = self.named_month
            year, day = (second, first) if _is_day(first) else (first, second)
        elif self.is_standard or not _is_day(first):
            year, month, day = first, second, third
        else:
            month, day, year = first, second, third
        if not self.is_standard and 0 <= year <= 99:
            year += 2000 if year <= 49 else 1900
        if not 1 <= month <= 12 or not _is_day(day):
            return None
        return year, month, day


class TimeParts:
    """Hour, minute, second, millisecond; ``half`` are the hours that AM or PM adds."""

    __slots__ = ("_numbers", "half")

    def __init__(self) -> None:
        self._numbers: list[int] = []
        self.half: int | None = None

    @property
    def is_empty(self) -> bool:
        return not self._numbers

    def is_expecting(self, number: int) -> bool:
        """Whether the number can be the next part: never the hour."""
        count = len(self._numbers)
        return (count in (1, 2) and number < 60) or (count == 3 and number < 1000)

    def add(self, number: int) -> bool:
        """False when there are too many."""
        if len(self._numbers) == _TIME_PARTS:
            return False
        self._numbers.append(number)
        return True

    def add_final(self, number: int) -> None:
        """The last part that comes: the others are 0."""
        self.add(number)
        self._numbers += [0] * (_TIME_PARTS - len(self._numbers))

    def resolved(self) -> tuple[float, float, float, float] | None:
        hour, minute, second, millisecond = (*self._numbers, 0, 0, 0, 0)[:_TIME_PARTS]
        if self.half is not None:
            if hour > 12:
                return None
            hour = hour % 12 + self.half
        midnight = hour == 24 and minute == second == millisecond == 0
        fits = hour < 24 and minute < 60 and second < 60 and millisecond < 1000
        if not fits and not midnight:
            return None
        return float(hour), float(minute), float(second), float(millisecond)


class ZoneParts:
    """An offset from UTC."""

    __slots__ = ("_sign", "hour", "minute")

    def __init__(self) -> None:
        self._sign = 0
        self.hour: int | None = None
        self.minute: int | None = None

    def set(self, hours: int) -> None:
        self._sign = -1 if hours < 0 else 1
        self.hour, self.minute = abs(hours), 0

    def set_sign(self, sign: str) -> None:
        self._sign = -1 if sign == "-" else 1

    @property
    def is_empty(self) -> bool:
        return self.hour is None

    @property
    def is_utc(self) -> bool:
        return self.hour == 0 and self.minute == 0

    def is_expecting(self, number: int) -> bool:
        """Whether the number can be the minutes after ``+01:``."""
        return self.hour is not None and self.minute is None and number < 60

    @property
    def offset_seconds(self) -> int | None:
        """None for local time."""
        if self._sign == 0:
            return None
        return self._sign * ((self.hour or 0) * 3600 + (self.minute or 0) * 60)
