"""The performance timeline: https://w3c.github.io/performance-timeline/

Marks, measures and long tasks, and the observers that are told of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from app.javascript.hosts.browser.task_queue import TaskSource
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.javascript.hosts.browser.event_loop import EventLoop
    from app.javascript.runtime.realm import Realm

TIMELINE = "performance timeline"
"""Where a window's realm keeps its timeline, once somebody has asked for it."""

SUPPORTED = (
    "element", "event", "first-input", "interaction-contentful-paint",
    "largest-contentful-paint", "layout-shift", "long-animation-frame", "longtask", "mark",
    "measure", "navigation", "paint", "resource", "soft-navigation", "visibility-state",
)  # fmt: skip
"""``PerformanceObserver.supportedEntryTypes`` of Chromium; the model has entries of a few."""

IN_WORKERS = ("mark", "measure", "resource")
"""The same of a worker."""


_A_HAIR_LONGER: Final = 1 + 2.0**-40


def time_of_window(realm: Realm) -> float:
    """In steps of 0.1 ms, as in a page that is not isolated; no page begins with 0.

    As in Chromium a difference of two readings is not less than a time that a timer has taken: the
    steps are a hair longer than a float's rounding.

    https://w3c.github.io/hr-time/#dom-performance-now
    """
    since: float = realm.slots["host"].frames.time_origin
    return (int((realm.agent.clock.read() - since) * 10) + 1) / 10 * _A_HAIR_LONGER


class EntryObject(JSObject):
    """A PerformanceEntry; ``facts`` is what its own interface adds."""

    __slots__ = ("duration", "entry_type", "facts", "name", "start")

    class_name = "PerformanceEntry"

    def __init__(
        self, prototype: JSObject | None, entry_type: str, name: str, start: float, duration: float
    ) -> None:
        super().__init__(prototype)
        self.entry_type = entry_type
        self.name = name
        self.start = start
        self.duration = duration
        self.facts: dict[str, Value] = {}


class PerformanceObserverObject(JSObject):
    """``types`` are what it listens to, ``buffer`` what it has not been told yet.

    ``asked_for`` is how it was asked to observe: by ``entryTypes`` or by ``type``.
    """

    __slots__ = ("asked_for", "buffer", "callback", "types")

    class_name = "PerformanceObserver"

    def __init__(self, prototype: JSObject | None, callback: JSObject) -> None:
        super().__init__(prototype)
        self.callback = callback
        self.types: set[str] = set()
        self.asked_for = ""
        self.buffer: list[EntryObject] = []


def _start_order(entry: EntryObject) -> tuple[float, bool]:
    """A task begins before what it marks."""
    return entry.start, entry.entry_type != "longtask"


@dataclass(slots=True, eq=False)
class PerformanceTimeline:
    """All entries of one window, in the order of their start."""

    loop: EventLoop
    deliver: Callable[[PerformanceObserverObject, list[EntryObject]], None]
    entries: list[EntryObject] = field(default_factory=list)
    observers: list[PerformanceObserverObject] = field(default_factory=list)
    long_tasks: list[EntryObject] = field(default_factory=list)
    _task_queued: bool = False
    #: Observers with something to be told, in the order in which they got it.
    _active: dict[PerformanceObserverObject, None] = field(default_factory=dict)

    def add(self, entry: EntryObject) -> None:
        """https://w3c.github.io/performance-timeline/#queue-a-performanceentry"""
        kept = self.long_tasks if entry.entry_type == "longtask" else self.entries
        kept.append(entry)
        for observer in self.observers:
            if entry.entry_type in observer.types:
                observer.buffer.append(entry)
                self._activate(observer)

    def _activate(self, observer: PerformanceObserverObject) -> None:
        self._active[observer] = None
        self.queue_task()

    def queue_task(self) -> None:
        """https://w3c.github.io/performance-timeline/#queue-the-performanceobserver-task"""
        if self._task_queued:
            return
        self._task_queued = True
        self.loop.queue_task(TaskSource.PERFORMANCE, "notify performance observers", self._notify)

    def _notify(self) -> None:
        self._task_queued = False
        active, self._active = self._active, {}
        for observer in active:
            entries, observer.buffer = observer.buffer, []
            if entries:
                self.deliver(observer, sorted(entries, key=_start_order))

    def observe(self, observer: PerformanceObserverObject, types: set[str], buffered: bool) -> None:
        """https://w3c.github.io/performance-timeline/#observe-method"""
        observer.types |= types
        if observer not in self.observers:
            self.observers.append(observer)
        if buffered:
            found = [e for e in (*self.entries, *self.long_tasks) if e.entry_type in types]
            observer.buffer.extend(found)
            if found:
                self._activate(observer)

    def sorted_entries(self) -> list[EntryObject]:
        """Those that ``getEntries`` gives: long tasks are for observers alone."""
        return sorted(self.entries, key=lambda entry: entry.start)

    def clear(self, entry_type: str, name: str | None) -> None:
        """``clearMarks`` and ``clearMeasures``."""
        self.entries = [
            entry
            for entry in self.entries
            if entry.entry_type != entry_type or (name is not None and entry.name != name)
        ]
