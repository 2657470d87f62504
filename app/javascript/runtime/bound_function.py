"""Bound function exotic objects: https://tc39.es/ecma262/#sec-bound-function-exotic-objects"""

from __future__ import annotations

from app.javascript.runtime.function import FunctionObject
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_function_realm
from app.javascript.runtime.values import Value


class BoundFunction(FunctionObject):
    """https://tc39.es/ecma262/#table-internal-slots-of-bound-function-exotic-objects"""

    __slots__ = ("bound_arguments", "bound_target_function", "bound_this", "is_constructor")

    def __init__(self, target: JSObject, this: Value, arguments: list[Value]) -> None:
        """https://tc39.es/ecma262/#sec-boundfunctioncreate"""
        super().__init__(get_function_realm(target), target.get_prototype_of())
        self.bound_target_function = target
        self.bound_this = this
        self.bound_arguments = arguments
        self.is_constructor = target.is_constructor

    def source_text(self) -> str:
        return "function () { [native code] }"

    def call(self, this: Value, arguments: list[Value]) -> Value:
        """https://tc39.es/ecma262/#sec-bound-function-exotic-objects-call-thisargument-argumentslist"""
        target = self.bound_target_function
        all_arguments = self.bound_arguments + arguments
        return target.call(self.bound_this, all_arguments)

    def construct(self, arguments: list[Value], new_target: JSObject) -> JSObject:
        """https://tc39.es/ecma262/#sec-bound-function-exotic-objects-construct-argumentslist-newtarget"""
        target = self.bound_target_function
        all_arguments = self.bound_arguments + arguments
        new_target = target if new_target is self else new_target
        return target.construct(all_arguments, new_target)
