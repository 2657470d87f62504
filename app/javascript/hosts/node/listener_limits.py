"""How many listeners an event target may have before the process warns of a leak.

https://nodejs.org/docs/latest-v20.x/api/events.html#eventssetmaxlistenersn-eventtargets
"""

from __future__ import annotations

from typing import cast

from app.javascript.hosts.node.event_emitter import max_listeners
from app.javascript.hosts.node.globals import host_of
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.conversion import constructor_name, to_string
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_SLOT = "listener limits"


class ListenerLimits:
    """The limits that the program has set, and the targets that have been warned of."""

    def __init__(self) -> None:
        self.own: dict[EventTargetObject, float] = {}
        self.warned: set[EventTargetObject] = set()


def _limits(realm: Realm) -> ListenerLimits:
    return cast("ListenerLimits", realm.slots.setdefault(_SLOT, ListenerLimits()))


def limit_of(realm: Realm, target: EventTargetObject) -> Value:
    """How many listeners of one event it may have."""
    return _limits(realm).own.get(target, max_listeners(realm, UNDEFINED))


def set_limit(realm: Realm, target: EventTargetObject, limit: float) -> None:
    """Zero is without limit."""
    _limits(realm).own[target] = limit


def _warn(realm: Realm, target: EventTargetObject, type_: str) -> None:
    limit = limit_of(realm, target)
    if type(limit) is not float or not 0 < limit < len(target.listeners):
        return
    limits = _limits(realm)
    count = sum(each.type == type_ for each in target.listeners)
    if count <= limit or target in limits.warned:
        return
    limits.warned.add(target)
    name = constructor_name(target)
    shown = f"[{name}]" if name == "AbortSignal" else name
    error = realm.make_error(
        "Error",
        f"Possible EventTarget memory leak detected. {count} {type_} listeners added to {shown}. "
        f"MaxListeners is {limit:.0f}. Use events.setMaxListeners() to increase limit",
    )
    error.properties["name"] = "MaxListenersExceededWarning"
    error.properties["target"] = target
    error.properties["type"] = type_
    error.properties["count"] = float(count)
    host_of(realm).emit_process_warning(error)


def watch_listeners(function: NativeFunction) -> None:
    """Make ``addEventListener`` count."""
    behaviour = function.behaviour

    def counting(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        answer = behaviour(realm, this, arguments)
        if isinstance(this, EventTargetObject):
            _warn(realm, this, to_string(argument(arguments, 0)))
        return answer

    function.behaviour = counting
