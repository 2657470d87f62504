"""Dispatching events: https://dom.spec.whatwg.org/#dispatching-events"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

from app.javascript.hosts.web.events.event import EventObject, EventPhase
from app.javascript.hosts.web.events.event_path import (
    PathEntry,
    event_path,
    must_forget_targets,
    target_at,
)
from app.javascript.hosts.web.events.event_target import (
    LEGACY_TYPES,
    EventListener,
    EventTargetObject,
)
from app.javascript.hosts.web.events.event_trace import EventTrace
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value

#: Told of an error that a listener let out.
Report: TypeAlias = Callable[[Value], None]


class Activation(Protocol):
    """What elements do when they are clicked; a host with elements has one.

    https://dom.spec.whatwg.org/#eventtarget-activation-behavior
    """

    def has_behavior(self, target: EventTargetObject) -> bool:
        """Whether a click does anything there."""

    def pre_activate(self, target: EventTargetObject) -> Any:
        """What happens before the listeners; the answer is what taking it back needs."""

    def activate(self, target: EventTargetObject, event: EventObject, before: Any) -> None:
        """What happens after the listeners."""

    def take_back(self, target: EventTargetObject, before: Any) -> None:
        """A listener cancelled the click."""


class Dispatcher:
    """Dispatches events of one realm.

    ``report`` is told of errors, ``after_callback`` is called after each listener: there a window
    performs a microtask checkpoint when nothing is left on the stack. ``current_event`` is what
    ``window.event`` answers.
    """

    def __init__(self, realm: Realm, report: Report, after_callback: Callable[[], None]) -> None:
        self._realm = realm
        self.report = report
        self.after_callback = after_callback
        self._trace = EventTrace(realm)
        self.activation: Activation | None = None
        self.current_event: EventObject | None = None

    def dispatch(self, event: EventObject, target: EventTargetObject) -> bool:
        """False when a listener cancelled it: https://dom.spec.whatwg.org/#concept-event-dispatch"""
        event.flags.dispatch = True
        path = event.path = event_path(event, target)
        if path:
            event.target = target  # to what it is not even sent, that is not its target
        activated = self._activation_target(event, path)
        before = None
        self._trace.dispatched(event, path, activated)
        forgets = must_forget_targets(path)  # wherever listeners move them
        if activated is not None and self.activation is not None:
            before = self.activation.pre_activate(activated)
        if path:
            self._pass_along(event, path)
        event.phase = EventPhase.NONE
        event.current_target = None
        event.path = []
        flags = event.flags
        flags.dispatch = False
        if not _is_alone(path):
            flags.stop_propagation = flags.stop_immediate_propagation = False
        if forgets:
            event.target = event.related_target = None
        if activated is not None:
            self._finish_activation(event, activated, before)
        self._trace.finished(event)
        return not flags.canceled

    def _pass_along(self, event: EventObject, path: list[PathEntry]) -> None:
        """Inwards, then outwards: steps 5.13 and 5.14.

        NOTE: A target that is in no tree calls its listeners in their order, capturing or not: so
        do Chromium and Node.
        """
        if _is_alone(path):
            event.phase = EventPhase.AT_TARGET
            self._invoke(event, path, 0, capturing=None)
            return
        for index in range(len(path) - 1, -1, -1):
            at_target = path[index].target is not None
            event.phase = EventPhase.AT_TARGET if at_target else EventPhase.CAPTURING_PHASE
            self._invoke(event, path, index, capturing=True)
        for index in range(len(path)):
            at_target = path[index].target is not None
            if at_target or event.init.bubbles:
                event.phase = EventPhase.AT_TARGET if at_target else EventPhase.BUBBLING_PHASE
                self._invoke(event, path, index, capturing=False)

    # -- activation ------------------------------------------------------------------------------

    def _activation_target(
        self, event: EventObject, path: list[PathEntry]
    ) -> EventTargetObject | None:
        """Whose activation behaviour the event may set off: the innermost that has one."""
        if self.activation is None or event.type != "click" or "button" not in event.attributes:
            return None
        for entry in path:
            own = entry.target is not None
            if (own or event.init.bubbles) and self.activation.has_behavior(
                entry.invocation_target
            ):
                return entry.invocation_target
        return None

    def _finish_activation(
        self, event: EventObject, activated: EventTargetObject, before: Any
    ) -> None:
        assert self.activation is not None
        if event.flags.canceled:
            self._trace.prevented(event)
            self.activation.take_back(activated, before)
        else:
            self.activation.activate(activated, event, before)

    # -- listeners -------------------------------------------------------------------------------

    def _invoke(
        self, event: EventObject, path: list[PathEntry], index: int, *, capturing: bool | None
    ) -> None:
        """https://dom.spec.whatwg.org/#concept-event-listener-invoke; None for both phases."""
        entry = path[index]
        event.target = target_at(path, index)
        event.related_target = entry.related_target
        if event.flags.stop_propagation and capturing is not None:
            return
        event.current_target = entry.invocation_target
        if not entry.invocation_target.listeners:
            return
        found = self._call_listeners(event, entry, event.type, capturing=capturing)
        if not found and event.is_trusted and event.type in LEGACY_TYPES:
            real, event.type = event.type, LEGACY_TYPES[event.type]
            self._call_listeners(event, entry, event.type, capturing=capturing)
            event.type = real

    def _call_listeners(
        self, event: EventObject, entry: PathEntry, type_: str, *, capturing: bool | None
    ) -> bool:
        """https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke"""
        target, found = entry.invocation_target, False
        for listener in list(target.listeners):
            if listener.removed or listener.type != type_:
                continue
            if event.flags.stop_immediate_propagation:
                break
            found = True
            if capturing is not None and listener.capture != capturing:
                continue
            if listener.once:
                target.remove(listener)
            self._call(event, entry, listener)
        return found

    def _call(self, event: EventObject, entry: PathEntry, listener: EventListener) -> None:
        """Steps 6 to 14 of inner invoke."""
        target = entry.invocation_target
        self._trace.listener_called(event, target, listener)
        realm = getattr(listener.callback, "realm", None) or self._realm
        own = self if realm is self._realm else realm.slots["events"].dispatcher
        previous = own.current_event
        own.current_event = None if entry.invocation_target_in_shadow_tree else event
        event.flags.in_passive_listener = listener.passive
        try:
            if listener.handler:
                self._process_handler(event, target, listener.callback)
            else:
                _call_listener(listener.callback, target.this_value, event)
        except ThrowCompletion as completion:
            event.flags.listener_threw = True
            own.report(completion.value_in(realm))
        event.flags.in_passive_listener = False
        own.current_event = previous
        self.after_callback()

    def _process_handler(
        self, event: EventObject, target: EventTargetObject, callback: JSObject
    ) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#the-event-handler-processing-algorithm"""
        if not callback.callable:
            return
        special = event.type == "error" and "message" in event.attributes and target.is_global
        arguments: list[Value] = [event]
        if special:
            names = ("message", "filename", "lineno", "colno", "error")
            arguments = [event.attributes.get(name, UNDEFINED) for name in names]
        answer = callback.call(target.this_value, arguments)
        if answer is special:
            event.cancel()


def _is_alone(path: list[PathEntry]) -> bool:
    """Whether the target is in no tree.

    NOTE: There an event keeps in Chromium what stopped it when its dispatch is over: no listener
    hears it again that was stopped at once.
    """
    return len(path) == 1 and not path[0].invocation_target.is_node


def _call_listener(callback: JSObject, this: JSObject, event: EventObject) -> None:
    """https://webidl.spec.whatwg.org/#call-a-user-objects-operation"""
    if callback.callable:
        callback.call(this, [event])
        return
    method = callback.get("handleEvent", callback)
    if is_callable(method):  # NOTE: Chromium and Node say nothing when it is no function
        method.call(callback, [event])
