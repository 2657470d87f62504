"""What units are called in American English: https://tc39.es/ecma402/#sec-issanctionedsimpleunitidentifier

The names are those of ICU, told by Chromium.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class _Unit(NamedTuple):
    """Names after the digits, for one and for more, with the space before them if there is one."""

    one: str
    other: str
    short_one: str
    short: str
    narrow: str


# Name, long name for one, for more, short name for one, for more, narrow name.
_TABLE: Final = """
acre|acre|| ac||ac
bit|bit|| bit||bit
byte|byte|| byte||B
celsius|degree Celsius|degrees Celsius|°C||°C
centimeter|centimeter|| cm||cm
day|day|| day| days|d
degree|degree|| deg||°
fahrenheit|degree Fahrenheit|degrees Fahrenheit|°F||°
fluid-ounce|fluid ounce|| fl oz||fl oz
foot|foot|feet| ft||\u2032
gallon|gallon|| gal||gal
gigabit|gigabit|| Gb||Gb
gigabyte|gigabyte|| GB||GB
gram|gram|| g||g
hectare|hectare|| ha||ha
hour|hour|| hr||h
inch|inch|inches| in||″
kilobit|kilobit|| kb||kb
kilobyte|kilobyte|| kB||kB
kilogram|kilogram|| kg||kg
kilometer|kilometer|| km||km
liter|liter|| L||L
megabit|megabit|| Mb||Mb
megabyte|megabyte|| MB||MB
meter|meter|| m||m
microsecond|microsecond|| μs||μs
mile|mile|| mi||mi
mile-scandinavian|mile-scandinavian|miles-scandinavian| smi||smi
milliliter|milliliter|| mL||mL
millimeter|millimeter|| mm||mm
millisecond|millisecond|| ms||ms
minute|minute|| min||m
month|month|| mth| mths|m
nanosecond|nanosecond|| ns||ns
ounce|ounce|| oz||oz
percent|percent|percent|%||%
petabyte|petabyte|| PB||PB
pound|pound|| lb||#
second|second|| sec||s
stone|stone|| st||st
terabit|terabit|| Tb||Tb
terabyte|terabyte|| TB||TB
week|week|| wk| wks|w
yard|yard|| yd||yd
year|year|| yr| yrs|y
"""


def _unit(row: str) -> tuple[str, _Unit]:
    name, one, other, short_one, short, narrow = row.split("|")
    return name, _Unit(f" {one}", f" {other or one + 's'}", short_one, short or short_one, narrow)


_UNITS: Final = dict(_unit(row) for row in _TABLE.strip("\n").splitlines())
#: What stands behind the stroke, if it is not the short name.
_PER: Final = {
    "day": "d", "gallon": "gal US", "hour": "h", "month": "m", "second": "s", "week": "w",
    "year": "y",
}  # fmt: skip
_PER_NARROW: Final = {"foot": "ft", "inch": "in", "minute": "min", "pound": "lb"}
_OF_THEIR_OWN: Final = {"mile-per-gallon": "mpg", "mile-per-hour": "mph"}


def is_unit(name: str) -> bool:
    """https://tc39.es/ecma402/#sec-iswellformedunitidentifier"""
    above, per, below = name.partition("-per-")
    return above in _UNITS and (not per or below in _UNITS)


def unit_name(name: str, display: str, *, is_one: bool) -> str:
    """What stands behind the digits, with the space before it if there is one."""
    above, per, below = name.partition("-per-")
    if name in _OF_THEIR_OWN and display != "long":
        return f"{' ' if display == 'short' else ''}{_OF_THEIR_OWN[name]}"
    unit = _UNITS[above]
    if display == "long":
        text = unit.one if is_one else unit.other
        return f"{text} per{_UNITS[below].one}" if per else text
    if display == "short":
        text = unit.short_one if is_one else unit.short
        return f"{text}/{_PER.get(below, _UNITS[below].short_one.strip())}" if per else text
    return f"{unit.narrow}/{_PER_NARROW.get(below, _UNITS[below].narrow)}" if per else unit.narrow
