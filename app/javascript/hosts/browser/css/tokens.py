"""Component values: what a declaration's text consists of.

https://drafts.csswg.org/css-syntax/#component-value
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import tinycss2

from app.javascript.hosts.browser.component_values import Token, split_at, trimmed
from app.javascript.hosts.browser.css.numbers import number_text

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "Token",
    "component_values",
    "has_error",
    "has_function",
    "is_math",
    "quoted",
    "serialize",
    "split_at",
    "trimmed",
    "words",
]

_BLOCKS = {"() block": "()", "[] block": "[]", "{} block": "{}"}
_MATH = frozenset({"calc", "min", "max", "clamp", "abs", "sign", "round", "mod", "rem"})


def component_values(text: str) -> list[Token]:
    """The tokens of a text, without comments and without white space at its ends."""
    return trimmed(tinycss2.parse_component_value_list(text, skip_comments=True))


def words(tokens: Sequence[Token]) -> list[Token]:
    """Without any white space."""
    return [token for token in tokens if token.type != "whitespace"]


def has_error(tokens: Sequence[Token]) -> bool:
    """Whether the text could not be read: an unclosed string, a stray bracket."""
    return any(
        token.type == "error"
        or (token.type == "function" and has_error(token.arguments))
        or (token.type in _BLOCKS and has_error(token.content))
        for token in tokens
    )


def has_function(tokens: Sequence[Token], name: str) -> bool:
    """Whether a function of that name stands anywhere, ``var`` for one."""
    return any(
        (
            token.type == "function"
            and (token.lower_name == name or has_function(token.arguments, name))
        )
        or (token.type in _BLOCKS and has_function(token.content, name))
        for token in tokens
    )


def serialize(tokens: Sequence[Token]) -> str:
    """The text in Chromium's form: one space between words, ``, `` after commas."""
    parts: list[str] = []
    for token in trimmed(tokens):
        if token.type == "whitespace":
            if parts and parts[-1] not in (" ", ", "):
                parts.append(" ")
        elif token.type == "literal" and token.value == ",":
            if parts and parts[-1] == " ":
                parts.pop()
            parts.append(", ")
        elif token.type == "literal" and token.value == "/":
            if parts and parts[-1] == " ":
                parts.pop()
            parts.append(" / ")
            parts.append("")
        else:
            if parts and parts[-1] == " " and len(parts) > 1 and parts[-2] == "":
                parts.pop()
            parts.append(_one(token))
    return "".join(parts).strip()


def _one(token: Token) -> str:
    match token.type:
        case "number":
            return number_text(token.value)
        case "percentage":
            return f"{number_text(token.value)}%"
        case "dimension":
            return f"{number_text(token.value)}{token.lower_unit}"
        case "function":
            return f"{token.lower_name}({serialize(token.arguments)})"
        case "string":
            return quoted(token.value)
        case "url":
            return f"url({quoted(token.value)})"
        case "() block" | "[] block" | "{} block":
            around = _BLOCKS[token.type]
            return f"{around[0]}{serialize(token.content)}{around[1]}"
        case _:
            return str(token.serialize())


def quoted(text: str) -> str:
    """https://drafts.csswg.org/cssom/#serialize-a-string"""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\a ")
    return f'"{escaped}"'


def is_math(token: Token) -> bool:
    """Whether it is ``calc()`` or one of its relatives."""
    return token.type == "function" and token.lower_name in _MATH
