"""Dispatching events: https://dom.spec.whatwg.org/#dispatching-events"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from app.javascript.hosts.web.events.event import EventObject, EventPhase
from app.javascript.hosts.web.events.event_target import EventListener, EventTargetObject
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value

#: Told of an error that a listener let out.
Report: TypeAlias = Callable[[Value], None]


class Dispatcher:
    """Dispatches events of one realm.

    ``report`` is told of errors, ``after_callback`` is called after each listener: there a window
    performs a microtask checkpoint when nothing is left on the stack.
    """

    def __init__(self, realm: Realm, report: Report, after_callback: Callable[[], None]) -> None:
        self._realm = realm
        self._report = report
        self._after_callback = after_callback

    def dispatch(self, event: EventObject, target: EventTargetObject) -> bool:
        """False when a listener cancelled it: https://dom.spec.whatwg.org/#concept-event-dispatch"""
        event.flags.dispatch = True
        event.target = target
        event.path = _path(target)
        for parent in reversed(event.path[1:]):
            self._invoke(event, parent, EventPhase.CAPTURING_PHASE)
        self._invoke(event, target, EventPhase.AT_TARGET, capture=True)
        self._invoke(event, target, EventPhase.AT_TARGET, capture=False)
        if event.init.bubbles:
            for parent in event.path[1:]:
                self._invoke(event, parent, EventPhase.BUBBLING_PHASE)
        event.phase = EventPhase.NONE
        event.current_target = None
        event.path = []
        event.flags.dispatch = False
        event.flags.stop_propagation = event.flags.stop_immediate_propagation = False
        return not event.flags.canceled

    def _invoke(
        self,
        event: EventObject,
        target: EventTargetObject,
        phase: EventPhase,
        *,
        capture: bool | None = None,
    ) -> None:
        """https://dom.spec.whatwg.org/#concept-event-listener-invoke"""
        if event.flags.stop_propagation:
            return
        wanted = phase is EventPhase.CAPTURING_PHASE if capture is None else capture
        event.phase = phase
        event.current_target = target
        for listener in list(target.listeners):
            if listener.removed or listener.type != event.type or listener.capture != wanted:
                continue
            if listener.once:
                target.remove(listener)
            self._inner_invoke(event, target, listener)
            if event.flags.stop_immediate_propagation:
                return

    def _inner_invoke(
        self, event: EventObject, target: EventTargetObject, listener: EventListener
    ) -> None:
        """https://dom.spec.whatwg.org/#concept-event-listener-inner-invoke, steps 6 to 14"""
        event.flags.in_passive_listener = listener.passive
        try:
            if listener.handler:
                self._process_handler(event, target, listener.callback)
            else:
                _call_listener(listener.callback, target.this_value, event)
        except ThrowCompletion as completion:
            self._report(completion.value_in(self._realm))
        event.flags.in_passive_listener = False
        self._after_callback()

    def _process_handler(
        self, event: EventObject, target: EventTargetObject, callback: JSObject
    ) -> None:
        """https://html.spec.whatwg.org/multipage/webappapis.html#the-event-handler-processing-algorithm"""
        special = event.type == "error" and "message" in event.attributes  # an ErrorEvent
        arguments: list[Value] = [event]
        if special:
            names = ("message", "filename", "lineno", "colno", "error")
            arguments = [event.attributes[name] for name in names]
        answer = callback.call(target.this_value, arguments)
        if answer is special:
            event.cancel()


def _path(target: EventTargetObject) -> list[EventTargetObject]:
    path = [target]
    while (parent := path[-1].get_the_parent()) is not None:
        path.append(parent)
    return path


def _call_listener(callback: JSObject, this: JSObject, event: EventObject) -> None:
    """https://webidl.spec.whatwg.org/#call-a-user-objects-operation"""
    if callback.callable:
        callback.call(this, [event])
        return
    method = callback.get("handleEvent", callback)
    if not is_callable(method):
        raise type_error("The event listener's 'handleEvent' property is not a function.")
    method.call(callback, [event])
