"""FinalizationRegistry objects: https://tc39.es/ecma262/#sec-finalization-registry-objects

NOTE: Nothing is ever collected, as the standard permits, so the cleanup callback is never called.
"""

from __future__ import annotations

from app.javascript.runtime.comparison import same_value
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import describe
from app.javascript.runtime.describe import Constant, Constructor, Method
from app.javascript.runtime.intrinsics.weak_keys import can_be_held_weakly
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import (
    argument,
    get_prototype_from_constructor,
    is_callable,
)
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import UNDEFINED, Value, WellKnownSymbol


class FinalizationRegistryObject(JSObject):
    """``unregister_tokens`` has one item a cell that can be unregistered.

    https://tc39.es/ecma262/#sec-properties-of-finalization-registry-instances
    """

    __slots__ = ("unregister_tokens",)

    class_name = "FinalizationRegistry"

    def __init__(self, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.unregister_tokens: set[Value] = set()


def finalization_registry_constructor(
    _realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://tc39.es/ecma262/#sec-finalization-registry-cleanup-callback"""
    assert new_target is not None
    if not is_callable(argument(arguments, 0)):
        raise type_error("FinalizationRegistry: cleanup must be callable")
    prototype = get_prototype_from_constructor(new_target, "%FinalizationRegistry.prototype%")
    return FinalizationRegistryObject(prototype)


def this_registry(value: Value, method: str) -> FinalizationRegistryObject:
    """RequireInternalSlot(value, [[Cells]])."""
    if not isinstance(value, FinalizationRegistryObject):
        name = f"FinalizationRegistry.prototype.{method}"
        raise incompatible_receiver(name, value)
    return value


def finalization_registry_prototype_register(
    realm: Realm, this: Value, arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-finalization-registry.prototype.register"""
    registry = this_registry(this, "register")
    target, held_value, token = (argument(arguments, index) for index in range(3))
    if not can_be_held_weakly(target, realm):
        raise type_error("FinalizationRegistry.prototype.register: invalid target")
    if same_value(target, held_value):
        raise type_error(
            "FinalizationRegistry.prototype.register: target and holdings must not be same"
        )
    if can_be_held_weakly(token, realm):
        registry.unregister_tokens.add(token)
    elif token is not UNDEFINED:
        raise type_error(f"Invalid unregisterToken ('{describe(token)}')")
    return UNDEFINED


def finalization_registry_prototype_unregister(
    realm: Realm, this: Value, arguments: list[Value]
) -> Value:
    """https://tc39.es/ecma262/#sec-finalization-registry.prototype.unregister"""
    registry = this_registry(this, "unregister")
    token = argument(arguments, 0)
    if not can_be_held_weakly(token, realm):
        raise type_error(f"Invalid unregisterToken ('{describe(token)}')")
    removed = token in registry.unregister_tokens
    registry.unregister_tokens.discard(token)
    return removed


DESCRIPTIONS = (
    Constructor(
        "FinalizationRegistry",
        1,
        finalization_registry_constructor,
        prototype=(
            Method("register", finalization_registry_prototype_register, 2),
            Method("unregister", finalization_registry_prototype_unregister, 1),
            Constant(WellKnownSymbol.TO_STRING_TAG, "FinalizationRegistry", configurable=True),
        ),
        needs_new=True,
    ),
)
