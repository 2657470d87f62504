"""What only a program that measures needs of ``performance``, made when it is first asked for.

https://nodejs.org/docs/latest-v20.x/api/perf_hooks.html
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.built_in_modules import library_of
from app.javascript.hosts.web.lazy_globals import Group, MakeGlobal, install_groups
from app.javascript.runtime.describe import Method, define_properties
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_LIBRARY: Final = "perf_hooks"
_INTERFACES: Final = (
    "PerformanceEntry",
    "PerformanceMark",
    "PerformanceMeasure",
    "PerformanceObserver",
    "PerformanceObserverEntryList",
)
_METHODS: Final = (
    "mark",
    "measure",
    "clearMarks",
    "clearMeasures",
    "clearResourceTimings",
    "setResourceTimingBufferSize",
    "getEntries",
    "getEntriesByName",
    "getEntriesByType",
    "timerify",
    "eventLoopUtilization",
    "toJSON",
)


def _interface(name: str) -> MakeGlobal:
    def make(realm: Realm) -> Value:
        exports = library_of(realm).require(_LIBRARY)
        assert isinstance(exports, JSObject)
        return exports.get(name, exports)

    return make


def _method(name: str) -> Behaviour:
    """The library puts the real one in its place, and that is called."""

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        library_of(realm).require(_LIBRARY)
        performance = realm.intrinsics["%performance%"]
        made = performance.get(name, performance)
        assert isinstance(made, JSObject)
        return made.call(this, arguments)

    return behaviour


TIMELINE: Final = Group("node performance", extra={name: _interface(name) for name in _INTERFACES})


def install_performance(realm: Realm) -> None:
    """The methods of ``performance`` beside ``now``, and the interfaces of its entries."""
    methods = tuple(Method(name, _method(name)) for name in _METHODS)
    define_properties(realm, realm.intrinsics["%performance%"], methods)
    install_groups(realm, (TIMELINE,))
