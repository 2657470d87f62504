"""Matrices between two matrices: https://drafts.csswg.org/css-transforms/#interpolation-of-2d-matrices"""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin, tan
from typing import NamedTuple


class Matrix(NamedTuple):
    """``matrix(a, b, c, d, e, f)``"""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    @staticmethod
    def identity() -> Matrix:
        return Matrix(1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

    @staticmethod
    def rotation(angle: float) -> Matrix:
        """By so many degrees."""
        turn = radians(angle)
        return Matrix(cos(turn), sin(turn), -sin(turn), cos(turn), 0.0, 0.0)

    @staticmethod
    def skew(across: float, down: float) -> Matrix:
        """By so many degrees along both axes."""
        return Matrix(1.0, tan(radians(down)), tan(radians(across)), 1.0, 0.0, 0.0)

    def times(self, other: Matrix) -> Matrix:
        """First the other, then this one."""
        a, b, c, d, e, f = self
        return Matrix(
            a * other.a + c * other.b,
            b * other.a + d * other.b,
            a * other.c + c * other.d,
            b * other.c + d * other.d,
            a * other.e + c * other.f + e,
            b * other.e + d * other.f + f,
        )


class _Parts(NamedTuple):
    """``angle`` in degrees; ``rest`` is what is left of the matrix behind it."""

    moved: tuple[float, float]
    scale: tuple[float, float]
    angle: float
    rest: tuple[float, float, float, float]


def between_matrices(one: Matrix, two: Matrix, progress: float) -> Matrix:
    """Their parts are interpolated; where one flattens everything, they only change."""
    first, second = _decomposed(one), _decomposed(two)
    if first is None or second is None:
        return one if progress < 0.5 else two
    first, second = _turned(first, second)

    def mixed(a: float, b: float) -> float:
        return a + (b - a) * progress

    moved = [mixed(a, b) for a, b in zip(first.moved, second.moved, strict=True)]
    scale = [mixed(a, b) for a, b in zip(first.scale, second.scale, strict=True)]
    rest = [mixed(a, b) for a, b in zip(first.rest, second.rest, strict=True)]
    found = Matrix(rest[0], rest[1], rest[2], rest[3], moved[0], moved[1])
    found = found.times(Matrix.rotation(mixed(first.angle, second.angle)))
    return found.times(Matrix(scale[0], 0.0, 0.0, scale[1], 0.0, 0.0))


def _turned(first: _Parts, second: _Parts) -> tuple[_Parts, _Parts]:
    """The shorter way round, without flipping twice."""
    (ax, ay), (bx, by) = first.scale, second.scale
    if (ax < 0 and by < 0) or (ay < 0 and bx < 0):
        angle = first.angle + (180 if first.angle < 0 else -180)
        first = first._replace(scale=(-ax, -ay), angle=angle)
    one, two = first.angle or 360.0, second.angle or 360.0
    if abs(one - two) > 180:
        if one > two:
            one -= 360
        else:
            two -= 360
    return first._replace(angle=one), second._replace(angle=two)


def _decomposed(matrix: Matrix) -> _Parts | None:
    """https://drafts.csswg.org/css-transforms/#decomposing-a-2d-matrix"""
    a, b, c, d = matrix[:4]
    determinant = a * d - b * c
    if determinant == 0:
        return None
    across, down = hypot(a, b), hypot(c, d)
    if determinant < 0:
        if a < d:
            across = -across
        else:
            down = -down
    a, b, c, d = a / across, b / across, c / down, d / down
    angle = atan2(b, a)
    if angle:
        turn_sin, turn_cos = -b, a
        a, b, c, d = (
            turn_cos * a + turn_sin * c,
            turn_cos * b + turn_sin * d,
            -turn_sin * a + turn_cos * c,
            -turn_sin * b + turn_cos * d,
        )
    return _Parts((matrix.e, matrix.f), (across, down), degrees(angle), (a, b, c, d))
