"""Margins that collapse into one: https://drafts.csswg.org/css2/#collapsing-margins"""

from __future__ import annotations

from typing import NamedTuple


class Strut(NamedTuple):
    """Margins that have come together: the largest, and the one farthest below zero.

    https://drafts.csswg.org/css2/#collapsing-margins
    """

    positive: float = 0.0
    negative: float = 0.0

    def joined(self, other: Strut) -> Strut:
        return Strut(max(self[0], other[0]), min(self[1], other[1]))

    def with_margin(self, margin: float) -> Strut:
        return Strut(max(self[0], margin), min(self[1], margin))

    @property
    def size(self) -> float:
        """What they come to, px."""
        return self[0] + self[1]


NO_MARGIN = Strut()
"""What there is above the first block."""
