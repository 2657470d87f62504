"""rapidhash, version 1: https://github.com/Nicoshev/rapidhash

Chromium hashes strings with it, so the order in which it tells the keys of a storage area is the
order of these numbers.
"""

from __future__ import annotations

from typing import Final

_SECRET: Final = (0x2D358DCCAA6C78A5, 0x8BB84B93962EACC9, 0x4B33A62ED433D4A3)
_SEED: Final = 0xBDD89AA982704029
_64_BITS: Final = (1 << 64) - 1


def rapidhash(data: bytes) -> int:
    """64 bits that stand for some bytes."""
    size = len(data)
    seed = _SEED ^ _mix(_SEED ^ _SECRET[0], _SECRET[1]) ^ size
    if size > 16:
        first, second, seed = _long(data, seed)
    else:
        first, second = _short(data)
    product = (first ^ _SECRET[1]) * (second ^ seed)
    return _mix((product & _64_BITS) ^ _SECRET[0] ^ size, (product >> 64) ^ _SECRET[1])


def _mix(first: int, second: int) -> int:
    """The two halves of a product, folded."""
    product = first * second
    return (product & _64_BITS) ^ (product >> 64)


def _read(data: bytes, start: int, size: int) -> int:
    return int.from_bytes(data[start : start + size], "little")


def _short(data: bytes) -> tuple[int, int]:
    """Up to 16 bytes."""
    size = len(data)
    if not size:
        return 0, 0
    if size < 4:
        return data[0] << 56 | data[size >> 1] << 32 | data[-1], 0
    last, delta = size - 4, (size & 24) >> (size >> 3)
    first = _read(data, 0, 4) << 32 | _read(data, last, 4)
    return first, _read(data, delta, 4) << 32 | _read(data, last - delta, 4)


def _long(data: bytes, seed: int) -> tuple[int, int, int]:
    """More than 16 bytes: the last 16, and a seed that the others have gone into."""
    left, at = len(data), 0
    if left > 48:
        lanes = [seed, seed, seed]
        while left >= 48:
            for lane in range(3):
                start = at + 16 * lane
                first = _read(data, start, 8) ^ _SECRET[lane]
                lanes[lane] = _mix(first, _read(data, start + 8, 8) ^ lanes[lane])
            at, left = at + 48, left - 48
        seed = lanes[0] ^ lanes[1] ^ lanes[2]
    if left > 16:
        seed = _mix(_read(data, at, 8) ^ _SECRET[2], _read(data, at + 8, 8) ^ seed ^ _SECRET[1])
    if left > 32:
        seed = _mix(_read(data, at + 16, 8) ^ _SECRET[2], _read(data, at + 24, 8) ^ seed)
    end = len(data)
    return _read(data, end - 16, 8), _read(data, end - 8, 8), seed
