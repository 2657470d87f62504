"""Event and its sub-interfaces: https://dom.spec.whatwg.org/#interface-event"""

from __future__ import annotations

from app.javascript.hosts.web.events.event import (
    EventInterface,
    EventPhase,
    construct_event,
)
from app.javascript.hosts.web.events.platform import as_value, event_of
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.function import Behaviour
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


def composed_path(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-event-composedpath, for trees without shadows."""
    path: list[Value] = [as_value(realm, target) for target in event_of(this).path]
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
    "srcElement": lambda realm, this, _args: as_value(realm, event_of(this).target),
    "currentTarget": lambda realm, this, _args: as_value(realm, event_of(this).current_target),
    "eventPhase": lambda _realm, this, _args: float(event_of(this).phase),
    "bubbles": lambda _realm, this, _args: event_of(this).init.bubbles,
    "cancelable": lambda _realm, this, _args: event_of(this).init.cancelable,
    "composed": lambda _realm, this, _args: event_of(this).init.composed,
    "defaultPrevented": lambda _realm, this, _args: event_of(this).flags.canceled,
    "isTrusted": lambda _realm, this, _args: event_of(this).is_trusted,
    "timeStamp": lambda _realm, this, _args: event_of(this).time_stamp,
}

_PHASES = tuple(Constant(phase.name, float(phase), enumerable=True) for phase in EventPhase)

_INTERFACES = (
    EventInterface("CustomEvent", {"detail": NULL}),
    EventInterface(
        "ErrorEvent",
        {"message": "", "filename": "", "lineno": 0.0, "colno": 0.0, "error": UNDEFINED},
    ),
    EventInterface("PromiseRejectionEvent", {"promise": UNDEFINED, "reason": UNDEFINED}),
    EventInterface("MessageEvent", {"data": NULL, "origin": "", "lastEventId": "", "source": NULL}),
)


def _attribute(name: str) -> Accessor:
    def read(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        return event_of(this).attributes.get(name, UNDEFINED)

    return Accessor(name, read, enumerable=True)


def _constructor(interface: EventInterface) -> Constructor:
    def behaviour(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        return construct_event(realm, interface, arguments, new_target)

    return Constructor(
        interface.name,
        1,
        behaviour,
        prototype=(
            *(_attribute(name) for name in interface.attributes),
            Constant(WellKnownSymbol.TO_STRING_TAG, interface.name, configurable=True),
        ),
        parent="%Event%",
        prototype_parent="%Event.prototype%",
    )


def _construct_event(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
    return construct_event(realm, EventInterface("Event"), arguments, new_target)


DESCRIPTIONS = (
    Constructor(
        "Event",
        1,
        _construct_event,
        statics=_PHASES,
        prototype=(
            *(Accessor(name, read, enumerable=True) for name, read in _READERS.items()),
            Accessor(
                "cancelBubble",
                lambda _realm, this, _args: event_of(this).flags.stop_propagation,
                _set_cancel_bubble,
                enumerable=True,
            ),
            Accessor(
                "returnValue",
                lambda _realm, this, _args: not event_of(this).flags.canceled,
                _set_return_value,
                enumerable=True,
            ),
            Method("preventDefault", prevent_default),
            Method("stopPropagation", stop_propagation),
            Method("stopImmediatePropagation", stop_immediate_propagation),
            Method("composedPath", composed_path),
            *_PHASES,
            Constant(WellKnownSymbol.TO_STRING_TAG, "Event", configurable=True),
        ),
    ),
    *(_constructor(interface) for interface in _INTERFACES),
)
