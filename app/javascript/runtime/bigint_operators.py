"""Operators on BigInts: https://tc39.es/ecma262/#sec-ecmascript-language-types-bigint-type"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.completion import ReworkedError, range_error, type_error
from app.kernel.stop import RunStopped
from app.trace.steps import EndReason

#: V8's limit, in bits.
MAX_BITS = 1 << 30
#: The run's own, far below: a larger one would take longer than the run may.
AFFORDABLE_BITS = 1 << 20


def check_size(bits: int) -> None:
    """Raises when a BigInt of so many bits is too large."""
    if bits > MAX_BITS:
        raise range_error("Maximum BigInt size exceeded")
    if bits > AFFORDABLE_BITS:
        raise RunStopped(
            EndReason.MEMORY,
            f"Stopped: a BigInt of {bits:,} bits is over this run's limit of {AFFORDABLE_BITS:,}.",
        )


def bigint_multiply(x: int, y: int) -> int:
    """https://tc39.es/ecma262/#sec-numeric-types-bigint-multiply"""
    check_size(x.bit_length() + y.bit_length())
    return x * y


def bigint_divide(x: int, y: int) -> int:
    """https://tc39.es/ecma262/#sec-numeric-types-bigint-divide"""
    if y == 0:
        raise range_error("Division by zero")
    quotient = abs(x) // abs(y)
    return quotient if (x < 0) == (y < 0) else -quotient


def bigint_remainder(n: int, d: int) -> int:
    """https://tc39.es/ecma262/#sec-numeric-types-bigint-remainder"""
    if d == 0:
        raise range_error("Division by zero")
    remainder = abs(n) % abs(d)
    return -remainder if n < 0 else remainder


def bigint_exponentiate(base: int, exponent: int) -> int:
    """https://tc39.es/ecma262/#sec-numeric-types-bigint-exponentiate"""
    if exponent < 0:
        older, newer = "undefined must be positive", "Exponent must be positive"
        raise ReworkedError("RangeError", older, newer)
    if base not in (0, 1, -1):
        check_size((abs(base).bit_length() - 1) * exponent)
    return int(base**exponent) if base not in (1, -1) else base ** (exponent & 1)


def bigint_left_shift(x: int, y: int) -> int:
    """https://tc39.es/ecma262/#sec-numeric-types-bigint-leftShift"""
    if y < 0:
        return x >> min(-y, x.bit_length() + 1)
    if x == 0:
        return 0
    check_size(x.bit_length() + y)
    return x << y


def bigint_signed_right_shift(x: int, y: int) -> int:
    """https://tc39.es/ecma262/#sec-numeric-types-bigint-signedRightShift"""
    return bigint_left_shift(x, -y)


def bigint_unsigned_right_shift(_x: int, _y: int) -> int:
    """https://tc39.es/ecma262/#sec-numeric-types-bigint-unsignedRightShift"""
    raise type_error("BigInts have no unsigned right shift, use >> instead")


BIGINT_OPERATORS: dict[str, Callable[[int, int], int]] = {
    "+": lambda x, y: x + y,
    "-": lambda x, y: x - y,
    "*": bigint_multiply,
    "/": bigint_divide,
    "%": bigint_remainder,
    "**": bigint_exponentiate,
    "<<": bigint_left_shift,
    ">>": bigint_signed_right_shift,
    ">>>": bigint_unsigned_right_shift,
    "&": lambda x, y: x & y,
    "^": lambda x, y: x ^ y,
    "|": lambda x, y: x | y,
}
