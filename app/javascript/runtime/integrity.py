"""Integrity levels: https://tc39.es/ecma262/#sec-setintegritylevel"""

from __future__ import annotations

from typing import Final, Literal

from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import define_property_or_throw
from app.javascript.runtime.property import AccessorProperty, DataProperty, PropertyDescriptor

Level = Literal["sealed", "frozen"]

_SEALED: Final = PropertyDescriptor(configurable=False)
_FROZEN: Final = PropertyDescriptor(configurable=False, writable=False)


def set_integrity_level(target: JSObject, level: Level) -> bool:
    """https://tc39.es/ecma262/#sec-setintegritylevel"""
    if not target.prevent_extensions():
        return False
    for key in target.own_property_keys():
        descriptor = _SEALED
        if level == "frozen":
            current = target.get_own_property(key)
            if current is None:
                continue
            descriptor = _SEALED if isinstance(current, AccessorProperty) else _FROZEN
        define_property_or_throw(target, key, descriptor)
    return True


def test_integrity_level(target: JSObject, level: Level) -> bool:
    """https://tc39.es/ecma262/#sec-testintegritylevel"""
    if target.is_extensible():
        return False
    for key in target.own_property_keys():
        current = target.get_own_property(key)
        if current is None:
            continue
        if current.configurable:
            return False
        if level == "frozen" and isinstance(current, DataProperty) and current.writable:
            return False
    return True
