"""The local time zone: UTC in every run, so that a program prints the same everywhere.

Whatever depends on a zone asks here.

https://tc39.es/ecma262/#sec-time-zone-identifiers
"""

from typing import Final

NAME: Final = "Coordinated Universal Time"
SHORT_NAME: Final = "UTC"
KNOWN_NAMES: Final = frozenset({"utc", "gmt", "etc/utc", "etc/gmt", "+00:00", "-00:00"})
"""Identifiers, in lower case, of zones that are always UTC."""


def local_time(time: float) -> float:
    """https://tc39.es/ecma262/#sec-localtime"""
    return time


def utc(time: float) -> float:
    """https://tc39.es/ecma262/#sec-utc-t"""
    return time


def offset_text(_time: float) -> str:
    """``+0000``: https://tc39.es/ecma262/#sec-timezoneestring"""
    return "+0000"
