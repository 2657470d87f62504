"""DataView objects: https://tc39.es/ecma262/#sec-dataview-objects"""

from __future__ import annotations

from app.javascript.runtime.array_buffer import ArrayBufferObject
from app.javascript.runtime.objects import JSObject


class DataViewObject(JSObject):
    """A view; ``fixed_byte_length`` is None when the length follows the buffer's.

    https://tc39.es/ecma262/#sec-properties-of-dataview-instances
    """

    __slots__ = ("buffer", "byte_offset", "fixed_byte_length")

    class_name = "DataView"

    def __init__(
        self,
        prototype: JSObject | None,
        buffer: ArrayBufferObject,
        byte_offset: int,
        fixed_byte_length: int | None,
    ) -> None:
        super().__init__(prototype)
        self.buffer = buffer
        self.byte_offset = byte_offset
        self.fixed_byte_length = fixed_byte_length

    @property
    def is_out_of_bounds(self) -> bool:
        """Also when the buffer is detached: https://tc39.es/ecma262/#sec-isviewoutofbounds"""
        data = self.buffer.data
        return data is None or self.byte_offset + (self.fixed_byte_length or 0) > len(data)

    @property
    def byte_length(self) -> int:
        """In bounds only: https://tc39.es/ecma262/#sec-getviewbytelength"""
        if self.fixed_byte_length is not None:
            return self.fixed_byte_length
        return self.buffer.byte_length - self.byte_offset
