"""Floats, and the room beside them: https://drafts.csswg.org/css2/#floats"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Float(NamedTuple):
    """A margin box at one side: from ``top`` to ``bottom``, as far as ``edge``.

    All from one corner, which is that of the border box or of the content box that they are
    given to.
    """

    is_left: bool
    top: float
    bottom: float
    edge: float


Floats = tuple[Float, ...]


def shifted(floats: Iterable[Float], x: float, y: float) -> Floats:
    """The same, seen from a corner that lies so far up and to the left."""
    return tuple(
        Float(each.is_left, each.top + y, each.bottom + y, each.edge + x) for each in floats
    )


def bounds(
    floats: Iterable[Float], y: float, width: float, height: float = 0.0
) -> tuple[float, float]:
    """The left and the right end of the room for something so high."""
    left, right = 0.0, width
    for each in floats:
        if each.bottom > y and (each.top <= y or each.top < y + height):
            if each.is_left:
                left = max(left, each.edge)
            else:
                right = min(right, each.edge)
    return left, right


def next_bottom(floats: Iterable[Float], y: float) -> float | None:
    """Where the next float ends below; None when there is none."""
    return min((each.bottom for each in floats if y < each.bottom), default=None)


def lowest(floats: Iterable[Float]) -> float:
    """Where the last one ends."""
    return max((each.bottom for each in floats), default=0.0)


def cleared(floats: Iterable[Float], clear: str, y: float) -> float:
    """How far down a box goes that is to stand below floats of those sides.

    https://drafts.csswg.org/css2/#flow-control
    """
    sides = {
        "left": (True,), "inline-start": (True,), "right": (False,), "inline-end": (False,),
        "both": (True, False),
    }.get(clear, ())  # fmt: skip
    return max([y, *(each.bottom for each in floats if each.is_left in sides)])


def place_of(
    floats: Sequence[Float], width: float, y: float, room: float, *, is_left: bool
) -> tuple[float, float]:
    """Where the margin box of a new float goes: as high as it can, then to its side."""
    y = max([y, *(each.top for each in floats)])
    while True:
        left, right = bounds(floats, y, room)
        below = next_bottom(floats, y)
        if width <= right - left + 0.01 or below is None:
            return (left if is_left else right - width), y
        y = below
