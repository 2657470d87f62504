"""BigInts out of text: https://tc39.es/ecma262/#sec-stringintegerliteral-grammar"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.bigint_operators import check_size
from app.javascript.runtime.number_format import WHITE_SPACE

#: At least so many bits for each digit but the first.
_BITS_OF_A_DIGIT: Final = {2: 1, 8: 3, 10: 3.3, 16: 4}
_DIGITS_AT_ONCE: Final = 4_000


def _decimal(digits: str) -> int:
    """``int(digits)``, which alone takes time with the square of the length."""
    if len(digits) <= _DIGITS_AT_ONCE:
        return int(digits)
    low = len(digits) // 2
    scale: int = 10**low
    return _decimal(digits[:-low]) * scale + _decimal(digits[-low:])


def string_to_bigint(string: str) -> int | None:
    """None when the text is no integer: https://tc39.es/ecma262/#sec-stringtobigint"""
    text = string.strip(WHITE_SPACE)
    if not text:
        return 0
    radix = {"0x": 16, "0o": 8, "0b": 2}.get(text[:2].lower(), 10)
    digits = text[2:] if radix != 10 else text.removeprefix("-" if text[0] == "-" else "+")
    if not digits.isascii() or not digits.isalnum():
        return None
    check_size(int(len(digits) * _BITS_OF_A_DIGIT[radix]))
    try:
        magnitude = int(digits, radix) if radix != 10 else _decimal(digits)
    except ValueError:
        return None
    return -magnitude if text[0] == "-" else magnitude
