"""The AsyncFunction constructor and its prototype.

https://tc39.es/ecma262/#sec-async-function-objects
"""

from __future__ import annotations

from app.javascript.runtime.describe import Constant, Constructor, Reference
from app.javascript.runtime.dynamic_function import DynamicKind, create_dynamic_function
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value, WellKnownSymbol


def async_function(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> JSObject:
    """https://tc39.es/ecma262/#sec-async-function-constructor-arguments"""
    return create_dynamic_function(realm, DynamicKind.ASYNC, arguments, new_target)


DESCRIPTIONS = (
    Constructor(
        "AsyncFunction",
        1,
        async_function,
        prototype=(
            Reference("constructor", "%AsyncFunction%", writable=False),
            Constant(WellKnownSymbol.TO_STRING_TAG, "AsyncFunction", configurable=True),
        ),
        parent="%Function%",
        prototype_parent="%Function.prototype%",
        is_global=False,
    ),
)
