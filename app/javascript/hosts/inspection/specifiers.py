"""What stands for ``%s``, ``%d`` and the like.

https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatformat-args
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from app.javascript.hosts.inspection.inspect import inspect
from app.javascript.hosts.inspection.options import InspectOptions
from app.javascript.hosts.inspection.primitives import bigint_text, number_text, string_of
from app.javascript.hosts.inspection.prototype_properties import is_built_in
from app.javascript.runtime.completion import ThrowCompletion
from app.javascript.runtime.conversion import to_number, to_string
from app.javascript.runtime.intrinsics.global_functions import parse_float, parse_int
from app.javascript.runtime.intrinsics.json import json_stringify
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import is_callable
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.proxy import ProxyObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, PropertyKey, Symbol, Value, WellKnownSymbol

Writer = Callable[[Realm, Value, InspectOptions], str]

_CIRCULAR: Final = "Converting circular structure to JSON"


def _string(realm: Realm, value: Value, options: InspectOptions) -> str:
    if type(value) is float:
        return number_text(value, options.numeric_separator)
    if type(value) is int:
        return bigint_text(value, options.numeric_separator)
    is_object = isinstance(value, JSObject) and not value.callable
    if isinstance(value, JSObject) and is_object and _has_built_in_to_string(value):
        return inspect(realm, value, replace(options, depth=0.0, colors=False, compact=3.0))
    return string_of(value)


def _has_built_in_to_string(value: JSObject) -> bool:
    """Whether the language, not the program, says how the object reads."""
    if isinstance(value, ProxyObject):
        if value.proxy_target is None:
            return True
        value = value.proxy_target
    methods: list[PropertyKey] = [
        key
        for key in ("toString", WellKnownSymbol.TO_PRIMITIVE)
        if is_callable(value.get(key, value))
    ]
    if not methods:
        return True
    holder: JSObject | None = value
    while holder is not None and not _has_one_of(holder, methods):
        holder = holder.get_prototype_of()
    if holder is None or holder is value:
        return holder is None
    found = holder.get_own_property("constructor")
    if not isinstance(found, DataProperty) or not is_callable(found.value):
        return False
    return is_built_in(found.value)


def _has_one_of(holder: JSObject, keys: list[PropertyKey]) -> bool:
    return any(holder.get_own_property(key) is not None for key in keys)


def _decimal(_realm: Realm, value: Value, options: InspectOptions) -> str:
    if type(value) is int:
        return bigint_text(value, options.numeric_separator)
    number = float("nan") if isinstance(value, Symbol) else to_number(value)
    return number_text(number, options.numeric_separator)


def _integer(realm: Realm, value: Value, options: InspectOptions) -> str:
    if type(value) is int:
        return bigint_text(value, options.numeric_separator)
    return _parsed(parse_int, realm, value, options)


def _float(realm: Realm, value: Value, options: InspectOptions) -> str:
    return _parsed(parse_float, realm, value, options)


def _parsed(
    parse: Callable[[Realm, Value, list[Value]], Value],
    realm: Realm,
    value: Value,
    options: InspectOptions,
) -> str:
    """By the language's own function, whatever the program made of the global one."""
    number = float("nan") if isinstance(value, Symbol) else parse(realm, UNDEFINED, [value])
    assert type(number) is float
    return number_text(number, options.numeric_separator)


def _json(realm: Realm, value: Value, _options: InspectOptions) -> str:
    try:
        return to_string(json_stringify(realm, UNDEFINED, [value]))
    except ThrowCompletion as completion:
        error = completion.value_in(realm)
        message = error.get("message", error) if isinstance(error, JSObject) else UNDEFINED
        if isinstance(message, str) and message.split("\n")[0] == _CIRCULAR:
            return "[Circular]"
        raise


def _object(realm: Realm, value: Value, options: InspectOptions) -> str:
    return inspect(realm, value, options)


def _open_object(realm: Realm, value: Value, options: InspectOptions) -> str:
    return inspect(realm, value, replace(options, depth=4.0, show_hidden=True, show_proxy=True))


def _style(_realm: Realm, _value: Value, _options: InspectOptions) -> str:
    return ""


WRITERS: Final[dict[str, Writer]] = {
    "s": _string,
    "d": _decimal,
    "i": _integer,
    "f": _float,
    "j": _json,
    "o": _open_object,
    "O": _object,
    "c": _style,
}
