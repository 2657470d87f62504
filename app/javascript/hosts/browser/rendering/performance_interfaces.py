"""performance.mark, performance.measure and PerformanceObserver for programs.

https://w3c.github.io/user-timing/, https://w3c.github.io/performance-timeline/
"""

from __future__ import annotations

from typing import Any, cast

from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import ANY, FUNCTION, Optional
from app.javascript.hosts.browser.rendering.paint_timing import PAINTS
from app.javascript.hosts.browser.rendering.performance_entries import (
    ATTRIBUTION,
    ENTRY,
    ENTRY_LIST,
    LONG_TASK,
    MEASURE,
    PAINT,
    EntryListObject,
    by_name,
    by_type,
    fact,
    listed,
    make_entry,
)
from app.javascript.hosts.browser.rendering.performance_timeline import (
    IN_WORKERS,
    SUPPORTED,
    TIMELINE,
    EntryObject,
    PerformanceObserverObject,
    PerformanceTimeline,
)
from app.javascript.hosts.browser.rendering.user_timing import made_mark, made_measure
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.global_members import scope_name
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.hosts.web.member_conversion import converting_member
from app.javascript.hosts.web.sequences import sequence
from app.javascript.hosts.web.webidl import (
    member,
    missing_arguments,
)
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.describe import Accessor
from app.javascript.runtime.integrity import set_integrity_level
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def timeline(realm: Realm) -> PerformanceTimeline:
    """The performance timeline of the window, made when it is first needed."""
    found = realm.slots.get(TIMELINE)
    if found is None:
        ensure(realm, PERFORMANCE_TIMELINE)
        host = realm.slots["host"]

        def deliver(observer: PerformanceObserverObject, entries: list[EntryObject]) -> None:
            prototype = realm.intrinsics["%PerformanceObserverEntryList.prototype%"]
            arguments: list[Value] = [EntryListObject(prototype, entries), observer]
            host.call(observer.callback, arguments, observer)
            host.loop.clean_up_after_running_script()

        found = realm.slots[TIMELINE] = PerformanceTimeline(host.loop, deliver)
        host.loop.state.on_long_task = lambda began, ended: _long_task(realm, began, ended)
        if scope_name(realm) == "Window":
            found.entries.append(make_entry(realm, "navigation", "", 0.0, 0.0))
            found.entries.append(make_entry(realm, "visibility-state", "visible", 0.0, 0.0))
            shown: dict[str, float] = realm.slots.get(PAINTS, {})
            for name, start in shown.items():
                found.entries.append(make_entry(realm, "paint", name, start, 0.0))
    return cast("PerformanceTimeline", found)


def _long_task(realm: Realm, began: float, ended: float) -> None:
    """https://w3c.github.io/longtasks/#report-long-tasks"""
    made = make_entry(realm, "longtask", "self", round(began, 1), float(round(ended - began)))
    attribution = make_entry(realm, "taskattribution", "unknown", 0.0, 0.0)
    attribution.facts.update(
        {"containerType": "window", "containerSrc": "", "containerId": "", "containerName": ""}
    )
    made.facts["attribution"] = create_array_from_list(realm, [attribution])
    timeline(realm).add(made)


def mark(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/user-timing/#mark-method"""
    name, options = to_string(arguments[0]), argument(arguments, 1)
    entries = timeline(realm)
    made = made_mark(realm, name, options, "execute 'mark' on 'Performance'")
    entries.add(made)
    return made


def measure(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/user-timing/#measure-method"""
    entries = timeline(realm)
    made = made_measure(realm, entries.entries, arguments)
    entries.add(made)
    return made


def clear(entry_type: str) -> Any:
    """``clearMarks`` and its kin: all entries of a type, or those of one name."""

    def behaviour(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        given = argument(arguments, 0)
        timeline(realm).clear(entry_type, None if given is UNDEFINED else to_string(given))
        return UNDEFINED

    return behaviour


def get_entries(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """https://w3c.github.io/performance-timeline/#dom-performance-getentries"""
    return listed(realm, timeline(realm).sorted_entries())


def get_by_type(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/performance-timeline/#dom-performance-getentriesbytype"""
    return listed(realm, by_type(timeline(realm).sorted_entries(), arguments))


def get_by_name(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/performance-timeline/#dom-performance-getentriesbyname"""
    return listed(realm, by_name(timeline(realm).sorted_entries(), arguments))


# -- PerformanceObserver ---------------------------------------------------------------------------


def _construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    prototype = get_prototype_from_constructor(
        must_be_new("PerformanceObserver", new_target), "%PerformanceObserver.prototype%"
    )
    doing = "Failed to construct 'PerformanceObserver'"
    if not arguments:
        raise type_error(f"{doing}: 1 argument required, but only 0 present.")
    callback = FUNCTION(realm, arguments[0], f"{doing}: parameter 1 ")
    return PerformanceObserverObject(prototype, callback)


def _observe(realm: Realm, observer: PerformanceObserverObject, arguments: list[Any]) -> Value:
    """https://w3c.github.io/performance-timeline/#observe-method"""
    options = arguments[0]
    many, one = member(options, "entryTypes"), member(options, "type")
    if many is UNDEFINED and one is UNDEFINED:
        raise type_error(
            "Failed to execute 'observe' on 'PerformanceObserver': "
            "An observe() call must include either entryTypes or type arguments."
        )
    if many is not UNDEFINED and one is not UNDEFINED:
        raise type_error(
            "Failed to execute 'observe' on 'PerformanceObserver': "
            "An observe() call must not include both entryTypes and type arguments."
        )
    _check_kind(realm, observer, "entryTypes" if one is UNDEFINED else "type")
    if many is not UNDEFINED:
        with converting_member("entryTypes", "PerformanceObserverInit"):
            types = {to_string(each) for each in sequence(realm, many)}
        observer.types = set()
    else:
        types = {to_string(one)}
    buffered = one is not UNDEFINED and to_boolean(member(options, "buffered"))
    known = types & set(SUPPORTED)
    for name in sorted(known & _REFUSED):
        raise UnsupportedApi(f"PerformanceObserver of {name!r} entries", _NO_ENTRIES)
    if known:
        timeline(realm).observe(observer, known, buffered)
    return UNDEFINED


#: What the model does not measure, so that an observer would wait for ever.
_REFUSED = frozenset(
    {"element", "event", "first-input", "interaction-contentful-paint", "largest-contentful-paint",
     "layout-shift", "long-animation-frame", "soft-navigation"}
)  # fmt: skip
_NO_ENTRIES = "Observe mark, measure, paint or longtask entries."


def _check_kind(realm: Realm, observer: PerformanceObserverObject, kind: str) -> None:
    """One observer is asked in one way: for many types, or for one after the other."""
    before = observer.asked_for or kind
    if before != kind:
        raise dom_exception(
            realm,
            "InvalidModificationError",
            "Failed to execute 'observe' on 'PerformanceObserver': This PerformanceObserver has "
            f"performed observe({{{before}:...}}, therefore it cannot perform "
            f"observe({{{kind}:...}})",
        )
    observer.asked_for = kind


def _disconnect(realm: Realm, observer: PerformanceObserverObject, _arguments: list[Any]) -> Value:
    observers = timeline(realm).observers
    if observer in observers:
        observers.remove(observer)
    observer.types, observer.buffer, observer.asked_for = set(), [], ""
    return UNDEFINED


def _take(realm: Realm, observer: PerformanceObserverObject, _arguments: list[Any]) -> Value:
    entries, observer.buffer = observer.buffer, []
    return listed(realm, entries)


def _supported(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    types = SUPPORTED if scope_name(realm) == "Window" else IN_WORKERS
    listed = create_array_from_list(realm, list(types))
    set_integrity_level(listed, "frozen")
    return listed


def _construct_mark(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    must_be_new("PerformanceMark", new_target)
    if not arguments:
        raise missing_arguments(realm, "construct 'PerformanceMark'", 1, arguments)
    name = to_string(argument(arguments, 0))
    return made_mark(realm, name, argument(arguments, 1), "construct 'PerformanceMark'")


_O = Members("PerformanceObserver", PerformanceObserverObject)
PERFORMANCE_TIMELINE = Group(
    "performance timeline",
    (
        "PerformanceEntry", "PerformanceMark", "PerformanceMeasure", "PerformanceLongTaskTiming",
        "TaskAttributionTiming", "PerformancePaintTiming", "PerformanceObserver",
        "PerformanceObserverEntryList",
    ),
    (
        ENTRY,
        interface(
            "PerformanceMark", "PerformanceEntry", (fact("detail"),), construct=_construct_mark,
            length=1,
        ),
        MEASURE,
        LONG_TASK,
        ATTRIBUTION,
        PAINT,
        interface(
            "PerformanceObserver",
            None,
            (
                _O.operation("observe", _observe, Optional(ANY, UNDEFINED)),
                _O.operation("disconnect", _disconnect),
                _O.operation("takeRecords", _take),
            ),
            construct=_construct,
            length=1,
            statics=(Accessor("supportedEntryTypes", _supported, enumerable=True),),
        ),
        ENTRY_LIST,
    ),
)  # fmt: skip
