"""EventEmitter: https://nodejs.org/docs/latest-v20.x/api/events.html

Its state is in properties of the emitter, as in Node, so that inspection and old-style inheritance
(``EventEmitter.call(this)``) see what they are used to: ``_events`` maps a name to its listener, or
to the list of them when they are several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.node.argument_errors import (
    invalid_argument_type,
    node_error,
    require_function,
)
from app.javascript.runtime.array import ArrayObject, create_array_from_list
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import (
    constructor_name,
    describe,
    to_boolean,
    to_property_key,
)
from app.javascript.runtime.describe import Constant, Method, define_properties
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.function import NativeConstructor, NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    get_prototype_from_constructor,
    is_callable,
)
from app.javascript.runtime.promise_object import PromiseObject
from app.javascript.runtime.promise_operations import perform_promise_then
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import (
    NULL,
    UNDEFINED,
    PropertyKey,
    Symbol,
    Value,
)

if TYPE_CHECKING:
    from app.javascript.hosts.node.host import NodeHost

DEFAULT_MAX_LISTENERS = 10.0
_SHAPE_MODE: Final = Symbol("shapeMode")
_CAPTURE: Final = Symbol("kCapture")
ERROR_MONITOR: Final = Symbol("events.errorMonitor")
_REJECTION: Final = "nodejs.rejection"


class OnceWrapper(NativeFunction):
    """What stands for a listener that is called once; ``listener`` is the listener."""

    __slots__ = ("listener",)

    def __init__(
        self, realm: Realm, emitter: JSObject, key: PropertyKey, listener: JSObject
    ) -> None:
        fired = False

        def behaviour(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
            nonlocal fired
            if fired:
                return UNDEFINED
            fired = True
            remove(realm, emitter, key, self)
            return listener.call(emitter, arguments)

        super().__init__(realm, "bound onceWrapper", 0, behaviour)
        self.listener = listener
        self.properties["listener"] = listener


def initialize(realm: Realm, emitter: JSObject, options: Value = UNDEFINED) -> None:
    """EventEmitter.init"""
    events = emitter.properties.get("_events")
    if not isinstance(events, JSObject):
        emitter.properties["_events"] = JSObject(None)
        emitter.properties["_eventsCount"] = 0.0
    emitter.properties.setdefault("_maxListeners", UNDEFINED)
    emitter.properties[_SHAPE_MODE] = False
    emitter.properties[_CAPTURE] = _captures(realm, options)


def _captures(realm: Realm, options: Value) -> bool:
    given = (
        options.get("captureRejections", options) if isinstance(options, JSObject) else UNDEFINED
    )
    if given is UNDEFINED:
        constructor = realm.intrinsics["%EventEmitter%"]
        given = constructor.get("captureRejections", constructor)
    elif type(given) is not bool:
        raise invalid_argument_type(realm, "options.captureRejections", "of type boolean", given)
    return to_boolean(given)


class EventEmitterConstructor(NativeConstructor):
    """A plain call, as old-style subclasses make it, initialises ``this``."""

    __slots__ = ()

    def call(self, this: Value, arguments: list[Value]) -> Value:
        if isinstance(this, JSObject):
            initialize(self.realm, this, argument(arguments, 0))
        return UNDEFINED


def construct_event_emitter(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://nodejs.org/docs/latest-v20.x/api/events.html#class-eventemitter"""
    prototype = get_prototype_from_constructor(
        new_target or realm.intrinsics["%EventEmitter%"], "%EventEmitter.prototype%"
    )
    made = JSObject(prototype)
    initialize(realm, made, argument(arguments, 0))
    return made


def events_of(realm: Realm, emitter: Value) -> JSObject:
    """The emitter's table; an object that was never initialised is now."""
    if not isinstance(emitter, JSObject):
        raise type_error(f"Cannot read properties of {describe(emitter)} (reading '_events')")
    events = emitter.get("_events", emitter)
    if not isinstance(events, JSObject):
        initialize(realm, emitter)
        events = emitter.get("_events", emitter)
    assert isinstance(events, JSObject)
    return events


def listeners_of(realm: Realm, emitter: Value, key: PropertyKey) -> list[JSObject]:
    """A list of its own: wrappers included."""
    found = events_of(realm, emitter).properties.get(key)
    if isinstance(found, ArrayObject):
        return [listener for listener in found.elements if isinstance(listener, JSObject)]
    return [found] if isinstance(found, JSObject) else []


def _store(realm: Realm, emitter: JSObject, key: PropertyKey, listeners: list[JSObject]) -> None:
    events = events_of(realm, emitter)
    if len(listeners) > 1:
        present = events.properties.get(key)
        warned = isinstance(present, ArrayObject) and "warned" in present.properties
        listed = create_array_from_list(realm, [*listeners])
        if warned:
            listed.properties["warned"] = True
        events.properties[key] = listed
    elif listeners:
        events.properties[key] = listeners[0]
    else:
        events.properties.pop(key, None)
    emitter.properties["_eventsCount"] = float(len(events.properties))


def add(realm: Realm, emitter: Value, key: PropertyKey, listener: JSObject, *, first: bool) -> None:
    """Tell of the new listener, then add it."""
    events = events_of(realm, emitter)
    assert isinstance(emitter, JSObject)
    if "newListener" in events.properties:
        shown = listener.listener if isinstance(listener, OnceWrapper) else listener
        _emit_by_method(realm, emitter, ["newListener", key, shown])
    present = listeners_of(realm, emitter, key)
    _store(realm, emitter, key, [listener, *present] if first else [*present, listener])
    _check_leak(realm, emitter, key, len(present) + 1)


def _check_leak(realm: Realm, emitter: JSObject, key: PropertyKey, count: int) -> None:
    """MaxListenersExceededWarning, once for an event."""
    most = _get_max_listeners(realm, emitter, [])
    if type(most) is not float or not 0 < most < count:
        return
    listed = events_of(realm, emitter).properties.get(key)
    if not isinstance(listed, ArrayObject) or "warned" in listed.properties:
        return
    listed.properties["warned"] = DataProperty(True, True, False, True)
    name = describe(key) if isinstance(key, Symbol) else key
    message = (
        f"Possible EventEmitter memory leak detected. {count} {name} listeners added to "
        f"{inspect_briefly(realm, emitter)}. MaxListeners is {most:.0f}. "
        "Use emitter.setMaxListeners() to increase limit"
    )
    error = realm.make_error("Error", message)
    error.properties["name"] = "MaxListenersExceededWarning"
    error.properties["emitter"] = emitter
    error.properties["type"] = key
    error.properties["count"] = float(count)
    cast("NodeHost", realm.slots["host"]).emit_process_warning(error)


def inspect_briefly(realm: Realm, value: JSObject) -> str:
    """Without what is in it: ``[EventEmitter]``."""
    return f"[{constructor_name(value)}]" if value.prototype is not None else inspect(realm, value)


def remove(realm: Realm, emitter: JSObject, key: PropertyKey, listener: JSObject) -> bool:
    """Take the one that was added last away, then tell of it; False when there is none."""
    present = listeners_of(realm, emitter, key)
    for place in range(len(present) - 1, -1, -1):
        each = present[place]
        if each is listener or (isinstance(each, OnceWrapper) and each.listener is listener):
            del present[place]
            _store(realm, emitter, key, present)
            if "removeListener" in events_of(realm, emitter).properties:
                bare = each.listener if isinstance(each, OnceWrapper) else each
                _emit_by_method(realm, emitter, ["removeListener", key, bare])
            return True
    return False


def _emit_by_method(realm: Realm, emitter: JSObject, arguments: list[Value]) -> None:
    method = emitter.get("emit", emitter)
    if is_callable(method):
        method.call(emitter, arguments)


def emit_event(realm: Realm, emitter: Value, key: PropertyKey, arguments: list[Value]) -> bool:
    """Call the listeners there are now; False when there are none.

    https://nodejs.org/docs/latest-v20.x/api/events.html#emitteremiteventname-args
    """
    listeners = listeners_of(realm, emitter, key)
    assert isinstance(emitter, JSObject)
    if key == "error":
        if listeners_of(realm, emitter, ERROR_MONITOR):
            emit_event(realm, emitter, ERROR_MONITOR, arguments)
            listeners = listeners_of(realm, emitter, key)
        if not listeners:
            raise _unhandled(realm, argument(arguments, 0))
    captures = emitter.properties.get(_CAPTURE) is True
    for listener in listeners:
        result = listener.call(emitter, arguments)
        if captures and isinstance(result, PromiseObject):
            _capture_rejection(realm, emitter, result, key, arguments)
    return bool(listeners)


def _capture_rejection(
    realm: Realm,
    emitter: JSObject,
    promise: PromiseObject,
    key: PropertyKey,
    arguments: list[Value],
) -> None:
    """https://nodejs.org/docs/latest-v20.x/api/events.html#capture-rejections-of-promises"""

    def tell(error: Value) -> None:
        symbol = realm.agent.symbol_registry.setdefault(_REJECTION, Symbol(_REJECTION))
        handler = emitter.get(symbol, emitter)
        if is_callable(handler):
            handler.call(emitter, [error, key, *arguments])
            return
        before = emitter.properties.get(_CAPTURE)
        emitter.properties[_CAPTURE] = False
        try:
            emit_event(realm, emitter, "error", [error])
        finally:
            emitter.properties[_CAPTURE] = before

    def rejected(error: Value) -> Value:
        cast("NodeHost", realm.slots["host"]).at_next_tick(
            lambda: tell(error), "captured rejection"
        )
        return UNDEFINED

    perform_promise_then(realm, promise, None, rejected)


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
        remove(realm, this, key, listener)
    return this


def _remove_all_listeners(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    """With somebody who listens for removals, each is told of, the last one first."""
    events = events_of(realm, this)
    assert isinstance(this, JSObject)
    told = "removeListener" in events.properties
    keys = [to_property_key(arguments[0])] if arguments else list(events.own_property_keys())
    if told and not arguments:
        keys = [key for key in keys if key != "removeListener"] + ["removeListener"]
    for key in keys:
        if not told or key == "removeListener":
            _store(realm, this, key, [])
            continue
        for listener in reversed(listeners_of(realm, this, key)):
            remove(realm, this, key, listener)
    return this


def _listeners(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    found = listeners_of(realm, this, to_property_key(argument(arguments, 0)))
    bare: list[Value] = [each.listener if isinstance(each, OnceWrapper) else each for each in found]
    return create_array_from_list(realm, bare)


def _raw_listeners(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    found = listeners_of(realm, this, to_property_key(argument(arguments, 0)))
    return create_array_from_list(realm, [*found])


def _listener_count(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    found = listeners_of(realm, this, to_property_key(argument(arguments, 0)))
    wanted = argument(arguments, 1)
    if not isinstance(wanted, JSObject):
        return float(len(found))
    return float(
        sum(
            each is wanted or (isinstance(each, OnceWrapper) and each.listener is wanted)
            for each in found
        )
    )


def _event_names(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return create_array_from_list(realm, [*events_of(realm, this).own_property_keys()])


def _set_max_listeners(realm: Realm, this: Value, arguments: list[Value]) -> Value:
    count = argument(arguments, 0)
    if type(count) is not float:
        raise invalid_argument_type(realm, "setMaxListeners", "of type number", count)
    if not count >= 0:
        message = (
            'The value of "setMaxListeners" is out of range. It must be >= 0. '
            f"Received {inspect(realm, count)}"
        )
        raise node_error(realm, "RangeError", "ERR_OUT_OF_RANGE", message)
    if isinstance(this, JSObject):
        this.properties["_maxListeners"] = count
    return this


def _get_max_listeners(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    own = this.get("_maxListeners", this) if isinstance(this, JSObject) else UNDEFINED
    if own is UNDEFINED or own is NULL:
        constructor = realm.intrinsics["%EventEmitter%"]
        return constructor.get("defaultMaxListeners", constructor)
    return own


_ON = _adding(once=False, first=False)

_PROTOTYPE: Final = (
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
)


def install_event_emitter(realm: Realm) -> None:
    """Make ``%EventEmitter%``, which is no global. Its methods are enumerable, as in Node."""
    prototype = JSObject(realm.object_prototype)
    realm.intrinsics["%EventEmitter.prototype%"] = prototype
    constructor = EventEmitterConstructor(realm, "EventEmitter", 1, construct_event_emitter)
    realm.intrinsics["%EventEmitter%"] = constructor
    constructor.properties["prototype"] = DataProperty(prototype, True)
    prototype.properties["constructor"] = DataProperty(constructor, True, False, True)
    prototype.properties["_events"] = UNDEFINED
    prototype.properties["_eventsCount"] = 0.0
    prototype.properties["_maxListeners"] = UNDEFINED
    define_properties(realm, prototype, _PROTOTYPE)
    for method in _PROTOTYPE:
        found = prototype.properties[method.key]
        prototype.properties[method.key] = found.value if isinstance(found, DataProperty) else found
    constructor.properties["defaultMaxListeners"] = DataProperty(
        DEFAULT_MAX_LISTENERS, True, True, True
    )
    constructor.properties["captureRejections"] = DataProperty(False, True, True, True)
    monitor = Constant("errorMonitor", ERROR_MONITOR, enumerable=True)
    define_properties(realm, constructor, (monitor,))
    constructor.properties["EventEmitter"] = constructor
