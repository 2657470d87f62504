"""The constructor's static properties that tell of the last match: ``RegExp.$1``.

https://github.com/tc39/proposal-regexp-legacy-features
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_string
from app.javascript.runtime.describe import Accessor
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.regexp_exec import LEGACY_SLOT, LastMatch
from app.javascript.runtime.values import UNDEFINED, Value

_Reading = Callable[[LastMatch], str]


def _last_match(realm: Realm, this: Value, name: str) -> LastMatch:
    if this is not realm.intrinsics["%RegExp%"]:
        raise type_error(f"RegExp.{name} called on something other than RegExp itself")
    found = realm.slots.get(LEGACY_SLOT)
    return found if isinstance(found, LastMatch) else LastMatch("", "", [0, 0])


def _accessor(name: str, read: _Reading) -> Accessor:
    """https://github.com/tc39/proposal-regexp-legacy-features#getlegacyregexpstaticproperty-c-thisvalue-internalslotname-"""

    def get_legacy(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        return read(_last_match(realm, this, name))

    return Accessor(name, get_legacy)


def _input_accessor(name: str) -> Accessor:
    """The one property that can be set."""

    def get_input(realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        return _last_match(realm, this, name).input

    def set_input(realm: Realm, this: Value, arguments: list[Value]) -> Value:
        last = _last_match(realm, this, name)
        text = to_string(argument(arguments, 0))
        realm.slots[LEGACY_SLOT] = last._replace(input=text)
        return UNDEFINED

    return Accessor(name, get_input, set_input)


def _group(number: int) -> _Reading:
    def read(last: LastMatch) -> str:
        place = 2 * number
        taken = place < len(last.positions) and last.positions[place] >= 0
        return last.string[last.positions[place] : last.positions[place + 1]] if taken else ""

    return read


def _last_group(last: LastMatch) -> str:
    groups = len(last.positions) // 2 - 1
    return _group(groups)(last) if groups else ""


_READINGS: tuple[tuple[str, str, _Reading], ...] = (
    ("lastMatch", "$&", _group(0)),
    ("lastParen", "$+", _last_group),
    ("leftContext", "$`", lambda last: last.string[: last.positions[0]]),
    ("rightContext", "$'", lambda last: last.string[last.positions[1] :]),
)

STATICS = (
    _input_accessor("input"),
    _input_accessor("$_"),
    *(_accessor(name, read) for name, _, read in _READINGS),
    *(_accessor(short, read) for _, short, read in _READINGS),
    *(_accessor(f"${number}", _group(number)) for number in range(1, 10)),
)
