"""Media features: what can be asked of a window, its values, and the answers.

https://drafts.csswg.org/mediaqueries/#media-descriptor-table
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt
from typing import Final, TypeAlias

from app.javascript.hosts.browser.css.calc import CalcProblem, Sum, simplified
from app.javascript.hosts.browser.css.numbers import number_text
from app.javascript.hosts.browser.css.tokens import Token, split_at, words
from app.javascript.hosts.browser.css.viewport import Viewport

#: What is known about a window: yes, no, or that nobody can tell.
Answer: TypeAlias = "bool | None"
Question: TypeAlias = Callable[[Viewport], "bool | None"]
Comparison: TypeAlias = Callable[[float, float], bool]

_COMPARISONS: Final[dict[str, Comparison]] = {
    "<": lt, "<=": le, ">": gt, ">=": ge, "=": eq,
}  # fmt: skip
_PREFIXES: Final[tuple[tuple[str, Comparison], ...]] = (("min-", ge), ("max-", le))
#: What a feature's answer is from the words that it may have, of a desktop computer with a mouse.
_FIXED: Final = {
    "hover": ("hover", "none"),
    "any-hover": ("hover", "none"),
    "pointer": ("fine", "coarse none"),
    "any-pointer": ("fine", "coarse none"),
    "update": ("fast", "slow none"),
    "scripting": ("enabled", "initial-only none"),
    "prefers-contrast": ("no-preference", "more less custom"),
    "forced-colors": ("none", "active"),
    "display-mode": ("browser", "fullscreen standalone minimal-ui window-controls-overlay"),
    "prefers-reduced-transparency": ("no-preference", "reduce"),
    "dynamic-range": ("standard", "high"),
    "video-dynamic-range": ("standard", "high"),
    "overflow-block": ("scroll", "none"),
    "overflow-inline": ("scroll", "none"),
    "color-gamut": ("srgb", "p3 rec2020"),
    "scan": ("none", "progressive interlace"),
    "prefers-color-scheme": ("light", "dark"),
    "prefers-reduced-motion": ("no-preference", "reduce"),
    "orientation": ("landscape", "portrait"),
}
_WHOLE: Final = {
    "color": 8.0, "color-index": 0.0, "monochrome": 0.0,
    "horizontal-viewport-segments": 1.0, "vertical-viewport-segments": 1.0,
}  # fmt: skip
_SWITCHES: Final = {"grid": 0.0, "-webkit-transform-3d": 1.0}
_LENGTHS: Final = ("width", "height", "device-width", "device-height")
_RATIOS: Final = ("aspect-ratio", "device-aspect-ratio")
_PIXEL_RATIO: Final = "-webkit-device-pixel-ratio"
_OTHERS: Final = ("resolution", _PIXEL_RATIO)
_RESOLUTIONS: Final = {"dppx": 1.0, "x": 1.0, "dpi": 1 / 96, "dpcm": 2.54 / 96}
_PX: Final = {"px": 1.0, "em": 16.0, "rem": 16.0, "": 1.0}


class MediaProblem(ValueError):
    """Not a feature that anybody knows, or not a value of it."""


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked, in the form in which ``matchMedia().media`` has it."""

    text: str
    ask: Question


def feature(tokens: Sequence[Token]) -> Condition:
    """What stands in parentheses: https://drafts.csswg.org/mediaqueries/#mq-features

    Raises MediaProblem.
    """
    parts = split_at(tokens, ":")
    inside = words(tokens)
    if len(parts) == 2:
        names = words(parts[0])
        if len(names) == 1 and names[0].type == "ident":
            return _plain(names[0].lower_value, parts[1])
        raise MediaProblem("no name")
    if len(inside) == 1 and inside[0].type == "ident":
        return _boolean(inside[0].lower_value)
    return _range(inside)


def _boolean(name: str) -> Condition:
    """https://drafts.csswg.org/mediaqueries/#mq-boolean-context"""
    if name in _FIXED:
        return Condition(
            f"({name})", lambda viewport: _word(name, viewport) not in {"none", "no-preference"}
        )
    if not _is_number(name) and name not in _SWITCHES:
        raise MediaProblem(name)
    return Condition(f"({name})", lambda viewport: _actual(name, viewport) != 0)


def _plain(name: str, value: Sequence[Token]) -> Condition:
    """https://drafts.csswg.org/mediaqueries/#typedef-mf-plain"""
    if name in _FIXED:
        return _keyword(name, words(value))
    compare: Comparison = eq
    plain = name
    for prefix, comparison in _PREFIXES:
        for before in ("", "-webkit-"):
            if name.startswith(before + prefix):
                plain, compare = before + name.removeprefix(before + prefix), comparison
    if not _is_number(plain) and (plain not in _SWITCHES or compare is not eq):
        raise MediaProblem(name)
    text, wanted = _value(plain, words(value))
    return Condition(
        f"({name}: {text})", lambda viewport: compare(_actual(plain, viewport), wanted(viewport))
    )


def _keyword(name: str, value: Sequence[Token]) -> Condition:
    usual, others = _FIXED[name]
    known = {usual, *others.split()}
    if len(value) != 1 or value[0].type != "ident" or value[0].lower_value not in known:
        raise MediaProblem(name)
    wanted = str(value[0].lower_value)
    return Condition(f"({name}: {wanted})", lambda viewport: _word(name, viewport) == wanted)


def _range(parts: Sequence[Token]) -> Condition:
    """``400px <= width < 900px``: https://drafts.csswg.org/mediaqueries/#mq-range-context"""
    operands, operators = _operands(parts)
    names = [
        index
        for index, operand in enumerate(operands)
        if len(operand) == 1 and operand[0].type == "ident" and _is_number(operand[0].lower_value)
    ]
    if len(names) != 1 or (len(operands) == 3 and names != [1]):
        raise MediaProblem("no feature")
    one_way = all(sign[0] == operators[0][0] for sign in operators)
    if len(operands) == 3 and (not one_way or operators[0] == "="):
        raise MediaProblem("two ways")
    name = operands[names[0]][0].lower_value
    sides = [
        (name, lambda viewport: _actual(name, viewport)) if index in names else _value(name, each)
        for index, each in enumerate(operands)
    ]
    text = sides[0][0]
    for operator, side in zip(operators, sides[1:], strict=True):
        text += f" {operator} {side[0]}"

    def ask(viewport: Viewport) -> Answer:
        numbers = [number(viewport) for _text, number in sides]
        compared = zip(operators, numbers, numbers[1:], strict=False)
        return all(_COMPARISONS[operator](left, right) for operator, left, right in compared)

    return Condition(f"({text})", ask)


def _operands(parts: Sequence[Token]) -> tuple[list[list[Token]], list[str]]:
    """What is compared, and how: two or three operands."""
    operands: list[list[Token]] = [[]]
    operators: list[str] = []
    for token in parts:
        if token.type == "literal" and token.value in _COMPARISONS:
            if token.value == "=" and operators and not operands[-1]:
                operators[-1] += "="
                continue
            operators.append(token.value)
            operands.append([])
        else:
            operands[-1].append(token)
    if len(operands) not in (2, 3) or not all(operands) or not set(operators) <= set(_COMPARISONS):
        raise MediaProblem("no feature")
    return operands, operators


def _is_number(name: str) -> bool:
    return name in _WHOLE or name in _LENGTHS or name in _RATIOS or name in _OTHERS


def _actual(name: str, viewport: Viewport) -> float:
    if name.endswith("aspect-ratio"):
        return viewport.width / viewport.height
    if name in _LENGTHS:
        return viewport.width if name.endswith("width") else viewport.height
    return {**_WHOLE, **_SWITCHES}.get(name, 1.0)


def _word(name: str, viewport: Viewport) -> str:
    changing = {
        "prefers-color-scheme": viewport.color_scheme,
        "prefers-reduced-motion": viewport.reduced_motion,
        "orientation": "landscape" if viewport.width > viewport.height else "portrait",
    }
    return changing.get(name) or _FIXED[name][0]


def _value(name: str, parts: Sequence[Token]) -> tuple[str, Callable[[Viewport], float]]:
    """A value of a feature that has numbers, as text and for a window. Raises MediaProblem."""
    if name in _RATIOS:
        first, second = _ratio(parts)
        text = f"{number_text(first)} / {number_text(second)}"
        return text, lambda _viewport: first / second if second else float("inf")
    if len(parts) != 1:
        raise MediaProblem("no value")
    token = parts[0]
    if name == "resolution":
        if token.type != "dimension" or token.lower_unit not in _RESOLUTIONS:
            raise MediaProblem("no resolution")
        dots = float(token.value) * _RESOLUTIONS[token.lower_unit]
        return number_text(token.value) + token.lower_unit, lambda _viewport: dots
    total = _sum(token)
    if name in _LENGTHS:
        return _length(token, total)
    if set(total) != {""} or (name != _PIXEL_RATIO and total[""] % 1):
        raise MediaProblem("no number")
    return number_text(total[""]), lambda _viewport: total[""]


def _sum(token: Token) -> Sum:
    try:
        return simplified(token)
    except CalcProblem:
        raise MediaProblem("no sum") from None


def _length(token: Token, total: Sum) -> tuple[str, Callable[[Viewport], float]]:
    """``em`` is 16 px: https://drafts.csswg.org/mediaqueries/#units"""
    if not set(total) <= {*_PX, "vw", "vh"} or (total.get("") and set(total) == {""}):
        raise MediaProblem("no length")
    if token.type in ("dimension", "number"):
        text = number_text(token.value) + (token.lower_unit if token.type == "dimension" else "")
    else:
        text = " + ".join(number_text(total[unit]) + unit for unit in sorted(total))
        text = f"calc({text})"

    def in_px(viewport: Viewport) -> float:
        sizes = {**_PX, "vw": viewport.width / 100, "vh": viewport.height / 100}
        return sum(value * sizes[unit] for unit, value in total.items())

    return text, in_px


def _ratio(parts: Sequence[Token]) -> tuple[float, float]:
    numbers = [token for token in parts if token.type == "number" and token.value >= 0]
    if len(parts) == 1 and len(numbers) == 1:
        return float(numbers[0].value), 1.0
    if len(parts) == 3 and len(numbers) == 2 and parts[1] == "/":
        return float(numbers[0].value), float(numbers[1].value)
    raise MediaProblem("no ratio")
