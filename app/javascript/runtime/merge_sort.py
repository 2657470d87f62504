"""A stable merge sort that finds runs: the order in which it compares is V8's.

A program can see which pairs its comparator is asked about, so the sequence is part of what an
engine does. It is that of Tim Peters' list sort, which V8 uses as well; nothing here calls back
through C.

https://tc39.es/ecma262/#sec-sortindexedproperties
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from app.javascript.runtime.merge_runs import MergeHigh, MergeLow, gallop_left, gallop_right

Item = TypeVar("Item")

_INITIAL_MIN_GALLOP = 7
_NO_RUN_SHORTER_THAN = 64
_FEW = 15


def merge_sort(
    items: list[Item], compare: Callable[[Item, Item], float], *, inserts_few: bool = False
) -> None:
    """Sort in place; ``compare(x, y)`` is negative when x comes first.

    With ``inserts_few`` no runs are looked for in less than 16 items, as V8 does since its
    version 15.
    """
    sorting = _MergeSort(items, compare)
    if inserts_few and len(items) <= _FEW:
        sorting.insert_binary(0, 1, len(items))
    else:
        sorting.sort()


def _minimum_run_length(count: int) -> int:
    """32 to 64, such that ``count`` over it is a power of two or a little less."""
    odd = 0
    while count >= _NO_RUN_SHORTER_THAN:
        odd |= count & 1
        count >>= 1
    return count + odd


class _MergeSort(Generic[Item]):
    """One sort: the items, the runs found so far, and when to gallop."""

    def __init__(self, items: list[Item], compare: Callable[[Item, Item], float]) -> None:
        self.items = items
        self.compare = compare
        self.runs: list[tuple[int, int]] = []  # base and length
        self.min_gallop = _INITIAL_MIN_GALLOP

    def sort(self) -> None:
        count = len(self.items)
        if count < 2:
            return
        shortest = _minimum_run_length(count)
        low = 0
        while low < count:
            length = self.count_and_make_run(low, count)
            if length < shortest:
                forced = min(shortest, count - low)
                self.insert_binary(low, low + length, low + forced)
                length = forced
            self.runs.append((low, length))
            self.merge_collapse()
            low += length
        self.merge_force_collapse()

    # -- runs ------------------------------------------------------------------------------------

    def count_and_make_run(self, low: int, high: int) -> int:
        """The length of the run at ``low``; a descending one is turned round."""
        items, compare = self.items, self.compare
        if low + 1 == high:
            return 1
        length = 2
        descending = compare(items[low + 1], items[low]) < 0
        for index in range(low + 2, high):
            if (compare(items[index], items[index - 1]) < 0) is not descending:
                break
            length += 1
        if descending:
            items[low : low + length] = items[low : low + length][::-1]
        return length

    def insert_binary(self, low: int, start: int, high: int) -> None:
        """Insert the items from ``start`` on into the sorted ones from ``low``."""
        items, compare = self.items, self.compare
        for place in range(start, high):
            pivot = items[place]
            left, right = low, place
            while left < right:
                middle = left + ((right - left) >> 1)
                if compare(pivot, items[middle]) < 0:
                    right = middle
                else:
                    left = middle + 1
            del items[place]
            items.insert(left, pivot)

    def invariant_established(self, n: int) -> bool:
        runs = self.runs
        return n < 2 or runs[n - 2][1] > runs[n - 1][1] + runs[n][1]

    def merge_collapse(self) -> None:
        """Merge until the lengths on the stack shrink fast enough."""
        runs = self.runs
        while len(runs) > 1:
            n = len(runs) - 2
            if not self.invariant_established(n + 1) or not self.invariant_established(n):
                if runs[n - 1][1] < runs[n + 1][1]:
                    n -= 1
            elif runs[n][1] > runs[n + 1][1]:
                return
            self.merge_at(n)

    def merge_force_collapse(self) -> None:
        """Merge until one run is left."""
        runs = self.runs
        while len(runs) > 1:
            n = len(runs) - 2
            if n > 0 and runs[n - 1][1] < runs[n + 1][1]:
                n -= 1
            self.merge_at(n)

    # -- merging ---------------------------------------------------------------------------------

    def merge_at(self, n: int) -> None:
        """Merge run ``n`` with the one after it."""
        (base_a, length_a), (base_b, length_b) = self.runs[n], self.runs[n + 1]
        self.runs[n : n + 2] = [(base_a, length_a + length_b)]
        items = self.items
        kept = gallop_right(self.compare, items[base_b], items[base_a:base_b], 0)
        base_a += kept
        first = items[base_a:base_b]
        if not first:
            return
        second = items[base_b : base_b + length_b]
        length_b = gallop_left(self.compare, first[-1], second, length_b - 1)
        if length_b == 0:
            return
        del second[length_b:]
        direction = MergeLow if len(first) <= length_b else MergeHigh
        merge = direction(first, second, self.compare, self.min_gallop)
        items[base_a : base_b + length_b] = merge.merge()
        self.min_gallop = merge.min_gallop
