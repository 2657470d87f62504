"""Matching: https://drafts.csswg.org/selectors-4/#match-against-element"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.relatives import sibling_elements
from app.javascript.hosts.browser.dom.selectors.model import (
    ComplexSelector,
    CompoundSelector,
    SelectorList,
)


def matches_any(element: ElementObject, selectors: SelectorList, scope: NodeObject | None) -> bool:
    """Whether one of the list represents the element; those with pseudo-elements never do."""
    return any(not each.pseudo_element and matches(element, each, scope) for each in selectors)


def matches(element: ElementObject, selector: ComplexSelector, scope: NodeObject | None) -> bool:
    """From right to left; a pseudo-element at the end is not looked at."""
    last = len(selector.compounds) - 1
    return _matches_from(element, selector, last, scope)


def matches_compound(
    element: ElementObject, compound: CompoundSelector, scope: NodeObject | None
) -> bool:
    """https://drafts.csswg.org/selectors-4/#match-a-compound-selector-against-an-element"""
    for simple in compound.simple:  # noqa: SIM110 - this is the innermost loop of all
        if not simple.test(element, scope):
            return False
    return True


def _matches_from(
    element: ElementObject, selector: ComplexSelector, place: int, scope: NodeObject | None
) -> bool:
    if not matches_compound(element, selector.compounds[place], scope):
        return False
    if place == 0:
        return True
    combinator = selector.combinators[place - 1]
    if any(
        _matches_from(candidate, selector, place - 1, scope)
        for candidate in _candidates(element, combinator)
    ):
        return True
    host = scope.shadow_host() if scope is not None else None
    if not isinstance(host, ElementObject) or not selector.compounds[place - 1].names_host:
        return False
    is_below = element.parent is scope if combinator == ">" else combinator == " "
    return is_below and element.root() is scope and _matches_from(host, selector, place - 1, scope)


def _candidates(element: ElementObject, combinator: str) -> Iterator[ElementObject]:
    """The elements on the other side: https://drafts.csswg.org/selectors-4/#combinators"""
    if combinator == ">":
        parent = element.parent
        if isinstance(parent, ElementObject):
            yield parent
    elif combinator == " ":
        parent = element.parent
        while isinstance(parent, ElementObject):
            yield parent
            parent = parent.parent
    else:
        before = sibling_elements(element, forwards=False)
        yield from islice(before, 1) if combinator == "+" else before


def has_relative(element: ElementObject, selectors: SelectorList) -> bool:
    """``:has()``: https://drafts.csswg.org/selectors-4/#relational"""
    return any(_has(element, selector) for selector in selectors)


def _has(element: ElementObject, selector: ComplexSelector) -> bool:
    """Search where the first combinator allows, anchored at ``element``."""
    first = selector.combinators[0]
    anchored = ComplexSelector(selector.compounds, selector.combinators[1:])
    for candidate in _search_space(element, first, len(selector.compounds) > 1):
        if _matches_anchored(candidate, anchored, len(anchored.compounds) - 1, element, first):
            return True
    return False


def _search_space(element: ElementObject, combinator: str, deeper: bool) -> Iterator[ElementObject]:
    roots: list[NodeObject] = [element]
    if combinator in "+~":
        roots = []
        sibling = element.next_sibling
        while sibling is not None:
            roots.append(sibling)
            sibling = sibling.next_sibling
    for root in roots:
        if isinstance(root, ElementObject) and root is not element:
            yield root
        if root is element or deeper:
            for node in root.descendants():
                if isinstance(node, ElementObject):
                    yield node


def _matches_anchored(
    element: ElementObject,
    selector: ComplexSelector,
    place: int,
    anchor: ElementObject,
    first: str,
) -> bool:
    if not matches_compound(element, selector.compounds[place], anchor):
        return False
    if place == 0:
        return any(candidate is anchor for candidate in _candidates(element, first))
    return any(
        _matches_anchored(candidate, selector, place - 1, anchor, first)
        for candidate in _candidates(element, selector.combinators[place - 1])
    )


def select_all(root: NodeObject, selectors: SelectorList) -> Iterator[ElementObject]:
    """The descendants that match, in tree order.

    https://dom.spec.whatwg.org/#scope-match-a-selectors-string
    """
    usable = [each for each in selectors if not each.pseudo_element]
    for node in root.descendants():
        if isinstance(node, ElementObject):
            for each in usable:
                if matches(node, each, root):
                    yield node
                    break
