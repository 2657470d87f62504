"""What the language has got since V8 11.3, whose engine Node 20 is, taken away again.

https://nodejs.org/en/blog/announcements/v20-release-announce
"""

from __future__ import annotations

from typing import Final

from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import PropertyKey, WellKnownSymbol

_GLOBALS: Final = ("Float16Array", "Iterator")
_MEMBERS: Final[dict[str, tuple[PropertyKey, ...]]] = {
    "%ArrayBuffer.prototype%": ("detached", "transfer", "transferToFixedLength"),
    "%DataView.prototype%": ("getFloat16", "setFloat16"),
    "%Iterator.prototype%": (
        "constructor", "drop", "every", "filter", "find", "flatMap", "forEach", "map", "reduce",
        "some", "take", "toArray", WellKnownSymbol.TO_STRING_TAG,
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


def remove_newer(realm: Realm) -> None:
    """From a realm of Node's."""
    for name in _GLOBALS:
        realm.global_object.properties.pop(name, None)
    for holder, names in _MEMBERS.items():
        properties = realm.intrinsics[holder].properties
        for member in names:
            properties.pop(member, None)
