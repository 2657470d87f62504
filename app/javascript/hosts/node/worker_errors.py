"""The errors of a worker on their way to its maker: not clones, but objects made like them.

https://nodejs.org/docs/latest-v20.x/api/worker_threads.html#event-error
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.node.serializing import serialize
from app.javascript.hosts.web.dom_exception import DOMExceptionObject
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Symbol, Value, WellKnownSymbol

_CONSTRUCTORS: Final = frozenset(
    {"Error", "TypeError", "RangeError", "URIError", "SyntaxError", "ReferenceError", "EvalError"}
)


def error_for_maker(sender: Realm, receiver: Realm, error: Value) -> Value:
    """What the Worker object's listeners get; what cannot be cloned is told in words."""
    if isinstance(error, Symbol):
        return Symbol(error.description)
    if isinstance(error, DOMExceptionObject):  # nothing of it is a property of its own
        return JSObject(receiver.object_prototype)
    try:
        if isinstance(error, ErrorObject):
            return _made_alike(sender, receiver, error)
        return serialize(sender, receiver, error, UNDEFINED).value
    except ThrowCompletion:
        return inspect(sender, error)


def _made_alike(sender: Realm, receiver: Realm, error: ErrorObject) -> Value:
    """With all properties that it has and inherits, but for functions."""
    error.get("stack", error)  # V8 writes it when it is first asked for
    chain = _chain(sender, error)
    name = next((name for one in chain if (name := _constructor_name(one)) in _CONSTRUCTORS), "")
    made = receiver.make_error(name or "Error", "")
    made.get("stack", made)
    made.properties.clear()
    for holder in reversed(chain):
        for key in holder.own_property_keys():
            found = holder.get_own_property(key)
            if not isinstance(key, str) or found is None:
                continue
            value = found.value if isinstance(found, DataProperty) else holder.get(key, error)
            if key == "cause":
                value = error_for_maker(sender, receiver, value)
            elif isinstance(value, JSObject):
                if value.callable:
                    continue
                value = serialize(sender, receiver, value, UNDEFINED).value
            made.properties.pop(key, None)
            made.properties[key] = _like(found, value)
    tag = DataProperty("Error", writable=False, enumerable=False, configurable=True)
    made.properties[WellKnownSymbol.TO_STRING_TAG] = tag
    return made


def _chain(sender: Realm, error: JSObject) -> list[JSObject]:
    """The error and what it inherits from, but for what all objects have."""
    chain: list[JSObject] = []
    holder: JSObject | None = error
    while holder is not None and holder is not sender.object_prototype:
        chain.append(holder)
        holder = holder.get_prototype_of()
    return chain


def _constructor_name(holder: JSObject) -> str:
    found = holder.get_own_property("constructor")
    constructor = found.value if isinstance(found, DataProperty) else None
    name = constructor.get("name", constructor) if isinstance(constructor, JSObject) else ""
    return name if isinstance(name, str) else ""


def _like(found: DataProperty | AccessorProperty, value: Value) -> DataProperty:
    """A data property with the attributes of the one that it is a copy of."""
    writable = found.writable if isinstance(found, DataProperty) else False
    return DataProperty(value, writable, found.enumerable, found.configurable)
