"""Event objects: https://dom.spec.whatwg.org/#interface-event"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

if TYPE_CHECKING:
    from app.javascript.hosts.web.events.event_path import PathEntry
    from app.javascript.hosts.web.events.event_target import EventTargetObject


class EventPhase(IntEnum):
    """https://dom.spec.whatwg.org/#dom-event-eventphase"""

    NONE = 0
    CAPTURING_PHASE = 1
    AT_TARGET = 2
    BUBBLING_PHASE = 3


@dataclass(slots=True, eq=False)
class EventFlags:
    """https://dom.spec.whatwg.org/#stop-propagation-flag and the flags after it.

    ``listener_threw`` is what a dispatch tells as its legacyOutputDidListenersThrowFlag.
    """

    stop_propagation: bool = False
    stop_immediate_propagation: bool = False
    canceled: bool = False
    in_passive_listener: bool = False
    initialized: bool = True
    dispatch: bool = False
    listener_threw: bool = False


@dataclass(slots=True, eq=False)
class EventInit:
    """https://dom.spec.whatwg.org/#dictdef-eventinit"""

    bubbles: bool = False
    cancelable: bool = False
    composed: bool = False


class EventObject(JSObject):
    """An event; ``path`` is what it passes, the innermost first, while it is dispatched.

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
        "related_target",
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
        self.related_target: EventTargetObject | None = None
        self.current_target: EventTargetObject | None = None
        self.path: list[PathEntry] = []
        self.is_trusted = False
        self.attributes: dict[str, Value] = {}

    def cancel(self) -> None:
        """https://dom.spec.whatwg.org/#set-the-canceled-flag"""
        if self.init.cancelable and not self.flags.in_passive_listener:
            self.flags.canceled = True


#: In the slots of a realm whose ``Event.prototype`` has ``isTrusted``, as in Node.
PROTOTYPE_TRUSTS = "Event.prototype has isTrusted"


def new_event(realm: Realm, prototype: JSObject | None, type_: str, init: EventInit) -> EventObject:
    """An event that happens now, with the ``isTrusted`` that nobody can take away.

    https://dom.spec.whatwg.org/#inner-event-creation-steps
    """
    time_stamp = max(int(realm.agent.clock.now * 10), 1) / 10
    made = EventObject(prototype, type_, init, time_stamp)
    if PROTOTYPE_TRUSTS not in realm.slots:
        made.properties["isTrusted"] = is_trusted(realm)
    return made


def is_trusted(realm: Realm) -> AccessorProperty:
    """One accessor for all the events of a realm: https://webidl.spec.whatwg.org/#LegacyUnforgeable"""
    known = realm.slots.get("isTrusted")
    if isinstance(known, AccessorProperty):
        return known

    def read(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        return isinstance(this, EventObject) and this.is_trusted

    getter = NativeFunction(realm, "get isTrusted", 0, read)
    made = AccessorProperty(getter, None, enumerable=True, configurable=False)
    realm.slots["isTrusted"] = made
    return made


def create_event(
    realm: Realm, interface: str, type_: str, attributes: dict[str, Value], init: EventInit
) -> EventObject:
    """A trusted event of the host's own: https://dom.spec.whatwg.org/#concept-event-create"""
    made = new_event(realm, realm.intrinsics[f"%{interface}.prototype%"], type_, init)
    made.is_trusted = True
    made.attributes.update(attributes)
    return made
