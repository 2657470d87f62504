"""performance.mark, performance.measure and PerformanceObserver for programs.

https://w3c.github.io/user-timing/, https://w3c.github.io/performance-timeline/
"""

from __future__ import annotations

from typing import Any, cast

from app.javascript.hosts.browser.dom.idl import Members, interface, must_be_new
from app.javascript.hosts.browser.dom.idl_types import ANY, FUNCTION, Optional
from app.javascript.hosts.browser.rendering.performance_entries import (
    ENTRY,
    ENTRY_LIST,
    LONG_TASK,
    MEASURE,
    EntryListObject,
    by_name,
    by_type,
    fact,
    listed,
    make_entry,
)
from app.javascript.hosts.browser.rendering.performance_timeline import (
    SUPPORTED,
    EntryObject,
    PerformanceObserverObject,
    PerformanceTimeline,
)
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.lazy_globals import Group, ensure
from app.javascript.hosts.web.structured_clone import structured_clone
from app.javascript.hosts.web.webidl import member
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_number, to_string
from app.javascript.runtime.describe import Accessor, Method
from app.javascript.runtime.integrity import set_integrity_level
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


def timeline(realm: Realm) -> PerformanceTimeline:
    """The performance timeline of the window, made when it is first needed."""
    found = realm.slots.get("performance timeline")
    if found is None:
        ensure(realm, PERFORMANCE_TIMELINE)
        host = realm.slots["host"]

        def deliver(observer: PerformanceObserverObject, entries: list[EntryObject]) -> None:
            prototype = realm.intrinsics["%PerformanceObserverEntryList.prototype%"]
            arguments: list[Value] = [EntryListObject(prototype, entries), observer]
            host.call(observer.callback, arguments, observer)
            host.loop.clean_up_after_running_script()

        found = realm.slots["performance timeline"] = PerformanceTimeline(host.loop, deliver)
        host.loop.on_long_task = lambda began, ended: _long_task(realm, began, ended)
        found.entries.append(make_entry(realm, "navigation", "", 0.0, 0.0))
        found.entries.append(make_entry(realm, "visibility-state", "visible", 0.0, 0.0))
    return cast("PerformanceTimeline", found)


def _long_task(realm: Realm, began: float, ended: float) -> None:
    """https://w3c.github.io/longtasks/#report-long-tasks"""
    made = make_entry(realm, "longtask", "self", round(began, 1), float(round(ended - began)))
    attribution = JSObject(realm.intrinsics["%Object.prototype%"])
    attribution.properties.update({"name": "unknown", "entryType": "taskattribution"})
    made.facts["attribution"] = create_array_from_list(realm, [attribution])
    timeline(realm).add(made)


def _now(realm: Realm) -> float:
    return int(realm.agent.clock.read() * 10) / 10


def _detail(realm: Realm, options: Value) -> Value:
    given = member(options, "detail")
    if given is UNDEFINED or given is NULL:
        return NULL
    return structured_clone(realm, UNDEFINED, [given])


# -- marks and measures ----------------------------------------------------------------------------


def mark(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/user-timing/#mark-method"""
    if not arguments:
        raise type_error(
            "Failed to execute 'mark' on 'Performance': 1 argument required, but only 0 present."
        )
    made = _made_mark(realm, to_string(arguments[0]), argument(arguments, 1), "execute 'mark'")
    timeline(realm).add(made)
    return made


def _made_mark(realm: Realm, name: str, options: Value, doing: str) -> EntryObject:
    timeline(realm)
    start = member(options, "startTime")
    moment = _now(realm) if start is UNDEFINED else to_number(start)
    if moment < 0:
        raise type_error(
            f"Failed to {doing} on 'Performance': '{name}' cannot have a negative start time."
        )
    made = make_entry(realm, "mark", name, moment, 0.0)
    made.facts["detail"] = _detail(realm, options)
    return made


def measure(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://w3c.github.io/user-timing/#measure-method"""
    if not arguments:
        raise type_error(
            "Failed to execute 'measure' on 'Performance': 1 argument required, but only 0 present."
        )
    entries = timeline(realm)
    name, given, until = to_string(arguments[0]), argument(arguments, 1), argument(arguments, 2)
    options = given if isinstance(given, JSObject) else UNDEFINED
    if isinstance(given, JSObject):
        given, until = member(options, "start"), member(options, "end")
    duration = member(options, "duration")
    end = _now(realm) if until is UNDEFINED else _moment(realm, until)
    start = 0.0 if given is UNDEFINED or given is NULL else _moment(realm, given)
    if duration is not UNDEFINED and given is UNDEFINED:
        start = end - to_number(duration)
    elif duration is not UNDEFINED:
        end = start + to_number(duration)
    made = make_entry(realm, "measure", name, start, round(end - start, 10))
    made.facts["detail"] = _detail(realm, options)
    entries.add(made)
    return made


def _moment(realm: Realm, given: Value) -> float:
    """https://w3c.github.io/user-timing/#convert-a-mark-to-a-timestamp"""
    if type(given) is float:
        return given
    name = to_string(given)
    marks = [e for e in timeline(realm).entries if e.entry_type == "mark" and e.name == name]
    if not marks:
        raise dom_exception(
            realm,
            "SyntaxError",
            f"Failed to execute 'measure' on 'Performance': The mark '{name}' does not exist.",
        )
    return marks[-1].start


def _clear(entry_type: str) -> Any:
    def behaviour(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
        given = argument(arguments, 0)
        timeline(realm).clear(entry_type, None if given is UNDEFINED else to_string(given))
        return UNDEFINED

    return behaviour


def _get_entries(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    return listed(realm, timeline(realm).sorted_entries())


def _get_by_type(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    return listed(realm, by_type(timeline(realm).sorted_entries(), arguments))


def _get_by_name(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    return listed(realm, by_name(timeline(realm).sorted_entries(), arguments))


def _nothing(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    return UNDEFINED


PERFORMANCE_MEMBERS = (
    Method("mark", mark, 1, enumerable=True),
    Method("measure", measure, 1, enumerable=True),
    Method("clearMarks", _clear("mark"), enumerable=True),
    Method("clearMeasures", _clear("measure"), enumerable=True),
    Method("clearResourceTimings", _nothing, enumerable=True),
    Method("getEntries", _get_entries, enumerable=True),
    Method("getEntriesByType", _get_by_type, 1, enumerable=True),
    Method("getEntriesByName", _get_by_name, 1, enumerable=True),
)

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
    if many is not UNDEFINED:
        types = {to_string(each) for each in iterable_to_list(realm, many)}
        observer.types = set()
    else:
        types = {to_string(one)}
    buffered = one is not UNDEFINED and to_boolean(member(options, "buffered"))
    known = types & set(SUPPORTED)
    if known:
        timeline(realm).observe(observer, known, buffered)
    return UNDEFINED


def _disconnect(realm: Realm, observer: PerformanceObserverObject, _arguments: list[Any]) -> Value:
    observers = timeline(realm).observers
    if observer in observers:
        observers.remove(observer)
    observer.types, observer.buffer = set(), []
    return UNDEFINED


def _take(realm: Realm, observer: PerformanceObserverObject, _arguments: list[Any]) -> Value:
    entries, observer.buffer = observer.buffer, []
    return listed(realm, entries)


def _supported(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    listed = create_array_from_list(realm, list(SUPPORTED))
    set_integrity_level(listed, "frozen")
    return listed


def _construct_mark(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    must_be_new("PerformanceMark", new_target)
    name = to_string(argument(arguments, 0))
    return _made_mark(realm, name, argument(arguments, 1), "construct 'PerformanceMark'")


_O = Members("PerformanceObserver", PerformanceObserverObject)
PERFORMANCE_TIMELINE = Group(
    "performance timeline",
    (
        "PerformanceEntry", "PerformanceMark", "PerformanceMeasure", "PerformanceLongTaskTiming",
        "PerformanceObserver", "PerformanceObserverEntryList",
    ),
    (
        ENTRY,
        interface(
            "PerformanceMark", "PerformanceEntry", (fact("detail"),), construct=_construct_mark
        ),
        MEASURE,
        LONG_TASK,
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
