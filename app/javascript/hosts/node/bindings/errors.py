"""Errors with codes."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.node_errors import (
    invalid_argument_type,
    native_error,
    node_error,
    received,
)
from app.javascript.hosts.unsupported import UnsupportedApi
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.function import Behaviour
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def make_node_error(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``nodeError(class, code, message)``"""
    kind, code, message = (to_string(argument(arguments, place)) for place in range(3))
    return node_error(realm, kind, code, message).value_in(realm)


def make_native_error(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``nativeError(class, code, message)``"""
    kind, code, message = (to_string(argument(arguments, place)) for place in range(3))
    return native_error(realm, kind, code, message).value_in(realm)


def invalid_arg_type(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``invalidArgType(name, expected, value)``"""
    name, expected = to_string(argument(arguments, 0)), to_string(argument(arguments, 1))
    return invalid_argument_type(realm, name, expected, argument(arguments, 2)).value_in(realm)


def received_text(realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``received(value)``"""
    return received(realm, argument(arguments, 0))


def refuse_feature(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """``unsupported(name, advice)`` stops the run."""
    advice = argument(arguments, 1)
    told = "Write what you need of it yourself." if advice is UNDEFINED else to_string(advice)
    raise UnsupportedApi(to_string(argument(arguments, 0)), told)


FUNCTIONS: Final[dict[str, Behaviour]] = {
    "nativeError": make_native_error,
    "nodeError": make_node_error,
    "invalidArgType": invalid_arg_type,
    "received": received_text,
    "unsupported": refuse_feature,
}
