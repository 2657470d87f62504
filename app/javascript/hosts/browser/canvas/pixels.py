"""Single pixels of a canvas, as far as they are certain.

What is known are rectangles on whole pixels and pixels that were put there. Edges of paths and text
are blended by each engine in its own way: who asks for pixels after those is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from app.javascript.runtime.single_precision import single

#: Red, green, blue and alpha, from 0 to 255.
Color = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Area:
    """Whole pixels, the end exclusive; negative places are outside of the canvas."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class _Fill:
    area: Area
    color: Color
    #: Blends with what is there; else takes its place.
    blends: bool


@dataclass(frozen=True, slots=True)
class _Block:
    area: Area
    width: int
    data: bytes
    blends: bool


class Pixels:
    """What was done to the pixels of one canvas."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._done: list[_Fill | _Block] = []
        #: Whether all that was done is known.
        self.certain = True

    def cleared(self) -> None:
        """Nothing is left of what was there."""
        self._done.clear()
        self.certain = True

    def fill(self, area: Area | None, color: Color, *, blends: bool = True) -> None:
        """A rectangle; without an ``area``, something whose pixels are not known."""
        if area is None:
            self.certain = False
        elif self.certain:
            self._done.append(_Fill(area, color, blends and color[3] < 255))

    def put(self, area: Area, width: int, data: bytes, *, blends: bool = False) -> None:
        """Rows of ``width`` pixels times alpha, of which those in ``area`` are put there."""
        if self.certain:
            self._done.append(_Block(area, width, data, blends))

    def read(self, area: Area) -> bytearray:
        """Four bytes a pixel, row by row, times alpha; outside of the canvas transparent black."""
        width = area.right - area.left
        found = bytearray(4 * width * (area.bottom - area.top))
        for each in self._done:
            top, bottom = max(each.area.top, area.top, 0), min(each.area.bottom, area.bottom)
            left, right = max(each.area.left, area.left, 0), min(each.area.right, area.right)
            right, bottom = min(right, self._width), min(bottom, self._height)
            for y in range(top, bottom):
                begin = 4 * ((y - area.top) * width + left - area.left)
                end = begin + 4 * max(right - left, 0)
                found[begin:end] = _row(each, y, left, right, found[begin:end])
        return found

    def cost(self, area: Area) -> int:
        """How many pixels have to be looked at."""
        return (area.right - area.left) * (area.bottom - area.top) * (len(self._done) + 1)


def _row(done: _Fill | _Block, y: int, left: int, right: int, there: bytearray) -> bytes:
    if isinstance(done, _Block):
        begin = 4 * ((y - done.area.top) * done.width + left - done.area.left)
        row = done.data[begin : begin + 4 * (right - left)]
        return _over(row, there) if done.blends else row
    if not done.blends:
        return bytes(multiplied(done.color)) * max(right - left, 0)
    return _over(bytes(multiplied(done.color)) * (len(there) // 4), there)


def _over(drawn: bytes, there: bytearray) -> bytes:
    """As Chromium reckons without a graphics card."""
    blended = bytearray(drawn)
    for place in range(0, len(drawn), 4):
        rest = 256 - drawn[place + 3]
        for offset in range(place, place + 4):
            blended[offset] += there[offset] * rest >> 8
    return bytes(blended)


def multiplied(color: Color) -> Color:
    """Channels as they are kept: times alpha."""
    red, green, blue, alpha = color
    return _share(red, alpha), _share(green, alpha), _share(blue, alpha), alpha


def divided(data: bytearray) -> bytes:
    """Pixels as programs get them: channels without alpha."""
    for place in range(0, len(data), 4):
        alpha = data[place + 3]
        if 0 < alpha < 255:
            for offset in range(place, place + 3):
                data[offset] = _divided(data[offset], alpha)
    return bytes(data)


@lru_cache(maxsize=4096)
def _divided(channel: int, alpha: int) -> int:
    """In numbers of 32 bits, which decide about halves."""
    share = single(channel * _ONE) * single(1 / single(alpha * _ONE))
    return min(int(single(single(share) * 255) + 0.5), 255)


_ONE: Final = single(1 / 255)


def _share(channel: int, alpha: int) -> int:
    return (channel * alpha + 127) // 255
