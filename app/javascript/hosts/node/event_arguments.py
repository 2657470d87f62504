"""What Node says of wrong arguments of EventTarget and Event.

https://nodejs.org/docs/latest-v20.x/api/events.html#nodejs-eventtarget-vs-dom-eventtarget
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from app.javascript.hosts.node.listener_limits import watch_listeners
from app.javascript.hosts.node_errors import (
    invalid_argument_type,
    node_error,
    require_integer,
)
from app.javascript.hosts.web.events.abort_signal import AbortSignalObject
from app.javascript.hosts.web.events.event import EventObject
from app.javascript.hosts.web.events.event_target import EventTargetObject
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.array_operations import is_array
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.function import NativeConstructor, NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, length_of_array_like
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Symbol, Value

#: Raises Node's error, or returns.
Check: TypeAlias = Callable[[Realm, list[Value]], None]

_LONGEST_DELAY: Final = 2**32 - 1


def _require(realm: Realm, arguments: list[Value], *names: str) -> None:
    if len(arguments) >= len(names):
        return
    listed = " and ".join(f'"{name}"' for name in names)
    message = f"The {listed} argument{'s' if len(names) > 1 else ''} must be specified"
    raise node_error(realm, "TypeError", "ERR_MISSING_ARGS", message)


def _check_listening(realm: Realm, arguments: list[Value]) -> None:
    _require(realm, arguments, "type", "listener")
    listener = arguments[1]
    if listener is not UNDEFINED and listener is not NULL and not isinstance(listener, JSObject):
        expected = "an instance of EventListener"
        raise invalid_argument_type(realm, "listener", expected, listener)
    options = argument(arguments, 2)
    if isinstance(options, JSObject) and options.has_property("signal"):
        signal = options.get("signal", options)
        if signal is not UNDEFINED and not isinstance(signal, AbortSignalObject):
            expected = "an instance of AbortSignal"
            raise invalid_argument_type(realm, "options.signal", expected, signal)


def _check_removing(realm: Realm, arguments: list[Value]) -> None:
    """NOTE: Only an option `capture` that is true counts, not a third argument that is."""
    _check_listening(realm, arguments)
    options = argument(arguments, 2)
    capture = isinstance(options, JSObject) and options.get("capture", options) is True
    arguments[2:] = [capture]


def _check_dispatch(realm: Realm, arguments: list[Value]) -> None:
    _require(realm, arguments, "event")
    event = arguments[0]
    if not isinstance(event, EventObject):
        raise invalid_argument_type(realm, "event", "an instance of Event", event)
    if event.flags.dispatch:
        message = f'The event "{event.type}" is already being dispatched'
        raise node_error(realm, "Error", "ERR_EVENT_RECURSION", message)


def _check_event(realm: Realm, arguments: list[Value]) -> None:
    _require(realm, arguments, "type")
    options = argument(arguments, 1)
    if options is not UNDEFINED and options is not NULL and not isinstance(options, JSObject):
        raise invalid_argument_type(realm, "options", "of type object", options)


def _check_nothing(_realm: Realm, _arguments: list[Value]) -> None:
    """Any arguments will do."""


def _check_signal_made(realm: Realm, _arguments: list[Value]) -> None:
    """Only Node itself makes signals."""
    raise node_error(realm, "TypeError", "ERR_ILLEGAL_CONSTRUCTOR", "Illegal constructor")


def _check_delay(realm: Realm, arguments: list[Value]) -> None:
    """A whole number of 32 bits."""
    require_integer(realm, "delay", argument(arguments, 0), 0, _LONGEST_DELAY)


def _check_signals(realm: Realm, arguments: list[Value]) -> None:
    signals = argument(arguments, 0)
    if not is_array(signals):
        raise invalid_argument_type(realm, "signals", "an instance of Array", signals)
    assert isinstance(signals, JSObject)
    for place in range(length_of_array_like(signals)):
        signal = signals.get(str(place), signals)
        if not isinstance(signal, AbortSignalObject):
            name = f"signals[{place}]"
            raise invalid_argument_type(realm, name, "an instance of AbortSignal", signal)


_OF_TARGETS: Final = (_check_listening, _check_removing, _check_dispatch)
#: Node knows a target by it: https://github.com/nodejs/node/blob/v20.x/lib/internal/event_target.js
_IS_TARGET: Final = "nodejs.event_target"


def check_event_arguments(realm: Realm) -> None:
    """Put Node's checks before the standard's."""
    prototype = realm.intrinsics["%EventTarget.prototype%"]
    check: Check
    for name, check in (
        ("addEventListener", _check_listening),
        ("removeEventListener", _check_removing),
        ("dispatchEvent", _check_dispatch),
    ):
        function = prototype.get(name, prototype)
        assert isinstance(function, NativeFunction)
        _check_before(function, check)
        if name == "addEventListener":
            watch_listeners(function)
    symbol = realm.agent.symbol_registry.setdefault(_IS_TARGET, Symbol(_IS_TARGET))
    realm.intrinsics["%EventTarget%"].properties[symbol] = True
    for name, check in (("timeout", _check_delay), ("any", _check_signals)):
        function = realm.intrinsics["%AbortSignal%"].get(name, UNDEFINED)
        assert isinstance(function, NativeFunction)
        _check_before(function, check)
    for name, check in (
        ("Event", _check_event),
        ("CustomEvent", _check_event),
        ("MessageEvent", _check_event),
        ("EventTarget", _check_nothing),
        ("AbortController", _check_nothing),
        ("AbortSignal", _check_signal_made),
    ):
        constructor = realm.intrinsics[f"%{name}%"]
        assert isinstance(constructor, NativeConstructor)
        _check_before_construction(constructor, name, check)


def _check_before(function: NativeFunction, check: Check) -> None:
    behaviour = function.behaviour

    def checked(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        if check in _OF_TARGETS and not isinstance(this, EventTargetObject):
            raise type_error("Illegal invocation")
        check(realm, arguments)
        return behaviour(realm, this, arguments)

    function.behaviour = checked


def _check_before_construction(constructor: NativeConstructor, name: str, check: Check) -> None:
    behaviour = constructor.behaviour

    def checked(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        if new_target is None:
            raise type_error(f"Class constructor {name} cannot be invoked without 'new'")
        check(realm, arguments)
        return behaviour(realm, arguments, new_target)

    constructor.behaviour = checked


def listeners_of_target(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``targetListeners(target, type)``: the callbacks, in order"""
    target, type_ = argument(arguments, 0), argument(arguments, 1)
    listeners = getattr(target, "listeners", ())
    callbacks: list[Value] = [each.callback for each in listeners if each.type == type_]
    return create_array_from_list(realm, callbacks)
