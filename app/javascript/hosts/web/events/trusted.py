"""Events that the browser itself makes: https://dom.spec.whatwg.org/#concept-event-fire"""

from __future__ import annotations

from app.javascript.hosts.web.events.event import EventInit, EventObject, create_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.events.ui_event_interfaces import UI_EVENTS
from app.javascript.hosts.web.lazy_globals import ensure
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

_OF_THE_DOM = frozenset({"Event", "CustomEvent"})


def make_event(
    realm: Realm,
    interface: str,
    type_: str,
    init: EventInit,
    attributes: dict[str, Value] | None = None,
    related: EventTargetObject | None = None,
) -> EventObject:
    """A trusted event that is not fired yet; device events know their window."""
    given: dict[str, Value] = dict(attributes or {})
    if interface not in _OF_THE_DOM:
        ensure(realm, UI_EVENTS)
        if interface in _WITH_VIEW:
            given.setdefault("view", realm.global_object)
    event = create_event(realm, interface, type_, given, init)
    event.related_target = related
    return event


_WITH_VIEW = frozenset(
    {"UIEvent", "MouseEvent", "PointerEvent", "KeyboardEvent", "FocusEvent", "WheelEvent"}
)


def fire(
    realm: Realm,
    target: EventTargetObject,
    type_: str,
    *,
    bubbles: bool = False,
    cancelable: bool = False,
    composed: bool = False,
) -> bool:
    """A plain event; False when a listener cancelled it."""
    init = EventInit(bubbles, cancelable, composed)
    return platform_of(realm).fire(make_event(realm, "Event", type_, init), target)


def fire_event(realm: Realm, event: EventObject, target: EventTargetObject) -> bool:
    """False when a listener cancelled it."""
    return platform_of(realm).fire(event, target)
