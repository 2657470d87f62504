"""The constructor's static properties that tell of the last match: ``RegExp.$1``.

https://github.com/tc39/proposal-regexp-legacy-features
"""

from collections.abc import Callable

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Accessor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.regexp_exec import LEGACY_SLOT
from app.javascript.runtime.values import UNDEFINED, Value

_Reading = Callable[[str, list[int]], str]


def _accessor(name: str, read: _Reading, settable: bool = False) -> Accessor:
    def check(realm: Realm, this: Value) -> None:
        if this is not realm.intrinsics["%RegExp%"]:
            raise type_error(f"RegExp.{name} called on something other than RegExp itself")

    def get_legacy(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        check(realm, this)
        string, found = realm.slots.get(LEGACY_SLOT, ("", [0, 0]))
        return read(string, found)

    def set_legacy(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        check(realm, this)
        return UNDEFINED

    return Accessor(name, get_legacy, set_legacy if settable else None)


def _group(number: int) -> _Reading:
    def read(string: str, found: list[int]) -> str:
        place = 2 * number
        taken = place < len(found) and found[place] >= 0
        return string[found[place] : found[place + 1]] if taken else ""

    return read


def _last_group(string: str, found: list[int]) -> str:
    return _group(len(found) // 2 - 1)(string, found) if len(found) > 2 else ""


_READINGS: tuple[tuple[str, str, _Reading], ...] = (
    ("input", "$_", lambda string, _found: string),
    ("lastMatch", "$&", _group(0)),
    ("lastParen", "$+", _last_group),
    ("leftContext", "$`", lambda string, found: string[: found[0]]),
    ("rightContext", "$'", lambda string, found: string[found[1] :]),
)

STATICS = (
    *(_accessor(name, read, name == "input") for name, _, read in _READINGS),
    *(_accessor(short, read, short == "$_") for _, short, read in _READINGS),
    *(_accessor(f"${number}", _group(number), True) for number in range(1, 10)),
)
