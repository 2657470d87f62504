"""Node's errors about wrong arguments: https://nodejs.org/docs/latest-v20.x/api/errors.html"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.inspection import inspect
from app.javascript.hosts.inspection.options import InspectOptions
from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe, to_boolean, to_string
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.json_stringify import quote_json_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_v, is_callable
from app.javascript.runtime.property import AccessorProperty, DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import NULL, UNDEFINED, Symbol, Value

_PROTOTYPES: Final = "prototypes of errors with codes"
_TYPES: Final[dict[type, str]] = {
    bool: "boolean",
    float: "number",
    int: "bigint",
    Symbol: "symbol",
}
#: Longer strings are cut to so many characters.
_LONGEST: Final = 28
_KEPT: Final = 25
#: Larger numbers that are out of range are shown with separators.
_LARGEST_PLAIN: Final = 2**32


def invalid_argument_type(realm: Realm, name: str, expected: str, value: Value) -> ThrowCompletion:
    """ERR_INVALID_ARG_TYPE: ``expected`` like ``of type function``."""
    kind = "property" if "." in name else "argument"
    named = name if name.endswith(" argument") else f'"{name}" {kind}'
    message = f"The {named} must be {expected}. Received {received(realm, value)}"
    return node_error(realm, "TypeError", "ERR_INVALID_ARG_TYPE", message)


def node_error(realm: Realm, kind: str, code: str, message: str) -> ThrowCompletion:
    """An error with a ``code``, which its ``stack`` shows as well."""
    error = realm.make_error(kind, message)
    error.prototype = _prototype_of(realm, kind, code)
    error.get("stack", error)  # V8 writes it when it is first asked for
    stack = error.properties.get("stack")
    if isinstance(stack, DataProperty) and isinstance(stack.value, str):
        stack.value = stack.value.replace(kind, f"{kind} [{code}]", 1)
    error.properties["code"] = code
    return ThrowCompletion(error)


def native_error(realm: Realm, kind: str, code: str, message: str) -> ThrowCompletion:
    """One that Node's part in C++ makes: only its ``code`` tells."""
    error = realm.make_error(kind, message)
    error.properties["code"] = code
    return ThrowCompletion(error)


def _prototype_of(realm: Realm, kind: str, code: str) -> JSObject:
    """What the errors of a code share: Node makes a class for each, which it does not show."""
    made: dict[tuple[str, str], JSObject] = realm.slots.setdefault(_PROTOTYPES, {})
    prototype = made.get((kind, code))
    if prototype is None:
        base = realm.intrinsics[f"%{kind}.prototype%"]
        prototype = made[kind, code] = JSObject(base)

        def constructor_of(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
            return realm.intrinsics[f"%{kind}%"]

        def told(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
            name, message = (to_string(get_v(realm, this, key)) for key in ("name", "message"))
            return f"{name} [{code}]: {message}"

        getter = NativeFunction(realm, "get constructor", 0, constructor_of)
        prototype.properties["constructor"] = AccessorProperty(getter, None, False, True)
        method = NativeFunction(realm, "toString", 0, told)
        prototype.properties["toString"] = DataProperty(method, True, False, True)
    return prototype


def received(realm: Realm, value: Value) -> str:
    """How Node names what it got instead.

    Raises:
        ThrowCompletion: the program's own ``constructor`` or ``name`` threw.
    """
    if value is UNDEFINED or value is NULL:
        return to_string(value)
    if is_callable(value):
        return f"function {to_string(value.get('name', value))}"
    if isinstance(value, JSObject):
        return _received_object(realm, value)
    if type(value) is str:
        shown = value if len(value) <= _LONGEST else f"{value[:_KEPT]}..."
        quoted = quote_json_string(shown) if "'" in shown else f"'{shown}'"
        return f"type string ({quoted})"
    return f"type {_TYPES[type(value)]} ({inspect(realm, value, InspectOptions())})"


def _received_object(realm: Realm, value: JSObject) -> str:
    """By the name of its constructor, if that has one."""
    constructor = value.get("constructor", value)
    if to_boolean(constructor):
        if not isinstance(constructor, JSObject):
            raise type_error(
                f"Cannot use 'in' operator to search for 'name' in {describe(constructor)}"
            )
        if constructor.has_property("name"):
            return f"an instance of {to_string(constructor.get('name', constructor))}"
    return inspect(realm, value, InspectOptions(depth=-1.0))


def require_function(realm: Realm, name: str, value: Value) -> JSObject:
    """The value as a function, or ERR_INVALID_ARG_TYPE."""
    if not is_callable(value):
        raise invalid_argument_type(realm, name, "of type function", value)
    return value


def require_integer(realm: Realm, name: str, value: Value, smallest: int, largest: int) -> int:
    """The value as a whole number of a range, or ERR_INVALID_ARG_TYPE or ERR_OUT_OF_RANGE."""
    if not isinstance(value, float):
        raise invalid_argument_type(realm, name, "of type number", value)
    is_whole = value.is_integer()
    if is_whole and smallest <= value <= largest:
        return int(value)
    expected = f">= {smallest} && <= {largest}" if is_whole else "an integer"
    options = InspectOptions(numeric_separator=abs(value) > _LARGEST_PLAIN)
    message = (
        f'The value of "{name}" is out of range. It must be {expected}. '
        f"Received {inspect(realm, value, options)}"
    )
    raise node_error(realm, "RangeError", "ERR_OUT_OF_RANGE", message)
