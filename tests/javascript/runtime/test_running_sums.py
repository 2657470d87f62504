"""Sums of many additions, against making them one by one."""

from hypothesis import given, strategies as st

from app.javascript.runtime.running_sums import EXACT, add_run

totals = st.integers(-(2**40), 2**40) | st.integers(EXACT - 3_000, 2**64)


@given(total=totals, first=st.integers(0, 2**34), count=st.integers(0, 3_000))
def test_each_addition_is_rounded(total: int, first: int, count: int) -> None:
    expected = begin = float(total)
    for number in range(first, first + count):
        expected += number
    assert add_run(int(begin), first, count) == int(expected)


def test_a_billion_additions() -> None:
    """What Node 20 prints for `let s = 0; for (let i = 0; i < 1e9; i++) s += i; s`, and for 5e9."""
    assert float(add_run(0, 0, 10**9)) == 499999999067109000.0
    assert float(add_run(0, 0, 5 * 10**9)) == 12499999995066986000.0
