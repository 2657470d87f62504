"""EventEmitter: https://nodejs.org/docs/latest-v20.x/api/events.html

Its state is in properties of the emitter, as in Node, so that inspection and old-style inheritance
(``EventEmitter.call(this)``) see what they are used to: ``_events`` maps a name to its listener, or
to the list of them when they are several.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.node.emitter_table import (
    CAPTURE,
    SHAPE_MODE,
    events_of,
    initialize,
    listeners_of,
    store,
)
from app.javascript.hosts.node_errors import (
    node_error,
)
from app.javascript.runtime.array import ArrayObject
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import (
    constructor_name,
    describe,
    to_string,
)
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.function import NativeConstructor, NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    get_prototype_from_constructor,
    get_v,
    is_callable,
)
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
            invoke_by_name(realm, emitter, "removeListener", [key, self])
            return listener.call(emitter, arguments)

        super().__init__(realm, "bound onceWrapper", 0, behaviour)
        self.listener = listener
        self.properties["listener"] = listener


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


def add(realm: Realm, emitter: Value, key: PropertyKey, listener: JSObject, *, first: bool) -> None:
    """Tell of the new listener, then add it."""
    events = events_of(realm, emitter)
    assert isinstance(emitter, JSObject)
    if isinstance(events.properties.get("newListener"), JSObject):
        shown = listener.listener if isinstance(listener, OnceWrapper) else listener
        _emit_by_method(realm, emitter, ["newListener", key, shown])
    present = listeners_of(realm, emitter, key)
    store(realm, emitter, key, [listener, *present] if first else [*present, listener])
    _check_leak(realm, emitter, key, len(present) + 1)


def _check_leak(realm: Realm, emitter: JSObject, key: PropertyKey, count: int) -> None:
    """MaxListenersExceededWarning, once for an event."""
    most = max_listeners(realm, emitter)
    if type(most) is not float or not 0 < most < count:
        return
    listed = events_of(realm, emitter).properties.get(key)
    if not isinstance(listed, ArrayObject) or "warned" in listed.properties:
        return
    listed.properties["warned"] = True
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
            store(realm, emitter, key, present)
            if not present and emitter.properties.get(SHAPE_MODE) is True:
                return True  # AD-HOC: Node does not tell of it then.
            if listeners_of(realm, emitter, "removeListener"):
                unwraps = not present and isinstance(each, OnceWrapper)
                bare = cast("OnceWrapper", each).listener if unwraps else listener
                _emit_by_method(realm, emitter, ["removeListener", key, bare])
            return True
    return False


def invoke_by_name(realm: Realm, emitter: Value, name: str, arguments: list[Value]) -> Value:
    """Call ``this.name(...)``: subclasses put their own methods there."""
    method = get_v(realm, emitter, name)
    if not is_callable(method):
        raise type_error(f"this.{name} is not a function")
    return method.call(emitter, arguments)


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
            _emit_by_method(realm, emitter, [ERROR_MONITOR, *arguments])
            listeners = listeners_of(realm, emitter, key)
        if not listeners:
            raise _unhandled(realm, argument(arguments, 0))
    captures = emitter.properties.get(CAPTURE) is True
    for listener in listeners:
        result = listener.call(emitter, arguments)
        if captures and result is not UNDEFINED and result is not NULL:
            _capture_rejection(realm, emitter, result, key, arguments)
    return bool(listeners)


def _capture_rejection(
    realm: Realm,
    emitter: JSObject,
    promise: Value,
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
        before = emitter.properties.get(CAPTURE)
        emitter.properties[CAPTURE] = False
        try:
            emit_event(realm, emitter, "error", [error])
        finally:
            emitter.properties[CAPTURE] = before

    def rejected(_realm: Realm, _this: Value, given: list[Value]) -> Value:
        cast("NodeHost", realm.slots["host"]).at_next_tick(
            lambda: tell(argument(given, 0)), "captured rejection"
        )
        return UNDEFINED

    try:
        then = get_v(realm, promise, "then")
        if is_callable(then):
            then.call(promise, [UNDEFINED, NativeFunction(realm, "", 1, rejected)])
    except ThrowCompletion as thrown:
        _emit_by_method(realm, emitter, ["error", thrown.value_in(realm)])


def _unhandled(realm: Realm, error: Value) -> ThrowCompletion:
    if isinstance(error, ErrorObject):
        return ThrowCompletion(error)
    cast("NodeHost", realm.slots["host"]).loop.first_uses.of("an error event without an error")
    try:
        shown = inspect(realm, error)
    except ThrowCompletion:
        shown = describe(error) if isinstance(error, Symbol) else to_string(error)
    message = f"Unhandled error. ({shown})"
    completion = node_error(realm, "Error", "ERR_UNHANDLED_ERROR", message)
    made = completion.value_in(realm)
    assert isinstance(made, JSObject)
    made.properties["context"] = error
    return completion


def max_listeners(realm: Realm, emitter: Value) -> Value:
    """The emitter's own limit, or that of all."""
    own = emitter.get("_maxListeners", emitter) if isinstance(emitter, JSObject) else UNDEFINED
    if own is UNDEFINED:
        constructor = realm.intrinsics["%EventEmitter%"]
        return constructor.get("defaultMaxListeners", constructor)
    return own
