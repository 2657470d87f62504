"""Seeded randomness: the same seed, the same run, on every machine and version of Python.

xorshift128+ (https://vigna.di.unimi.it/ftp/papers/xorshiftplus.pdf), seeded by splitmix64.
"""

_MASK = (1 << 64) - 1


class Chance:
    """A sequence of numbers that a seed decides."""

    __slots__ = ("_first", "_second")

    def __init__(self, seed: int) -> None:
        self._first = _splitmix(seed & _MASK)
        self._second = _splitmix((seed + 0x9E37_79B9_7F4A_7C15) & _MASK)

    def bits(self) -> int:
        """64 bits."""
        first, second = self._first, self._second
        self._first = second
        first ^= (first << 23) & _MASK
        first ^= first >> 17
        first ^= second ^ (second >> 26)
        self._second = first
        return (self._first + self._second) & _MASK

    def fraction(self) -> float:
        """From 0 up to, not including, 1."""
        return (self.bits() >> 11) / (1 << 53)

    def below(self, bound: int) -> int:
        """A whole number from 0 up to, not including, ``bound``."""
        return int(self.fraction() * bound)


def _splitmix(state: int) -> int:
    state = (state + 0x9E37_79B9_7F4A_7C15) & _MASK
    state = ((state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9) & _MASK
    state = ((state ^ (state >> 27)) * 0x94D0_49BB_1331_11EB) & _MASK
    return state ^ (state >> 31)
