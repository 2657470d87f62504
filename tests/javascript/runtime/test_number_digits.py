import math
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from hypothesis import given, strategies as st

from app.javascript.runtime.number_digits import (
    bigint_to_string,
    to_exponential,
    to_fixed,
    to_precision,
    to_radix_string,
)

NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
EXACT = Context(prec=1200)


@given(st.integers(-(1 << 20_000), 1 << 20_000), st.integers(2, 36))
def test_bigints_in_any_radix(integer: int, radix: int) -> None:
    assert int(bigint_to_string(integer, radix), radix) == integer


def test_bigints_longer_than_python_converts_by_itself() -> None:
    assert bigint_to_string(10**20_000 - 1) == "9" * 20_000
    assert bigint_to_string(-(10**20_000)) == "-1" + "0" * 20_000


@given(st.floats(-1e20, 1e20), st.integers(0, 100))
def test_fixed_digits_are_the_exact_value_rounded(number: float, digits: int) -> None:
    step = Decimal(1).scaleb(-digits)
    expected = Decimal(number).quantize(step, ROUND_HALF_UP, EXACT)
    shown = Decimal(to_fixed(number, digits))
    assert shown == expected
    assert -shown.as_tuple().exponent == digits  # type: ignore[operator]


@given(NUMBERS, st.integers(1, 100))
def test_precision_and_exponent_agree(number: float, digits: int) -> None:
    expected = Context(prec=digits, rounding=ROUND_HALF_UP).create_decimal(Decimal(number))
    assert Decimal(to_precision(number, digits)) == expected
    assert Decimal(to_exponential(number, digits - 1)) == expected


@given(NUMBERS)
def test_the_shortest_exponential_is_the_number(number: float) -> None:
    assert float(to_exponential(number, None)) == number


@given(st.integers(-(2**53), 2**53), st.integers(2, 36))
def test_whole_numbers_in_any_radix(integer: int, radix: int) -> None:
    assert int(to_radix_string(float(integer), radix), radix) == integer


@given(st.floats(-1, 1), st.sampled_from([2, 4, 8, 16, 32]))
def test_fractions_come_back_where_the_radix_is_exact(number: float, radix: int) -> None:
    sign, _, digits = to_radix_string(number, radix).partition(".")
    whole = int(sign, radix)
    value = Fraction(int(digits or "0", radix), radix ** len(digits))
    near = Fraction(math.ulp(number))  # as few digits as tell it from its neighbours
    assert abs(abs(whole) + value - Fraction(abs(number))) <= near
