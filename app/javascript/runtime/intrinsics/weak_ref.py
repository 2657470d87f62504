"""WeakRef objects: https://tc39.es/ecma262/#sec-weak-ref-objects

NOTE: Nothing is ever collected, as the standard permits: else no two runs would be the same.
"""

from __future__ import annotations

from app.javascript.runtime.completion import type_error
from app.javascript.runtime.describe import Constant, Constructor, Method
from app.javascript.runtime.intrinsics.weak_keys import can_be_held_weakly
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, get_prototype_from_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import Value, WellKnownSymbol


class WeakRefObject(JSObject):
    """https://tc39.es/ecma262/#sec-properties-of-weak-ref-instances"""

    __slots__ = ("weak_ref_target",)

    class_name = "WeakRef"

    def __init__(self, prototype: JSObject | None, target: Value) -> None:
        super().__init__(prototype)
        self.weak_ref_target = target


def weak_ref_constructor(
    realm: Realm, arguments: list[Value], new_target: JSObject | None
) -> Value:
    """https://tc39.es/ecma262/#sec-weak-ref-target"""
    assert new_target is not None
    target = argument(arguments, 0)
    if not can_be_held_weakly(target, realm):
        raise type_error("WeakRef: invalid target")
    prototype = get_prototype_from_constructor(new_target, "%WeakRef.prototype%")
    return WeakRefObject(prototype, target)


def weak_ref_prototype_deref(_realm: Realm, this: Value, _arguments: list[Value]) -> Value:
    """https://tc39.es/ecma262/#sec-weak-ref.prototype.deref"""
    if not isinstance(this, WeakRefObject):
        raise incompatible_receiver("WeakRef.prototype.deref", this)
    return this.weak_ref_target


DESCRIPTIONS = (
    Constructor(
        "WeakRef",
        1,
        weak_ref_constructor,
        prototype=(
            Method("deref", weak_ref_prototype_deref),
            Constant(WellKnownSymbol.TO_STRING_TAG, "WeakRef", configurable=True),
        ),
        needs_new=True,
    ),
)
