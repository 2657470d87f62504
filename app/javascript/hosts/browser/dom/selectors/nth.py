"""Child-indexed pseudo-classes: https://drafts.csswg.org/selectors-4/#child-index"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tinycss2.nth import parse_nth

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.selectors.match import matches_any
from app.javascript.hosts.browser.dom.selectors.model import (
    SelectorList,
    SelectorProblem,
    SimpleSelector,
    most_specific,
)

Token = Any


def nth_selector(
    name: str, content: list[Token], parse: Callable[[list[Token]], SelectorList]
) -> SimpleSelector:
    """``:nth-child(an+b of S)`` and its like."""
    if name not in ("nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type"):
        raise SelectorProblem
    content, among = _split_of(content)
    formula = parse_nth(content)
    if formula is None or (among is not None and name.endswith("type")):
        raise SelectorProblem
    a, b = formula
    selectors = parse(among) if among is not None else None
    backwards, of_type = "last" in name, name.endswith("type")

    def test(element: ElementObject, scope: NodeObject | None) -> bool:
        if selectors is not None and not matches_any(element, selectors, scope):
            return False
        position = 1
        for sibling in siblings(element, forwards=backwards):
            if of_type and not same_type(sibling, element):
                continue
            if selectors is not None and not matches_any(sibling, selectors, scope):
                continue
            position += 1
        offset = position - b
        return bool(offset == 0 if a == 0 else offset % a == 0 and offset // a >= 0)

    a_, b_, c_ = most_specific(selectors or [])
    return SimpleSelector(test, (a_, b_ + 1, c_))


def _split_of(content: list[Token]) -> tuple[list[Token], list[Token] | None]:
    for place, token in enumerate(content):
        if token.type == "ident" and token.lower_value == "of":
            return content[:place], content[place + 1 :]
    return content, None


def same_type(one: ElementObject, other: ElementObject) -> bool:
    return one.local_name == other.local_name and one.namespace == other.namespace


def siblings(element: ElementObject, *, forwards: bool) -> Iterator[ElementObject]:
    """The elements after it, or before it."""
    node: NodeObject | None = element.next_sibling if forwards else element.previous_sibling
    while node is not None:
        if isinstance(node, ElementObject):
            yield node
        node = node.next_sibling if forwards else node.previous_sibling
