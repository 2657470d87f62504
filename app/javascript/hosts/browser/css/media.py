"""Media queries: https://drafts.csswg.org/mediaqueries/

A query that cannot be read is ``not all``, as the standard says.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt

from app.javascript.hosts.browser.css.calc import CalcProblem, simplified
from app.javascript.hosts.browser.css.tokens import (
    Token,
    component_values,
    serialize,
    split_at,
    words,
)
from app.javascript.hosts.browser.css.viewport import Viewport

_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "<": lt, "<=": le, ">": gt, ">=": ge, "=": eq,
}  # fmt: skip
_TYPES = {"all": True, "screen": True, "print": False, "speech": False}
#: Features of a desktop computer with a mouse.
_FIXED = {
    "hover": "hover", "any-hover": "hover", "pointer": "fine", "any-pointer": "fine",
    "update": "fast", "scripting": "enabled", "prefers-contrast": "no-preference",
    "forced-colors": "none", "display-mode": "browser", "prefers-reduced-transparency":
    "no-preference", "dynamic-range": "standard", "video-dynamic-range": "standard",
"overflow-block": "scroll", "overflow-inline": "scroll",
    "color-gamut": "srgb", "grid": "0", "color": "8", "monochrome": "0",
}  # fmt: skip
_NUMBERS = ("width", "height", "aspect-ratio", "resolution")


class MediaProblem(ValueError):
    """Not a media query."""


class UnknownFeature(MediaProblem):
    """A feature that nobody knows: https://drafts.csswg.org/mediaqueries/#typedef-general-enclosed"""


@dataclass(frozen=True, slots=True)
class MediaQueryList:
    """``text`` in the form in which ``matchMedia().media`` has it."""

    text: str
    queries: tuple[tuple[Token, ...], ...]

    def matches(self, viewport: Viewport) -> bool:
        """https://drafts.csswg.org/mediaqueries/#mq-list: an empty list is true."""
        return not self.queries or any(_matches(query, viewport) for query in self.queries)


def parse_media(text: str) -> MediaQueryList:
    """https://drafts.csswg.org/cssom/#parse-a-media-query-list"""
    parts = [tuple(part) for part in split_at(component_values(text), ",")]
    if parts == [()]:
        return MediaQueryList("", ())
    texts = []
    for part in parts:
        try:
            _evaluate(part, Viewport())
            texts.append(_text(part))
        except UnknownFeature:
            texts.append(_text(part))
        except MediaProblem:
            texts.append("not all")
    return MediaQueryList(", ".join(texts), tuple(parts))


def _text(part: Sequence[Token]) -> str:
    """https://drafts.csswg.org/cssom/#serialize-a-media-query, ``min-width:1px`` with a space."""
    shown = []
    parts = words(part)
    if len(parts) > 2 and _is_word(parts[0], "all") and _is_word(parts[1], "and"):
        parts = parts[2:]
    for token in parts:
        if token.type == "() block":
            shown.append(f"({_text_inside(token.content)})")
        else:
            shown.append(serialize([token]).lower())
    return " ".join(shown)


def _text_inside(tokens: Sequence[Token]) -> str:
    if any(token.type == "() block" for token in tokens):
        return _text(tokens)
    name, *value = split_at(tokens, ":")
    if not value:
        return serialize(name).lower()
    return f"{serialize(name).lower()}: {serialize(value[0]).lower()}"


def _matches(query: Sequence[Token], viewport: Viewport) -> bool:
    try:
        return _evaluate(query, viewport)
    except MediaProblem:
        return False


def _evaluate(query: Sequence[Token], viewport: Viewport) -> bool:
    """https://drafts.csswg.org/mediaqueries/#typedef-media-query"""
    parts = words(query)
    if not parts:
        raise MediaProblem("nothing")
    negated = _is_word(parts[0], "not") and len(parts) > 1 and parts[1].type == "ident"
    if negated or _is_word(parts[0], "only"):
        parts = parts[1:]
    result = True
    if parts and parts[0].type == "ident" and not _is_word(parts[0], "not"):
        result = _TYPES.get(parts[0].lower_value, False)
        parts = parts[1:]
        if parts and not _is_word(parts[0], "and"):
            raise MediaProblem("no and")
        if parts == parts[:1] and parts:
            raise MediaProblem("nothing after and")
        parts = parts[1:]
    if parts:
        result = _condition(parts, viewport) and result
    return result != negated


def _is_word(token: Token, word: str) -> bool:
    return bool(token.type == "ident" and token.lower_value == word)


def _condition(parts: Sequence[Token], viewport: Viewport) -> bool:
    """https://drafts.csswg.org/mediaqueries/#typedef-media-condition"""
    if _is_word(parts[0], "not"):
        return not _condition(parts[1:], viewport)
    result = _in_parentheses(parts[0], viewport)
    for word, operand in zip(parts[1::2], parts[2::2], strict=False):
        value = _in_parentheses(operand, viewport)
        if _is_word(word, "and"):
            result = result and value
        elif _is_word(word, "or"):
            result = result or value
        else:
            raise MediaProblem("neither and nor or")
    if len(parts) % 2 == 0:
        raise MediaProblem("nothing after and")
    return result


def _in_parentheses(token: Token, viewport: Viewport) -> bool:
    if token.type != "() block":
        raise MediaProblem("no parentheses")
    inside = words(token.content)
    if inside and (inside[0].type == "() block" or _is_word(inside[0], "not")):
        return _condition(inside, viewport)
    return _feature(token.content, viewport)


def _feature(tokens: Sequence[Token], viewport: Viewport) -> bool:
    """https://drafts.csswg.org/mediaqueries/#mq-features"""
    parts = split_at(tokens, ":")
    if len(parts) == 2 and len(parts[0]) == 1 and parts[0][0].type == "ident":
        return _plain_feature(parts[0][0].lower_value, parts[1], viewport)
    inside = words(tokens)
    if len(inside) == 1 and inside[0].type == "ident":
        value = _known(inside[0].lower_value, viewport)
        return value not in {0.0, "none", "no-preference", "0"}
    return _range(inside, viewport)


def _plain_feature(name: str, value: Sequence[Token], viewport: Viewport) -> bool:
    for prefix, compare in (("min-", ge), ("max-", le)):
        if name.startswith(prefix):
            actual = _known(name[4:], viewport)
            if not isinstance(actual, float):
                raise MediaProblem(name)
            return bool(compare(actual, _number(value)))
    actual = _known(name, viewport)
    return actual == _number(value) if isinstance(actual, float) else actual == serialize(value)


def _known(name: str, viewport: Viewport) -> str | float:
    numbers = {
        "width": viewport.width,
        "height": viewport.height,
        "device-width": viewport.width,
        "device-height": viewport.height,
        "aspect-ratio": viewport.width / viewport.height,
        "resolution": 1.0,
    }
    if name in numbers:
        return numbers[name]
    texts = {
        **_FIXED,
        "prefers-color-scheme": viewport.color_scheme,
        "prefers-reduced-motion": viewport.reduced_motion,
        "orientation": "landscape" if viewport.width > viewport.height else "portrait",
    }
    if name not in texts:
        raise UnknownFeature(name)
    return texts[name]


def _number(tokens: Sequence[Token]) -> float:
    """A length in px (em is 16 px), a ratio or a resolution."""
    parts = words(tokens)
    if len(parts) == 3 and parts[1].type == "literal" and parts[1].value == "/":
        return _number(parts[:1]) / (_number(parts[2:]) or 1.0)
    if len(parts) != 1:
        raise MediaProblem("no number")
    if parts[0].type == "dimension" and parts[0].lower_unit in {"dppx", "x"}:
        return float(parts[0].value)
    if parts[0].type == "dimension" and parts[0].lower_unit == "dpi":
        return float(parts[0].value) / 96
    try:
        total = simplified(parts[0])
    except CalcProblem:
        raise MediaProblem("no length") from None
    factors = {"": 1.0, "px": 1.0, "em": 16.0, "rem": 16.0}
    if not set(total) <= set(factors):
        raise MediaProblem("no length")
    return sum(value * factors[unit] for unit, value in total.items())


def _range(parts: Sequence[Token], viewport: Viewport) -> bool:
    """``400px <= width < 900px``: https://drafts.csswg.org/mediaqueries/#mq-range-context"""
    operands: list[list[Token]] = [[]]
    operators: list[str] = []
    for token in parts:
        if token.type == "literal" and token.value in {"<", ">", "=", "<=", ">="}:
            if token.value == "=" and not operands[-1] and operators:
                operators[-1] += "="
                continue
            operators.append(token.value)
            operands.append([])
        else:
            operands[-1].append(token)
    if not operators or not all(operands):
        raise MediaProblem("no feature")
    numbers = [_range_operand(operand, viewport) for operand in operands]
    compared = zip(operators, numbers, numbers[1:], strict=False)
    return all(_COMPARISONS[operator](left, right) for operator, left, right in compared)


def _range_operand(tokens: Sequence[Token], viewport: Viewport) -> float:
    if len(tokens) == 1 and tokens[0].type == "ident":
        value = _known(tokens[0].lower_value, viewport)
        if not isinstance(value, float):
            raise MediaProblem("no number")
        return value
    return _number(tokens)
