"""What a host has in real life and not here: named when it is touched, never silently missing."""

from __future__ import annotations

from collections.abc import Mapping

from app.javascript.runtime.function import NativeFunction
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import AccessorProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Value
from app.kernel.stop import RunStopped
from app.trace.steps import EndReason

EXIT_REFUSED = 2

LANGUAGE: dict[str, str] = {
    "WebAssembly": "Write it in JavaScript.",
}
"""Globals of the language's companion standards that no host has."""


class UnsupportedApi(RunStopped):
    """The program touched ``name``, which this host does not model; ``advice`` says what to do."""

    def __init__(self, name: str, advice: str) -> None:
        super().__init__(EndReason.UNSUPPORTED, f"Not supported: {name}. {advice}", EXIT_REFUSED)
        self.name = name
        self.advice = advice


def refuse(realm: Realm, target: JSObject, names: Mapping[str, str], prefix: str = "") -> None:
    """Make reading, writing or calling each property of ``names`` stop the run with its advice."""
    for name, advice in names.items():
        target.properties[name] = _refusing(realm, f"{prefix}{name}", advice)


def _refusing(realm: Realm, name: str, advice: str) -> AccessorProperty:
    def touched(_realm: Realm, _this: Value, _arguments: list[Value]) -> Value:
        raise UnsupportedApi(name, advice)

    getter = NativeFunction(realm, f"get {name}", 0, touched)
    return AccessorProperty(getter, NativeFunction(realm, f"set {name}", 1, touched), False, True)
