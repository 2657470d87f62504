"""Time zones: their offsets from the IANA database, their English names as ICU has them.

https://www.iana.org/time-zones
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: The calendar, week days included, repeats itself after 400 years.
_CYCLE_MS = 146_097 * 86_400_000
_FIRST_MS, _LAST_MS = -62_000_000_000_000, 253_000_000_000_000
_LINE = re.compile(r"(?P<names>[^:(]+?)(?: \((?P<short>[^)]*)\))?: (?P<zones>.*)")


@dataclass(frozen=True, slots=True)
class _Names:
    """Standard time, then summer time; an empty short name is that of the offset."""

    long: tuple[str, str]
    short: tuple[str, str]


class Zone:
    """What the model asks of a zone (``ZoneRules``)."""

    def __init__(self, identifier: str) -> None:
        self.identifier = identifier
        self._info = ZoneInfo(identifier)
        self._names = _names().get(identifier)

    def _at(self, time: int) -> datetime:
        while time < _FIRST_MS:
            time += _CYCLE_MS
        while time > _LAST_MS:
            time -= _CYCLE_MS
        return (_EPOCH + timedelta(milliseconds=time)).astimezone(self._info)

    def offset(self, time: int) -> int:
        """What local time is ahead of UTC, in ms."""
        ahead = self._at(time).utcoffset() or timedelta()
        return int(ahead.total_seconds()) * 1000

    def names(self, time: int) -> tuple[str, str]:
        """What the zone is called at the time; by its offset where it has no name."""
        offset = self.offset(time)
        if self._names is None:
            return _by_offset(offset, is_long=True), _by_offset(offset, is_long=False)
        is_summer = bool(self._at(time).dst())
        long = self._names.long[is_summer]
        return long, self._names.short[is_summer] or _by_offset(offset, is_long=False)


def _by_offset(offset: int, *, is_long: bool) -> str:
    hours, minutes = divmod(abs(offset) // 60_000, 60)
    if not hours and not minutes:
        return "GMT"
    sign = "-" if offset < 0 else "+"
    if is_long:
        return f"GMT{sign}{hours:02d}:{minutes:02d}"
    return f"GMT{sign}{hours}:{minutes:02d}" if minutes else f"GMT{sign}{hours}"


@cache
def _names() -> dict[str, _Names]:
    """By zone, from ``time_zones.txt``."""
    text = files("app.runs").joinpath("time_zones.txt").read_text("utf-8")
    found: dict[str, _Names] = {}
    for line in text.splitlines():
        match = _LINE.fullmatch(line)
        if line.startswith("#") or match is None:
            continue
        long = _pair(match["names"])
        short = _pair(match["short"] or "")
        found |= dict.fromkeys(match["zones"].split(), _Names(long, short))
    return found


def _pair(text: str) -> tuple[str, str]:
    standard, bar, summer = text.partition("|")
    return standard, summer if bar else standard


@cache
def _identifiers() -> dict[str, str]:
    """The database's own spelling of every zone, by lower case."""
    return {name.lower(): name for name in available_timezones() if name != "localtime"}


@cache
def zone_named(name: str) -> Zone | None:
    """The zone of an IANA identifier, in any case; None when there is none."""
    identifier = _identifiers().get(name.lower())
    return None if identifier is None else Zone(identifier)
