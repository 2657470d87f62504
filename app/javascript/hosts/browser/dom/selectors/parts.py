"""``::part()`` in selectors: https://drafts.csswg.org/css-shadow-parts-1/#part"""

from __future__ import annotations

from typing import Any

from app.javascript.hosts.browser.dom.selectors.model import (
    CompoundSelector,
    PartSelector,
    SelectorProblem,
)

Token = Any

#: What cannot be asked of a part: how the tree is made that it stands in.
_STRUCTURAL = ("nth-", "first-child", "first-of", "last-", "only-", "empty", "root", "has", "host")


def part_selector(token: Token) -> PartSelector:
    """What the function asks for."""
    if token.type != "function":
        raise SelectorProblem
    names = [each for each in token.arguments if each.type != "whitespace"]
    if not names or any(each.type != "ident" for each in names):
        raise SelectorProblem
    return PartSelector(frozenset(each.value for each in names), CompoundSelector())


def of_part(tokens: list[Token], place: int, part: PartSelector) -> CompoundSelector:
    """Where what follows the colon before the place belongs, if it may follow."""
    token = tokens[place] if place < len(tokens) else None
    if token is not None and token.type == "literal":  # a second colon
        token = tokens[place + 1] if place + 1 < len(tokens) else None
    if token is not None and token.type in ("ident", "function"):
        name = token.lower_name if token.type == "function" else token.lower_value
        if part.rest.pseudo_element or name == "part" or name.startswith(_STRUCTURAL):
            raise SelectorProblem
    return part.rest
