"""EventTarget's methods: https://dom.spec.whatwg.org/#interface-eventtarget"""

from __future__ import annotations

from app.javascript.hosts.web.dom_exception import dom_exception
from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.events.event import EventObject
from app.javascript.hosts.web.events.event_target import (
    EventListener,
    EventTargetObject,
    UncompiledHandler,
)
from app.javascript.hosts.web.events.platform import platform_of, target_of
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_boolean, to_string
from app.javascript.runtime.describe import Accessor, Constant, Constructor, Method
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Value, WellKnownSymbol

#: https://dom.spec.whatwg.org/#default-passive-value
_PASSIVE_TYPES = frozenset({"touchstart", "touchmove", "wheel", "mousewheel"})


def construct_event_target(
    _realm: Realm, _arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://dom.spec.whatwg.org/#dom-eventtarget-eventtarget"""
    if new_target is None:
        raise type_error(
            "Failed to construct 'EventTarget': Please use the 'new' operator, "
            "this DOM object constructor cannot be called as a function."
        )
    prototype = get_prototype_from_constructor(new_target, "%EventTarget.prototype%")
    return EventTargetObject(prototype)


def _require(arguments: list[Value], count: int, method: str) -> None:
    if len(arguments) < count:
        given = f"only {len(arguments)} present"
        raise type_error(
            f"Failed to execute '{method}' on 'EventTarget': "
            f"{count} argument{'s' if count > 1 else ''} required, but {given}."
        )


def _callback(value: Value, method: str) -> JSObject | None:
    if value is UNDEFINED or value is NULL:
        return None
    if not isinstance(value, JSObject):
        raise type_error(
            f"Failed to execute '{method}' on 'EventTarget': parameter 2 is not of type 'Object'."
        )
    return value


def _flag(options: Value, name: str) -> bool:
    return isinstance(options, JSObject) and to_boolean(options.get(name, options))


def _capture(options: Value) -> bool:
    """https://dom.spec.whatwg.org/#concept-flatten-options"""
    return _flag(options, "capture") if isinstance(options, JSObject) else to_boolean(options)


def _passive(target: EventTargetObject, type_: str, options: Value) -> bool:
    """https://dom.spec.whatwg.org/#default-passive-value"""
    given = options.get("passive", options) if isinstance(options, JSObject) else UNDEFINED
    if given is not UNDEFINED:
        return to_boolean(given)
    return type_ in _PASSIVE_TYPES and target.is_passive_by_default


def add_event_listener(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-eventtarget-addeventlistener"""
    target = target_of(realm, this)
    _require(arguments, 2, "addEventListener")
    type_ = to_string(arguments[0])
    callback = _callback(arguments[1], "addEventListener")
    options = argument(arguments, 2)
    capture, once = _capture(options), _flag(options, "once")
    passive = _passive(target, type_, options)
    signal = options.get("signal", options) if isinstance(options, JSObject) else UNDEFINED
    if signal is not UNDEFINED and not isinstance(signal, AbortSignalObject):
        raise type_error(
            "Failed to execute 'addEventListener' on 'EventTarget': Failed to read the 'signal' "
            "property from 'AddEventListenerOptions': Failed to convert value to 'AbortSignal'."
        )
    if callback is not None:
        found = signal if isinstance(signal, AbortSignalObject) else None
        listener = EventListener(type_, callback, capture, passive, once, found)
        target.add_an_event_listener(listener)
    return UNDEFINED


def remove_event_listener(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener"""
    target = target_of(realm, this)
    _require(arguments, 2, "removeEventListener")
    callback = _callback(arguments[1], "removeEventListener")
    capture = _capture(argument(arguments, 2))
    if callback is not None:
        found = target.find(to_string(arguments[0]), callback, capture)
        if found is not None:
            target.remove(found)
    return UNDEFINED


def dispatch_event(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """https://dom.spec.whatwg.org/#dom-eventtarget-dispatchevent"""
    target = target_of(realm, this)
    _require(arguments, 1, "dispatchEvent")
    event = arguments[0]
    if not isinstance(event, EventObject):
        raise type_error(
            "Failed to execute 'dispatchEvent' on 'EventTarget': "
            "parameter 1 is not of type 'Event'."
        )
    if event.flags.dispatch or not event.flags.initialized:
        state = (
            "is already being dispatched" if event.flags.dispatch else "provided is uninitialized"
        )
        message = f"Failed to execute 'dispatchEvent' on 'EventTarget': The event {state}."
        raise dom_exception(realm, "InvalidStateError", message)
    event.is_trusted = False
    return platform_of(realm).dispatcher.dispatch(event, target)


def event_handler(type_: str) -> Accessor:
    """``ontype``: https://html.spec.whatwg.org/multipage/webappapis.html#event-handler-idl-attributes"""

    def read(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        present = target_of(realm, this).handlers.get(type_)
        callback = None if present is None else present.callback
        if isinstance(callback, UncompiledHandler):
            callback = callback.function()
        return NULL if callback is None else callback

    def write(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        given = argument(arguments, 0)
        callback = given if isinstance(given, JSObject) else None
        target_of(realm, this).set_event_handler(type_, callback)
        return UNDEFINED

    return Accessor(f"on{type_}", read, write, enumerable=True)


DESCRIPTIONS = (
    Constructor(
        "EventTarget",
        0,
        construct_event_target,
        prototype=(
            Method("addEventListener", add_event_listener, 2, enumerable=True),
            Method("dispatchEvent", dispatch_event, 1, enumerable=True),
            Method("removeEventListener", remove_event_listener, 2, enumerable=True),
            Constant(WellKnownSymbol.TO_STRING_TAG, "EventTarget", configurable=True),
        ),
    ),
)
