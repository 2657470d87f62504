"""The elements above a node and beside it, the nearest first."""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject


def ancestor_named(node: NodeObject, name: str) -> ElementObject | None:
    """The nearest ancestor that is an HTML element of that name.

    https://dom.spec.whatwg.org/#concept-tree-ancestor
    """
    above = node.parent
    while above is not None:
        if isinstance(above, ElementObject) and above.is_named(name):
            return above
        above = above.parent
    return None


def sibling_elements(node: NodeObject, *, forwards: bool) -> Iterator[ElementObject]:
    """The elements after it, or before it: https://dom.spec.whatwg.org/#concept-tree-sibling"""
    sibling = node.next_sibling if forwards else node.previous_sibling
    while sibling is not None:
        if isinstance(sibling, ElementObject):
            yield sibling
        sibling = sibling.next_sibling if forwards else sibling.previous_sibling
