"""Older ways to say what an event is, after ``document.createEvent`` has made it.

https://w3c.github.io/uievents/#legacy-event-initializers
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.web.events.event_init import (
    EventInterface,
    Member,
    WrongMember,
    as_target,
    text,
)
from app.javascript.hosts.web.events.platform import event_of
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.describe import Method
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value

#: The type and the two flags come before what the interface adds.
_BEFORE = 3


#: What objects are asked for, by the names of the arguments.
_KINDS: Final = {
    "view": "Window",
    "relatedTarget": "EventTarget",
    "source": "EventTarget",
    "storageArea": "Storage",
}
#: Told to ``initKeyboardEvent``, and kept nowhere.
_IGNORED = Member("keyIdentifier", text, "")


def init_event(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-event-initevent"""
    event = event_of(this)
    if not arguments:
        raise type_error(
            "Failed to execute 'initEvent' on 'Event': 1 argument required, but only 0 present."
        )
    type_ = to_string(arguments[0])
    bubbles, cancelable = (to_boolean(argument(arguments, place)) for place in (1, 2))
    if event.flags.dispatch:
        return UNDEFINED
    flags = event.flags
    flags.initialized, flags.canceled = True, False
    flags.stop_propagation = flags.stop_immediate_propagation = False
    event.is_trusted, event.target = False, None
    event.type, event.init.bubbles, event.init.cancelable = type_, bubbles, cancelable
    return UNDEFINED


def event_initializer(interface: EventInterface, names: str) -> Method:
    """``initMouseEvent`` and its kin: an argument for each of the ``names``, in this order."""
    operation = f"init{interface.name}"
    doing = f"Failed to execute '{operation}' on '{interface.name}'"
    known = {each.name: each for part in interface.init.chain() for each in part.members}
    members = [known.get(name, _IGNORED) for name in names.split()]

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        event = event_of(this)
        if not arguments:
            raise type_error(f"{doing}: 1 argument required, but only 0 present.")
        found = {
            member.name: _converted(realm, member, argument(arguments, place), place, doing)
            for place, member in enumerate(members, _BEFORE)
        }
        if not event.flags.dispatch:
            init_event(realm, this, arguments)
            found.pop(_IGNORED.name, None)
            related = found.pop("relatedTarget", NULL)
            event.related_target = None if related is NULL else as_target(realm, related)
            event.attributes.update(found)
        return UNDEFINED

    return Method(operation, behaviour, 1, enumerable=True)


def _converted(realm: Realm, member: Member, given: Value, place: int, doing: str) -> Value:
    if given is UNDEFINED:
        return member.default
    try:
        return member.convert(realm, given)
    except WrongMember as problem:
        kind = _KINDS.get(member.name)
        words = f"parameter {place + 1} is not of type '{kind}'." if kind else str(problem)
        raise type_error(f"{doing}: {words}") from None
