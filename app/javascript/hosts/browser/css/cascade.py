"""Which declaration wins: https://drafts.csswg.org/css-cascade/#cascade-sort"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from app.javascript.hosts.browser.css.declaration_block import NOT_ALL, Declaration
from app.javascript.hosts.browser.css.layers import UNLAYERED, LayerKey
from app.javascript.hosts.browser.css.logical import LOGICAL, PHYSICAL
from app.javascript.hosts.browser.css.properties import PROPERTIES
from app.javascript.hosts.browser.css.rules import StyleRule
from app.javascript.hosts.browser.css.shorthands import SHORTHANDS
from app.javascript.hosts.browser.css.values import pending
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.selectors.match import matches, matches_any
from app.javascript.hosts.browser.dom.selectors.model import ComplexSelector

#: In which tree the rule stands (https://drafts.csswg.org/css-cascade/#cascade-context), its
#: layer, the selector's specificity, its place, and the rule.
Match = tuple[int, LayerKey, tuple[int, int, int], int, StyleRule]

#: Trees: that of a shadow root, of its host and of what is slotted; the element's own; from 2 on
#: those outside of it, of a part.
INNER, OWN, OUTER = 0, 1, 2


class Matched(NamedTuple):
    """Declarations from the weakest to the strongest: ``outer`` are stronger than inline styles."""

    normal: list[Declaration]
    outer: list[Declaration]
    important: list[Declaration]

    def apply_to(self, cascaded: dict[str, str], inline: Iterable[Declaration] = ()) -> None:
        """Put them, and those of a ``style`` attribute, over what is there."""
        for declaration in chain(self.normal, inline, self.outer):
            if not declaration.important:
                apply(cascaded, declaration)
        for declaration in chain(self.important, inline):
            if declaration.important:
                apply(cascaded, declaration)


def in_order(matches: Iterable[Match]) -> Matched:
    """https://drafts.csswg.org/css-cascade-5/#cascade-sort"""
    found = list(matches)
    normal = sorted(found, key=itemgetter(0, 1, 2, 3))
    important = normal
    if not all(tree == OWN and layer == UNLAYERED for tree, layer, *_rest in found):
        important = sorted(found, key=itemgetter(2, 3))
        important.sort(key=itemgetter(0, 1), reverse=True)
    return Matched(
        [each for tree, *_place, rule in normal if tree < OUTER for each in rule.block],
        [each for tree, *_place, rule in normal if tree >= OUTER for each in rule.block],
        [each for *_place, rule in important for each in rule.block],
    )


def from_inside(
    element: ElementObject, pseudo_element: str
) -> Iterator[tuple[NodeObject, Callable[[ComplexSelector], bool]]]:
    """The shadow trees that speak of the element, as their host or as slotted into them."""
    shadow = element.shadow_root
    if shadow is not None:
        yield (
            shadow,
            lambda selector: (
                selector.compounds[-1].names_host
                and selector.pseudo_element == pseudo_element
                and matches(element, selector, shadow)
            ),
        )
    slot = element.assigned_slot
    if slot is not None and not pseudo_element:
        scope = slot.root()
        yield (
            scope,
            lambda selector: (
                selector.pseudo_element == "slotted"
                and matches_any(element, selector.compounds[-1].slotted, None)
                and matches(slot, selector, scope)
            ),
        )


def apply(cascaded: dict[str, str], declaration: Declaration) -> None:
    """Put a declaration over those that it is stronger than."""
    name, value = declaration.name, declaration.value
    if name in SHORTHANDS:
        found = pending(name, value)
    elif name == "all":
        found = {each: value for each in PROPERTIES if each not in NOT_ALL}
    else:
        found = {name: value}
    for each in found:
        if each in LOGICAL or each in PHYSICAL:
            cascaded.pop(each, None)  # the later one of ``left`` and ``inset-inline-start`` wins
    cascaded.update(found)
