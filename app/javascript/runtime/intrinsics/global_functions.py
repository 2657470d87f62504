"""Value and function properties of the global object.

https://tc39.es/ecma262/#sec-global-object
"""

from __future__ import annotations

import re
from math import isfinite
from typing import Final

from app.javascript.runtime.conversion import to_int32, to_number, to_string
from app.javascript.runtime.describe import Constant, Globals, Method
from app.javascript.runtime.number_format import WHITE_SPACE, integer_to_number
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import INFINITY, NAN, UNDEFINED, Value

#: https://tc39.es/ecma262/#prod-StrDecimalLiteral
_DECIMAL: Final = re.compile(r"[+-]?(?:Infinity|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)")
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
#: More digits than this in base 10 do not change the nearest Number, but take long to convert.
_EXACT_DIGITS: Final = 1100


def is_finite(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-isfinite-number"""
    return isfinite(to_number(argument(arguments, 0)))


def is_nan(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-isnan-number"""
    number = to_number(argument(arguments, 0))
    return number != number


def parse_float(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-parsefloat-string"""
    text = to_string(argument(arguments, 0)).lstrip(WHITE_SPACE)
    prefix = _DECIMAL.match(text)
    return float(prefix[0]) if prefix else NAN


def parse_int(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-parseint-string-radix"""
    text = to_string(argument(arguments, 0)).strip(WHITE_SPACE)
    radix = to_int32(argument(arguments, 1))
    negative = text[:1] == "-"
    if text[:1] in ("+", "-"):
        text = text[1:]
    if radix not in (0, *range(2, 37)):
        return NAN
    if radix in (0, 16) and text[:2] in ("0x", "0X"):
        text, radix = text[2:], 16
    radix = radix or 10
    allowed = _DIGITS[:radix]
    digits = _leading(text.lower() if text.isascii() else text, allowed + allowed.upper())
    if not digits:
        return NAN
    magnitude = _digits_to_number(digits.lower(), radix)
    return -magnitude if negative else magnitude


def _leading(text: str, allowed: str) -> str:
    """The longest beginning of ``text`` made of ``allowed`` characters."""
    return text[: len(text) - len(text.lstrip(allowed))]


def _digits_to_number(digits: str, radix: int) -> float:
    digits = digits.lstrip("0") or "0"
    if radix == 10:
        return float(digits)
    if len(digits) > _EXACT_DIGITS:
        return INFINITY
    return integer_to_number(int(digits, radix))


DESCRIPTIONS = (
    Globals(
        (
            Constant("Infinity", INFINITY),
            Constant("NaN", NAN),
            Constant("undefined", UNDEFINED),
            Method("isFinite", is_finite, 1),
            Method("isNaN", is_nan, 1),
            Method("parseFloat", parse_float, 1, intrinsic="%parseFloat%"),
            Method("parseInt", parse_int, 2, intrinsic="%parseInt%"),
        )
    ),
)
