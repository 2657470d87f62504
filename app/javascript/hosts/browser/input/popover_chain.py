"""Which popovers a popover was opened from.

https://html.spec.whatwg.org/multipage/popover.html#topmost-popover-ancestor
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.dom.node import NodeObject

INVOKER: Final = "popover_invoker"
"""Where a popover's state keeps the button that opened it."""


def leads_to(other: ElementObject, element: ElementObject) -> bool:
    """Whether a popover holds another, or the button that opens it, or one that led there."""
    here: NodeObject | None = element
    passed: set[NodeObject] = set()
    while here is not None and here not in passed:
        if other.is_inclusive_ancestor_of(here):
            return True
        passed.add(here)
        opened = (
            node.state[INVOKER]
            for node in here.inclusive_ancestors()
            if isinstance(node, ElementObject) and INVOKER in node.state
        )
        here = next(opened, None)
    return False
