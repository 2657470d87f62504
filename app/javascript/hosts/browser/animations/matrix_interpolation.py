"""Matrices between two matrices: https://drafts.csswg.org/css-transforms/#interpolation-of-2d-matrices"""

from __future__ import annotations

from functools import reduce
from math import atan2, degrees, hypot, radians
from typing import NamedTuple

from app.javascript.hosts.browser.shapes.matrices import (
    Matrix,
    flat,
    flat_parts,
    multiplied,
    rotated,
    scaled,
    translated,
)


class _Parts(NamedTuple):
    """From the last to the first that is done; ``angle`` in degrees, ``skew`` as a tangent."""

    moved: tuple[float, float]
    angle: float
    skew: float
    scale: tuple[float, float]


def between_matrices(one: Matrix, two: Matrix, progress: float) -> Matrix | None:
    """Of matrices of the plane; None where one flattens everything: they only change.

    NOTE: As in Chromium the parts are those of a matrix in space.

    https://drafts.csswg.org/css-transforms-2/#recomposing-to-a-3d-matrix
    """
    first, second = _decomposed(one), _decomposed(two)
    if first is None or second is None:
        return None
    first, second = _turned(first, second)

    def mixed(a: float, b: float) -> float:
        return a + (b - a) * progress

    x, y = (mixed(a, b) for a, b in zip(first.moved, second.moved, strict=True))
    across, down = (mixed(a, b) for a, b in zip(first.scale, second.scale, strict=True))
    turned = rotated(0.0, 0.0, 1.0, radians(mixed(first.angle, second.angle)))
    skew = flat(1.0, 0.0, mixed(first.skew, second.skew), 1.0, 0.0, 0.0)
    return reduce(multiplied, (translated(x, y), turned, skew, scaled(across, down)))


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
    """https://drafts.csswg.org/css-transforms-2/#decomposing-a-3d-matrix, in the plane"""
    a, b, c, d, e, f = flat_parts(matrix)
    determinant = a * d - b * c
    if determinant == 0:
        return None
    across = hypot(a, b)
    if determinant < 0 and a < d:
        across = -across
    a, b = a / across, b / across
    down = a * d - b * c
    return _Parts((e, f), degrees(atan2(b, a)), (a * c + b * d) / down, (across, down))
