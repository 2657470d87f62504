"""The table of an emitter's listeners, in its property ``_events``.

https://nodejs.org/docs/latest-v20.x/api/events.html
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node_errors import invalid_argument_type
from app.javascript.runtime.array import ArrayObject, create_array_from_list
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe, to_boolean
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Symbol, Value

SHAPE_MODE: Final = Symbol("shapeMode")
CAPTURE: Final = Symbol("kCapture")


def initialize(realm: Realm, emitter: JSObject, options: Value = UNDEFINED) -> None:
    """EventEmitter.init

    Streams come with a table of the usual events, which keeps its shape: a name stays when nobody
    listens any more.
    """
    keeps_shape = isinstance(emitter.properties.get("_events"), JSObject)
    if not keeps_shape:
        forget_all(emitter)
    emitter.properties.setdefault("_maxListeners", UNDEFINED)
    emitter.properties[SHAPE_MODE] = keeps_shape
    emitter.properties[CAPTURE] = _captures(realm, options)


def forget_all(emitter: JSObject) -> None:
    """Give the emitter a new table, without a shape."""
    emitter.properties["_events"] = JSObject(None)
    emitter.properties["_eventsCount"] = 0.0
    if SHAPE_MODE in emitter.properties:
        emitter.properties[SHAPE_MODE] = False


def _captures(realm: Realm, options: Value) -> bool:
    given = (
        options.get("captureRejections", options) if isinstance(options, JSObject) else UNDEFINED
    )
    if not to_boolean(given):
        constructor = realm.intrinsics["%EventEmitter%"]
        given = constructor.get("captureRejections", constructor)
    elif type(given) is not bool:
        raise invalid_argument_type(realm, "options.captureRejections", "of type boolean", given)
    return to_boolean(given)


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


def store(realm: Realm, emitter: JSObject, key: PropertyKey, listeners: list[JSObject]) -> None:
    """Keep a listener bare, several in a list, none not at all."""
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
    elif emitter.properties.get(SHAPE_MODE) is True and key in events.properties:
        events.properties[key] = UNDEFINED
    else:
        events.properties.pop(key, None)
    count = sum(listed is not UNDEFINED for listed in events.properties.values())
    emitter.properties["_eventsCount"] = float(count)
