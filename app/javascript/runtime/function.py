"""Function objects that are not the program's own.

https://tc39.es/ecma262/#sec-built-in-function-objects
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from app.javascript.runtime.completion import PendingError, type_error
from app.javascript.runtime.objects import JSObject, own_data_value
from app.javascript.runtime.property import DataProperty
from app.javascript.runtime.values import PropertyKey, Symbol, Value

if TYPE_CHECKING:
    from app.javascript.runtime.realm import Realm

#: ``behaviour(realm, this, arguments)``; ``arguments`` is not to be changed.
Behaviour: TypeAlias = "Callable[[Realm, Value, list[Value]], Value]"
#: ``behaviour(realm, arguments, new_target)``; ``new_target`` is None in a plain call.
ConstructorBehaviour: TypeAlias = "Callable[[Realm, list[Value], JSObject | None], Value]"


class FunctionObject(JSObject):
    """Anything with [[Call]] that is a function: the program's own, built-in or bound."""

    __slots__ = ("realm",)

    class_name = "Function"
    callable = True

    def __init__(self, realm: Realm, prototype: JSObject | None) -> None:
        super().__init__(prototype)
        self.realm = realm

    def source_text(self) -> str:
        """What ``Function.prototype.toString`` answers; the program's own override it.

        https://tc39.es/ecma262/#prod-NativeFunction
        """
        name = own_data_value(self.properties.get("name"))
        shown = name if isinstance(name, str) else ""
        return f"function {shown}() {{ [native code] }}"


def function_name(key: PropertyKey, prefix: str = "") -> str:
    """https://tc39.es/ecma262/#sec-setfunctionname"""
    name = key if isinstance(key, str) else ""
    if isinstance(key, Symbol) and key.description is not None:
        name = f"[{key.description}]"
    return f"{prefix} {name}" if prefix else name


def set_name_and_length(function: JSObject, name: str, length: float) -> None:
    """``length``, then ``name``, both only configurable."""
    function.properties["length"] = DataProperty(length, configurable=True)
    function.properties["name"] = DataProperty(name, configurable=True)


class NativeFunction(FunctionObject):
    """A built-in function that is no constructor."""

    __slots__ = ("behaviour",)

    def __init__(
        self,
        realm: Realm,
        name: str,
        length: int,
        behaviour: Behaviour,
        prototype: JSObject | None = None,
    ) -> None:
        super().__init__(realm, prototype or realm.function_prototype)
        self.behaviour = behaviour
        set_name_and_length(self, name, float(length))

    def call(self, this: Value, arguments: list[Value]) -> Value:
        try:
            return self.behaviour(self.realm, this, arguments)
        except PendingError as error:
            error.leave(self, this)
            raise


class NativeConstructor(FunctionObject):
    """A built-in constructor; ``needs_new`` when a plain call throws a TypeError."""

    __slots__ = ("behaviour", "name", "needs_new")

    is_constructor = True

    def __init__(
        self,
        realm: Realm,
        name: str,
        length: int,
        behaviour: ConstructorBehaviour,
        *,
        needs_new: bool = False,
        prototype: JSObject | None = None,
    ) -> None:
        super().__init__(realm, prototype or realm.function_prototype)
        self.behaviour = behaviour
        self.name = name
        self.needs_new = needs_new
        set_name_and_length(self, name, float(length))

    def call(self, this: Value, arguments: list[Value]) -> Value:
        if self.needs_new:
            raise type_error(f"Constructor {self.name} requires 'new'")
        try:
            return self.behaviour(self.realm, arguments, None)
        except PendingError as error:
            error.leave(self)
            raise

    def construct(self, arguments: list[Value], new_target: JSObject) -> JSObject:
        try:
            made = self.behaviour(self.realm, arguments, new_target)
        except PendingError as error:
            error.leave(self)
            raise
        assert isinstance(made, JSObject)
        return made
