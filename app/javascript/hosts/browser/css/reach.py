"""How far a change of the tree is felt: which other elements may match other selectors by it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.relatives import sibling_elements

#: Pseudo-classes that tell of nothing but the element itself, or are announced as a state.
_OWN = re.compile(
    r"::?(?:before|after|placeholder|selection|marker|hover|active|focus|focus-visible|root|link"
    r"|visited|disabled|enabled|not|is|where)(?![\w-])"
)
_ATTRIBUTE = re.compile(r"\[[^\]]*\]")
_INDEX = re.compile(
    r":nth-(last-)?(?:child|of-type)\([^()a-z]*(?:n|even|odd)?[^()a-z]*\)", re.IGNORECASE
)
_EDGE = re.compile(r":(first|last|only)-(child|of-type)(?![\w-])", re.IGNORECASE)
_EMPTY = re.compile(r":empty(?![\w-])", re.IGNORECASE)
_COMBINATORS = re.compile(r"[+~]")


@dataclass(frozen=True, slots=True)
class Reach:
    """What the selectors of one tree look at beside an element and its ancestors.

    ``anywhere``: anything. ``following`` and ``preceding``: all siblings on one side; ``first`` and
    ``last``: being at an end. ``parent``: having children. ``siblings``: attributes of siblings.
    """

    anywhere: bool = False
    following: bool = False
    preceding: bool = False
    first: bool = False
    last: bool = False
    parent: bool = False
    siblings: bool = False

    def around(self, parent: ElementObject, node: NodeObject | None) -> Iterator[ElementObject]:
        """Whom it concerns that ``node`` came in, or with None that some child left."""
        if self.parent:
            yield parent
        elif node is None:
            if self.following or self.preceding:
                yield from _elements(parent.child_nodes())
            else:
                yield from _ends(parent, first=self.first, last=self.last)
        elif isinstance(node, ElementObject):
            yield from self._beside(node)

    def _beside(self, node: NodeObject) -> Iterator[ElementObject]:
        after, before = (
            sibling_elements(node, forwards=True),
            sibling_elements(node, forwards=False),
        )
        if self.following or self.first:
            yield from after if self.following else islice(after, 1)
        if self.preceding or self.last:
            yield from before if self.preceding else islice(before, 1)

    def after_attribute(self, element: ElementObject) -> Iterator[ElementObject]:
        """Whom it concerns that an attribute changed, besides the element and what is in it."""
        if self.siblings:
            yield from sibling_elements(element, forwards=True)


def reach_of(selectors: Iterable[str]) -> Reach:
    """What the selectors of a tree's rules look at."""
    anywhere = following = preceding = first = last = parent = siblings = False
    for text in selectors:
        left = _OWN.sub("", _ATTRIBUTE.sub("", text))
        for found in _INDEX.finditer(left):
            preceding = preceding or found[1] is not None
            following = following or found[1] is None
        left = _INDEX.sub("", left)
        for found in _EDGE.finditer(left):
            of_type, side = found[2].lower() == "of-type", found[1].lower()
            first = first or side != "last"
            last = last or side != "first"
            following = following or (of_type and side != "last")
            preceding = preceding or (of_type and side != "first")
        left = _EDGE.sub("", left)
        parent = parent or _EMPTY.search(left) is not None
        left = _EMPTY.sub("", left)
        siblings = siblings or _COMBINATORS.search(left) is not None
        anywhere = anywhere or ":" in left
    if siblings:  # what follows an element that is concerned is concerned too
        anywhere = anywhere or preceding or last or parent
        following = True
    return Reach(anywhere, following, preceding, first, last, parent, siblings)


def _elements(nodes: Iterable[NodeObject]) -> Iterator[ElementObject]:
    return (node for node in nodes if isinstance(node, ElementObject))


def _ends(parent: ElementObject, *, first: bool, last: bool) -> Iterator[ElementObject]:
    children = list(_elements(parent.child_nodes()))
    if first:
        yield from children[:1]
    if last:
        yield from children[-1:]
