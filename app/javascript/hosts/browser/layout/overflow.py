"""How far a box's content reaches: https://drafts.csswg.org/css-overflow/#scrollable"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box


def clips(box: Box) -> bool:
    """Whether content is cut off at the padding edge."""
    return box.element is not None and box.style.get("overflow-y") != "visible"


def scrollable_size(box: Box) -> tuple[float, float]:
    """The size of what can be scrolled to, from the padding box's top left; at least that box."""
    width = box.width - box.border.across
    height = box.height - box.border.down
    right, bottom = _reach(box)
    if clips(box):
        right, bottom = right + box.padding.right, bottom + box.padding.bottom
    return (
        max(width, right - box.border.left),
        max(height, bottom - box.border.top),
    )


def _reach(box: Box) -> tuple[float, float]:
    """The farthest right and bottom of the content, from the border box's top left.

    NOTE: A positioned box counts for the box that holds it.
    """
    right = bottom = 0.0
    for child in _held(box):
        if child.fragments:
            for rect in child.fragments:
                right, bottom = max(right, rect.right), max(bottom, rect.bottom)
            continue
        far_right, far_bottom = child.width, child.height
        if not clips(child):
            inner_right, inner_bottom = _reach(child)
            far_right, far_bottom = max(far_right, inner_right), max(far_bottom, inner_bottom)
        right = max(right, child.x + far_right)
        bottom = max(bottom, child.y + far_bottom)
        if not child.is_out_of_flow and clips(box):
            right = max(right, child.x + child.width + child.margin.right)
            bottom = max(bottom, child.y + child.height + child.margin.bottom)
    return right, bottom


def _held(box: Box) -> list[Box]:
    """The boxes whose places are told from this one's."""
    found: list[Box] = []
    stack = list(box.children)
    while stack:
        child = stack.pop()
        if child.holder is box:
            found.append(child)
        if child.display == "inline" or child.holder is not box:
            stack.extend(child.children)
    return found
