"""The dictionaries that events are made from: https://webidl.spec.whatwg.org/#js-dictionary"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import floor, isfinite
from typing import Final

from app.javascript.hosts.web.events.event import EventInit, EventObject, new_event
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.sequences import is_iterable
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.completion import PendingError, type_error
from app.javascript.runtime.conversion import to_boolean, to_int32, to_number, to_string, to_uint32
from app.javascript.runtime.iteration import iterable_to_list
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: ``convert(realm, value)``; raises _Wrong with what is wrong about the value.
Convert = Callable[[Realm, Value], Value]


class WrongMember(Exception):
    """A member's value cannot be what it has to be; the message says why."""


@dataclass(frozen=True, slots=True)
class Member:
    """A dictionary's member with its default; the dictionary may have ``required`` it."""

    name: str
    convert: Convert
    default: Value = UNDEFINED
    required: bool = False


@dataclass(frozen=True, slots=True)
class InitDictionary:
    """``members`` in the order in which they are read, after those of ``parent``."""

    name: str
    members: tuple[Member, ...] = ()
    parent: InitDictionary | None = None

    def chain(self) -> list[InitDictionary]:
        """The ancestors first."""
        above = self.parent.chain() if self.parent else []
        return [*above, self]


@dataclass(frozen=True, slots=True)
class EventInterface:
    """A sub-interface of Event and the dictionary of its constructor.

    ``order`` names the attributes in the interface's own order, where the dictionary has another.
    """

    name: str
    init: InitDictionary
    parent: str = "Event"
    order: tuple[str, ...] = ()

    @property
    def attributes(self) -> list[Member]:
        """The members that are attributes of the interface itself, in its order."""
        if not self.order:
            return list(self.init.members)
        return sorted(self.init.members, key=lambda member: self.order.index(member.name))

    @property
    def required_arguments(self) -> int:
        """The dictionary itself is required when one of its members is."""
        return 2 if any(member.required for member in self.init.members) else 1


EVENT_INIT = InitDictionary("EventInit")
EVENT = EventInterface("Event", EVENT_INIT)


# -- conversions ---------------------------------------------------------------------------------


def boolean(_realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-boolean"""
    return to_boolean(value)


#: How the global objects of windows are called, those of another origin too.
_WINDOWS: Final = ("Window", "global")


def text(_realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-DOMString"""
    return to_string(value)


def nullable_text(_realm: Realm, value: Value) -> Value:
    """The same, but null stays null."""
    return NULL if value is NULL else to_string(value)


def anything(_realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-any"""
    return value


def double(_realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-double"""
    number = to_number(value)
    if not isfinite(number):
        raise WrongMember("The provided double value is non-finite.")
    return number


def whole_double(realm: Realm, value: Value) -> Value:
    """A coordinate of a MouseEvent, which Chromium rounds down."""
    number = double(realm, value)
    assert isinstance(number, float | int)
    return float(floor(number))


def long(_realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-long"""
    return float(to_int32(value))


def unsigned_long(_realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-unsigned-long"""
    return float(to_uint32(value))


def short(_realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-short"""
    return float((to_int32(value) + 0x8000) % 0x10000 - 0x8000)


def unsigned_short(_realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-unsigned-short"""
    return float(to_int32(value) % 0x10000)


def unsigned_long_long(_realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-unsigned-long-long"""
    number = to_number(value)
    return float(int(number) % 2**64) if isfinite(number) else 0.0


def nullable_unsigned_long_long(realm: Realm, value: Value) -> Value:
    """The same, but null stays null."""
    return NULL if value is NULL else unsigned_long_long(realm, value)


def sequence(realm: Realm, value: Value) -> Value:
    """Kept as an array of the program's."""
    return create_array_from_list(realm, iterable_to_list(realm, value))


def message_ports(realm: Realm, value: Value) -> Value:
    """https://html.spec.whatwg.org/multipage/comms.html#messageeventinit"""
    if not isinstance(value, JSObject):
        raise WrongMember("The provided value cannot be converted to a sequence.")
    if not is_iterable(value):
        raise WrongMember("The object must have a callable @@iterator property.")
    ports = iterable_to_list(realm, value)
    if not all(isinstance(port, JSObject) and port.class_name == "MessagePort" for port in ports):
        raise WrongMember("Failed to convert value to 'MessagePort'.")
    return create_array_from_list(realm, ports)


def event_target(realm: Realm, value: Value) -> Value:
    """https://webidl.spec.whatwg.org/#js-interface, nullable"""
    if value is NULL or isinstance(value, EventTargetObject):
        return value
    if value is realm.global_object and platform_of(realm).global_target is not None:
        return value
    raise WrongMember("Failed to convert value to 'EventTarget'.")


def message_source(realm: Realm, value: Value) -> Value:
    """A window, of a frame too, or a port: https://html.spec.whatwg.org/multipage/comms.html#messageeventsource"""
    if isinstance(value, JSObject) and value.class_name in _WINDOWS:
        return value
    return event_target(realm, value)


def window(realm: Realm, value: Value) -> Value:
    """A window or null. Raises WrongMember."""
    if value is NULL or value is realm.global_object:
        return value
    raise WrongMember("Failed to convert value to 'Window'.")


def data_transfer(_realm: Realm, value: Value) -> Value:
    """A DataTransfer or null. Raises WrongMember."""
    if value is NULL or (isinstance(value, JSObject) and value.class_name == "DataTransfer"):
        return value
    raise WrongMember("Failed to convert value to 'DataTransfer'.")


def element(_realm: Realm, value: Value) -> Value:
    """A node or null. Raises WrongMember."""
    if value is NULL or (isinstance(value, EventTargetObject) and value.is_node):
        return value
    raise WrongMember("Failed to convert value to 'HTMLElement'.")


# -- construction --------------------------------------------------------------------------------


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
    required = interface.required_arguments
    if len(arguments) < required:
        words = "argument" if required == 1 else "arguments"
        given = f"only {len(arguments)} present"
        raise type_error(f"Failed to construct '{name}': {required} {words} required, but {given}.")
    prototype = get_prototype_from_constructor(new_target, f"%{name}.prototype%")
    type_, options = to_string(arguments[0]), _options(interface, argument(arguments, 1))
    init, attributes = _read(realm, interface, options)
    made = new_event(realm, prototype, type_, init)
    made.attributes = attributes
    related = attributes.pop("relatedTarget", NULL)
    if related is not NULL:
        made.related_target = as_target(realm, related)
    return made


def as_target(realm: Realm, value: Value) -> EventTargetObject | None:
    """The target behind a value: the global object stands for the window."""
    if isinstance(value, EventTargetObject):
        return value
    return platform_of(realm).global_target


def _options(interface: EventInterface, options: Value) -> JSObject | None:
    is_missing = options is UNDEFINED or options is NULL
    if is_missing and interface.required_arguments == 1:
        return None
    if not isinstance(options, JSObject):
        raise type_error(
            f"Failed to construct '{interface.name}': "
            f"The provided value is not of type '{interface.init.name}'."
        )
    return options


def _read(
    realm: Realm, interface: EventInterface, options: JSObject | None
) -> tuple[EventInit, dict[str, Value]]:
    init, attributes = EventInit(), {}
    if options is not None:
        init.bubbles = to_boolean(options.get("bubbles", options))
        init.cancelable = to_boolean(options.get("cancelable", options))
        init.composed = to_boolean(options.get("composed", options))
    for dictionary in interface.init.chain():
        for member in dictionary.members:
            given = UNDEFINED if options is None else options.get(member.name, options)
            attributes[member.name] = _member(realm, interface, dictionary, member, given)
    return init, attributes


def _member(
    realm: Realm,
    interface: EventInterface,
    dictionary: InitDictionary,
    member: Member,
    given: Value,
) -> Value:
    problem = f"Failed to read the '{member.name}' property from '{dictionary.name}'"
    if given is UNDEFINED:
        if member.required:
            problem = f"{problem}: Required member is undefined."
            raise type_error(f"Failed to construct '{interface.name}': {problem}")
        return member.default
    try:
        return member.convert(realm, given)
    except WrongMember as wrong:
        raise type_error(f"Failed to construct '{interface.name}': {problem}: {wrong}") from None
    except PendingError as error:
        error.of_operation(realm, f"construct '{interface.name}': {problem}")
        raise
