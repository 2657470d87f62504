"""Performance entries and lists of them for programs: https://w3c.github.io/performance-timeline/"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.javascript.hosts.browser.dom.idl import Members, interface
from app.javascript.hosts.browser.dom.idl_types import ANY, STRING, Optional
from app.javascript.hosts.browser.rendering.performance_timeline import (
    EntryObject,
)
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


class EntryListObject(JSObject):
    """https://w3c.github.io/performance-timeline/#the-performanceobserverentrylist-interface"""

    __slots__ = ("entries",)

    class_name = "PerformanceObserverEntryList"

    def __init__(self, prototype: JSObject | None, entries: list[EntryObject]) -> None:
        super().__init__(prototype)
        self.entries = entries


_NAVIGATION_ID = 1000.0
_INTERFACES = {
    "mark": "PerformanceMark", "measure": "PerformanceMeasure",
    "longtask": "PerformanceLongTaskTiming", "taskattribution": "TaskAttributionTiming",
    "paint": "PerformancePaintTiming",
}  # fmt: skip


def make_entry(
    realm: Realm, entry_type: str, name: str, start: float, duration: float
) -> EntryObject:
    """An entry of the type, in ms; its interfaces are there already."""
    interface_name = _INTERFACES.get(entry_type, "PerformanceEntry")
    prototype = realm.intrinsics[f"%{interface_name}.prototype%"]
    return EntryObject(prototype, entry_type, name, start, duration)


def listed(realm: Realm, entries: Sequence[EntryObject]) -> Value:
    """An array of them."""
    return create_array_from_list(realm, list(entries))


def by_type(entries: Sequence[EntryObject], arguments: list[Value]) -> list[EntryObject]:
    """https://w3c.github.io/performance-timeline/#dom-performance-getentriesbytype"""
    wanted = to_string(argument(arguments, 0))
    return [entry for entry in entries if entry.entry_type == wanted]


def by_name(entries: Sequence[EntryObject], arguments: list[Value]) -> list[EntryObject]:
    """https://w3c.github.io/performance-timeline/#dom-performance-getentriesbyname"""
    name, kind = to_string(argument(arguments, 0)), argument(arguments, 1)
    wanted = None if kind is UNDEFINED else to_string(kind)
    return [e for e in entries if e.name == name and wanted in {None, e.entry_type}]


def _to_json(realm: Realm, entry: EntryObject, _arguments: list[Any]) -> Value:
    """https://w3c.github.io/performance-timeline/#dom-performanceentry-tojson

    NOTE: As in Chromium without ``detail``; its ``navigationId`` is another one on every visit.
    """
    made = JSObject(realm.intrinsics["%Object.prototype%"])
    made.properties.update(
        {
            "name": entry.name,
            "entryType": entry.entry_type,
            "startTime": entry.start,
            "duration": entry.duration,
            "navigationId": _NAVIGATION_ID,
        }
    )
    return made


_E = Members("PerformanceEntry", EntryObject)
_L = Members("PerformanceObserverEntryList", EntryListObject)


def fact(name: str) -> Any:
    """An attribute that only some types of entries have."""
    return _E.attribute(name, lambda _realm, entry: entry.facts.get(name, NULL))


ENTRY = interface(
    "PerformanceEntry",
    None,
    (
        _E.attribute("name", lambda _realm, entry: entry.name),
        _E.attribute("entryType", lambda _realm, entry: entry.entry_type),
        _E.attribute("startTime", lambda _realm, entry: entry.start),
        _E.attribute("duration", lambda _realm, entry: entry.duration),
        _E.operation("toJSON", _to_json),
    ),
)
MEASURE = interface("PerformanceMeasure", "PerformanceEntry", (fact("detail"),))
LONG_TASK = interface("PerformanceLongTaskTiming", "PerformanceEntry", (fact("attribution"),))
ATTRIBUTION = interface(
    "TaskAttributionTiming",
    "PerformanceEntry",
    tuple(fact(f"container{what}") for what in ("Type", "Src", "Id", "Name")),
)
PAINT = interface("PerformancePaintTiming", "PerformanceEntry", ())
ENTRY_LIST = interface(
    "PerformanceObserverEntryList",
    None,
    (
        _L.operation("getEntries", lambda r, o, _a: listed(r, o.entries)),
        _L.operation("getEntriesByType", lambda r, o, a: listed(r, by_type(o.entries, a)), STRING),
        _L.operation(
            "getEntriesByName",
            lambda r, o, a: listed(r, by_name(o.entries, a)),
            STRING,
            Optional(ANY, UNDEFINED),
        ),
    ),
)
