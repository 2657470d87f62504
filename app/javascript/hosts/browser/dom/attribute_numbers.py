"""Numbers in attributes: https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#numbers"""

from __future__ import annotations

import re
from typing import Final

_INTEGER: Final = re.compile(r"[ \t\n\f\r]*([+-]?[0-9]+)")
_FLOAT: Final = re.compile(r"[ \t\n\f\r]*([+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)")
#: What has more digits is no number that anybody means.
_MOST_DIGITS: Final = 400


def parse_integer(value: str | None) -> int | None:
    """https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-integers"""
    match = _INTEGER.match(value) if value is not None else None
    return int(match[1]) if match and len(match[1]) < _MOST_DIGITS else None


def parse_non_negative(value: str | None) -> int | None:
    """https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-non-negative-integers"""
    number = parse_integer(value)
    return None if number is None or number < 0 else number


def parse_float(value: str | None) -> float | None:
    """https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#rules-for-parsing-floating-point-number-values"""
    match = _FLOAT.match(value) if value is not None else None
    return float(match[1]) if match else None
