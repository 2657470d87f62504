"""The bytes that a byte stream holds: https://streams.spec.whatwg.org/#readable-byte-stream-queue-entry"""

from __future__ import annotations

from collections import deque

from app.javascript.hosts.web.streams.pull_into import PullInto
from app.javascript.runtime.array_buffer import ArrayBufferObject, new_array_buffer
from app.javascript.runtime.realm import Realm


class ByteQueue:
    """Parts of buffers as ``(buffer, byte offset, byte length)``; ``total_size`` in bytes."""

    __slots__ = ("_entries", "total_size")

    def __init__(self) -> None:
        self._entries: deque[tuple[ArrayBufferObject, int, int]] = deque()
        self.total_size = 0

    def append(self, buffer: ArrayBufferObject, offset: int, length: int) -> None:
        """https://streams.spec.whatwg.org/#readable-byte-stream-controller-enqueue-chunk-to-queue"""
        self._entries.append((buffer, offset, length))
        self.total_size += length

    def append_copy(
        self, realm: Realm, buffer: ArrayBufferObject, offset: int, length: int
    ) -> None:
        """https://streams.spec.whatwg.org/#abstract-opdef-readablebytestreamcontrollerenqueueclonedchunktoqueue"""
        data = buffer.data or bytearray()
        self.append(new_array_buffer(realm, data[offset : offset + length]), 0, length)

    def take(self) -> tuple[ArrayBufferObject, int, int]:
        """The first part, whole."""
        entry = self._entries.popleft()
        self.total_size -= entry[2]
        return entry

    def fill(self, wanted: PullInto) -> bool:
        """Whether the view has as much as it is to have at the least.

        https://streams.spec.whatwg.org/#readable-byte-stream-controller-fill-pull-into-descriptor-from-queue
        """
        copied = min(self.total_size, wanted.byte_length - wanted.bytes_filled)
        filled = wanted.bytes_filled + copied
        aligned = filled - filled % wanted.element_size
        ready = aligned >= wanted.minimum_fill
        if ready:
            copied = aligned - wanted.bytes_filled
        while copied > 0:
            copied -= self._copy_from_first(wanted, copied)
        return ready

    def _copy_from_first(self, wanted: PullInto, most: int) -> int:
        buffer, offset, length = self._entries[0]
        count = min(most, length)
        start = wanted.byte_offset + wanted.bytes_filled
        assert buffer.data is not None
        assert wanted.buffer.data is not None
        wanted.buffer.data[start : start + count] = buffer.data[offset : offset + count]
        if count == length:
            self._entries.popleft()
        else:
            self._entries[0] = (buffer, offset + count, length - count)
        self.total_size -= count
        wanted.bytes_filled += count
        return count
