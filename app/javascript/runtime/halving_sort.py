"""A stable merge sort by halves: how V8 compares when it sorts typed arrays.

As in ``merge_sort``, a program can see which pairs its comparator is asked about.

https://tc39.es/ecma262/#sec-%typedarray%.prototype.sort
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Item = TypeVar("Item")


def halving_sort(items: list[Item], compare: Callable[[Item, Item], float]) -> list[Item]:
    """The items in order; ``compare(x, y)`` is negative when x comes first."""
    if len(items) < 2:
        return items
    middle = len(items) // 2
    first = halving_sort(items[:middle], compare)
    second = halving_sort(items[middle:], compare)
    merged: list[Item] = []
    left = right = 0
    while left < len(first) and right < len(second):
        if compare(first[left], second[right]) <= 0:
            merged.append(first[left])
            left += 1
        else:
            merged.append(second[right])
            right += 1
    return [*merged, *first[left:], *second[right:]]
