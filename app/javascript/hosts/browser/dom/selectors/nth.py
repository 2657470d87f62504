"""Child-indexed pseudo-classes: https://drafts.csswg.org/selectors-4/#child-index"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tinycss2.nth import parse_nth

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.relatives import sibling_elements
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
    content, among = split_of(content)
    formula = formula_of(content)
    if formula is None or (among is not None and name.endswith("type")):
        raise SelectorProblem
    selectors = parse(among) if among is not None else None
    step, start = formula
    index = ChildIndex(step, start, "last" in name, name.endswith("type"), selectors)
    a, b, c = most_specific(selectors or [])
    return SimpleSelector(index.test, (a, b + 1, c))


def formula_of(content: list[Token]) -> tuple[int, int] | None:
    """https://drafts.csswg.org/css-syntax-3/#anb-microsyntax; the parser trips over ``2n+``."""
    try:
        formula: tuple[int, int] | None = parse_nth(content)
    except AttributeError:
        return None
    return formula


@dataclass(frozen=True, slots=True, eq=False)
class ChildIndex:
    """``an+b`` among siblings, from the front or ``backwards``, of the same type or ``among``."""

    a: int
    b: int
    backwards: bool
    of_type: bool
    among: SelectorList | None

    def test(self, element: ElementObject, scope: NodeObject | None) -> bool:
        """Whether the element's index is one of them."""
        if not self._counts(element, scope):
            return False
        offset = self._position(element, scope) - self.b
        if self.a == 0:
            return offset == 0
        return offset % self.a == 0 and offset // self.a >= 0

    def _counts(self, element: ElementObject, scope: NodeObject | None) -> bool:
        return self.among is None or matches_any(element, self.among, scope)

    def _position(self, element: ElementObject, scope: NodeObject | None) -> int:
        """From 1; who is asked for a second sibling counts all of them at once."""
        positions = _positions_of(element.node_document)
        key = (self, element.parent, scope)
        known = positions.get(key)
        if known is None:
            positions[key] = {}
            return 1 + sum(
                self._counts(each, scope)
                for each in sibling_elements(element, forwards=self.backwards)
                if not self.of_type or same_type(each, element)
            )
        if not known:
            known.update(self._counted(element, scope))
        return known[element]

    def _counted(
        self, element: ElementObject, scope: NodeObject | None
    ) -> Iterator[tuple[ElementObject, int]]:
        before = [*sibling_elements(element, forwards=False)][::-1]
        family = [*before, element, *sibling_elements(element, forwards=True)]
        counts: Counter[tuple[str, str | None]] = Counter()
        for each in reversed(family) if self.backwards else family:
            if self._counts(each, scope):
                kind = (each.local_name, each.namespace) if self.of_type else ("", None)
                counts[kind] += 1
                yield each, counts[kind]


_Positions = dict[tuple[ChildIndex, NodeObject | None, NodeObject | None], dict[ElementObject, int]]


def _positions_of(document: DocumentObject) -> _Positions:
    """What was counted since the document last changed."""
    version, positions = document.page.get("child positions", (None, {}))
    if version != document.version:
        positions = {}
        document.page["child positions"] = (document.version, positions)
    found: _Positions = positions
    return found


def split_of(content: list[Token]) -> tuple[list[Token], list[Token] | None]:
    """What stands before and behind ``of``."""
    for place, token in enumerate(content):
        if token.type == "ident" and token.lower_value == "of":
            return content[:place], content[place + 1 :]
    return content, None


def same_type(one: ElementObject, other: ElementObject) -> bool:
    """https://drafts.csswg.org/selectors-4/#typed-child-index"""
    return one.local_name == other.local_name and one.namespace == other.namespace
