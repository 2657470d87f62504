"""The popovers that are shown, each opened from the one before it.

https://html.spec.whatwg.org/multipage/popover.html#topmost-popover-ancestor
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.dom.element import ElementObject, ascii_lower
from app.javascript.hosts.browser.dom.node import NodeObject

MODE: Final = "opened in popover mode"
"""Where an element's state keeps ``auto`` or ``hint`` while it is in the list of that name."""

INVOKER: Final = "popover invoker"
"""Where a popover's state keeps what opened it, and INVOKED where that keeps the popover."""

INVOKED: Final = "popover invoked"


def popover_kind(element: ElementObject) -> str:
    """Empty for what is no popover."""
    value = element.attribute("popover")
    if value is None:
        return ""
    lower = ascii_lower(value) or "auto"
    return lower if lower in ("auto", "hint") else "manual"


def is_popover_open(element: ElementObject) -> bool:
    """https://html.spec.whatwg.org/multipage/popover.html#popover-visibility-state"""
    return bool(element.state.get("popover_open"))


def showing(document: DocumentObject, mode: str) -> list[ElementObject]:
    """The list of ``auto`` or ``hint`` popovers, the first one that was opened first.

    https://html.spec.whatwg.org/multipage/popover.html#showing-auto-popover-list
    """
    shown: list[ElementObject] = document.page.setdefault(f"showing {mode} popovers", [])
    return shown


def flat_tree_parent(node: NodeObject) -> NodeObject | None:
    """What a node is shown in."""
    slot = node.assigned_slot if isinstance(node, ElementObject) else None
    return slot or node.parent or node.shadow_host()


def nearest_open_popover(node: NodeObject | None) -> ElementObject | None:
    """https://html.spec.whatwg.org/multipage/popover.html#nearest-inclusive-open-popover"""
    while node is not None:
        if isinstance(node, ElementObject) and MODE in node.state:
            return node
        node = flat_tree_parent(node)
    return None


def topmost_ancestor(
    element: ElementObject, mode: str, source: ElementObject | None
) -> ElementObject | None:
    """The last popover of a list that an element stands in, or the one that opens it."""
    shown = showing(element.node_document, mode)
    found = (
        _in_list(start, shown) for start in (flat_tree_parent(element), source) if start is not None
    )
    ancestors = [ancestor for ancestor in found if ancestor is not None]
    return max(ancestors, key=shown.index, default=None)


def _in_list(start: NodeObject, shown: list[ElementObject]) -> ElementObject | None:
    popover = nearest_open_popover(start)
    while popover is not None and popover not in shown:
        popover = nearest_open_popover(flat_tree_parent(popover))
    return popover


def topmost_clicked(node: NodeObject) -> ElementObject | None:
    """https://html.spec.whatwg.org/multipage/popover.html#topmost-clicked-popover"""
    clicked, invoked = nearest_open_popover(node), _nearest_target(node)
    if clicked is None or invoked is None:
        return clicked or invoked
    return max(clicked, invoked, key=_position)


def _position(popover: ElementObject) -> int:
    """https://html.spec.whatwg.org/multipage/popover.html#popover-stack-position"""
    hints = showing(popover.node_document, "hint")
    shown = showing(popover.node_document, "auto")
    return shown.index(popover) if popover in shown else len(shown) + hints.index(popover)


def _nearest_target(node: NodeObject | None) -> ElementObject | None:
    """https://html.spec.whatwg.org/multipage/popover.html#nearest-inclusive-target-popover"""
    while node is not None:
        wanted = node.attribute("popovertarget") if isinstance(node, ElementObject) else None
        for mode in ("auto", "hint") if wanted else ():
            for popover in showing(node.node_document, mode):
                if popover.identifier == wanted:
                    return popover
        node = flat_tree_parent(node)
    return None
