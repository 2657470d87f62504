"""Paths as text: https://svgwg.org/svg2-draft/paths.html#PathDataBNF"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import acos, copysign, cos, hypot, pi, radians, sin, sqrt
from typing import Final

from app.javascript.hosts.browser.shapes.matrices import IDENTITY
from app.javascript.hosts.browser.shapes.path import CanvasPath, Point

_NUMBER: Final = re.compile(r"[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)")
_FLAG: Final = re.compile(r"[\s,]*([01])")
_COMMAND: Final = re.compile(r"[\s,]*([MmZzLlHhVvCcSsQqTtAa])")
_COUNTS: Final = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_FLAGS_OF_ARCS: Final = frozenset({3, 4})


def path_of_text(text: str) -> CanvasPath:
    """The path as far as the text can be read: an error ends it."""
    pen = _Pen()
    for letter, numbers in _commands(text):
        pen.draw(letter, numbers)
    return pen.path


def _commands(text: str) -> Iterator[tuple[str, list[float]]]:
    """Letters with their numbers; a letter holds for all the numbers that follow."""
    place, letter = 0, ""
    while True:
        found = _COMMAND.match(text, place)
        if found is not None:
            letter, place = found[1], found.end()
        elif not letter or letter in "Zz":
            return
        numbers, end = _numbers(text, place, letter.upper())
        if numbers is None or (found is None and end == place):
            return
        yield letter, numbers
        place = end
        letter = {"M": "L", "m": "l"}.get(letter, letter)


def _numbers(text: str, place: int, letter: str) -> tuple[list[float] | None, int]:
    numbers = []
    for index in range(_COUNTS[letter]):
        is_flag = letter == "A" and index in _FLAGS_OF_ARCS
        found = (_FLAG if is_flag else _NUMBER).match(text, place)
        if found is None:
            return None, place
        numbers.append(float(found[1]))
        place = found.end()
    return numbers, place


class _Pen:
    """Draws commands; it knows where it is and where the last curve came from."""

    def __init__(self) -> None:
        self.path = CanvasPath()
        self._at: Point = (0.0, 0.0)
        self._begun: Point | None = None
        #: The last control point, and of which kind of curve.
        self._control: tuple[str, Point] = ("", self._at)

    def draw(self, letter: str, numbers: list[float]) -> None:
        upper = letter.upper()
        if self._begun is None and upper != "M":
            return
        if upper == "Z":
            self.path.close()
            self._at = self._begun or self._at
        elif upper == "A":
            self._arc(numbers, is_relative=letter.islower())
        else:
            self._DRAWING[upper](self, self._points(upper, numbers, is_relative=letter.islower()))
        if upper not in "CSQT":
            self._control = ("", self._at)

    def _points(self, upper: str, numbers: list[float], *, is_relative: bool) -> list[Point]:
        x, y = self._at if is_relative else (0.0, 0.0)
        if upper == "H":
            return [(x + numbers[0], self._at[1])]
        if upper == "V":
            return [(self._at[0], y + numbers[0])]
        return [(x + a, y + b) for a, b in zip(numbers[::2], numbers[1::2], strict=True)]

    def _move(self, points: list[Point]) -> None:
        self._at = self._begun = points[0]
        self.path.move_to(IDENTITY, points[0])

    def _line(self, points: list[Point]) -> None:
        self._at = points[0]
        self.path.line_to(IDENTITY, points[0])

    def _curve(self, points: list[Point]) -> None:
        self.path.curve_to(IDENTITY, points)
        self._control = ("Q" if len(points) == 2 else "C", points[-2])
        self._at = points[-1]

    def _smooth(self, points: list[Point]) -> None:
        """The first control point lies opposite of the last one."""
        kind, control = self._control
        x, y = self._at
        opposite = (2 * x - control[0], 2 * y - control[1])
        is_same = kind == ("C" if len(points) == 2 else "Q")
        self._curve([opposite if is_same else self._at, *points])

    _DRAWING: Final[dict[str, Callable[[_Pen, list[Point]], None]]] = {
        "M": _move,
        "L": _line,
        "H": _line,
        "V": _line,
        "C": _curve,
        "Q": _curve,
        "S": _smooth,
        "T": _smooth,
    }

    def _arc(self, numbers: list[float], *, is_relative: bool) -> None:
        """https://svgwg.org/svg2-draft/implnote.html#ArcImplementationNotes"""
        across, down, angle, large, clockwise, x, y = numbers
        begin, end = self._at, (x, y)
        if is_relative:
            end = (begin[0] + x, begin[1] + y)
        self._at = end
        if begin == end:
            return
        if not across or not down:
            self.path.line_to(IDENTITY, end)
            return
        turn = radians(angle)
        dx, dy = (begin[0] - end[0]) / 2, (begin[1] - end[1]) / 2
        from_middle = (dx * cos(turn) + dy * sin(turn), dy * cos(turn) - dx * sin(turn))
        radii = _large_enough(abs(across), abs(down), from_middle)
        center = _center(radii, from_middle, inside=large != clockwise)
        angles = [
            _angle((side * from_middle[0] - center[0]) / radii[0],
                   (side * from_middle[1] - center[1]) / radii[1])
            for side in (1, -1)
        ]  # fmt: skip
        sweep = (angles[1] - angles[0]) % (2 * pi)
        middle = (
            center[0] * cos(turn) - center[1] * sin(turn) + (begin[0] + end[0]) / 2,
            center[0] * sin(turn) + center[1] * cos(turn) + (begin[1] + end[1]) / 2,
        )
        way = sweep if clockwise else sweep - 2 * pi
        self.path.arc(IDENTITY, middle, radii, turn, angles[0], way)


def _large_enough(across: float, down: float, from_middle: Point) -> Point:
    """Radii that reach both ends."""
    scale = hypot(from_middle[0] / across, from_middle[1] / down)
    return (across * scale, down * scale) if scale > 1 else (across, down)


def _center(radii: Point, from_middle: Point, *, inside: bool) -> Point:
    across, down = radii
    x, y = from_middle
    spread = (across * y) ** 2 + (down * x) ** 2
    factor = sqrt(max(((across * down) ** 2 - spread) / spread, 0.0))
    factor = factor if inside else -factor
    return factor * across * y / down, -factor * down * x / across


def _angle(x: float, y: float) -> float:
    return copysign(acos(min(max(x / hypot(x, y), -1.0), 1.0)), y)
