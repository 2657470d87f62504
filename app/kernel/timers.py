"""A heap of things that are due at a moment."""

from heapq import heappop, heappush
from itertools import count
from typing import Generic, TypeVar

T = TypeVar("T")


class TimersHeap(Generic[T]):
    """Entries leave in the order of (latest moment, insertion); a removed one is skipped lazily.

    The latest moment is the deadline, and the leeway that an entry has. What has leeway is not
    taken before what must come earlier, though it be due itself. Moments are in ms.
    """

    __slots__ = ("_entries", "_heap", "_order")

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, float]] = []
        self._entries: dict[int, T] = {}
        self._order = count()

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, deadline: float, entry: T, leeway: float = 0.0) -> int:
        """Insert; the returned key takes the entry back."""
        key = next(self._order)
        self._entries[key] = entry
        heappush(self._heap, (deadline + leeway, key, deadline))
        return key

    def add_again(self, deadline: float, entry: T, key: int, leeway: float = 0.0) -> None:
        """Insert where an entry that was taken had its place among those of the same deadline."""
        self._entries[key] = entry
        heappush(self._heap, (deadline + leeway, key, deadline))

    def remove(self, key: int) -> None:
        """Take an entry back; unknown and spent keys are ignored."""
        self._entries.pop(key, None)

    def clear(self) -> None:
        """Take all entries back."""
        self._heap.clear()
        self._entries.clear()

    def next_deadline(self) -> float | None:
        """When the entry that is to leave first is due, None when there is none."""
        while self._heap and self._heap[0][1] not in self._entries:
            heappop(self._heap)
        return self._heap[0][2] if self._heap else None

    def take_due(self, now: float) -> T | None:
        """The entry that is to leave first, if its deadline is not after ``now``."""
        deadline = self.next_deadline()
        if deadline is None or deadline > now:
            return None
        return self._entries.pop(heappop(self._heap)[1])
