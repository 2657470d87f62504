"""A view that a byte stream is to fill.

https://streams.spec.whatwg.org/#pull-into-descriptor
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from app.javascript.hosts.web.platform import web_platform
from app.javascript.runtime.array_buffer import ArrayBufferObject, new_array_buffer
from app.javascript.runtime.completion import type_error
from app.javascript.runtime.data_view import DataViewObject
from app.javascript.runtime.realm import Realm
from app.javascript.runtime.typed_array import TypedArrayObject

View = TypedArrayObject | DataViewObject


class ReaderKind(Enum):
    """Who waits for the view: nobody once its reader has let the stream go."""

    DEFAULT = auto()
    BYOB = auto()
    NONE = auto()


@dataclass(slots=True)
class PullInto:
    """Offsets and lengths are bytes; ``make_view(buffer, offset, elements)``."""

    buffer: ArrayBufferObject
    buffer_byte_length: int
    byte_offset: int
    byte_length: int
    minimum_fill: int
    element_size: int
    make_view: Callable[[ArrayBufferObject, int, int], View]
    reader: ReaderKind
    bytes_filled: int = 0

    def converted(self, realm: Realm) -> View:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-convert-pull-into-descriptor"""
        buffer = transfer(realm, self.buffer)
        return self.make_view(buffer, self.byte_offset, self.bytes_filled // self.element_size)


def transfer(realm: Realm, buffer: ArrayBufferObject) -> ArrayBufferObject:
    """https://streams.spec.whatwg.org/#transfer-array-buffer"""
    if buffer.data is None:
        raise type_error("Cannot perform Construct on a detached ArrayBuffer")
    made = new_array_buffer(realm, buffer.data)
    buffer.detach()
    return made


def view_maker(realm: Realm, view: View) -> Callable[[ArrayBufferObject, int, int], View]:
    """What makes views of the same kind: the language's own, but in Node of the same class."""
    own = view.prototype if web_platform(realm).is_node else None
    prototype = own or realm.intrinsics[f"%{view.class_name}.prototype%"]
    if isinstance(view, TypedArrayObject):
        element_type = view.element_type
        return lambda buffer, offset, length: TypedArrayObject(
            prototype, element_type, buffer, offset, length
        )
    return lambda buffer, offset, length: DataViewObject(prototype, buffer, offset, length)


def byte_length(view: View) -> int:
    """[[ByteLength]]; 0 when the buffer is gone."""
    if isinstance(view, TypedArrayObject):
        return view.length * view.element_type.size
    return 0 if view.is_out_of_bounds else view.byte_length
