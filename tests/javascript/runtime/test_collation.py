from hypothesis import given, strategies as st

from app.javascript.runtime.collation import CollationOptions, compare
from app.javascript.runtime.text import to_code_units

TEXTS = st.text(max_size=6).map(to_code_units)
ANY = st.sampled_from(
    [
        CollationOptions(),
        CollationOptions("base"),
        CollationOptions("accent"),
        CollationOptions("case", numeric=True),
    ]
)


@given(TEXTS, TEXTS, ANY)
def test_swapping_swaps_the_sign(x: str, y: str, options: CollationOptions) -> None:
    assert compare(x, y, options) == -compare(y, x, options)


@given(TEXTS, TEXTS, TEXTS, ANY)
def test_it_is_an_order(x: str, y: str, z: str, options: CollationOptions) -> None:
    if compare(x, y, options) <= 0 and compare(y, z, options) <= 0:
        assert compare(x, z, options) <= 0


@given(st.integers(0, 10**12), st.integers(0, 10**12))
def test_numbers_in_texts(x: int, y: int) -> None:
    assert compare(f"n{x}", f"n{y}", CollationOptions(numeric=True)) == (x > y) - (x < y)
