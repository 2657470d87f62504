"""The methods of EventEmitter: https://nodejs.org/docs/latest-v20.x/api/events.html#class-eventemitter"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.node.emitter_table import (
    CAPTURE,
    SHAPE_MODE,
    events_of,
    forget_all,
    listeners_of,
    store,
)
from app.javascript.hosts.node.event_emitter import (
    DEFAULT_MAX_LISTENERS,
    ERROR_MONITOR,
    EventEmitterConstructor,
    OnceWrapper,
    add,
    construct_event_emitter,
    emit_event,
    invoke_by_name,
    max_listeners,
    remove,
)
from app.javascript.hosts.node_errors import (
    invalid_argument_type,
    node_error,
    require_function,
)
from app.javascript.runtime.array import create_array_from_list
from app.javascript.runtime.conversion import (
    to_property_key,
)
from app.javascript.runtime.describe import Constant, Method, define_properties
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
)
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import (
    UNDEFINED,
    Value,
)


def _adding(name: str, *, first: bool) -> Method:
    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        key = to_property_key(argument(arguments, 0))
        listener = require_function(realm, "listener", argument(arguments, 1))
        add(realm, this, key, listener, first=first)
        return this

    return Method(name, behaviour, 2)


def _adding_once(name: str, by: str) -> Method:
    def behaviour(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        key = to_property_key(argument(arguments, 0))
        listener = require_function(realm, "listener", argument(arguments, 1))
        if isinstance(this, JSObject):
            listener = OnceWrapper(realm, this, key, listener)
        invoke_by_name(realm, this, by, [key, listener])
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
    if not listeners_of(realm, this, "removeListener"):
        this.properties[SHAPE_MODE] = False
        if arguments:
            store(realm, this, to_property_key(arguments[0]), [])
        else:
            forget_all(this)
    elif arguments:
        key = to_property_key(arguments[0])
        for listener in reversed(listeners_of(realm, this, key)):
            invoke_by_name(realm, this, "removeListener", [key, listener])
    else:
        kept = [key for key in events.own_property_keys() if key != "removeListener"]
        for key in (*kept, "removeListener"):
            invoke_by_name(realm, this, "removeAllListeners", [key])
        forget_all(this)
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
    """All names of the table, heard or not, if any is heard."""
    names = events_of(realm, this).own_property_keys()
    is_heard = isinstance(this, JSObject) and this.get("_eventsCount", this) != 0
    return create_array_from_list(realm, [*names] if is_heard else [])


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


def _max_listeners_of(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    return max_listeners(realm, this)


_PROTOTYPE: Final = (
    Method("setMaxListeners", _set_max_listeners, 1),
    Method("getMaxListeners", _max_listeners_of),
    Method("emit", _emit, 1),
    _adding("addListener", first=False),
    _adding("prependListener", first=True),
    _adding_once("once", "on"),
    _adding_once("prependOnceListener", "prependListener"),
    Method("removeListener", _remove_listener, 2),
    Method("removeAllListeners", _remove_all_listeners, 1),
    Method("listeners", _listeners, 1),
    Method("rawListeners", _raw_listeners, 1),
    Method("listenerCount", _listener_count, 2),
    Method("eventNames", _event_names),
)
#: The same functions by another name, after the first one.
_ALSO: Final = {"addListener": "on", "removeListener": "off"}


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
    prototype.properties[CAPTURE] = DataProperty(False, True, False, False)
    define_properties(realm, prototype, _PROTOTYPE)
    for method in _PROTOTYPE:
        found = prototype.properties[method.key]
        function = found.value if isinstance(found, DataProperty) else found
        prototype.properties.pop(method.key)
        for name in (method.key, _ALSO.get(str(method.key))):
            if name is not None:
                prototype.properties[name] = function
    constructor.properties["defaultMaxListeners"] = DataProperty(
        DEFAULT_MAX_LISTENERS, True, True, True
    )
    constructor.properties["captureRejections"] = DataProperty(False, True, True, True)
    monitor = Constant("errorMonitor", ERROR_MONITOR, configurable=True, enumerable=True)
    define_properties(realm, constructor, (monitor,))
    constructor.properties["EventEmitter"] = constructor
