"""Event objects: https://dom.spec.whatwg.org/#interface-event"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

if TYPE_CHECKING:
    from app.javascript.hosts.web.events.event_target import EventTargetObject


class EventPhase(IntEnum):
    """https://dom.spec.whatwg.org/#dom-event-eventphase"""

    NONE = 0
    CAPTURING_PHASE = 1
    AT_TARGET = 2
    BUBBLING_PHASE = 3


@dataclass(slots=True, eq=False)
class EventFlags:
    """https://dom.spec.whatwg.org/#stop-propagation-flag and the flags after it."""

    stop_propagation: bool = False
    stop_immediate_propagation: bool = False
    canceled: bool = False
    in_passive_listener: bool = False
    dispatch: bool = False


@dataclass(slots=True, eq=False)
class EventInit:
    """https://dom.spec.whatwg.org/#dictdef-eventinit"""

    bubbles: bool = False
    cancelable: bool = False
    composed: bool = False


class EventObject(JSObject):
    """An event; ``path`` is the targets it passes, the innermost first, while it is dispatched.

    ``attributes`` holds what a sub-interface adds (``detail``, ``reason``), by name.
    """

    __slots__ = (
        "attributes",
        "current_target",
        "flags",
        "init",
        "is_trusted",
        "path",
        "phase",
        "target",
        "time_stamp",
        "type",
    )

    class_name = "Event"

    def __init__(
        self, prototype: JSObject | None, type_: str, init: EventInit, time_stamp: float
    ) -> None:
        super().__init__(prototype)
        self.type = type_
        self.init = init
        self.time_stamp = time_stamp
        self.flags = EventFlags()
        self.phase = EventPhase.NONE
        self.target: EventTargetObject | None = None
        self.current_target: EventTargetObject | None = None
        self.path: list[EventTargetObject] = []
        self.is_trusted = False
        self.attributes: dict[str, Value] = {}

    def cancel(self) -> None:
        """https://dom.spec.whatwg.org/#set-the-canceled-flag"""
        if self.init.cancelable and not self.flags.in_passive_listener:
            self.flags.canceled = True


@dataclass(frozen=True, slots=True)
class EventInterface:
    """A sub-interface of Event: ``attributes`` with their defaults, read from its dictionary."""

    name: str
    attributes: dict[str, Value] = field(default_factory=dict)


def event_init_of(options: Value) -> EventInit:
    """https://dom.spec.whatwg.org/#dictdef-eventinit"""
    if options is UNDEFINED or options is NULL:
        return EventInit()
    if not isinstance(options, JSObject):
        raise type_error(
            "Failed to construct 'Event': The provided value is not of type 'EventInit'."
        )
    return EventInit(
        bubbles=to_boolean(options.get("bubbles", options)),
        cancelable=to_boolean(options.get("cancelable", options)),
        composed=to_boolean(options.get("composed", options)),
    )


def construct_event(
    realm: Realm,
    interface: EventInterface,
    arguments: list[Value],
    new_target: JSObject | None,
) -> EventObject:
    """https://dom.spec.whatwg.org/#concept-event-constructor"""
    name = interface.name
    if new_target is None:
        raise type_error(
            f"Failed to construct '{name}': Please use the 'new' operator, "
            "this DOM object constructor cannot be called as a function."
        )
    if not arguments:
        raise type_error(f"Failed to construct '{name}': 1 argument required, but only 0 present.")
    type_, options = to_string(arguments[0]), argument(arguments, 1)
    made = EventObject(
        get_prototype_from_constructor(new_target, f"%{name}.prototype%"),
        type_,
        event_init_of(options),
        realm.agent.clock.now,
    )
    for key, default in interface.attributes.items():
        given = options.get(key, options) if isinstance(options, JSObject) else UNDEFINED
        made.attributes[key] = default if given is UNDEFINED else given
    return made


def create_event(
    realm: Realm, interface: str, type_: str, attributes: dict[str, Value], init: EventInit
) -> EventObject:
    """A trusted event of the host's own: https://dom.spec.whatwg.org/#concept-event-create"""
    prototype = realm.intrinsics[f"%{interface}.prototype%"]
    made = EventObject(prototype, type_, init, realm.agent.clock.now)
    made.is_trusted = True
    made.attributes.update(attributes)
    return made
