"""The digits of a number: https://tc39.es/ecma402/#sec-formatnumericstring"""

from __future__ import annotations

from decimal import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    ROUND_DOWN,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
)
from typing import Final

from app.javascript.runtime.intrinsics.number_pattern import Digits

EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_MODES: Final = {
    "expand": ROUND_UP,
    "trunc": ROUND_DOWN,
    "halfExpand": ROUND_HALF_UP,
    "halfTrunc": ROUND_HALF_DOWN,
    "halfEven": ROUND_HALF_EVEN,
}
#: Of the numbers that are not negative, and of those that are.
_BY_SIGN: Final = {
    "ceil": (ROUND_UP, ROUND_DOWN),
    "floor": (ROUND_DOWN, ROUND_UP),
    "halfCeil": (ROUND_HALF_UP, ROUND_HALF_DOWN),
    "halfFloor": (ROUND_HALF_DOWN, ROUND_HALF_UP),
}


def rounded_digits(exact: Decimal, digits: Digits, *, negative: bool) -> tuple[str, str]:
    """The figures before and after the point of a number without its sign."""
    magnitude, least = _magnitude(exact, digits)
    mode = _MODES.get(digits.mode) or _BY_SIGN[digits.mode][negative]
    step = Decimal(digits.increment).scaleb(magnitude, EXACT)
    rounded = EXACT.multiply(EXACT.divide_int(exact, step), step)
    if rounded != exact:
        rest = EXACT.subtract(exact, rounded)
        rounded = EXACT.add(rounded, step) if _goes_up(rest, step, rounded, mode) else rounded
    if least < 0:  # so many significant digits
        least = max(0, -least - (rounded.adjusted() if rounded else 0) - 1)
    whole, _, fraction = f"{rounded:f}".partition(".")
    fraction = fraction.rstrip("0").ljust(least, "0")
    if digits.trailing_zeros == "stripIfInteger" and not fraction.strip("0"):
        fraction = ""
    return whole.rjust(digits.integer, "0"), fraction


def _goes_up(rest: Decimal, step: Decimal, below: Decimal, mode: str) -> bool:
    """Whether the larger neighbour is taken."""
    if mode in {ROUND_UP, ROUND_DOWN}:
        return mode == ROUND_UP
    doubled = EXACT.multiply(rest, Decimal(2))
    if doubled != step:
        return doubled > step
    if mode == ROUND_HALF_EVEN:
        return EXACT.remainder(EXACT.divide_int(below, step), Decimal(2)) == 1
    return mode == ROUND_HALF_UP


def _magnitude(exact: Decimal, digits: Digits) -> tuple[int, int]:
    """The place of the last digit, and the least fraction digits; negative: significant ones.

    https://tc39.es/ecma402/#sec-torawprecision and the following.
    """
    by_fraction = by_size = None
    if digits.fraction is not None:
        by_fraction = -digits.fraction[1], digits.fraction[0]
    if digits.significant is not None:
        size = exact.adjusted() if exact else 0
        by_size = size - digits.significant[1] + 1, -digits.significant[0]
    if by_fraction is None or by_size is None:
        found = by_fraction or by_size
        assert found is not None
        return found
    if digits.priority == "auto":
        return by_size
    finer, coarser = (
        (by_size, by_fraction) if by_size[0] <= by_fraction[0] else (by_fraction, by_size)
    )
    return finer if digits.priority == "morePrecision" else coarser
