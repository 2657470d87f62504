"""TaskController and TaskSignal: https://wicg.github.io/scheduling-apis/#sec-controlling-tasks"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.abort_interfaces import signals_of
from app.javascript.hosts.web.events.abort_signal import AbortControllerObject, AbortSignalObject
from app.javascript.hosts.web.events.event import EventInit, create_event
from app.javascript.hosts.web.events.event_init import (
    EVENT_INIT,
    EventInterface,
    InitDictionary,
    Member,
    WrongMember,
)
from app.javascript.hosts.web.events.event_interfaces import event_constructor
from app.javascript.hosts.web.events.event_target_interface import event_handler
from app.javascript.hosts.web.events.platform import platform_of
from app.javascript.hosts.web.member_conversion import converting_member
from app.javascript.hosts.web.webidl import Interface, described, dictionary, member
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

_IN_INIT: Final = "Failed to read the 'priority' property from 'TaskControllerInit': "
_IN_SET: Final = "Failed to execute 'setPriority' on 'TaskController': "
PRIORITIES: Final = ("user-blocking", "user-visible", "background")


class TaskSignalObject(AbortSignalObject):
    """https://wicg.github.io/scheduling-apis/#tasksignal

    ``waiting`` hear of a new priority; ``followers`` take it over, and follow nobody but
    ``followed``; ``changing`` while the change is being told.
    """

    __slots__ = ("changing", "followed", "followers", "priority", "waiting")

    class_name = "TaskSignal"

    def __init__(self, prototype: JSObject | None, priority: str) -> None:
        super().__init__(prototype)
        self.priority = priority
        self.waiting: list[Callable[[], None]] = []
        self.changing = False
        self.followed: TaskSignalObject | None = None
        self.followers: list[TaskSignalObject] = []

    def follow_priority(self, source: TaskSignalObject) -> None:
        """That of the controller's own signal, also when what is given follows another."""
        self.followed = source.followed or source
        self.followed.followers.append(self)


class TaskControllerObject(AbortControllerObject):
    """https://wicg.github.io/scheduling-apis/#taskcontroller"""

    __slots__ = ()

    class_name = "TaskController"


def _make(realm: Realm, prototype: JSObject, arguments: list[Value]) -> JSObject:
    given = member(dictionary(argument(arguments, 0), "TaskControllerInit"), "priority")
    with converting_member("priority", "TaskControllerInit"):
        priority = "user-visible" if given is UNDEFINED else _priority(given, "construct", _IN_INIT)
    signal = TaskSignalObject(realm.intrinsics["%TaskSignal.prototype%"], priority)
    return TaskControllerObject(prototype, signal)


def _priority(value: Value, doing: str, where: str = "") -> str:
    priority = to_string(value)
    if priority not in PRIORITIES:
        raise type_error(
            f"Failed to {doing} 'TaskController': {where}The provided value '{priority}' is not a "
            "valid enum value of type TaskPriority."
        )
    return priority


def _member_priority(_realm: Realm, value: Value) -> Value:
    """https://wicg.github.io/scheduling-apis/#enumdef-taskpriority"""
    priority = to_string(value)
    if priority not in PRIORITIES:
        wrong = f"'{priority}' is not a valid enum value of type TaskPriority."
        raise WrongMember(f"The provided value {wrong}")
    return priority


def _set_priority(realm: Realm, controller: TaskControllerObject, arguments: list[Value]) -> Value:
    """https://wicg.github.io/scheduling-apis/#dom-taskcontroller-setpriority"""
    priority = _priority(arguments[0], "execute 'setPriority' on")
    signal = controller.signal
    assert isinstance(signal, TaskSignalObject)
    if signal.changing:
        message = f"{_IN_SET}Cannot change priority when a prioritychange event is in progress."
        raise dom_exception(realm, "NotAllowedError", message)
    _signal_priority_change(realm, signal, priority)
    return UNDEFINED


def _signal_priority_change(realm: Realm, signal: TaskSignalObject, priority: str) -> None:
    """https://wicg.github.io/scheduling-apis/#tasksignal-signal-priority-change"""
    if priority == signal.priority:
        return
    signal.changing = True
    previous, signal.priority = signal.priority, priority
    for change in signal.waiting:
        change()
    attributes: dict[str, Value] = {"previousPriority": previous}
    event = create_event(realm, _CHANGE.name, "prioritychange", attributes, EventInit())
    platform_of(realm).fire(event, signal)
    for follower in list(signal.followers):
        _signal_priority_change(realm, follower, priority)
    signal.changing = False


def _any(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://wicg.github.io/scheduling-apis/#dom-tasksignal-any; the priority stays as it is."""
    options = dictionary(argument(arguments, 1), "TaskSignalAnyInit")
    given = member(options, "priority")
    followed = given if isinstance(given, TaskSignalObject) else None
    priority = "user-visible"
    if followed is not None:
        priority = followed.priority
    elif given is not UNDEFINED:
        priority = _priority(given, "execute 'any' on")
    made = TaskSignalObject(realm.intrinsics["%TaskSignal.prototype%"], priority)
    made.follow_all(signals_of(realm, arguments))
    if followed is not None:
        made.follow_priority(followed)
    return made


_SIGNAL = Interface(
    "TaskSignal",
    TaskSignalObject,
    attributes={"priority": lambda _realm, signal: signal.priority},
    statics=(Method("any", _any, 1, enumerable=True),),
    others=(event_handler("prioritychange"),),
    parent="AbortSignal",
)
_CONTROLLER = Interface(
    "TaskController",
    TaskControllerObject,
    _make,
    operations={"setPriority": (1, _set_priority)},
    parent="AbortController",
)
_CHANGE: Final = EventInterface(
    "TaskPriorityChangeEvent",
    InitDictionary(
        "TaskPriorityChangeEventInit",
        (Member("previousPriority", _member_priority, required=True),),
        EVENT_INIT,
    ),
)

DESCRIPTIONS = (described(_SIGNAL), described(_CONTROLLER), event_constructor(_CHANGE))
