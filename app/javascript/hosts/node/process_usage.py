"""What a process uses: https://nodejs.org/docs/latest-v20.x/api/process.html#processmemoryusage"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.node_errors import invalid_argument_type, node_error
from app.javascript.runtime.conversion import describe, to_boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: Bytes when the main script begins.
_RSS: Final = 42_000_000
_HEAP_TOTAL: Final = 6_500_000
_HEAP_USED: Final = 4_200_000
_OTHERS: Final[dict[str, Value]] = {"external": 1_600_000.0, "arrayBuffers": 10_500.0}
#: A round of a loop or a call is taken to leave an object behind, and asking one as well.
_BYTES_A_ROUND: Final = 56
_BYTES_ASKED: Final = 1_024
_ASKED: Final = "times that memory was asked for"
#: What a process has computed when its main script begins, in microseconds.
_COMPUTED_BEFORE: Final = 30_000


def _grown(realm: Realm) -> int:
    budget = realm.agent.budget
    asked: int = realm.slots.get(_ASKED, 0) + 1
    realm.slots[_ASKED] = asked
    rounds = max(0, budget.limits.statements - budget.statements_left)
    return rounds * _BYTES_A_ROUND + asked * _BYTES_ASKED


def memory_usage(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """Bytes: the heap only grows."""
    grown, made = _grown(realm), JSObject(realm.object_prototype)
    total = max(_HEAP_TOTAL, int((_HEAP_USED + grown) * 1.2))
    made.properties["rss"] = float(_RSS + grown)
    made.properties["heapTotal"] = float(total)
    made.properties["heapUsed"] = float(_HEAP_USED + grown)
    made.properties.update(_OTHERS)
    return made


def resident_set(realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
    """``process.memoryUsage.rss()``"""
    return float(_RSS + _grown(realm))


def cpu_usage(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """Microseconds, or those since ``cpuUsage(previous)``: what the loop did not sleep.

    https://nodejs.org/docs/latest-v20.x/api/process.html#processcpuusagepreviousvalue
    """
    before = argument(arguments, 0)
    since = {"user": 0.0, "system": 0.0}
    if to_boolean(before):
        since = _previous(realm, before)
    busy = realm.agent.clock.read() - host_of(realm).loop.idle_ms
    user = _COMPUTED_BEFORE + int(busy * 1000)
    made = JSObject(realm.object_prototype)
    made.properties["user"] = user - since["user"]
    made.properties["system"] = float(user // 10) - since["system"]
    return made


def _previous(realm: Realm, before: Value) -> dict[str, float]:
    if not isinstance(before, JSObject):
        raise invalid_argument_type(realm, "prevValue", "of type object", before)
    found: dict[str, float] = {}
    for name in ("user", "system"):
        value = before.get(name, before)
        if not isinstance(value, float):
            raise invalid_argument_type(realm, f"prevValue.{name}", "of type number", value)
        if not 0 <= value <= 2**53 - 1:
            message = f"The property 'prevValue.{name}' is invalid. Received {describe(value)}"
            raise node_error(realm, "RangeError", "ERR_INVALID_ARG_VALUE", message)
        found[name] = value
    return found
