"""Transforms as matrices: https://drafts.csswg.org/css-transforms-2/#mathematical-description

A matrix has 16 numbers, column after column, as ``matrix3d()`` has them.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin, sqrt, tan

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, component_values, split_at
from app.javascript.hosts.browser.layout.lengths import exact_length

Matrix = tuple[float, ...]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 1.0)
#: What is closer to a whole number is one: a sine of half a turn is no 1e-16.
_TINY = 1e-10
_FLAT = (0, 1, 4, 5, 12, 13)


def multiplied(one: Matrix, two: Matrix) -> Matrix:
    """First ``two``, then ``one``."""
    return tuple(
        sum(one[row + 4 * k] * two[4 * column + k] for k in range(4))
        for column in range(4)
        for row in range(4)
    )


def mapped(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where a point of the plane is seen, by px."""
    across, down, _deep, w = (
        matrix[row] * x + matrix[row + 4] * y + matrix[row + 12] for row in range(4)
    )
    return (across / w, down / w) if w not in {0.0, 1.0} else (across, down)


def translated(x: float, y: float, z: float = 0.0) -> Matrix:
    """A shift by px."""
    return (*IDENTITY[:12], x, y, z, 1.0)


def scaled(x: float, y: float, z: float = 1.0) -> Matrix:
    """Larger or smaller about the origin."""
    return (x, 0.0, 0.0, 0.0, 0.0, y, 0.0, 0.0, 0.0, 0.0, z, 0.0, 0.0, 0.0, 0.0, 1.0)


def rotated(x: float, y: float, z: float, turn: float) -> Matrix:
    """About an axis, by radians: https://drafts.csswg.org/css-transforms-2/#Rotate3dDefined"""
    size = sqrt(x * x + y * y + z * z)
    if size == 0:
        return IDENTITY
    x, y, z = x / size, y / size, z / size
    s, c = _clean(sin(turn)), _clean(cos(turn))
    r = 1 - c
    return (
        c + x * x * r, x * y * r + z * s, x * z * r - y * s, 0.0,
        x * y * r - z * s, c + y * y * r, y * z * r + x * s, 0.0,
        x * z * r + y * s, y * z * r - x * s, c + z * z * r, 0.0,
        0.0, 0.0, 0.0, 1.0,
    )  # fmt: skip


def inverted(matrix: Matrix) -> Matrix | None:
    """What undoes it, by Gauss and Jordan; None when nothing does."""
    rows = [
        [matrix[4 * c + r] for c in range(4)] + [float(r == c) for c in range(4)] for r in range(4)
    ]
    for place in range(4):
        best = max(range(place, 4), key=lambda row: abs(rows[row][place]))
        rows[place], rows[best] = rows[best], rows[place]
        pivot = rows[place][place]
        if not pivot:
            return None
        rows[place] = [value / pivot for value in rows[place]]
        for row in range(4):
            if row != place and rows[row][place]:
                share = rows[row][place]
                rows[row] = [a - share * b for a, b in zip(rows[row], rows[place], strict=True)]
    return tuple(rows[row][4 + column] + 0.0 for column in range(4) for row in range(4))


def flat(a: float, b: float, c: float, d: float, e: float, f: float) -> Matrix:
    """``matrix(a, b, c, d, e, f)``"""
    return (a, b, 0.0, 0.0, c, d, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, e, f, 0.0, 1.0)


def flat_parts(matrix: Matrix) -> tuple[float, ...]:
    """The six numbers of it that move things in the plane."""
    return tuple(matrix[place] for place in _FLAT)


def is_in_plane(matrix: Matrix) -> bool:
    """Whether nothing leaves the plane."""
    return all(value == IDENTITY[n] for n, value in enumerate(matrix) if n not in _FLAT)


def matrix_of(text: str, width: float, height: float) -> Matrix:
    """The product of the functions; percentages are of the box's size."""
    result = IDENTITY
    for token in component_values(text):
        if token.type == "function":
            result = multiplied(result, _function(token, width, height))
    return result


def matrix_text(text: str, width: float, height: float) -> str:
    """``matrix(1, 0, 0, 1, 10, 20)``, or ``matrix3d()`` for what leaves the plane."""
    found = tuple(_clean(value) for value in matrix_of(text, width, height))
    name, shown = ("matrix", flat_parts(found)) if is_in_plane(found) else ("matrix3d", found)
    return f"{name}({', '.join(map(number_text, shown))})"


def _clean(value: float) -> float:
    return float(round(value)) if abs(value - round(value)) < _TINY else value


def _function(token: Token, width: float, height: float) -> Matrix:
    given = [part[0] for part in split_at(token.arguments, ",") if part]

    def along(place: int, base: float) -> float:
        return exact_length(given[place].serialize(), base) if place < len(given) else 0.0

    found = _MOVES.get(token.lower_name)
    if found is not None:
        return found(along, width, height)
    numbers = [_number(part) for part in given]
    turns = _TURNS.get(token.lower_name)
    if turns is not None:
        return turns(numbers, [_radians(part) for part in given])
    return IDENTITY


_Along = Callable[[int, float], float]
_MOVES: dict[str, Callable[[_Along, float, float], Matrix]] = {
    "translate": lambda along, w, h: translated(along(0, w), along(1, h)),
    "translatex": lambda along, w, _h: translated(along(0, w), 0.0),
    "translatey": lambda along, _w, h: translated(0.0, along(0, h)),
    "translatez": lambda along, _w, _h: translated(0.0, 0.0, along(0, 0.0)),
    "translate3d": lambda along, w, h: translated(along(0, w), along(1, h), along(2, 0.0)),
    "perspective": lambda along, _w, _h: _perspective(along(0, 0.0)),
}
_TURNS: dict[str, Callable[[list[float], list[float]], Matrix]] = {
    "scale": lambda n, _t: scaled(n[0], n[-1]),
    "scalex": lambda n, _t: scaled(n[0], 1.0),
    "scaley": lambda n, _t: scaled(1.0, n[0]),
    "scalez": lambda n, _t: scaled(1.0, 1.0, n[0]),
    "scale3d": lambda n, _t: scaled(*n[:3]),
    "rotate": lambda _n, t: rotated(0.0, 0.0, 1.0, t[0]),
    "rotatez": lambda _n, t: rotated(0.0, 0.0, 1.0, t[0]),
    "rotatex": lambda _n, t: rotated(1.0, 0.0, 0.0, t[0]),
    "rotatey": lambda _n, t: rotated(0.0, 1.0, 0.0, t[0]),
    "rotate3d": lambda n, t: rotated(n[0], n[1], n[2], t[-1]),
    "skew": lambda _n, t: skewed(t[0], t[1] if len(t) > 1 else 0.0),
    "skewx": lambda _n, t: skewed(t[0], 0.0),
    "skewy": lambda _n, t: skewed(0.0, t[0]),
    "matrix": lambda n, _t: flat(*n[:6]),
    "matrix3d": lambda n, _t: tuple(n[:16]),
}  # fmt: skip


def _perspective(distance: float) -> Matrix:
    if distance <= 0:
        return IDENTITY
    return (*IDENTITY[:11], -1 / max(distance, 1.0), *IDENTITY[12:])


def skewed(across: float, down: float) -> Matrix:
    """Slanted, by radians."""
    return (1.0, tan(down), 0.0, 0.0, tan(across), *IDENTITY[5:])


def _number(token: Token) -> float:
    if token.type == "percentage":
        return float(token.value) / 100
    return float(token.value) if token.type == "number" else 0.0


def _radians(token: Token) -> float:
    try:
        return simplified(token).get("deg", 0.0) * pi / 180
    except CalcProblem:
        return 0.0
