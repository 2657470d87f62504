"""Paths: https://html.spec.whatwg.org/multipage/canvas.html#concept-path

Points are in the pixels of the canvas: whoever adds one maps it first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import acos, ceil, cos, hypot, inf, pi, sin, sqrt, tan

from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.layout.box import Rect
from app.javascript.hosts.browser.shapes.matrices import Matrix, inverted, mapped

Point = tuple[float, float]

_PIECES = 16
"""A curve is so many straight lines, for whoever asks what is inside."""
_NEAR = 1e-6


class CanvasPath:
    """Subpaths as commands: a letter as in SVG's paths, and points."""

    def __init__(self) -> None:
        self.commands: list[tuple[str, tuple[Point, ...]]] = []
        self._start: Point | None = None
        self._last: Point | None = None

    def move_to(self, matrix: Matrix, point: Point) -> None:
        self._add("M", mapped(matrix, *point))
        self._start = self._last

    def line_to(self, matrix: Matrix, point: Point) -> None:
        """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-lineto"""
        if self._last is None:
            self.move_to(matrix, point)
        else:
            self._add("L", mapped(matrix, *point))

    def curve_to(self, matrix: Matrix, points: Sequence[Point]) -> None:
        """Quadratic with one control point, cubic with two; the last point is the end."""
        if self._last is None:
            self.move_to(matrix, points[0])
        self._add("Q" if len(points) == 2 else "C", *(mapped(matrix, *point) for point in points))

    def close(self) -> None:
        if self.commands and self.commands[-1][0] != "Z":
            self.commands.append(("Z", ()))
        self._last = self._start

    def polygon(self, matrix: Matrix, points: Sequence[Point]) -> None:
        """A subpath of its own, closed; the next one begins where it did."""
        self.move_to(matrix, points[0])
        for point in points[1:]:
            self.line_to(matrix, point)
        self.close()
        self.move_to(matrix, points[0])

    def arc(
        self, matrix: Matrix, center: Point, radii: Point, turn: float, begin: float, sweep: float
    ) -> None:
        """A part of an ellipse, in cubic curves of a quarter at most.

        https://html.spec.whatwg.org/multipage/canvas.html#ellipse-method-steps
        """
        count = max(1, ceil(abs(sweep) / (pi / 2) - _NEAR))
        step = sweep / count
        reach = 4 / 3 * tan(step / 4)

        def at(angle: float, along: float = 0.0) -> Point:
            x = radii[0] * (cos(angle) - along * sin(angle))
            y = radii[1] * (sin(angle) + along * cos(angle))
            across, down = x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)
            return center[0] + across, center[1] + down

        self.line_to(matrix, at(begin))
        for number in range(count if sweep else 0):
            angle = begin + number * step
            points = (at(angle, reach), at(angle + step, -reach), at(angle + step))
            self.curve_to(matrix, points)

    def arc_to(self, matrix: Matrix, one: Point, two: Point, radius: float) -> None:
        """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-arcto"""
        back = inverted(matrix)
        if self._last is None or back is None:
            self.move_to(matrix, one)
            return
        before, behind = _unit(one, mapped(back, *self._last)), _unit(one, two)
        cross = before[0] * behind[1] - before[1] * behind[0]
        if radius == 0 or before == (0.0, 0.0) or behind == (0.0, 0.0) or abs(cross) < _NEAR:
            self.line_to(matrix, one)
            return
        cosine = before[0] * behind[0] + before[1] * behind[1]
        distance = radius * (1 + cosine) / abs(cross)
        begin = (one[0] + before[0] * distance, one[1] + before[1] * distance)
        end = (one[0] + behind[0] * distance, one[1] + behind[1] * distance)
        self.line_to(matrix, begin)
        reach = 4 / 3 * tan((pi - acos(min(max(cosine, -1.0), 1.0))) / 4) * radius
        first = (begin[0] - before[0] * reach, begin[1] - before[1] * reach)
        second = (end[0] - behind[0] * reach, end[1] - behind[1] * reach)
        self.curve_to(matrix, (first, second, end))

    def _add(self, letter: str, *points: Point) -> None:
        self.commands.append((letter, points))
        self._last = points[-1]

    # -- what it comes to --------------------------------------------------------------------------

    def text(self, matrix: Matrix | None = None) -> str:
        """As SVG writes it; mapped by ``matrix`` if there is one."""
        parts = []
        for letter, points in self.commands:
            shown = points if matrix is None else [mapped(matrix, *point) for point in points]
            parts.append(letter + " ".join(f"{number_text(x)} {number_text(y)}" for x, y in shown))
        return "".join(parts)

    def mapped(self, matrix: Matrix) -> CanvasPath:
        """A copy, seen through a matrix."""
        made = CanvasPath()
        for letter, points in self.commands:
            if letter == "Z":
                made.close()
            else:
                made._add(letter, *(mapped(matrix, *point) for point in points))
            if letter == "M":
                made._start = made._last
        return made

    def bounds(self) -> Rect:
        """Of all points, those included that curves only bend towards."""
        points = [point for _, points in self.commands for point in points]
        return Rect.around([Rect(x, y, 0.0, 0.0) for x, y in points])

    def tight_bounds(self) -> Rect:
        """Of the points that the path goes through, straight or bent."""
        found: list[Point] = []
        for _letter, points in self.commands:
            if len(points) > 1 and found:
                curve = (found[-1], *points)
                for axis in (0, 1):
                    turns = _turns([point[axis] for point in curve])
                    found[:0] = [_between(curve, at) for at in turns]
            found += points[-1:]
        return Rect.around([Rect(x, y, 0.0, 0.0) for x, y in found])

    def distance(self, point: Point) -> float:
        """From the nearest point of the line, as far as the line goes."""
        lines = (line for polygon in self.polygons() for line in pairwise(polygon))
        return min((_from_line(point, *line) for line in lines), default=inf)

    def contains(self, point: Point, *, even_odd: bool) -> bool:
        """https://html.spec.whatwg.org/multipage/canvas.html#dom-context-2d-ispointinpath"""
        winding = 0
        for polygon in self.polygons():
            for one, two in pairwise([*polygon, polygon[0]]):
                if _is_on(point, one, two):
                    return True
                winding += _winding(point, one, two)
        return bool(winding % 2 if even_odd else winding)

    def polygons(self) -> Iterator[list[Point]]:
        """Subpaths as points between which the lines are straight."""
        polygon: list[Point] = []
        for letter, points in self.commands:
            if letter == "M":
                if polygon:
                    yield polygon
                polygon = [points[0]]
            elif letter == "L":
                polygon.append(points[0])
            elif points:
                polygon += _straightened((polygon[-1], *points))
            elif polygon:
                polygon.append(polygon[0])
        if polygon:
            yield polygon


def _straightened(points: Sequence[Point]) -> Iterator[Point]:
    for piece in range(1, _PIECES + 1):
        yield _between(points, piece / _PIECES)


def _between(points: Sequence[Point], share: float) -> Point:
    """A point of a curve, by de Casteljau's construction."""
    left = list(points)
    while len(left) > 1:
        left = [
            (one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share)
            for one, two in pairwise(left)
        ]
    return left[0]


def _turns(numbers: Sequence[float]) -> list[float]:
    """Where a curve goes neither up nor down along one axis: the zeros of its derivative."""
    if len(numbers) == 3:
        start, middle, end = numbers
        bend = start - 2 * middle + end
        found = [(start - middle) / bend] if bend else []
    else:
        start, one, two, end = numbers
        a, b, c = end - 3 * two + 3 * one - start, 2 * (two - 2 * one + start), one - start
        root = b * b - 4 * a * c
        if abs(a) < _NEAR:
            found = [-c / b] if b else []
        else:
            found = [(-b + sign * sqrt(root)) / (2 * a) for sign in (1, -1)] if root >= 0 else []
    return [at for at in found if 0 < at < 1]


def _from_line(point: Point, one: Point, two: Point) -> float:
    """How far a point is from a line between two; infinitely, beside its ends."""
    across, down = two[0] - one[0], two[1] - one[1]
    size = across * across + down * down
    if not size:
        return inf
    along = ((point[0] - one[0]) * across + (point[1] - one[1]) * down) / size
    if not 0 <= along <= 1:
        return inf
    return hypot(point[0] - one[0] - along * across, point[1] - one[1] - along * down)


def _is_on(point: Point, one: Point, two: Point) -> bool:
    length = hypot(two[0] - one[0], two[1] - one[1])
    ways = hypot(point[0] - one[0], point[1] - one[1]) + hypot(point[0] - two[0], point[1] - two[1])
    return ways - length < _NEAR and length < inf


def _winding(point: Point, one: Point, two: Point) -> int:
    """How a line from the point to the right crosses the edge."""
    if (one[1] <= point[1]) == (two[1] <= point[1]):
        return 0
    across = one[0] + (point[1] - one[1]) / (two[1] - one[1]) * (two[0] - one[0])
    if across <= point[0]:
        return 0
    return 1 if two[1] > one[1] else -1


def _unit(start: Point, end: Point) -> Point:
    across, down = end[0] - start[0], end[1] - start[1]
    length = hypot(across, down)
    return (across / length, down / length) if length else (0.0, 0.0)
