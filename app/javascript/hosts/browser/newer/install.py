"""Puts what is newer in Chromium's V8 beside what every host has."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.newer.array_from_async import install_from_async
from app.javascript.hosts.browser.newer.byte_texts import (
    from_base64,
    from_hex,
    set_from_base64,
    set_from_hex,
    to_base64,
    to_hex,
)
from app.javascript.hosts.browser.newer.get_or_insert import (
    map_get_or_insert,
    map_get_or_insert_computed,
    weak_map_get_or_insert,
    weak_map_get_or_insert_computed,
)
from app.javascript.hosts.browser.newer.is_error import is_error
from app.javascript.hosts.browser.newer.iterator_sequences import concat
from app.javascript.hosts.browser.newer.raw_json import is_raw_json, raw_json
from app.javascript.hosts.browser.newer.sum_precise import sum_precise
from app.javascript.hosts.unsupported import refuse
from app.javascript.runtime.function import Behaviour, NativeFunction
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.realm import Realm

_NO_DISPOSAL: Final = "There is no using: call the method in a finally block."
_FUNCTIONS: Final[tuple[tuple[str, str, int, Behaviour], ...]] = (
    ("%Error%", "isError", 1, is_error),
    ("%Iterator%", "concat", 0, concat),
    ("%JSON%", "isRawJSON", 1, is_raw_json),
    ("%JSON%", "rawJSON", 1, raw_json),
    ("%Map.prototype%", "getOrInsert", 2, map_get_or_insert),
    ("%Map.prototype%", "getOrInsertComputed", 2, map_get_or_insert_computed),
    ("%Math%", "sumPrecise", 1, sum_precise),
    ("%Uint8Array%", "fromBase64", 1, from_base64),
    ("%Uint8Array%", "fromHex", 1, from_hex),
    ("%Uint8Array.prototype%", "setFromBase64", 1, set_from_base64),
    ("%Uint8Array.prototype%", "setFromHex", 1, set_from_hex),
    ("%Uint8Array.prototype%", "toBase64", 0, to_base64),
    ("%Uint8Array.prototype%", "toHex", 0, to_hex),
    ("%WeakMap.prototype%", "getOrInsert", 2, weak_map_get_or_insert),
    ("%WeakMap.prototype%", "getOrInsertComputed", 2, weak_map_get_or_insert_computed),
)


def install_newer(realm: Realm) -> None:
    """Into a realm of the browser."""
    install_from_async(realm)
    for holder, name, length, steps in _FUNCTIONS:
        function = NativeFunction(realm, name, length, steps)
        realm.intrinsics[holder].properties[name] = DataProperty(function, True, False, True)
    symbols = dict.fromkeys(("asyncDispose", "dispose"), _NO_DISPOSAL)
    refuse(realm, realm.intrinsics["%Symbol%"], symbols, "Symbol.")
