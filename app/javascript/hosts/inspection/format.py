"""``util.format``: the arguments of a console method as its line.

https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatformat-args
"""

from __future__ import annotations

from math import copysign

from app.javascript.hosts.inspection.inspect import inspect
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.number_format import number_to_string
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.script_function import ScriptFunction
from app.javascript.runtime.values import Symbol, Value


def format_log(realm: Realm, arguments: list[Value]) -> str:
    """Format specifiers in a first string, the rest after it with spaces between."""
    if not arguments:
        return ""
    first = arguments[0]
    if len(arguments) == 1:
        return first if isinstance(first, str) else inspect(realm, first)
    if not isinstance(first, str):
        parts, rest = [], arguments
    else:
        text, used = _filled(realm, first, arguments)
        parts, rest = [text], arguments[used:]
    for value in rest:
        parts.append(value if isinstance(value, str) else inspect(realm, value))
    return " ".join(parts)


def _filled(realm: Realm, template: str, arguments: list[Value]) -> tuple[str, int]:
    """The template with its specifiers filled, and how many arguments that took."""
    used = 1
    parts: list[str] = []
    last = place = 0
    while place < len(template) - 1:
        if template[place] != "%":
            place += 1
            continue
        specifier = template[place + 1]
        if specifier == "%":
            parts.append(template[last:place] + "%")
            last = place = place + 2
        elif specifier in _WRITERS and used < len(arguments):
            parts.append(template[last:place])
            parts.append(_WRITERS[specifier](realm, arguments[used]))
            used += 1
            last = place = place + 2
        else:
            place += 1
    return "".join(parts) + template[last:], used


def _string(realm: Realm, value: Value) -> str:
    if type(value) is float:
        return _number(value)
    if type(value) is int:
        return f"{value}n"
    if isinstance(value, JSObject) and not _has_own_to_string(value):
        return inspect(realm, value, depth=0)
    return repr(value) if isinstance(value, Symbol) else to_string(value)


def _has_own_to_string(value: JSObject) -> bool:
    """Whether the program, not the engine, says how the object reads."""
    if isinstance(value, ErrorObject) or value.class_name == "Date":
        return True
    if is_callable(value):
        return False
    method = value.get("toString", value)
    return isinstance(method, ScriptFunction)


def _number(value: float) -> str:
    return "-0" if value == 0 and copysign(1, value) < 0 else number_to_string(value)


def _decimal(realm: Realm, value: Value) -> str:
    if type(value) is int:
        return f"{value}n"
    if isinstance(value, Symbol):
        return "NaN"
    if isinstance(value, JSObject):
        return _converted(realm, value, "Number")
    return _number(to_number(value))


def _integer(realm: Realm, value: Value) -> str:
    if type(value) is int:
        return f"{value}n"
    if isinstance(value, Symbol):
        return "NaN"
    return _converted(realm, value, "parseInt")


def _float(realm: Realm, value: Value) -> str:
    if isinstance(value, Symbol):
        return "NaN"
    return _converted(realm, value, "parseFloat")


def _converted(realm: Realm, value: Value, name: str) -> str:
    """By the engine's own function, whatever the program made of the global one."""
    result = realm.intrinsics[f"%{name}%"].call(None, [value])
    return _number(result) if type(result) is float else to_string(result)


def _json(realm: Realm, value: Value) -> str:
    json = realm.intrinsics["%JSON%"]
    stringify = json.get("stringify", json)
    assert isinstance(stringify, JSObject)
    try:
        return to_string(stringify.call(json, [value]))
    except ThrowCompletion as completion:
        error = completion.value_in(realm)
        message = error.get("message", error) if isinstance(error, JSObject) else ""
        if isinstance(message, str) and "circular structure" in message:
            return "[Circular]"
        raise


def _object(realm: Realm, value: Value) -> str:
    return inspect(realm, value)


def _open_object(realm: Realm, value: Value) -> str:
    return inspect(realm, value, depth=4, show_hidden=True, show_proxy=True)


def _style(_realm: Realm, _value: Value) -> str:
    return ""


_WRITERS = {
    "s": _string,
    "d": _decimal,
    "i": _integer,
    "f": _float,
    "j": _json,
    "o": _open_object,
    "O": _object,
    "c": _style,
}
