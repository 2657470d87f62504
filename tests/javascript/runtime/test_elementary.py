import math
from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from app.javascript.runtime.elementary import (
    exponentials,
    inverse_trigonometric,
    logarithms,
    power,
    trigonometric,
)

NEAR = 5  # units in the last place that libraries of C may be away, cbrt the most


def close(ours: float, theirs: float) -> bool:
    return ours == theirs or abs(ours - theirs) <= NEAR * math.ulp(theirs)


FUNCTIONS: list[tuple[Callable[[float], float], Callable[[float], float], float, float]] = [
    (trigonometric.sin, math.sin, -1e300, 1e300),
    (trigonometric.cos, math.cos, -1e300, 1e300),
    (trigonometric.tan, math.tan, -1e300, 1e300),
    (inverse_trigonometric.asin, math.asin, -1, 1),
    (inverse_trigonometric.acos, math.acos, -1, 1),
    (inverse_trigonometric.atan, math.atan, -1e300, 1e300),
    (exponentials.exp, math.exp, -745, 709),
    (exponentials.expm1, math.expm1, -745, 709),
    (exponentials.sinh, math.sinh, -710, 710),
    (exponentials.cosh, math.cosh, -710, 710),
    (exponentials.tanh, math.tanh, -50, 50),
    (logarithms.log, math.log, 5e-324, 1e308),
    (logarithms.log2, math.log2, 5e-324, 1e308),
    (logarithms.log10, math.log10, 5e-324, 1e308),
    (logarithms.log1p, math.log1p, -0.999999, 1e308),
    (logarithms.asinh, math.asinh, -1e308, 1e308),
    (logarithms.acosh, math.acosh, 1, 1e308),
    (logarithms.atanh, math.atanh, -0.999999, 0.999999),
    (power.cbrt, math.cbrt, -1e308, 1e308),
]


@pytest.mark.parametrize(
    ("ours", "theirs", "low", "high"), FUNCTIONS, ids=lambda item: getattr(item, "__name__", "")
)
def test_near_to_the_library_of_c(
    ours: Callable[[float], float], theirs: Callable[[float], float], low: float, high: float
) -> None:
    @given(st.one_of(st.floats(low, high), st.floats(max(low, -20), min(high, 20))))
    def near(x: float) -> None:
        assert close(ours(x), theirs(x))

    near()


@given(st.floats(1e-300, 1e300), st.floats(-300, 300))
def test_powers_are_near_to_the_library_of_c(base: float, exponent: float) -> None:
    try:
        expected = math.pow(base, exponent)
    except OverflowError:
        expected = math.inf
    assert close(power.power(base, exponent), expected)


@given(st.integers(-5_000, 5_000), st.integers(0, 53))
def test_powers_that_are_exact_are_exact(base: int, exponent: int) -> None:
    if abs(base**exponent) <= 2**53:
        assert power.power(float(base), float(exponent)) == base**exponent


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_angles_of_points(y: float, x: float) -> None:
    assert close(inverse_trigonometric.atan2(y, x), math.atan2(y, x))
