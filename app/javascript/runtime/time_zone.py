"""The local time zone of a run: UTC, unless the run names another.

Whatever depends on a zone asks the agent's.

https://tc39.es/ecma262/#sec-time-zone-identifiers
"""

from __future__ import annotations

from typing import Final

from app.kernel.zones import ZoneRules

KNOWN_NAMES: Final = frozenset({"utc", "gmt", "etc/utc", "etc/gmt", "+00:00", "-00:00"})
"""Identifiers, in lower case, of zones that are always UTC."""

_MS_PER_DAY: Final = 86_400_000
_MS_PER_MINUTE: Final = 60_000


class UtcRules:
    """The zone without rules."""

    identifier = "UTC"

    def offset(self, time: int) -> int:
        return 0

    def names(self, time: int) -> tuple[str, str]:
        return "Coordinated Universal Time", "UTC"


class TimeZone:
    """The standard's operations on local time."""

    __slots__ = ("rules",)

    def __init__(self, rules: ZoneRules) -> None:
        self.rules = rules

    def local_time(self, time: float) -> float:
        """https://tc39.es/ecma262/#sec-localtime"""
        return time + self.rules.offset(int(time))

    def utc(self, time: float) -> float:
        """The earlier of two moments with this local time; of none, that by the offset before.

        https://tc39.es/ecma262/#sec-utc-t
        """
        if time != time or abs(time) > 8.64e15 + _MS_PER_DAY:
            return time
        before = self.rules.offset(int(time) - _MS_PER_DAY)
        after = self.rules.offset(int(time) + _MS_PER_DAY)
        moments = [int(time) - offset for offset in (before, after)]
        fitting = [one for one in moments if one + self.rules.offset(one) == int(time)]
        return float(min(fitting, default=int(time) - before))

    def offset_text(self, time: float) -> str:
        """``+0000``: https://tc39.es/ecma262/#sec-timezoneestring"""
        minutes = self.rules.offset(int(time)) // _MS_PER_MINUTE
        return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}{abs(minutes) % 60:02d}"

    def long_name(self, time: float) -> str:
        """What stands in brackets behind a date."""
        return self.rules.names(int(time))[0]

    def short_name(self, time: float) -> str:
        """``GMT+1``, or an abbreviation."""
        return self.rules.names(int(time))[1]


UTC: Final = TimeZone(UtcRules())
