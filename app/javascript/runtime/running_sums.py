"""Sums that a loop would make one addition at a time, with each addition's rounding.

https://tc39.es/ecma262/#sec-numeric-types-number-add
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

#: Up to here all integers are Numbers, and sums of them exact.
EXACT: Final = 2**53


def add_run(total: int, first: int, count: int) -> int:
    """``total`` after ``count`` Numbers were added to it: ``first``, ``first + 1`` and so on.

    All are integers and Numbers, ``first`` not negative, ``total`` not below ``-EXACT``.

    NOTE: beyond ``EXACT``, ``unit`` is the distance of two Numbers. In a stretch of ``2 * unit``
    additions that begins at a multiple of that, the total being an even multiple of ``unit``, those
    up to half a unit are rounded down and the others up, so that the sum of the stretch is known.
    """
    while count:
        if total < EXACT:
            done, gained = _exactly(total, first, count)
        else:
            unit = 1 << (total.bit_length() - 53)
            done, gained = _stretches(total, first, count, unit)
        if not done:
            done, gained = 1, int(float(total) + float(first)) - total
        total, first, count = total + gained, first + done, count - done
    return total


def _exactly(total: int, first: int, count: int) -> tuple[int, int]:
    """How many additions can be made without any rounding, and what they come to."""

    def sum_of(many: int) -> int:
        return many * first + many * (many - 1) // 2

    done = _most(count, lambda many: total + sum_of(many) <= EXACT)
    return done, sum_of(done)


def _stretches(total: int, first: int, count: int, unit: int) -> tuple[int, int]:
    """How many additions can be made at once, and what they come to."""
    length = 2 * unit
    if first % length or (total // unit) % 2:
        return 0, 0
    begin, end = first // length, EXACT * unit

    def sum_of(many: int) -> int:
        places = many * begin + many * (many - 1) // 2
        return unit * (unit * (4 * places + 2 * many) - 2 * many)

    done = _most(count // length, lambda many: total + sum_of(many) < end)
    return done * length, sum_of(done)


def _most(limit: int, holds: Callable[[int], bool]) -> int:
    """The largest number up to ``limit`` that it holds for, as it does for all smaller ones."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if holds(middle):
            low = middle
        else:
            high = middle - 1
    return low
