"""What can be held weakly: https://tc39.es/ecma262/#sec-canbeheldweakly"""

from __future__ import annotations

from typing import TypeGuard

from app.javascript.runtime.intrinsics.symbol import key_for_symbol
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.values import UNDEFINED, Symbol, Value


def can_be_held_weakly(value: Value, realm: Realm) -> TypeGuard[JSObject | Symbol]:
    """https://tc39.es/ecma262/#sec-canbeheldweakly"""
    if isinstance(value, Symbol):
        return key_for_symbol(realm, value) is UNDEFINED
    return isinstance(value, JSObject)
