"""Transforms as matrices: https://drafts.csswg.org/css-transforms/#serialization-of-the-computed-value"""

from __future__ import annotations

from math import cos, pi, sin, tan

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, component_values, split_at
from app.javascript.hosts.browser.layout.lengths import length

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
#: What is closer to a whole number is one: a sine of half a turn is no 1e-16.
_TINY = 1e-10


def multiplied(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (
        a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j,
        a * k + c * m + e, b * k + d * m + f,
    )  # fmt: skip


def matrix_of(text: str, width: float, height: float) -> Matrix | None:
    """The product of the functions; None when one of them leaves the plane."""
    result = IDENTITY
    for token in component_values(text):
        if token.type != "function":
            continue
        given = [part[0] for part in split_at(token.arguments, ",") if part]
        one = _function(token.lower_name, given, width, height)
        if one is None:
            return None
        result = multiplied(result, one)
    return result


def matrix_text(text: str, width: float, height: float) -> str:
    """``matrix(1, 0, 0, 1, 10, 20)``; what leaves the plane stays as it is written."""
    found = matrix_of(text, width, height)
    if found is None:
        return text
    return f"matrix({', '.join(number_text(_clean(value)) for value in found)})"


def _clean(value: float) -> float:
    return float(round(value)) if abs(value - round(value)) < _TINY else value


def _function(name: str, given: list[Token], width: float, height: float) -> Matrix | None:
    def along(place: int, base: float) -> float:
        return length(given[place].serialize(), base) if place < len(given) else 0.0

    numbers = [float(token.value) for token in given if token.type == "number"]
    match name:
        case "translate" | "translatex":
            return (1.0, 0.0, 0.0, 1.0, along(0, width), along(1, height))
        case "translatey":
            return (1.0, 0.0, 0.0, 1.0, 0.0, along(0, height))
        case "scale" if numbers:
            return (numbers[0], 0.0, 0.0, numbers[-1], 0.0, 0.0)
        case "scalex" if numbers:
            return (numbers[0], 0.0, 0.0, 1.0, 0.0, 0.0)
        case "scaley" if numbers:
            return (1.0, 0.0, 0.0, numbers[0], 0.0, 0.0)
        case "matrix" if len(numbers) == 6:
            return (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
        case "rotate" | "rotatez":
            turn = _radians(given)
            return (cos(turn), sin(turn), -sin(turn), cos(turn), 0.0, 0.0)
        case "skew" | "skewx":
            down = tan(_radians(given[1:])) if len(given) > 1 else 0.0
            return (1.0, down, tan(_radians(given)), 1.0, 0.0, 0.0)
        case _:
            return None


def _radians(given: list[Token]) -> float:
    try:
        return simplified(given[0]).get("deg", 0.0) * pi / 180 if given else 0.0
    except CalcProblem:
        return 0.0
