"""The element types of typed arrays and DataViews.

https://tc39.es/ecma262/#table-the-typedarray-constructors
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf, isfinite, trunc
from struct import Struct
from typing import Final

from app.javascript.runtime.conversion import to_bigint, to_number
from app.javascript.runtime.values import Value


@dataclass(frozen=True, slots=True, eq=False)
class ElementType:
    """How one element is converted, written and read; ``size`` in bytes.

    ``encode`` makes of a Number (of a BigInt where ``is_bigint``) what ``store`` packs. ``load``
    and ``store`` are little-endian, as on every machine that V8 runs on today.
    """

    name: str
    size: int
    is_bigint: bool
    encode: Callable[[float | int], float | int]
    load: Struct
    store: Struct
    load_big_endian: Struct
    store_big_endian: Struct

    @property
    def array_name(self) -> str:
        return f"{self.name}Array"

    def to_element(self, value: Value) -> float | int:
        """ToNumber or ToBigInt, which can run the program's code."""
        return to_bigint(value) if self.is_bigint else to_number(value)

    def read(self, data: bytearray, offset: int, little_endian: bool = True) -> float | int:
        """https://tc39.es/ecma262/#sec-rawbytestonumeric"""
        value: float | int
        (value,) = (self.load if little_endian else self.load_big_endian).unpack_from(data, offset)
        return value if self.is_bigint else float(value)

    def write(self, data: bytearray, offset: int, value: float, little_endian: bool = True) -> None:
        """https://tc39.es/ecma262/#sec-numerictorawbytes"""
        store = self.store if little_endian else self.store_big_endian
        encoded = self.encode(value)
        try:
            store.pack_into(data, offset, encoded)
        except OverflowError:  # a finite number beyond Float16 or Float32
            store.pack_into(data, offset, inf if encoded > 0 else -inf)


def _modulo(bits: int) -> Callable[[float | int], float | int]:
    """https://tc39.es/ecma262/#sec-toint32 and the like, as an unsigned integer."""
    mask = (1 << bits) - 1

    def encode(number: float) -> float | int:
        if type(number) is float and not isfinite(number):
            return 0
        return trunc(number) & mask

    return encode


def _clamp(number: float) -> float | int:
    """https://tc39.es/ecma262/#sec-touint8clamp"""
    return round(max(0.0, min(number, 255.0))) if number == number else 0


def _same(number: float) -> float | int:
    return number


def _element_type(
    name: str, load: str, store: str, encode: Callable[[float | int], float | int] | None = None
) -> ElementType:
    size = Struct(f"<{load}").size
    return ElementType(
        name,
        size,
        load in "qQ",
        encode or _modulo(size * 8),
        Struct(f"<{load}"),
        Struct(f"<{store}"),
        Struct(f">{load}"),
        Struct(f">{store}"),
    )


INT8: Final = _element_type("Int8", "b", "B")
UINT8: Final = _element_type("Uint8", "B", "B")
UINT8_CLAMPED: Final = _element_type("Uint8Clamped", "B", "B", _clamp)
INT16: Final = _element_type("Int16", "h", "H")
UINT16: Final = _element_type("Uint16", "H", "H")
INT32: Final = _element_type("Int32", "i", "I")
UINT32: Final = _element_type("Uint32", "I", "I")
BIG_INT64: Final = _element_type("BigInt64", "q", "Q")
BIG_UINT64: Final = _element_type("BigUint64", "Q", "Q")
FLOAT16: Final = _element_type("Float16", "e", "e", _same)
FLOAT32: Final = _element_type("Float32", "f", "f", _same)
FLOAT64: Final = _element_type("Float64", "d", "d", _same)

ELEMENT_TYPES: Final = (
    INT8,
    UINT8,
    UINT8_CLAMPED,
    INT16,
    UINT16,
    INT32,
    UINT32,
    BIG_INT64,
    BIG_UINT64,
    FLOAT16,
    FLOAT32,
    FLOAT64,
)
