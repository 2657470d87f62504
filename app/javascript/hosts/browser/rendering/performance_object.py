"""``performance``: https://w3c.github.io/hr-time/#sec-performance, with its timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.browser.rendering.performance_interfaces import (
    clear,
    get_by_name,
    get_by_type,
    get_entries,
    mark,
    measure,
)
from app.javascript.hosts.browser.rendering.performance_timeline import time_of_window
from app.javascript.hosts.unsupported import refuse
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.hosts.web.webidl import Interface, described
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.browser.host import BrowserHost

_NO_TIMING: Final = "Take performance.now() where you need it."
REFUSED: Final = dict.fromkeys(
    ("timing", "navigation", "memory", "toJSON", "eventCounts", "interactionCount"), _NO_TIMING
) | {"measureUserAgentSpecificMemory": "There is no memory to measure here."}


class PerformanceObject(EventTargetObject):
    """The one of a window or worker."""

    __slots__ = ()

    class_name = "Performance"


def _since(realm: Realm) -> float:
    return cast("BrowserHost", realm.slots["host"]).frames.time_origin


def performance_now(
    realm: Realm, _performance: PerformanceObject, _arguments: list[Value]
) -> Value:
    """https://w3c.github.io/hr-time/#dom-performance-now"""
    return time_of_window(realm)


def _time_origin(realm: Realm, _performance: PerformanceObject) -> Value:
    """https://w3c.github.io/hr-time/#dom-performance-timeorigin"""
    return realm.agent.clock.time_origin + _since(realm)


def _nothing(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    return UNDEFINED


def make_performance(realm: Realm) -> Value:
    """The global object's own."""
    prototype = realm.intrinsics["%Performance.prototype%"]
    refuse(realm, prototype, REFUSED, "performance.")
    return PerformanceObject(prototype, "performance")


PERFORMANCE: Final = Group(
    "performance",
    ("Performance",),
    (
        described(
            Interface(
                "Performance",
                PerformanceObject,
                attributes={"timeOrigin": _time_origin},
                operations={
                    "clearMarks": (0, clear("mark")),
                    "clearMeasures": (0, clear("measure")),
                    "clearResourceTimings": (0, _nothing),
                    "getEntries": (0, get_entries),
                    "getEntriesByName": (1, get_by_name),
                    "getEntriesByType": (1, get_by_type),
                    "mark": (1, mark),
                    "measure": (1, measure),
                    "now": (0, performance_now),
                    "setResourceTimingBufferSize": (1, _nothing),
                },
                others=(event_handler("resourcetimingbufferfull"),),
                parent="EventTarget",
            )
        ),
    ),
    extra={"performance": make_performance},
)
