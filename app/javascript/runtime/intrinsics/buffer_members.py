"""What ArrayBuffer and SharedArrayBuffer objects have in common.

https://tc39.es/ecma262/#sec-structured-data
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.runtime.array_buffer import ArrayBufferObject, attached_data
from app.javascript.runtime.array_operations import relative_end, relative_index
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.conversion import to_index
from app.javascript.runtime.function import ConstructorBehaviour
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import argument, species_constructor
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.receivers import incompatible_receiver
from app.javascript.runtime.values import UNDEFINED, Value

#: AllocateArrayBuffer or AllocateSharedArrayBuffer.
Allocate = Callable[[Realm, JSObject, int, int | None], ArrayBufferObject]


def constructor_behaviour(allocate: Allocate) -> ConstructorBehaviour:
    """https://tc39.es/ecma262/#sec-arraybuffer-length"""

    def construct(realm: Realm, arguments: list[Value], new_target: JSObject | None) -> Value:
        byte_length = to_length(argument(arguments, 0))
        most = _max_byte_length_option(argument(arguments, 1))
        assert new_target is not None
        return allocate(realm, new_target, byte_length, most)

    return construct


def to_length(value: Value) -> int:
    """ToIndex of how many bytes a buffer is to have."""
    return to_index(value, "Invalid array buffer length")


def _max_byte_length_option(options: Value) -> int | None:
    """https://tc39.es/ecma262/#sec-getarraybuffermaxbytelengthoption"""
    if not isinstance(options, JSObject):
        return None
    wanted = options.get("maxByteLength", options)
    return None if wanted is UNDEFINED else to_index(wanted, "Invalid array buffer max length")


class BufferMembers:
    """The members of one kind of buffer: of ``SharedArrayBuffer`` when it ``is_shared``.

    https://tc39.es/ecma262/#sec-properties-of-the-arraybuffer-prototype-object and
    https://tc39.es/ecma262/#sec-properties-of-the-sharedarraybuffer-prototype-object
    """

    def __init__(self, name: str, *, is_shared: bool) -> None:
        self.name = name
        self.is_shared = is_shared

    def receiver(self, this: Value, method: str) -> ArrayBufferObject:
        """RequireInternalSlot, and that it is shared or not; ``method`` is ``get byteLength``."""
        if not isinstance(this, ArrayBufferObject) or this.is_shared != self.is_shared:
            raise incompatible_receiver(self.full_name(method), this)
        return this

    def full_name(self, method: str) -> str:
        """As messages have it: ``get ArrayBuffer.prototype.byteLength``."""
        prefix, _, name = method.rpartition(" ")
        return f"{prefix} {self.name}.prototype.{name}".lstrip()

    def byte_length(self, _realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        """https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.bytelength"""
        return float(self.receiver(this, "get byteLength").byte_length)

    def max_byte_length(self, _realm: Realm, this: Value, _arguments: list[Value]) -> Value:
        """https://tc39.es/ecma262/#sec-get-arraybuffer.prototype.maxbytelength"""
        buffer = self.receiver(this, "get maxByteLength")
        most = buffer.max_byte_length
        return float(buffer.byte_length if most is None else most)

    def resizable_and_length(
        self, this: Value, arguments: list[Value], method: str
    ) -> tuple[ArrayBufferObject, int, int]:
        """The buffer whose length can change, its greatest length, and the one asked for."""
        buffer = self.receiver(this, method)
        if buffer.max_byte_length is None:
            raise incompatible_receiver(self.full_name(method), this)
        problem = f"{self.full_name(method)}: Invalid length parameter"
        return buffer, buffer.max_byte_length, to_index(argument(arguments, 0), problem)

    def slice(self, realm: Realm, this: Value, arguments: list[Value]) -> Value:
        """https://tc39.es/ecma262/#sec-arraybuffer.prototype.slice"""
        method = self.full_name("slice")
        buffer = self.receiver(this, "slice")
        length = len(attached_data(buffer, method))
        first = relative_index(argument(arguments, 0), length)
        final = relative_end(argument(arguments, 1), length)
        new_length = max(final - first, 0)
        constructor = species_constructor(buffer, realm.intrinsics[f"%{self.name}%"])
        made = self.receiver(constructor.construct([float(new_length)], constructor), "slice")
        target = attached_data(made, method)
        if target is buffer.data:
            raise type_error(f"{self.name} subclass returned this from species constructor")
        if len(target) < new_length:
            raise type_error(
                f"Derived {self.name} constructor created a buffer which was too small"
            )
        source = attached_data(buffer, method)[first : first + new_length]
        target[: len(source)] = source
        return made
