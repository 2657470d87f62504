"""Marks and measures as they are made: https://w3c.github.io/user-timing/"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from app.javascript.hosts.browser.rendering.performance_entries import make_entry
from app.javascript.hosts.browser.rendering.performance_timeline import EntryObject, time_of_window
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.member_conversion import converting_member
from app.javascript.hosts.web.posting import structured_clone
from app.javascript.hosts.web.webidl import dictionary, member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: https://w3c.github.io/navigation-timing/#the-performancetiming-interface
OF_THE_TIMING: Final = frozenset("""
    navigationStart unloadEventStart unloadEventEnd redirectStart redirectEnd fetchStart
    domainLookupStart domainLookupEnd connectStart connectEnd secureConnectionStart requestStart
    responseStart responseEnd domLoading domInteractive domContentLoadedEventStart
    domContentLoadedEventEnd domComplete loadEventStart loadEventEnd
""".split())  # noqa: SIM905  # fmt: skip


def _detail(realm: Realm, options: Value) -> Value:
    given = member(options, "detail")
    if given is UNDEFINED or given is NULL:
        return NULL
    return structured_clone(realm, UNDEFINED, [given])


def made_mark(realm: Realm, name: str, options: Value, doing: str) -> EntryObject:
    """https://w3c.github.io/user-timing/#the-performancemark-constructor"""
    dictionary(options, "PerformanceMarkOptions")
    if name in OF_THE_TIMING:
        raise dom_exception(
            realm,
            "SyntaxError",
            f"Failed to {doing}: '{name}' is part of the PerformanceTiming interface, and cannot "
            "be used as a mark name.",
        )
    start = member(options, "startTime")
    with converting_member("startTime", "PerformanceMarkOptions"):
        moment = time_of_window(realm) if start is UNDEFINED else to_number(start)
    if moment < 0:
        raise type_error(f"Failed to {doing}: '{name}' cannot have a negative start time.")
    made = make_entry(realm, "mark", name, moment, 0.0)
    made.facts["detail"] = _detail(realm, options)
    return made


def made_measure(
    realm: Realm, entries: Sequence[EntryObject], arguments: list[Value]
) -> EntryObject:
    """https://w3c.github.io/user-timing/#measure-method"""
    name, given, until = to_string(arguments[0]), argument(arguments, 1), argument(arguments, 2)
    options = given if isinstance(given, JSObject) else UNDEFINED
    if isinstance(given, JSObject):
        given, until = member(options, "start"), member(options, "end")
    duration = member(options, "duration")
    if isinstance(options, JSObject):
        given, until = (
            _mark_or_time(each, key) for each, key in ((given, "start"), (until, "end"))
        )
        with converting_member("duration", "PerformanceMeasureOptions"):
            duration = duration if duration is UNDEFINED else to_number(duration)
    if isinstance(options, JSObject) and options.own_property_keys():
        _check_measure(arguments, given, until, duration)
    times = [each for each in (given, until) if type(each) is float]
    if any(each < 0 for each in times):
        doing = "Failed to execute 'measure' on 'Performance'"
        raise type_error(f"{doing}: '{name}' cannot have a negative time stamp.")
    end = time_of_window(realm) if until is UNDEFINED else _moment(realm, entries, until)
    start = 0.0 if given is UNDEFINED or given is NULL else _moment(realm, entries, given)
    if duration is not UNDEFINED and given is UNDEFINED:
        start = end - to_number(duration)
    elif duration is not UNDEFINED:
        end = start + to_number(duration)
    made = make_entry(realm, "measure", name, start, round(end - start, 10))
    made.facts["detail"] = _detail(realm, options)
    return made


def _mark_or_time(value: Value, key: str) -> Value:
    """A member of the options: https://w3c.github.io/user-timing/#performancemeasureoptions-dictionary"""
    with converting_member(key, "PerformanceMeasureOptions"):
        return value if value is UNDEFINED or type(value) is float else to_string(value)


def _check_measure(arguments: list[Value], start: Value, end: Value, duration: Value) -> None:
    """What goes together: https://w3c.github.io/user-timing/#measure-method"""
    why = ""
    if argument(arguments, 2) is not UNDEFINED:
        why = "|end_mark| must not be passed."
    elif start is UNDEFINED and end is UNDEFINED:
        why = "at least one of its 'start' or 'end' properties must be present."
    elif UNDEFINED not in (start, end, duration):
        why = "it must not have all of its 'start', 'duration', and 'end' properties defined"
    if why:
        raise type_error(
            "Failed to execute 'measure' on 'Performance': "
            f"If a non-empty PerformanceMeasureOptions object was passed, {why}"
        )


def _moment(realm: Realm, entries: Sequence[EntryObject], given: Value) -> float:
    """https://w3c.github.io/user-timing/#convert-a-mark-to-a-timestamp"""
    if type(given) is float:
        return given
    name = to_string(given)
    if name == "navigationStart":
        return 0.0
    if name in OF_THE_TIMING:
        raise UnsupportedApi(f"a measure from {name}", "Set a mark of your own.")
    marks = [e for e in entries if e.entry_type == "mark" and e.name == name]
    if not marks:
        raise dom_exception(
            realm,
            "SyntaxError",
            f"Failed to execute 'measure' on 'Performance': The mark '{name}' does not exist.",
        )
    return marks[-1].start
