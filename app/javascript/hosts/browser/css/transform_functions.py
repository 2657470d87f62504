"""The functions of ``transform``: https://drafts.csswg.org/css-transforms-2/#transform-functions"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.css.grammars import (
    Grammar,
    angle,
    keywords,
    length,
    number,
    one_of,
)
from app.javascript.hosts.browser.css.tokens import Token, split_at

_LENGTH = length(percent=False)
_BOTH = length()
_NUMBER = number()
_FACTOR = number(percent=True)
_DEPTH = one_of(keywords("none"), length(percent=False, negative=False))

#: What the arguments are, and how many of them may be left out.
_FUNCTIONS: dict[str, tuple[str, tuple[Grammar, ...], int]] = {
    "translate": ("translate", (_BOTH, _BOTH), 1),
    "translatex": ("translateX", (_BOTH,), 0),
    "translatey": ("translateY", (_BOTH,), 0),
    "translatez": ("translateZ", (_LENGTH,), 0),
    "translate3d": ("translate3d", (_BOTH, _BOTH, _LENGTH), 0),
    "scale": ("scale", (_FACTOR, _FACTOR), 1),
    "scalex": ("scaleX", (_FACTOR,), 0),
    "scaley": ("scaleY", (_FACTOR,), 0),
    "scalez": ("scaleZ", (_FACTOR,), 0),
    "scale3d": ("scale3d", (_FACTOR,) * 3, 0),
    "rotate": ("rotate", (angle,), 0),
    "rotatex": ("rotateX", (angle,), 0),
    "rotatey": ("rotateY", (angle,), 0),
    "rotatez": ("rotateZ", (angle,), 0),
    "rotate3d": ("rotate3d", (_NUMBER, _NUMBER, _NUMBER, angle), 0),
    "skew": ("skew", (angle, angle), 1),
    "skewx": ("skewX", (angle,), 0),
    "skewy": ("skewY", (angle,), 0),
    "matrix": ("matrix", (_NUMBER,) * 6, 0),
    "matrix3d": ("matrix3d", (_NUMBER,) * 16, 0),
    "perspective": ("perspective", (_DEPTH,), 0),
}


def transforms(tokens: Sequence[Token]) -> str | None:
    """One or several functions; None when one of them has arguments that it does not take."""
    given = [token for token in tokens if token.type != "whitespace"]
    found = [_function(token) for token in given]
    return None if not found or None in found else " ".join(text or "" for text in found)


def _function(token: Token) -> str | None:
    if token.type != "function" or token.lower_name not in _FUNCTIONS:
        return None
    name, grammars, optional = _FUNCTIONS[token.lower_name]
    parts = split_at(token.arguments, ",")
    if not len(grammars) - optional <= len(parts) <= len(grammars):
        return None
    texts = [grammar(part) for grammar, part in zip(grammars, parts, strict=False)]
    return None if None in texts else f"{name}({', '.join(text or '' for text in texts)})"


def rotation(tokens: Sequence[Token]) -> str | None:
    """``rotate: x 45deg``: https://drafts.csswg.org/css-transforms-2/#propdef-rotate"""
    given = [token for token in tokens if token.type != "whitespace"]
    if len(given) == 1:
        return "none" if keywords("none")(given) else _turn(given[0])
    turned = _turn(given[-1]) if given else None
    turned, rest = (
        (turned, given[:-1]) if turned else (_turn(given[0]) if given else None, given[1:])
    )
    if turned is None:
        return None
    axis = keywords("x y z")(rest) if len(rest) == 1 else None
    if len(rest) == 3:
        numbers = [_NUMBER([token]) for token in rest]
        axis = None if None in numbers else " ".join(text or "" for text in numbers)
    if axis is None:
        return None
    axis = {"1 0 0": "x", "0 1 0": "y", "0 0 1": "z"}.get(axis, axis)
    return turned if axis == "z" else f"{axis} {turned}"


def _turn(token: Token) -> str | None:
    return None if token.type == "number" else angle([token])


def _without(default: str, parts: list[str]) -> list[str]:
    while len(parts) > 1 and parts[-1] == default:
        parts.pop()
    return parts


def translation(tokens: Sequence[Token]) -> str | None:
    """``translate: 10px 0`` is ``10px``."""
    given = [token for token in tokens if token.type != "whitespace"]
    grammars = (_BOTH, _BOTH, _LENGTH)
    texts = [grammar([token]) for grammar, token in zip(grammars, given, strict=False)]
    if not 1 <= len(given) <= 3 or None in texts:
        return None
    return " ".join(_without("0px", [text or "" for text in texts]))


def scaling(tokens: Sequence[Token]) -> str | None:
    """``scale: 2 2`` is ``2``."""
    given = [token for token in tokens if token.type != "whitespace"]
    texts = [_FACTOR([token]) for token in given]
    if not 1 <= len(given) <= 3 or None in texts:
        return None
    shown = [text or "" for text in texts]
    if shown[2:] == ["1"]:
        shown.pop()
    return shown[0] if shown[1:] == shown[:1] else " ".join(shown)
