"""ArrayBuffer objects: https://tc39.es/ecma262/#sec-arraybuffer-objects"""

from __future__ import annotations

from app.javascript.runtime.completion import range_error, type_error
from app.javascript.runtime.objects import JSObject
from app.javascript.runtime.operations import get_prototype_from_constructor
from app.javascript.runtime.realm import Realm

#: Beyond this V8 does not try.
MAX_BYTE_LENGTH = 2**33


class ArrayBufferObject(JSObject):
    """A buffer: ``data`` is None when detached, ``max_byte_length`` when the length is fixed.

    https://tc39.es/ecma262/#sec-properties-of-the-arraybuffer-instances
    """

    __slots__ = ("data", "max_byte_length")

    class_name = "ArrayBuffer"
    is_shared = False

    def __init__(
        self, prototype: JSObject | None, data: bytearray, max_byte_length: int | None = None
    ) -> None:
        super().__init__(prototype)
        self.data: bytearray | None = data
        self.max_byte_length = max_byte_length

    @property
    def byte_length(self) -> int:
        """0 for a detached buffer."""
        return 0 if self.data is None else len(self.data)

    @property
    def is_detached(self) -> bool:
        """https://tc39.es/ecma262/#sec-isdetachedbuffer"""
        return self.data is None

    @property
    def is_fixed_length(self) -> bool:
        """https://tc39.es/ecma262/#sec-isfixedlengtharraybuffer"""
        return self.max_byte_length is None

    def detach(self) -> None:
        """https://tc39.es/ecma262/#sec-detacharraybuffer"""
        self.data = None
        if self.max_byte_length is not None:
            self.max_byte_length = 0


def create_byte_data_block(realm: Realm, size: int) -> bytearray:
    """https://tc39.es/ecma262/#sec-createbytedatablock"""
    if size > MAX_BYTE_LENGTH:
        raise range_error("Array buffer allocation failed")
    realm.agent.budget.check_array_length(size // 8)
    return bytearray(size)


def prototype_for_allocation(
    constructor: JSObject, default: str, byte_length: int, max_byte_length: int | None
) -> JSObject:
    """What a buffer of that size inherits from; a RangeError when no buffer has it.

    The steps of AllocateArrayBuffer and AllocateSharedArrayBuffer before the bytes are made.
    """
    if max_byte_length is not None and byte_length > max_byte_length:
        raise range_error("Invalid array buffer max length")
    prototype = get_prototype_from_constructor(constructor, default)
    if max_byte_length is not None and max_byte_length > MAX_BYTE_LENGTH:
        raise range_error("Array buffer allocation failed")
    return prototype


def allocate_array_buffer(
    realm: Realm, constructor: JSObject, byte_length: int, max_byte_length: int | None = None
) -> ArrayBufferObject:
    """https://tc39.es/ecma262/#sec-allocatearraybuffer"""
    default = "%ArrayBuffer.prototype%"
    prototype = prototype_for_allocation(constructor, default, byte_length, max_byte_length)
    block = create_byte_data_block(realm, byte_length)
    return ArrayBufferObject(prototype, block, max_byte_length)


def new_array_buffer(realm: Realm, data: bytearray) -> ArrayBufferObject:
    """A buffer of %ArrayBuffer% that owns ``data``."""
    return ArrayBufferObject(realm.intrinsics["%ArrayBuffer.prototype%"], data)


def attached_data(buffer: ArrayBufferObject, operation: str) -> bytearray:
    """The bytes; a TypeError when the buffer is detached."""
    if buffer.data is None:
        raise type_error(f"Cannot perform {operation} on a detached ArrayBuffer")
    return buffer.data
