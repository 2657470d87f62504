"""What declarations may leave out in documents in quirks mode: https://quirks.spec.whatwg.org/#css"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tinycss2.ast import DimensionToken, FunctionBlock, HashToken

if TYPE_CHECKING:
    from app.javascript.hosts.browser.css.tokens import Token

_SIDES = ("top", "right", "bottom", "left")
#: https://quirks.spec.whatwg.org/#the-unitless-length-quirk
_UNITLESS = frozenset(
    {"background-position", "border-spacing", "border-width", "font-size", "height",
     "letter-spacing", "margin", "max-height", "max-width", "min-height", "min-width", "padding",
     "text-indent", "vertical-align", "width", "word-spacing", *_SIDES,
     *(f"{name}-{side}" for name in ("margin", "padding") for side in _SIDES),
     *(f"border-{side}-width" for side in _SIDES)}
)  # fmt: skip
#: https://quirks.spec.whatwg.org/#the-hashless-hex-color-quirk
_HASHLESS = frozenset(
    {"background-color", "border-color", "color", *(f"border-{side}-color" for side in _SIDES)}
)
_HEX = re.compile(r"[0-9a-fA-F]{3}|[0-9a-fA-F]{6}")


def completed(name: str, tokens: list[Token]) -> list[Token]:
    """The value with the units and ``#`` that it may do without."""
    if name in _UNITLESS:
        return [_with_unit(token) for token in tokens]
    if name == "clip" and len(tokens) == 1 and tokens[0].type == "function":
        sides = [_with_unit(token) for token in tokens[0].arguments]
        return [FunctionBlock(tokens[0].source_line, tokens[0].source_column, "rect", sides)]
    if name in _HASHLESS:
        return [_with_hash(token) for token in tokens]
    return tokens


def _with_unit(token: Token) -> Token:
    if token.type != "number":
        return token
    return DimensionToken(
        token.source_line, token.source_column, token.value, token.int_value,
        token.representation, "px",
    )  # fmt: skip


def _with_hash(token: Token) -> Token:
    if token.type not in {"number", "dimension", "ident"}:
        return token
    text = token.value if token.type == "ident" else token.representation
    if token.type == "dimension":
        text += token.unit
    if token.type != "ident" and token.is_integer:
        text = text.rjust(6, "0")
    if _HEX.fullmatch(text) is None:
        return token
    return HashToken(token.source_line, token.source_column, text, True)
