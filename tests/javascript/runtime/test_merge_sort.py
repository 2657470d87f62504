"""Sorting: always a permutation, stable, and at an end whatever the comparator says."""

from hypothesis import given, strategies as st

from app.javascript.runtime.halving_sort import halving_sort
from app.javascript.runtime.merge_sort import merge_sort

#: Numbers with where they stood, sorted by the number alone.
PLACED = st.lists(st.integers(0, 9), max_size=300).map(
    lambda numbers: [(number, place) for place, number in enumerate(numbers)]
)
RUNS = st.lists(
    st.tuples(st.integers(0, 50), st.integers(1, 60), st.sampled_from([-1, 0, 1])), max_size=8
).map(
    lambda runs: [
        (start + step * place, (number, place))
        for number, (start, length, step) in enumerate(runs)
        for place in range(length)
    ]
)


def by_number(x: tuple[int, object], y: tuple[int, object]) -> float:
    return float(x[0] - y[0])


@given(PLACED)
def test_is_stable(items: list[tuple[int, int]]) -> None:
    expected = sorted(items)
    assert halving_sort(list(items), by_number) == expected
    merge_sort(items, by_number)
    assert items == expected


@given(RUNS)
def test_merges_runs(items: list[tuple[int, tuple[int, int]]]) -> None:
    expected = sorted(items)
    merge_sort(items, by_number)
    assert items == expected


@given(PLACED, st.randoms(use_true_random=False))
def test_keeps_all_items_for_any_comparator(items: list[tuple[int, int]], chance: object) -> None:
    answers = chance.choice  # type: ignore[attr-defined]
    before = list(items)
    merge_sort(items, lambda _x, _y: float(answers([-1, 0, 1])))
    assert sorted(items) == sorted(before)
