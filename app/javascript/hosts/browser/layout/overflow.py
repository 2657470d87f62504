"""How far a box's content reaches: https://drafts.csswg.org/css-overflow/#scrollable"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box, is_stray
from app.javascript.hosts.browser.layout.skipping import is_locked


def clips(box: Box) -> bool:
    """Whether content is cut off at the padding edge."""
    return box.element is not None and box.style.get("overflow-y") != "visible"


def scrollable_size(box: Box) -> tuple[float, float]:
    """The size of what can be scrolled to, from the padding box's top left; at least that box."""
    is_table = box.display == "table" and box.style.get("border-collapse") == "collapse"
    width = box.width - (0.0 if is_table else box.border.across)
    height = box.height - (0.0 if is_table else box.border.down)
    right, bottom = _reach(box)
    if clips(box):
        flow_right, flow_bottom = _flow_reach(box)
        right = max(right, flow_right + box.padding.right)
        bottom = max(bottom, flow_bottom + box.padding.bottom)
    return (
        max(width, right - box.border.left),
        max(height, bottom - box.border.top),
    )


def _reach(box: Box) -> tuple[float, float]:
    """The farthest right and bottom of the content, from the border box's top left.

    NOTE: A positioned box counts for the box that holds it.
    """
    right = bottom = 0.0
    if is_locked(box):
        return right, bottom
    if box.lines is not None and box.display == "block":
        right, bottom = box.lines
    for child in _held(box):
        if child.fragments:
            for rect in child.fragments:
                right, bottom = max(right, rect.right), max(bottom, rect.bottom)
            continue
        inner_right, inner_bottom = (0.0, 0.0) if clips(child) else _reach(child)
        if child.width and child.height:
            inner_right = max(inner_right, child.width)
            inner_bottom = max(inner_bottom, child.height)
        if inner_right and inner_bottom:
            right = max(right, child.x + inner_right)
            bottom = max(bottom, child.y + inner_bottom)
    return right, bottom


def _flow_reach(box: Box) -> tuple[float, float]:
    """How far what is in flow reaches, with its margins, where it stands without being moved."""
    right = bottom = 0.0
    if box.lines is not None and box.display == "block":
        right, bottom = box.lines
    for child in box.children:
        if child.is_out_of_flow or child.holder is not box or child.fragments:
            continue
        x, y = child.static_place[1:] if is_stray(child) else (child.x, child.y)
        right = max(right, x + child.width + child.margin.right)
        bottom = max(bottom, y + child.height + (child.margin.bottom if child.height else 0.0))
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
