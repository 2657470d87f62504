"""Atomics over memory that nobody shares, as pages have it that are not cross-origin isolated."""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.web.lazy_globals import Group
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Method, define_properties
from app.javascript.runtime.intrinsics import atomics
from app.javascript.runtime.operations import argument
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Value


def _pause(_realm: Realm, _this: Value, arguments: list[Value]) -> Value:
    """https://tc39.es/proposal-atomics-microwait/#Atomics.pause"""
    count = argument(arguments, 0)
    if count is not UNDEFINED and not (isinstance(count, float) and count.is_integer()):
        raise type_error("Atomics.pause: argument must be an integer")
    return UNDEFINED


def _add_newer(realm: Realm) -> None:
    define_properties(realm, realm.intrinsics["%Atomics%"], (Method("pause", _pause, 0),))


ATOMICS: Final = Group("atomics", ("Atomics",), atomics.DESCRIPTIONS, after=_add_newer)
