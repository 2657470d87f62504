"""Merging two sorted runs, pair by pair or, while one of them wins often, by galloping.

The part of ``merge_sort`` below its loop; ``compare(x, y)`` is negative when x comes first.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Generic, TypeVar

Item = TypeVar("Item")

_GALLOP_WINS = 7


def gallop_left(
    compare: Callable[[Item, Item], float], key: Item, run: list[Item], hint: int
) -> int:
    """Where ``key`` goes in ``run``, before all that are equal; the search begins at ``hint``."""
    last, offset = 0, 1
    if compare(run[hint], key) < 0:
        limit = len(run) - hint
        while offset < limit and compare(run[hint + offset], key) < 0:
            last, offset = offset, 2 * offset + 1
        low, high = hint + last + 1, hint + min(offset, limit)
    else:
        limit = hint + 1
        while offset < limit and not compare(run[hint - offset], key) < 0:
            last, offset = offset, 2 * offset + 1
        low, high = hint - min(offset, limit) + 1, hint - last
    while low < high:
        middle = low + ((high - low) >> 1)
        if compare(run[middle], key) < 0:
            low = middle + 1
        else:
            high = middle
    return high


def gallop_right(
    compare: Callable[[Item, Item], float], key: Item, run: list[Item], hint: int
) -> int:
    """Where ``key`` goes in ``run``, after all that are equal; the search begins at ``hint``."""
    last, offset = 0, 1
    if compare(key, run[hint]) < 0:
        limit = hint + 1
        while offset < limit and compare(key, run[hint - offset]) < 0:
            last, offset = offset, 2 * offset + 1
        low, high = hint - min(offset, limit) + 1, hint - last
    else:
        limit = len(run) - hint
        while offset < limit and not compare(key, run[hint + offset]) < 0:
            last, offset = offset, 2 * offset + 1
        low, high = hint + last + 1, hint + min(offset, limit)
    while low < high:
        middle = low + ((high - low) >> 1)
        if compare(key, run[middle]) < 0:
            high = middle
        else:
            low = middle + 1
    return high


class Merge(ABC, Generic[Item]):
    """One merge of ``first`` and ``second``, both not empty; they are used up."""

    def __init__(
        self,
        first: list[Item],
        second: list[Item],
        compare: Callable[[Item, Item], float],
        min_gallop: int,
    ) -> None:
        self.first = first
        self.second = second
        self.compare = compare
        self.min_gallop = min_gallop
        self.merged: list[Item] = []

    def merge(self) -> list[Item]:
        """All items in order; ``min_gallop`` is then what the next merge begins with."""
        if self.begin():
            return self.rest()
        gallop_after = self.min_gallop
        while not self.pair_by_pair(gallop_after):
            gallop_after += 1
            wins = _GALLOP_WINS
            while wins >= _GALLOP_WINS:
                gallop_after = self.min_gallop = max(1, gallop_after - 1)
                wins = self.gallop()
                if wins < 0:
                    return self.rest()
            gallop_after += 1
            self.min_gallop = gallop_after
        return self.rest()

    @abstractmethod
    def begin(self) -> bool:
        """Move the item that is known to come first; True when the merge is over."""

    @abstractmethod
    def over(self) -> bool:
        """Whether one side is empty, or what is left of the other comes behind all."""

    @abstractmethod
    def take_first(self, count: int = 1) -> None:
        """Move the next items of ``first``."""

    @abstractmethod
    def take_second(self, count: int = 1) -> None:
        """Move the next items of ``second``."""

    @abstractmethod
    def pair_by_pair(self, gallop_after: int) -> bool:
        """Until one side wins so often in a row; True when the merge is over."""

    def gallop(self) -> int:
        """Move a stretch from either side; the longer one's length, or -1 when it is over."""
        wins_first = self.lead_of_first()
        self.take_first(wins_first)
        if self.over():
            return -1
        self.take_second()
        if self.over():
            return -1
        wins_second = self.lead_of_second()
        self.take_second(wins_second)
        if self.over():
            return -1
        self.take_first()
        return -1 if self.over() else max(wins_first, wins_second)

    @abstractmethod
    def lead_of_first(self) -> int:
        """How many items of ``first`` come before the next one of ``second``."""

    @abstractmethod
    def lead_of_second(self) -> int:
        """How many items of ``second`` come before the next one of ``first``."""

    @abstractmethod
    def rest(self) -> list[Item]:
        """What is left of both sides added; everything in order."""


class MergeLow(Merge[Item]):
    """From the front, for a ``first`` that is not the longer one."""

    a = 0
    b = 0

    def begin(self) -> bool:
        self.take_second()
        return self.over()

    def over(self) -> bool:
        """The last of ``first`` is known to be the greatest of all."""
        return self.b == len(self.second) or self.a >= len(self.first) - 1

    def take_first(self, count: int = 1) -> None:
        self.merged += self.first[self.a : self.a + count]
        self.a += count

    def take_second(self, count: int = 1) -> None:
        self.merged += self.second[self.b : self.b + count]
        self.b += count

    def pair_by_pair(self, gallop_after: int) -> bool:
        wins_first = wins_second = 0
        while wins_first < gallop_after and wins_second < gallop_after:
            if self.compare(self.second[self.b], self.first[self.a]) < 0:
                self.take_second()
                wins_first, wins_second = 0, wins_second + 1
            else:
                self.take_first()
                wins_first, wins_second = wins_first + 1, 0
            if self.over():
                return True
        return False

    def lead_of_first(self) -> int:
        return gallop_right(self.compare, self.second[self.b], self.first[self.a :], 0)

    def lead_of_second(self) -> int:
        return gallop_left(self.compare, self.first[self.a], self.second[self.b :], 0)

    def rest(self) -> list[Item]:
        return [*self.merged, *self.second[self.b :], *self.first[self.a :]]


class MergeHigh(Merge[Item]):
    """From the back, for a ``first`` that is the longer one; ``merged`` is in reverse."""

    def begin(self) -> bool:
        self.take_first()
        return self.over()

    def over(self) -> bool:
        """The first of ``second`` is known to be the smallest of all."""
        return not self.first or len(self.second) <= 1

    def take_first(self, count: int = 1) -> None:
        self.merged += reversed(self.first[len(self.first) - count :])
        del self.first[len(self.first) - count :]

    def take_second(self, count: int = 1) -> None:
        self.merged += reversed(self.second[len(self.second) - count :])
        del self.second[len(self.second) - count :]

    def pair_by_pair(self, gallop_after: int) -> bool:
        wins_first = wins_second = 0
        while wins_first < gallop_after and wins_second < gallop_after:
            if self.compare(self.second[-1], self.first[-1]) < 0:
                self.take_first()
                wins_first, wins_second = wins_first + 1, 0
            else:
                self.take_second()
                wins_first, wins_second = 0, wins_second + 1
            if self.over():
                return True
        return False

    def lead_of_first(self) -> int:
        length = len(self.first)
        return length - gallop_right(self.compare, self.second[-1], self.first, length - 1)

    def lead_of_second(self) -> int:
        length = len(self.second)
        return length - gallop_left(self.compare, self.first[-1], self.second, length - 1)

    def rest(self) -> list[Item]:
        return [*self.second, *self.first, *reversed(self.merged)]
