"""``calc()``, ``min()``, ``max()`` and ``clamp()``: https://drafts.csswg.org/css-values/#math

A sum is kept as a number for each unit, so ``calc(100% - 20px)`` is ``{"%": 100, "px": -20}``.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor, fmod, trunc
from typing import TYPE_CHECKING, TypeAlias

from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, is_math, split_at, words

if TYPE_CHECKING:
    from collections.abc import Sequence

Sum: TypeAlias = dict[str, float]

_TO_PX = {
    "px": 1.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
    "q": 96 / 101.6,
    "pt": 96 / 72,
    "pc": 16.0,
}
_TO_MS = {"s": 1000.0, "ms": 1.0}
_TO_DEG = {"deg": 1.0, "turn": 360.0, "grad": 0.9, "rad": 57.29577951308232}
#: Units that layout or the font give a size.
RELATIVE_UNITS = frozenset(
    {
        "em",
        "rem",
        "ex",
        "ch",
        "lh",
        "rlh",
        "vw",
        "vh",
        "vmin",
        "vmax",
        "dvh",
        "dvw",
        "svh",
        "svw",
        "lvh",
        "lvw",
    }
)
LENGTH_UNITS = frozenset(_TO_PX) | RELATIVE_UNITS
TIME_UNITS = frozenset(_TO_MS)
ANGLE_UNITS = frozenset(_TO_DEG)


class CalcProblem(ValueError):
    """The expression is no valid one: the declaration is ignored."""


class MixedUnits(CalcProblem):
    """Which of two is larger is only known when all of their units are."""


#: What one of a unit (``em``, ``%``) is in px; None where nobody knows yet.
SizeOf: TypeAlias = Callable[[str], "float | None"]


def _unknown(_unit: str) -> float | None:
    return None


def simplified(token: Token, size_of: SizeOf = _unknown) -> Sum:
    """The sum of a dimension, percentage, number or math function. Raises CalcProblem.

    Units whose size is known become px.
    """
    match token.type:
        case "number":
            return {"": float(token.value)}
        case "percentage":
            return _relative(float(token.value), "%", size_of)
        case "dimension":
            return _dimension(float(token.value), str(token.lower_unit), size_of)
        case "() block":
            return _sum(token.content, size_of)
        case "function" if is_math(token):
            return _function(token, size_of)
        case _:
            raise CalcProblem(token.type)


def _relative(value: float, unit: str, size_of: SizeOf) -> Sum:
    size = size_of(unit)
    return {unit: value} if size is None else {"px": value * size}


def _dimension(value: float, unit: str, size_of: SizeOf) -> Sum:
    for table, base in ((_TO_PX, "px"), (_TO_MS, "ms"), (_TO_DEG, "deg")):
        if unit in table:
            return {base: value * table[unit]}
    if unit in RELATIVE_UNITS:
        return _relative(value, unit, size_of)
    raise CalcProblem(unit)


def _function(token: Token, size_of: SizeOf) -> Sum:
    if token.lower_name == "calc":
        return _sum(token.arguments, size_of)
    parts = split_at(token.arguments, ",")
    way = "nearest"
    if token.lower_name == "round" and len(parts[0]) == 1 and parts[0][0].type == "ident":
        way, parts = str(parts[0][0].lower_value), parts[1:]
    sums = [_sum(part, size_of) for part in parts]
    units = {unit for each in sums for unit in each}
    if len(units) > 1 or not sums:
        raise MixedUnits("min and max of different units")
    unit = next(iter(units), "")
    numbers = [each.get(unit, 0.0) for each in sums]
    if token.lower_name == "clamp":
        if len(numbers) != 3:
            raise CalcProblem("clamp has three arguments")
        return {unit: max(numbers[0], min(numbers[1], numbers[2]))}
    if token.lower_name in {"min", "max"}:
        return {unit: min(numbers) if token.lower_name == "min" else max(numbers)}
    return _stepped(token.lower_name, unit, numbers, way)


def _stepped(name: str, unit: str, numbers: list[float], way: str) -> Sum:
    """https://drafts.csswg.org/css-values-4/#round-func and those beside it."""
    first, step = numbers[0], numbers[1] if len(numbers) > 1 else 1.0
    if len(numbers) != (1 if name in {"abs", "sign"} else 2) and (name, unit) != ("round", ""):
        raise CalcProblem("another number of arguments")
    if name == "abs":
        return {unit: abs(first)}
    if name == "sign":
        return {"": float((first > 0) - (first < 0))}
    if step == 0:
        raise CalcProblem("no steps")
    if name == "mod":
        return {unit: first - step * floor(first / step)}
    if name == "rem":
        return {unit: fmod(first, step)}
    rounded = _ROUNDINGS.get(way)
    if rounded is None:
        raise CalcProblem(way)
    return {unit: rounded(first / step) * step}


_ROUNDINGS: dict[str, Callable[[float], float]] = {
    "nearest": lambda value: floor(value + 0.5),
    "up": ceil,
    "down": floor,
    "to-zero": trunc,
}


def _sum(tokens: Sequence[Token], size_of: SizeOf) -> Sum:
    total: Sum = {}
    sign = 1.0
    term: list[Token] = []
    for token in words(tokens):
        if token.type == "literal" and token.value in "+-" and term:
            _add(total, _product(term, size_of), sign)
            sign, term = (1.0 if token.value == "+" else -1.0), []
        else:
            term.append(token)
    _add(total, _product(term, size_of), sign)
    return total


def _add(total: Sum, term: Sum, sign: float) -> None:
    for unit, value in term.items():
        total[unit] = total.get(unit, 0.0) + sign * value


def _product(tokens: Sequence[Token], size_of: SizeOf) -> Sum:
    if len(tokens) % 2 == 0:
        raise CalcProblem("an operator without operand")
    result = simplified(tokens[0], size_of)
    for operator, operand in zip(tokens[1::2], tokens[2::2], strict=True):
        if operator.type != "literal" or operator.value not in "*/":
            raise CalcProblem("no operator")
        factor = simplified(operand, size_of)
        if operator.value == "*" and set(result) <= {""}:
            result, factor = factor, result
        if set(factor) - {""}:
            raise CalcProblem("a product of two lengths")
        number = factor.get("", 0.0)
        if operator.value == "/":
            if number == 0:
                raise CalcProblem("division by zero")
            number = 1 / number
        result = {unit: value * number for unit, value in result.items()}
    return result


def sum_text(total: Sum) -> str:
    """``calc(100% - 20px)``, the percentage first, then units by name.

    https://drafts.csswg.org/css-values/#sort-a-calculations-children
    """
    parts = sorted(total.items(), key=lambda item: (item[0] != "", item[0] != "%", item[0]))
    text = ""
    for unit, value in parts:
        if not text:
            text = f"{number_text(value)}{unit}"
        else:
            text += f" {'-' if value < 0 else '+'} {number_text(abs(value))}{unit}"
    return f"calc({text or '0px'})"
