"""Node's lists of timers, by themselves."""

from collections.abc import Callable

from app.javascript.hosts.node.timer_lists import Timer, TimerLists
from app.javascript.runtime.objects import JSObject


def timer(duration: int, label: str = "") -> Timer:
    nothing = JSObject(None)
    return Timer(nothing, [], label, None, duration, False, nothing)


def ran(lists: TimerLists, now: int, run: Callable[[Timer], None] = lambda _timer: None) -> str:
    labels: list[str] = []

    def call(expired: Timer) -> None:
        labels.append(expired.label)
        run(expired)

    lists.process(now, lambda: None, call)
    return " ".join(labels)


def test_lists_run_by_expiry_and_timers_of_a_list_in_order() -> None:
    lists = TimerLists()
    for duration, label in ((2, "two"), (1, "one"), (1, "uno")):
        lists.insert(timer(duration, label), 0)
    assert ran(lists, 5) == "one uno two"


def test_what_is_not_due_waits() -> None:
    lists = TimerLists()
    lists.insert(timer(5, "a"), 0)
    lists.insert(timer(5, "b"), 3)
    assert ran(lists, 5) == "a"
    assert lists.next_expiry() == 8
    assert ran(lists, 8) == "b"
    assert lists.next_expiry() is None


def test_a_timer_set_in_a_callback_does_not_run_in_the_same_pass() -> None:
    lists = TimerLists()
    lists.insert(timer(1, "first"), 0)
    added = timer(1, "added")
    assert ran(lists, 1, lambda _timer: lists.insert(added, 1)) == "first"
    assert lists.next_expiry() == 2


def test_a_removed_timer_never_runs() -> None:
    lists = TimerLists()
    kept, removed = timer(1, "kept"), timer(1, "removed")
    for each in (removed, kept):
        lists.insert(each, 0)
    lists.remove(removed)
    assert ran(lists, 9) == "kept"
    lists.remove(removed)
    assert not lists.any_ref()
