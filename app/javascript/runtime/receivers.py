"""The error of a built-in method whose receiver is of another kind."""

from __future__ import annotations

from app.javascript.runtime.completion import ThrowCompletion, type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.values import Value


def incompatible_receiver(method: str, receiver: Value) -> ThrowCompletion:
    """The TypeError of RequireInternalSlot, in V8's words; ``method`` is ``Map.prototype.get``.

    https://tc39.es/ecma262/#sec-requireinternalslot
    """
    return type_error(f"Method {method} called on incompatible receiver {describe(receiver)}")
