"""EventEmitter: https://nodejs.org/docs/latest-v20.x/api/events.html

Its state is in properties of the emitter, as in Node, so that inspection and old-style inheritance
(``EventEmitter.call(this)``) see what they are used to: ``_events`` maps a name to the list of its
listeners. NOTE: Node keeps a single listener bare; this keeps a list always.
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.node.argument_errors import node_error, require_function
from app.javascript.runtime.array import ArrayObject, create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import to_property_key
from app.javascript.runtime.describe import Constant, Constructor, Method, Reference
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import (
    NULL,
    UNDEFINED,
    PropertyKey,
    Symbol,
    Value,
)

DEFAULT_MAX_LISTENERS = 10.0
_SHAPE_MODE: Final = Symbol("shapeMode")
_CAPTURE: Final = Symbol("kCapture")


class OnceWrapper(NativeFunction):
    """What stands for a listener that is called once; ``listener`` is the listener."""

    __slots__ = ("listener",)

    def __init__(
        self, realm: Realm, emitter: JSObject, key: PropertyKey, listener: JSObject
    ) -> None:
        def behaviour(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
            remove(emitter, key, self)
            return listener.call(emitter, arguments)

        super().__init__(realm, "bound onceWrapper", 0, behaviour)
        self.listener = listener


def initialize(emitter: JSObject) -> None:
    """EventEmitter.init"""
    emitter.properties["_events"] = JSObject(None)
    emitter.properties["_eventsCount"] = 0.0
    emitter.properties.setdefault("_maxListeners", UNDEFINED)
    emitter.properties[_SHAPE_MODE] = False
    emitter.properties[_CAPTURE] = False


def construct_event_emitter(
    realm: Realm, _arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/events.html#class-eventemitter"""
    prototype = get_prototype_from_constructor(
        new_target or realm.intrinsics["%EventEmitter%"], "%EventEmitter.prototype%"
    )
    made = JSObject(prototype)
    initialize(made)
    return made


def events_of(emitter: Value) -> JSObject:
    """The emitter's table; an object that was never initialised is now."""
    if not isinstance(emitter, JSObject):
        raise type_error("Cannot read properties of undefined (reading '_events')")
    events = emitter.properties.get("_events")
    if not isinstance(events, JSObject):
        initialize(emitter)
        events = emitter.properties["_events"]
    assert isinstance(events, JSObject)
    return events


def listeners_of(emitter: Value, key: PropertyKey) -> list[JSObject]:
    """A list of its own: wrappers included."""
    found = events_of(emitter).properties.get(key)
    elements = found.elements if isinstance(found, ArrayObject) else []
    return [listener for listener in elements if isinstance(listener, JSObject)]


def _store(emitter: JSObject, key: PropertyKey, listeners: list[JSObject]) -> None:
    events = events_of(emitter)
    if listeners:
        events.properties[key] = ArrayObject(None, [*listeners])
    else:
        events.properties.pop(key, None)
    emitter.properties["_eventsCount"] = float(len(events.properties))


def add(realm: Realm, emitter: Value, key: PropertyKey, listener: JSObject, *, first: bool) -> None:
    """Tell of the new listener, then add it."""
    events = events_of(emitter)
    assert isinstance(emitter, JSObject)
    if "newListener" in events.properties:
        shown = listener.listener if isinstance(listener, OnceWrapper) else listener
        emit_event(realm, emitter, "newListener", [key, shown])
    present = listeners_of(emitter, key)
    _store(emitter, key, [listener, *present] if first else [*present, listener])


def remove(emitter: JSObject, key: PropertyKey, listener: JSObject) -> None:
    """Take the one that was added last away."""
    present = listeners_of(emitter, key)
    for place in range(len(present) - 1, -1, -1):
        each = present[place]
        if each is listener or (isinstance(each, OnceWrapper) and each.listener is listener):
            del present[place]
            _store(emitter, key, present)
            return


def emit_event(realm: Realm, emitter: Value, key: PropertyKey, arguments: list[Value]) -> bool:
    """Call the listeners there are now; False when there are none.

    https://nodejs.org/docs/latest-v20.x/api/events.html#emitteremiteventname-args
    """
    listeners = listeners_of(emitter, key)
    if not listeners:
        if key == "error":
            raise _unhandled(realm, argument(arguments, 0))
        return False
    for listener in listeners:
        listener.call(emitter, arguments)
    return True


def _unhandled(realm: Realm, error: Value) -> ThrowCompletion:
    if isinstance(error, ErrorObject):
        return ThrowCompletion(error)
    message = f"Unhandled error. ({inspect(realm, error)})"
    completion = node_error(realm, "Error", "ERR_UNHANDLED_ERROR", message)
    made = completion.value_in(realm)
    assert isinstance(made, JSObject)
    made.properties["context"] = error
    return completion


def _adding(*, once: bool, first: bool) -> Method:
    names = {(False, False): "on", (True, False): "once"}
    name = names.get((once, first), "prependOnceListener" if once else "prependListener")

    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        key = to_property_key(argument(arguments, 0))
        listener = require_function(realm, "listener", argument(arguments, 1))
        if once and isinstance(this, JSObject):
            listener = OnceWrapper(realm, this, key, listener)
        add(realm, this, key, listener, first=first)
        return this

    return Method(name, behaviour, 2)


def _emit(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    return emit_event(realm, this, to_property_key(argument(arguments, 0)), arguments[1:])


def _remove_listener(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    key = to_property_key(argument(arguments, 0))
    listener = require_function(realm, "listener", argument(arguments, 1))
    if isinstance(this, JSObject):
        before = len(listeners_of(this, key))
        remove(this, key, listener)
        if len(listeners_of(this, key)) < before and listeners_of(this, "removeListener"):
            emit_event(realm, this, "removeListener", [key, listener])
    return this


def _remove_all_listeners(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    events = events_of(this)
    assert isinstance(this, JSObject)
    keys = [to_property_key(arguments[0])] if arguments else list(events.own_property_keys())
    for key in keys:
        _store(this, key, [])
    return this


def _listeners(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    found = listeners_of(this, to_property_key(argument(arguments, 0)))
    bare: list[Value] = [each.listener if isinstance(each, OnceWrapper) else each for each in found]
    return create_array_from_list(realm, bare)


def _raw_listeners(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    found = listeners_of(this, to_property_key(argument(arguments, 0)))
    return create_array_from_list(realm, [*found])


def _listener_count(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    return float(len(listeners_of(this, to_property_key(argument(arguments, 0)))))


def _event_names(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return create_array_from_list(realm, [*events_of(this).own_property_keys()])


def _set_max_listeners(_realm: Realm, this: Value, arguments: list[Value]) -> Value:
    if isinstance(this, JSObject):
        this.properties["_maxListeners"] = argument(arguments, 0)
    return this


def _get_max_listeners(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    own = this.get("_maxListeners", this) if isinstance(this, JSObject) else UNDEFINED
    return DEFAULT_MAX_LISTENERS if own is UNDEFINED or own is NULL else own


_ON = _adding(once=False, first=False)

DESCRIPTIONS = (
    Constructor(
        "EventEmitter",
        1,
        construct_event_emitter,
        statics=(
            Constant("defaultMaxListeners", DEFAULT_MAX_LISTENERS, True, True, True),
            Reference("EventEmitter", "%EventEmitter%"),
        ),
        prototype=(
            _ON,
            Method("addListener", _ON.behaviour, 2),
            _adding(once=True, first=False),
            _adding(once=False, first=True),
            _adding(once=True, first=True),
            Method("removeListener", _remove_listener, 2),
            Method("off", _remove_listener, 2),
            Method("removeAllListeners", _remove_all_listeners, 1),
            Method("emit", _emit, 1),
            Method("listeners", _listeners, 1),
            Method("rawListeners", _raw_listeners, 1),
            Method("listenerCount", _listener_count, 2),
            Method("eventNames", _event_names),
            Method("setMaxListeners", _set_max_listeners, 1),
            Method("getMaxListeners", _get_max_listeners),
        ),
        is_global=False,
    ),
)
