"""Lists of transform functions between two lists.

https://drafts.csswg.org/css-transforms-2/#interpolation-of-transforms
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from app.javascript.hosts.browser.animations.matrix_interpolation import between_matrices
from app.javascript.hosts.browser.css.tokens import component_values, serialize, split_at
from app.javascript.hosts.browser.shapes.matrices import (
    Matrix,
    flat_parts,
    is_in_plane,
    matrix_of,
)
from app.javascript.hosts.unsupported import UnsupportedApi

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
#: In px: rounding is not more.
_TINY = 1e-6
_ADVICE = "Give both lists the same functions in the same order."
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
            return " ".join([*parts, _rest(first[place:], second[place:], progress)])
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
        return _rest([one], [two], progress)
    parts = [between(a, b) for a, b in zip(one.arguments, two.arguments, strict=True)]
    known = tuple(part for part in parts if part is not None)
    return str(Function(one.name, known)) if len(known) == len(parts) else None


class _Product(NamedTuple):
    """The matrix of a box without a size; how far its width and height move it besides, in %."""

    matrix: Matrix
    shares: tuple[float, float]

    def __str__(self) -> str:
        numbers = ", ".join(f"{value:.15g}" for value in flat_parts(self.matrix))
        across, down = (f"{share:.15g}%" for share in self.shares)
        moved = f"translate({across}, {down}) " if any(self.shares) else ""
        return f"{moved}matrix({numbers})"


def _rest(first: Sequence[Function], second: Sequence[Function], progress: float) -> str:
    """Between the products of what is left."""
    one, two = _product(first), _product(second)
    matrix = between_matrices(one.matrix, two.matrix, progress)
    if matrix is None:
        return str(one if progress < 0.5 else two)
    across, down = (a + (b - a) * progress for a, b in zip(one.shares, two.shares, strict=True))
    return str(_Product(matrix, (across, down)))


def _product(functions: Sequence[Function]) -> _Product:
    text = " ".join(map(str, functions))
    matrix, wide, high = (matrix_of(text, *size) for size in ((0, 0), (100, 0), (0, 100)))
    x, y = flat_parts(matrix)[4:]
    by_width, by_height = flat_parts(wide)[4:], flat_parts(high)[4:]
    if not is_in_plane(matrix) or abs(by_width[1] - y) + abs(by_height[0] - x) > _TINY:
        raise UnsupportedApi("steps between lists of such transforms", _ADVICE)
    return _Product(matrix, (by_width[0] - x, by_height[1] - y))
