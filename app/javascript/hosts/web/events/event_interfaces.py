"""Event and the sub-interfaces that every host has: https://dom.spec.whatwg.org/#interface-event"""

from __future__ import annotations

from app.javascript.hosts.web.events.event import EventObject, EventPhase
from app.javascript.hosts.web.events.event_init import (
    EVENT,
    EVENT_INIT,
    EventInterface,
    InitDictionary,
    Member,
    anything,
    construct_event,
    message_ports,
    message_source,
    text,
    unsigned_long,
)
from app.javascript.hosts.web.events.event_path import composed_path
from app.javascript.hosts.web.events.legacy_event_inits import event_initializer, init_event
from app.javascript.hosts.web.events.object_members import promise
from app.javascript.hosts.web.events.platform import as_value, event_of
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.describe import (
    Accessor,
    Constant,
    Constructor,
    Method,
    PropertyDescription,
)
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.integrity import set_integrity_level
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol


def prevent_default(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-event-preventdefault"""
    event_of(this).cancel()
    return UNDEFINED


def stop_propagation(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-event-stoppropagation"""
    event_of(this).flags.stop_propagation = True
    return UNDEFINED


def stop_immediate_propagation(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-event-stopimmediatepropagation"""
    flags = event_of(this).flags
    flags.stop_propagation = flags.stop_immediate_propagation = True
    return UNDEFINED


def event_composed_path(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-event-composedpath"""
    path: list[Value] = [target.this_value for target in composed_path(event_of(this))]
    return create_array_from_list(realm, path)


def _set_cancel_bubble(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    if to_boolean(argument(arguments, 0)):
        event_of(this).flags.stop_propagation = True
    return UNDEFINED


def _set_return_value(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    if not to_boolean(argument(arguments, 0)):
        event_of(this).cancel()
    return UNDEFINED


_READERS: dict[str, Behaviour] = {
    "type": lambda _realm, this, _args: event_of(this).type,
    "target": lambda realm, this, _args: as_value(realm, event_of(this).target),
    "currentTarget": lambda realm, this, _args: as_value(realm, event_of(this).current_target),
    "eventPhase": lambda _realm, this, _args: float(event_of(this).phase),
    "bubbles": lambda _realm, this, _args: event_of(this).init.bubbles,
    "cancelable": lambda _realm, this, _args: event_of(this).init.cancelable,
    "defaultPrevented": lambda _realm, this, _args: event_of(this).flags.canceled,
    "composed": lambda _realm, this, _args: event_of(this).init.composed,
    "timeStamp": lambda _realm, this, _args: event_of(this).time_stamp,
    "srcElement": lambda realm, this, _args: as_value(realm, event_of(this).target),
}

_PHASES = tuple(Constant(phase.name, float(phase), enumerable=True) for phase in EventPhase)

_INTERFACES = (
    EventInterface(
        "ErrorEvent",
        InitDictionary(
            "ErrorEventInit",
            (
                Member("colno", unsigned_long, 0.0),
                Member("error", anything),
                Member("filename", text, ""),
                Member("lineno", unsigned_long, 0.0),
                Member("message", text, ""),
            ),
            EVENT_INIT,
        ),
        order=("message", "filename", "lineno", "colno", "error"),
    ),
    EventInterface(
        "PromiseRejectionEvent",
        InitDictionary(
            "PromiseRejectionEventInit",
            (Member("promise", promise, required=True), Member("reason", anything)),
            EVENT_INIT,
        ),
    ),
)
_MESSAGE_EVENT = EventInterface(
    "MessageEvent",
    InitDictionary(
        "MessageEventInit",
        (
            Member("data", anything, NULL),
            Member("lastEventId", text, ""),
            Member("origin", text, ""),
            Member("ports", message_ports),
            Member("source", message_source, NULL),
        ),
        EVENT_INIT,
    ),
    order=("data", "origin", "lastEventId", "source", "ports"),
)
_CUSTOM_EVENT = EventInterface(
    "CustomEvent",
    InitDictionary("CustomEventInit", (Member("detail", anything, NULL),), EVENT_INIT),
)


def attribute(member: Member) -> Accessor:
    """Answers with what the event was made with, or the member's default."""

    def read(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        event = event_of(this)
        if member.name == "relatedTarget":
            return as_value(realm, event.related_target)
        if member.name == "ports":
            return _ports(realm, event)
        return event.attributes.get(member.name, member.default)

    return Accessor(member.name, read, enumerable=True)


def _ports(realm: Realm, event: EventObject) -> Value:
    """https://html.spec.whatwg.org/multipage/comms.html#dom-messageevent-ports"""
    ports = event.attributes.get("ports", UNDEFINED)
    if ports is UNDEFINED:
        ports = event.attributes["ports"] = create_array_from_list(realm, [])
    if isinstance(ports, JSObject):
        set_integrity_level(ports, "frozen")
    return ports


def event_constructor(
    interface: EventInterface,
    own: tuple[PropertyDescription, ...] | None = None,
    statics: tuple[PropertyDescription, ...] = (),
) -> Constructor:
    """The interface's constructor and prototype; ``own`` stands for its dictionary's members."""

    def behaviour(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        return construct_event(realm, interface, arguments, new_target)

    properties = own
    if properties is None:
        properties = tuple(attribute(member) for member in interface.attributes)
    return Constructor(
        interface.name,
        interface.required_arguments,
        behaviour,
        statics=statics,
        prototype=(
            *properties,
            Constant(WellKnownSymbol.TO_STRING_TAG, interface.name, configurable=True),
        ),
        parent=f"%{interface.parent}%",
        prototype_parent=f"%{interface.parent}.prototype%",
    )


def _construct_event(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    return construct_event(realm, EVENT, arguments, new_target)


DESCRIPTIONS = (
    Constructor(
        "Event",
        1,
        _construct_event,
        statics=_PHASES,
        prototype=(
            *(Accessor(name, read, enumerable=True) for name, read in _READERS.items()),
            Accessor(
                "returnValue",
                lambda _realm, this, _args: not event_of(this).flags.canceled,
                _set_return_value,
                enumerable=True,
            ),
            Accessor(
                "cancelBubble",
                lambda _realm, this, _args: event_of(this).flags.stop_propagation,
                _set_cancel_bubble,
                enumerable=True,
            ),
            *_PHASES,
            Method("composedPath", event_composed_path, enumerable=True),
            Method("initEvent", init_event, 1, enumerable=True),
            Method("preventDefault", prevent_default, enumerable=True),
            Method("stopImmediatePropagation", stop_immediate_propagation, enumerable=True),
            Method("stopPropagation", stop_propagation, enumerable=True),
            Constant(WellKnownSymbol.TO_STRING_TAG, "Event", configurable=True),
        ),
    ),
    event_constructor(
        _CUSTOM_EVENT,
        (
            attribute(Member("detail", anything, NULL)),
            event_initializer(_CUSTOM_EVENT, "detail"),
        ),
    ),
    *(event_constructor(interface) for interface in _INTERFACES),
    event_constructor(
        _MESSAGE_EVENT,
        (
            *map(attribute, _MESSAGE_EVENT.attributes),
            event_initializer(_MESSAGE_EVENT, "data origin lastEventId source ports"),
        ),
    ),
)
