"""Node's errors about wrong arguments: https://nodejs.org/docs/latest-v20.x/api/errors.html"""

from __future__ import annotations

from app.javascript.hosts.inspection import inspect
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import constructor_name, data_value, to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Symbol, Value

_TYPES: dict[type, str] = {
    bool: "boolean",
    float: "number",
    int: "bigint",
    str: "string",
    Symbol: "symbol",
}


def invalid_argument_type(realm: Realm, name: str, expected: str, value: Value) -> ThrowCompletion:
    """ERR_INVALID_ARG_TYPE: ``expected`` like ``of type function``."""
    kind = "property" if "." in name else "argument"
    named = name if name.endswith(" argument") else f'"{name}" {kind}'
    message = f"The {named} must be {expected}. Received {received(realm, value)}"
    return node_error(realm, "TypeError", "ERR_INVALID_ARG_TYPE", message)


def node_error(realm: Realm, kind: str, code: str, message: str) -> ThrowCompletion:
    """An error with a ``code``, which its ``stack`` shows as well."""
    error = realm.make_error(kind, message)
    error.get("stack", error)  # V8 writes it when it is first asked for
    stack = error.properties.get("stack")
    if isinstance(stack, DataProperty) and isinstance(stack.value, str):
        stack.value = stack.value.replace(kind, f"{kind} [{code}]", 1)
    error.properties["code"] = code
    return ThrowCompletion(error)


def received(realm: Realm, value: Value) -> str:
    """How Node names what it got instead."""
    if value is UNDEFINED or value is NULL:
        return to_string(value)
    if is_callable(value):
        name = data_value(value, "name")
        return "function " + (name if isinstance(name, str) else "")
    if isinstance(value, JSObject):
        return f"an instance of {constructor_name(value)}"
    shown = f"'{value}'" if isinstance(value, str) else inspect(realm, value)
    return f"type {_TYPES[type(value)]} ({shown})"


def require_function(realm: Realm, name: str, value: Value) -> JSObject:
    """The value as a function, or ERR_INVALID_ARG_TYPE."""
    if not is_callable(value):
        raise invalid_argument_type(realm, name, "of type function", value)
    return value
