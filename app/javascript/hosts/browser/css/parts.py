"""Parts of shadow trees, as rules outside of them speak of them.

https://drafts.csswg.org/css-shadow-parts-1/
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.javascript.hosts.browser.css.cascade import OUTER, OWN
from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject
from app.javascript.hosts.browser.dom.selectors.match import matches, matches_compound
from app.javascript.hosts.browser.dom.selectors.model import ComplexSelector

#: The tree and its root, the host whose part it is, and whether a rule of that tree means it.
_Outside = tuple[int, NodeObject, ElementObject, Callable[[ComplexSelector], bool]]


def of_parts(element: ElementObject, pseudo_element: str) -> Iterator[_Outside]:
    """The trees whose rules may speak of the element as a part, from the innermost."""
    names = frozenset((element.attribute("part") or "").split())
    host = element.root().shadow_host() if names else None
    if isinstance(host, ElementObject):
        yield OWN, element.root(), host, _fits(element, host, names, pseudo_element, own=True)
    tree = OUTER
    while names and isinstance(host, ElementObject):
        yield tree, host.root(), host, _fits(element, host, names, pseudo_element)
        names, host, tree = _exported(host, names), host.root().shadow_host(), tree + 1


def _fits(
    element: ElementObject,
    host: ElementObject,
    names: frozenset[str],
    pseudo_element: str,
    *,
    own: bool = False,
) -> Callable[[ComplexSelector], bool]:
    root = element.root() if own else host.root()
    scope = root if root.shadow_host() is not None else None

    def fits(selector: ComplexSelector) -> bool:
        part = selector.compounds[-1].part
        return (
            part is not None
            and part.rest.pseudo_element == pseudo_element
            and names.issuperset(part.names)
            and selector.compounds[-1].names_host is own
            and matches(host, selector, scope)
            and matches_compound(element, part.rest, scope)
        )

    return fits


def _exported(host: ElementObject, names: frozenset[str]) -> frozenset[str]:
    """https://drafts.csswg.org/css-shadow-parts-1/#exportparts-attr"""
    found = set()
    for entry in (host.attribute("exportparts") or "").split(","):
        inner, _colon, outer = entry.partition(":")
        if inner.strip() in names:
            found.add(outer.strip() or inner.strip())
    return frozenset(found)
