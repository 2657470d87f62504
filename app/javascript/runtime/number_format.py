"""Numbers to strings and back: https://tc39.es/ecma262/#sec-numeric-types-number-tostring"""

from __future__ import annotations

import re
import sys

from app.javascript.runtime.values import INFINITY, NAN

# Python refuses to convert more than 4,300 digits; what a run may hold is for its budget to say.
sys.set_int_max_str_digits(0)

WHITE_SPACE = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007"
    "\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""https://tc39.es/ecma262/#prod-StrWhiteSpaceChar"""

_DECIMAL = re.compile(r"[+-]?(?:Infinity|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\Z")
_RADIX = {"0x": 16, "0X": 16, "0o": 8, "0O": 8, "0b": 2, "0B": 2}
_DIGITS = re.compile(r"[0-9a-zA-Z]+\Z")


def number_to_string(number: float) -> str:
    """https://tc39.es/ecma262/#sec-numeric-types-number-tostring with radix 10."""
    if number != number:
        return "NaN"
    if -1e15 < number < 1e15:
        integer = int(number)
        if integer == number:
            return str(integer)
    elif number in (INFINITY, -INFINITY):
        return "Infinity" if number > 0 else "-Infinity"
    return _from_digits(*shortest_digits(abs(number)), "-" if number < 0 else "")


def shortest_digits(number: float) -> tuple[str, int]:
    """The standard's digits s and exponent n, with number = 0.s times 10 to the power of n."""
    mantissa, _, exponent = f"{number!r}".partition("e")
    whole, _, fraction = mantissa.partition(".")
    if fraction == "0":
        fraction = ""
    digits = whole + fraction
    point = len(whole) + int(exponent or 0)
    stripped = digits.lstrip("0")
    point -= len(digits) - len(stripped)
    return stripped.rstrip("0") or "0", point


def _from_digits(digits: str, point: int, sign: str) -> str:
    count = len(digits)
    if count <= point <= 21:
        return sign + digits + "0" * (point - count)
    if 0 < point <= 21:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    exponent = f"{point - 1:+d}"
    if count == 1:
        return f"{sign}{digits}e{exponent}"
    return f"{sign}{digits[0]}.{digits[1:]}e{exponent}"


def string_to_number(string: str) -> float:
    """https://tc39.es/ecma262/#sec-stringtonumber; NaN when the text is no number."""
    text = string.strip(WHITE_SPACE)
    if not text:
        return 0.0
    if _DECIMAL.match(text):
        return float(text)
    radix = _RADIX.get(text[:2])
    if radix is not None and _DIGITS.match(text[2:]):
        try:
            return integer_to_number(int(text[2:], radix))
        except ValueError:
            return NAN
    return NAN


def integer_to_number(integer: int) -> float:
    """The Number nearest to an integer, infinite when it is too large."""
    try:
        return float(integer)
    except OverflowError:
        return INFINITY if integer > 0 else -INFINITY
