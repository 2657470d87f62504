"""Functions made from text at run time.

https://tc39.es/ecma262/#sec-createdynamicfunction
"""

from __future__ import annotations

from enum import Enum

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.refusal import unsupported
from app.javascript.runtime.values import Value


class DynamicKind(Enum):
    """Which constructor makes the function; the value is how its text begins."""

    NORMAL = "function"
    GENERATOR = "function*"
    ASYNC = "async function"
    ASYNC_GENERATOR = "async function*"


def create_dynamic_function(
    _realm: Realm, _kind: DynamicKind, _arguments: list[Value], _new_target: JSObject | None
) -> JSObject:
    """https://tc39.es/ecma262/#sec-createdynamicfunction"""
    raise unsupported("a function made from text", "Write the function in the program itself.")
