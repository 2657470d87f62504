"""Error.isError: https://tc39.es/proposal-is-error/"""

from __future__ import annotations

from app.javascript.runtime.errors import ErrorObject
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value


def is_error(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-is-error/#sec-error.iserror"""
    return isinstance(argument(arguments, 0), ErrorObject)
