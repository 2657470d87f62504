"""What the language has by now, and V8 11.3 of Node 20 has not; and what Node has before it.

https://nodejs.org/docs/latest-v20.x/api/process.html#processversions
"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import Symbol, WellKnownSymbol

_GLOBALS: Final = ("Float16Array", "Iterator")
_PROPERTIES: Final = {
    "%ArrayBuffer.prototype%": ("detached", "transfer", "transferToFixedLength"),
    "%DataView.prototype%": ("getFloat16", "setFloat16"),
    "%Iterator.prototype%": (
        "constructor", "drop", "every", "filter", "find", "flatMap", "forEach", "map", "reduce",
        "some", "take", "toArray",
    ),
    "%Map%": ("groupBy",),
    "%Math%": ("f16round",),
    "%Object%": ("groupBy",),
    "%Promise%": ("try", "withResolvers"),
    "%RegExp%": ("escape",),
    "%Set.prototype%": (
        "difference", "intersection", "isDisjointFrom", "isSubsetOf", "isSupersetOf",
        "symmetricDifference", "union",
    ),
}  # fmt: skip


def remove_newer_features(realm: Realm) -> None:
    """Before the program begins."""
    for name in _GLOBALS:
        realm.global_object.properties.pop(name, None)
    for intrinsic, names in _PROPERTIES.items():
        holder = realm.intrinsics.get(intrinsic)
        if isinstance(holder, JSObject):
            for name in names:
                holder.properties.pop(name, None)
    realm.intrinsics["%Iterator.prototype%"].properties.pop(WellKnownSymbol.TO_STRING_TAG, None)
    for name in ("dispose", "asyncDispose"):
        key = f"nodejs.{name}"
        symbol = realm.agent.symbol_registry.setdefault(key, Symbol(key))
        realm.intrinsics["%Symbol%"].properties[name] = DataProperty(symbol)
