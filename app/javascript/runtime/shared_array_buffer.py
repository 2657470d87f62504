"""SharedArrayBuffer objects: https://tc39.es/ecma262/#sec-sharedarraybuffer-objects"""

from __future__ import annotations

from dataclasses import dataclass, field

from app.javascript.runtime.array_buffer import (
    ArrayBufferObject,
    create_byte_data_block,
    prototype_for_allocation,
)
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.realm import Realm
from app.kernel.strands import Strand


@dataclass(slots=True, eq=False)
class Waiter:
    """A thread that sleeps in ``Atomics.wait``: https://tc39.es/ecma262/#sec-waiter-record"""

    strand: Strand | None
    is_notified: bool = False


@dataclass(slots=True, eq=False)
class SharedDataBlock:
    """Bytes that several agents have, and who waits at which of them, in order.

    https://tc39.es/ecma262/#sec-createsharedbytedatablock
    """

    data: bytearray
    waiters: dict[int, list[Waiter]] = field(default_factory=dict)


class SharedArrayBufferObject(ArrayBufferObject):
    """One agent's buffer over a block that others may have too.

    https://tc39.es/ecma262/#sec-properties-of-the-sharedarraybuffer-instances
    """

    __slots__ = ("block",)

    class_name = "SharedArrayBuffer"
    is_shared = True

    def __init__(
        self,
        prototype: JSObject | None,
        block: SharedDataBlock,
        max_byte_length: int | None = None,
    ) -> None:
        super().__init__(prototype, block.data, max_byte_length)
        self.block = block

    def beside(self, realm: Realm) -> SharedArrayBufferObject:
        """Another agent's buffer over the same block."""
        prototype = realm.intrinsics["%SharedArrayBuffer.prototype%"]
        return SharedArrayBufferObject(prototype, self.block, self.max_byte_length)


def allocate_shared_array_buffer(
    realm: Realm, constructor: JSObject, byte_length: int, max_byte_length: int | None = None
) -> SharedArrayBufferObject:
    """https://tc39.es/ecma262/#sec-allocatesharedarraybuffer"""
    default = "%SharedArrayBuffer.prototype%"
    prototype = prototype_for_allocation(constructor, default, byte_length, max_byte_length)
    block = SharedDataBlock(create_byte_data_block(realm, byte_length))
    return SharedArrayBufferObject(prototype, block, max_byte_length)
