"""Component values in a row, of style sheets and of selectors.

https://drafts.csswg.org/css-syntax/#component-value
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence

#: A node of tinycss2, which has no types of its own.
Token: TypeAlias = Any

_SPACE = ("whitespace", "comment")


def trimmed(tokens: Sequence[Token]) -> list[Token]:
    """Without white space and comments at both ends."""
    start, end = 0, len(tokens)
    while start < end and tokens[start].type in _SPACE:
        start += 1
    while end > start and tokens[end - 1].type in _SPACE:
        end -= 1
    return list(tokens[start:end])


def split_at(tokens: Sequence[Token], literal: str) -> list[list[Token]]:
    """The parts between commas or slashes, trimmed."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == literal:
            parts.append([])
        else:
            parts[-1].append(token)
    return [trimmed(part) for part in parts]
