"""Dispatching events as Node's own EventTarget does, which is no DOM.

https://nodejs.org/docs/latest-v20.x/api/events.html#nodejs-eventtarget-vs-dom-eventtarget
"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.web.events.dispatch import Dispatcher
from app.javascript.hosts.web.events.event import EventObject, EventPhase
from app.javascript.hosts.web.events.event_path import event_path
from app.javascript.hosts.web.events.event_target import EventListener, EventTargetObject
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_boolean
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, call, is_callable
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_operations import (
    intrinsic_promise_resolve,
    perform_promise_then,
    result_capability,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value


class NodeDispatcher(Dispatcher):
    """One target, no path.

    The event counts as dispatched until its first listener has returned, what stopped it stays
    with it, and what the promise of a listener rejects with is thrown.
    """

    def dispatch(self, event: EventObject, target: EventTargetObject) -> bool:
        """kHybridDispatch: https://github.com/nodejs/node/blob/v20.x/lib/internal/event_target.js"""
        event.target = target
        event.current_target = target
        event.path = event_path(event, target)
        event.phase = EventPhase.AT_TARGET
        event.flags.dispatch = True
        self._trace.dispatched(event, event.path, None)
        for listener in _linked(target, event.type):
            if event.flags.stop_immediate_propagation:
                break
            if listener.once:
                target.remove(listener)
            self._call_one(event, target, listener)
        _is_over(event)
        self._trace.finished(event)
        return not event.flags.canceled

    def _call_one(
        self, event: EventObject, target: EventTargetObject, listener: EventListener
    ) -> None:
        phase, event.phase = event.phase, EventPhase.AT_TARGET
        self._trace.listener_called(event, target, listener)
        event.phase = phase
        callback = listener.callback
        try:
            if callback.callable:
                answer = callback.call(target.this_value, [event])
            elif listener.handler:
                answer = UNDEFINED
            else:
                answer = _handled(self._realm, callback, event)
            _is_over(event)
            if answer is not UNDEFINED and answer is not NULL:
                self._catch(answer)
        except ThrowCompletion as completion:
            self.report(completion.value_in(self._realm))

    def _catch(self, answer: Value) -> None:
        """A promise that a listener returns is waited for (addCatch)."""
        then = answer.get("then", answer) if isinstance(answer, JSObject) else UNDEFINED

        def rejected(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
            self.report(argument(arguments, 0))
            return UNDEFINED

        if is_callable(then):
            call(then, answer, [UNDEFINED, NativeFunction(self._realm, "", 1, rejected)])


def _is_over(event: EventObject) -> None:
    event.flags.dispatch = False
    event.phase = EventPhase.NONE
    event.current_target = None
    event.path = []


def _handled(realm: Realm, callback: JSObject, event: EventObject) -> PromiseObject:
    """An object's ``handleEvent`` is called by an async function, whose promise this is."""
    capability = result_capability(realm, realm.intrinsics["%Promise%"])
    promise = capability.promise
    assert isinstance(promise, PromiseObject)
    try:
        method = callback.get("handleEvent", callback)
        if not to_boolean(method):
            capability.resolve_with(UNDEFINED)
            return promise
        answer = intrinsic_promise_resolve(realm, call(method, callback, [event]))
        perform_promise_then(realm, answer, UNDEFINED, UNDEFINED, capability)
    except ThrowCompletion as completion:
        capability.reject_with(completion.value_in(realm))
    return promise


def _linked(target: EventTargetObject, type_: str) -> Iterator[EventListener]:
    """Those of a type as Node's linked list goes: with those that are added meanwhile.

    Which one is next is found before a listener is called, and one that has been removed leads
    where it led then.
    """
    listener = next((each for each in target.listeners if each.type == type_), None)
    while listener is not None:
        following = target.next_listener(listener)
        if not listener.removed:
            yield listener
        listener = following
