"""What Node has before the language does: https://nodejs.org/docs/latest-v20.x/api/globals.html

The language itself is the newest, as in the other host: what V8 11.3 has not yet
(``Object.groupBy``, ``Promise.withResolvers``, iterator helpers ...) is there too.
"""

from __future__ import annotations

from app.javascript.hosts.node.timer_objects import immediate_dispose, timeout_dispose
from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Symbol


def add_early_symbols(realm: Realm) -> None:
    """``Symbol.dispose`` and ``Symbol.asyncDispose``, of which Node's own classes make use."""
    for name in ("dispose", "asyncDispose"):
        key = f"nodejs.{name}"
        symbol = realm.agent.symbol_registry.setdefault(key, Symbol(key))
        realm.intrinsics["%Symbol%"].properties[name] = DataProperty(symbol)
    dispose = realm.agent.symbol_registry["nodejs.dispose"]
    for class_name, behaviour in (("Timeout", timeout_dispose), ("Immediate", immediate_dispose)):
        method = NativeFunction(realm, "", 0, behaviour)
        realm.intrinsics[f"%{class_name}.prototype%"].properties[dispose] = method
