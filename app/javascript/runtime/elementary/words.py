"""The two halves of a double: https://www.netlib.org/fdlibm/readme"""

from struct import Struct

_DOUBLE = Struct("<d")
_WORD = Struct("<Q")


def bits(x: float) -> int:
    """All 64 bits."""
    return int(_WORD.unpack(_DOUBLE.pack(x))[0])


def from_bits(word: int) -> float:
    """The double with these 64 bits."""
    return float(_DOUBLE.unpack(_WORD.pack(word))[0])


def high_word(x: float) -> int:
    """Sign, exponent and the upper 20 bits of the fraction, not negative."""
    return bits(x) >> 32


def from_high_word(high: int) -> float:
    """The double with this high word and 32 zero bits below."""
    return from_bits(high << 32)


def with_high_word(x: float, high: int) -> float:
    """``x`` with another high word."""
    return from_bits(high << 32 | bits(x) & 0xFFFF_FFFF)


def without_low_word(x: float) -> float:
    """``x`` with 32 zero bits below: products of two such are exact."""
    return from_bits(bits(x) & 0xFFFF_FFFF_0000_0000)
