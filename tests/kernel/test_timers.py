"""The heap of what is due: deadlines, then the order of insertion."""

from app.kernel.timers import TimersHeap


def taken(heap: TimersHeap[str], now: float) -> list[str]:
    found = []
    while (entry := heap.take_due(now)) is not None:
        found.append(entry)
    return found


def test_leave_by_deadline_then_insertion() -> None:
    heap: TimersHeap[str] = TimersHeap()
    for deadline, entry in ((20.0, "late"), (10.0, "first"), (10.0, "second")):
        heap.add(deadline, entry)
    assert taken(heap, 15.0) == ["first", "second"]
    assert heap.next_deadline() == 20.0


def test_removed_entries_are_skipped() -> None:
    heap: TimersHeap[str] = TimersHeap()
    key = heap.add(1.0, "gone")
    heap.add(2.0, "stays")
    heap.remove(key)
    assert len(heap) == 1
    assert taken(heap, 5.0) == ["stays"]


def test_what_comes_again_keeps_its_place() -> None:
    heap: TimersHeap[str] = TimersHeap()
    key = heap.add(30.0, "interval")
    heap.add(60.0, "timeout")
    assert taken(heap, 30.0) == ["interval"]
    heap.add_again(60.0, "interval again", key)
    assert taken(heap, 60.0) == ["interval again", "timeout"]


def test_nothing_leaves_once_all_are_taken_back() -> None:
    heap: TimersHeap[str] = TimersHeap()
    heap.add(1.0, "gone")
    heap.clear()
    assert heap.next_deadline() is None
    heap.add(2.0, "new")
    assert taken(heap, 5.0) == ["new"]
