"""What the event interfaces need of their host."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from app.javascript.hosts.web.events.dispatch import Dispatcher
from app.javascript.hosts.web.events.event import EventObject
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


@dataclass(slots=True)
class EventPlatform:
    """A realm's side of events.

    ``global_target`` is the target behind the global object, None where that is none;
    ``abort_message`` and ``timeout_message`` are the engine's words; ``after(ms, steps)`` runs
    steps in a task of its own.
    """

    dispatcher: Dispatcher
    global_target: EventTargetObject | None
    abort_message: str
    after: Callable[[float, Callable[[], None]], None]
    timeout_message: str = "signal timed out"

    def fire(self, event: JSObject, target: EventTargetObject) -> bool:
        """https://dom.spec.whatwg.org/#concept-event-fire"""
        assert isinstance(event, EventObject)
        return self.dispatcher.dispatch(event, target)


def platform_of(realm: Realm) -> EventPlatform:
    """The one that the host hung on its realm."""
    return cast("EventPlatform", realm.slots["events"])


def target_of(realm: Realm, this: Value) -> EventTargetObject:
    """The receiver of an EventTarget method; a plain call means the global object."""
    if isinstance(this, EventTargetObject):
        return this
    global_target = platform_of(realm).global_target
    is_global = this is UNDEFINED or this is NULL or this is realm.global_object
    if global_target is not None and is_global:
        return global_target
    raise type_error("Illegal invocation")


def event_of(this: Value) -> EventObject:
    """The receiver of an Event method."""
    if not isinstance(this, EventObject):
        raise type_error("Illegal invocation")
    return this


def as_value(realm: Realm, target: EventTargetObject | None) -> Value:
    """How the program sees a target: the window by its global object."""
    if target is None:
        return NULL
    if target is platform_of(realm).global_target:
        return realm.global_object
    return target
