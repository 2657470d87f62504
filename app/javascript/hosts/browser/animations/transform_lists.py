"""Lists of transform functions between two lists.

https://drafts.csswg.org/css-transforms-2/#interpolation-of-transforms
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from app.javascript.hosts.browser.animations.matrix_interpolation import Matrix, between_matrices
from app.javascript.hosts.browser.css.calc import CalcProblem, simplified
from app.javascript.hosts.browser.css.tokens import component_values, serialize, split_at

#: Interpolates two arguments, given as texts.
Between = Callable[[str, str], str | None]


class Function(NamedTuple):
    """``translate(1px, 2px)``"""

    name: str
    arguments: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name}({', '.join(self.arguments)})"


#: What a function is in terms of a general one; ``?`` stands for its own arguments.
_GENERAL: dict[str, tuple[str, tuple[str, ...]]] = {
    "translatex": ("translate", ("?", "0px")),
    "translatey": ("translate", ("0px", "?")),
    "translatez": ("translate3d", ("0px", "0px", "?")),
    "scalex": ("scale", ("?", "1")),
    "scaley": ("scale", ("1", "?")),
    "scalez": ("scale3d", ("1", "1", "?")),
    "rotatez": ("rotate", ("?",)),
    "skewx": ("skew", ("?", "0deg")),
    "skewy": ("skew", ("0deg", "?")),
}
_IDENTITY = {
    "translate": ("0px", "0px"),
    "translate3d": ("0px", "0px", "0px"),
    "scale": ("1", "1"),
    "scale3d": ("1", "1", "1"),
    "rotate": ("0deg",),
    "rotatex": ("0deg",),
    "rotatey": ("0deg",),
    "skew": ("0deg", "0deg"),
    "matrix": ("1", "0", "0", "1", "0", "0"),
}
_IN_SPACE = {"translate": ("translate3d", "0px"), "scale": ("scale3d", "1")}


def functions_of(text: str) -> list[Function] | None:
    """None for what is no list of functions; ``none`` is an empty one."""
    if text == "none":
        return []
    found = []
    for token in component_values(text):
        if token.type == "function":
            parts = tuple(serialize(part) for part in split_at(token.arguments, ","))
            found.append(Function(token.lower_name, parts))
        elif token.type != "whitespace":
            return None
    return found


def transforms_between(start: str, end: str, progress: float, between: Between) -> str | None:
    """The list at ``progress``; None when the two only change from one to the other."""
    first, second = functions_of(start), functions_of(end)
    if first is None or second is None or not (first or second):
        return None
    parts: list[str] = []
    for place in range(max(len(first), len(second))):
        pair = _pair(_at(first, place), _at(second, place))
        found = None if pair is None else _between(pair, progress, between)
        if found is None:
            rest = _rest(first[place:], second[place:], progress)
            return None if rest is None else " ".join([*parts, rest])
        parts.append(found)
    return " ".join(parts)


def _at(functions: list[Function], place: int) -> Function | None:
    return functions[place] if place < len(functions) else None


def _pair(one: Function | None, two: Function | None) -> tuple[Function, Function] | None:
    """Both in the same terms; what is not there does nothing."""
    if one is not None and two is not None and _is_alike(one, two):
        return one, two
    first = None if one is None else _general(one)
    second = None if two is None else _general(two)
    first = first or _nothing_like(second)
    second = second or _nothing_like(first)
    if first is None or second is None:
        return None
    for plain, (spatial, neutral) in _IN_SPACE.items():
        names = {first.name, second.name}
        if names == {plain, spatial}:
            first, second = (
                each if each.name == spatial else Function(spatial, (*each.arguments, neutral))
                for each in (first, second)
            )
    return (first, second) if _is_alike(first, second) else None


def _is_alike(one: Function, two: Function) -> bool:
    return one.name == two.name and len(one.arguments) == len(two.arguments)


def _general(function: Function) -> Function:
    name, arguments = function
    if name in _GENERAL and len(arguments) == 1:
        general, form = _GENERAL[name]
        return Function(general, tuple(arguments[0] if each == "?" else each for each in form))
    if len(arguments) == 1 and name in {"translate", "skew"}:
        return Function(name, (arguments[0], _IDENTITY[name][1]))
    return Function(name, arguments * 2) if len(arguments) == 1 and name == "scale" else function


def _nothing_like(other: Function | None) -> Function | None:
    if other is None or other.name not in _IDENTITY:
        return None
    return Function(other.name, _IDENTITY[other.name])


def _between(pair: tuple[Function, Function], progress: float, between: Between) -> str | None:
    one, two = pair
    if one.name == "matrix":
        return _matrix_text(between_matrices(_numbers(one), _numbers(two), progress))
    parts = [between(a, b) for a, b in zip(one.arguments, two.arguments, strict=True)]
    known = tuple(part for part in parts if part is not None)
    return str(Function(one.name, known)) if len(known) == len(parts) else None


def _rest(first: Sequence[Function], second: Sequence[Function], progress: float) -> str | None:
    """The product of what is left; None where it depends on the size of the box, or in space."""
    one, two = _product(first), _product(second)
    if one is None or two is None:
        return None
    return _matrix_text(between_matrices(one, two, progress))


def _product(functions: Sequence[Function]) -> Matrix | None:
    found = Matrix.identity()
    for function in functions:
        made = _matrix(_general(function))
        if made is None:
            return None
        found = found.times(made)
    return found


def _matrix(function: Function) -> Matrix | None:
    if function.name == "matrix":
        return _numbers(function)
    values = [_value(text) for text in function.arguments]
    known = [value for value in values if value is not None]
    if len(known) != len(values):
        return None
    match function.name:
        case "translate":
            return Matrix(1.0, 0.0, 0.0, 1.0, known[0], known[1])
        case "scale":
            return Matrix(known[0], 0.0, 0.0, known[1], 0.0, 0.0)
        case "rotate":
            return Matrix.rotation(known[0])
        case "skew":
            return Matrix.skew(known[0], known[1])
        case _:
            return None


def _value(text: str) -> float | None:
    """In px or degrees, or a number; None for percentages and what is no single value."""
    tokens = component_values(text)
    try:
        found = simplified(tokens[0]) if len(tokens) == 1 else {}
    except CalcProblem:
        return None
    unit, value = next(iter(found.items()), ("%", 0.0))
    return value if len(found) == 1 and unit in {"", "px", "deg"} else None


def _numbers(function: Function) -> Matrix:
    return Matrix(*(float(text) for text in function.arguments))


def _matrix_text(matrix: Matrix) -> str:
    return f"matrix({', '.join(f'{value:.15g}' for value in matrix)})"
