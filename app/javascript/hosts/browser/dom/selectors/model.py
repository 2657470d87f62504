"""Parsed selectors: https://drafts.csswg.org/selectors-4/#syntax"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.element import ElementObject
    from app.javascript.hosts.browser.dom.node import NodeObject

#: Ids; classes, attributes and pseudo-classes; types and pseudo-elements.
Specificity: TypeAlias = tuple[int, int, int]
#: ``(element, scope)``: whether the simple selector represents the element.
Test: TypeAlias = "Callable[[ElementObject, NodeObject | None], bool]"


class SelectorProblem(Exception):
    """The text is no selector that a browser knows."""


@dataclass(frozen=True, slots=True, eq=False)
class SimpleSelector:
    """One condition on an element; ``key`` is what an index can know of it.

    A key is ``#id``, ``.class`` or a type's name, in lower case.
    """

    test: Test
    specificity: Specificity
    key: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class HostTest:
    """``:host``, ``:host()``, ``:host-context()``; ``asks`` tells what they ask of the host.

    https://drafts.csswg.org/css-scoping/#host-selector
    """

    asks: Callable[[ElementObject], bool]

    def __call__(self, element: ElementObject, scope: NodeObject | None) -> bool:
        return scope is not None and scope.shadow_host() is element and self.asks(element)


@dataclass(slots=True, eq=False)
class PartSelector:
    """``::part()``: the names that it asks for, and what is asked of the part itself."""

    names: frozenset[str]
    rest: CompoundSelector


@dataclass(slots=True, eq=False)
class CompoundSelector:
    """Conditions that hold all together; ``pseudo_element`` without its colons.

    ``slotted`` is what ``::slotted()`` asks for.
    """

    simple: list[SimpleSelector] = field(default_factory=list)
    pseudo_element: str = ""
    slotted: SelectorList = field(default_factory=list)
    part: PartSelector | None = None

    @property
    def names_host(self) -> bool:
        """Whether it can represent the host of the tree that its rule stands in."""
        return any(isinstance(each.test, HostTest) for each in self.simple)


@dataclass(slots=True, eq=False)
class ComplexSelector:
    """Compounds from left to right; ``combinators[i]`` stands before ``compounds[i + 1]``.

    A relative selector (in ``:has``) has one combinator more, which comes first.
    """

    compounds: list[CompoundSelector]
    combinators: list[str]

    @property
    def specificity(self) -> Specificity:
        """https://drafts.csswg.org/selectors-4/#specificity-rules"""
        compounds = list(self.compounds)
        if compounds and compounds[-1].part is not None:
            compounds.append(compounds[-1].part.rest)
        parts = [each.specificity for compound in compounds for each in compound.simple]
        pseudo_elements = sum(1 for compound in compounds if compound.pseudo_element)
        a, b, c = (sum(part[place] for part in parts) for place in range(3))
        return (a, b, c + pseudo_elements)

    @property
    def pseudo_element(self) -> str:
        return self.compounds[-1].pseudo_element if self.compounds else ""


SelectorList: TypeAlias = list[ComplexSelector]


def most_specific(selectors: SelectorList) -> Specificity:
    """Of a list inside of ``:is``, ``:not`` and ``:has``."""
    return max((each.specificity for each in selectors), default=(0, 0, 0))
