"""Values as text."""

from __future__ import annotations

from app.javascript.runtime.conversion import describe, to_string
from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Symbol, Value


def inspect(_realm: Realm, value: Value) -> str:
    """One value, as Node's util.inspect shows it."""
    if isinstance(value, ErrorObject):
        return to_string(value.get("stack", value))
    if isinstance(value, JSObject | Symbol | str):
        return describe(value)
    return to_string(value)


def format_log(realm: Realm, arguments: list[Value]) -> str:
    """The arguments of a console method as its line."""
    return " ".join(
        value if isinstance(value, str) else inspect(realm, value) for value in arguments
    )
