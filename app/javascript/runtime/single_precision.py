"""Numbers of 32 bits, in which engines keep lengths, places and shares."""

from __future__ import annotations

from math import copysign, inf
from struct import pack, unpack


def single(value: float) -> float:
    """The nearest one: https://tc39.es/ecma262/#sec-math.fround"""
    try:
        found: float = unpack("f", pack("f", value))[0]
    except OverflowError:
        return copysign(inf, value)
    return found
