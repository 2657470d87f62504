"""How far a box's content reaches: https://drafts.csswg.org/css-overflow/#scrollable"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from app.javascript.hosts.browser.layout.box import Box, is_stray
from app.javascript.hosts.browser.layout.skipping import is_locked


def clips(box: Box) -> bool:
    """Whether content is cut off at the padding edge."""
    if box.element is None or box.style.get("overflow-y") == "visible":
        return False
    return not gives_overflow_away(box)


def gives_overflow_away(box: Box) -> bool:
    """Whether it is the body, whose ``overflow`` is the window's.

    https://drafts.csswg.org/css-overflow/#overflow-propagation
    """
    root = box.parent
    if root is None or root.parent is not None or box.element is None:
        return False
    return box.element.is_named("body") and root.style.get("overflow-y") == "visible"


def begins_at_end(box: Box) -> tuple[bool, bool]:
    """Whether the content begins at the right, and at the bottom: it is scrolled below zero.

    https://drafts.csswg.org/css-overflow/#scroll-origin
    """
    from_right = box.style.get("direction") == "rtl"
    if box.display not in ("flex", "inline-flex"):
        return from_right, False
    is_row, is_reverse, wraps_back = _flex_ways(box)
    if is_row:
        return from_right != is_reverse, wraps_back
    return from_right != wraps_back, is_reverse


def _flex_ways(box: Box) -> tuple[bool, bool, bool]:
    direction = box.style.get("flex-direction")
    wraps_back = box.style.get("flex-wrap") == "wrap-reverse"
    return direction.startswith("row"), direction.endswith("reverse"), wraps_back


def scrollable_size(box: Box) -> tuple[float, float]:
    """The size of what can be scrolled to, from the corner of the padding box where it begins.

    It is at least that box.
    """
    is_table = box.display == "table" and box.style.get("border-collapse") == "collapse"
    width = box.width - (0.0 if is_table else box.border.across)
    height = box.height - (0.0 if is_table else box.border.down)
    reach = _reach(box, _absolutes(box))
    if clips(box):
        flow, padding = _flow_reach(box), box.padding
        reach = Reach(
            min(reach.left, flow.left - padding.left),
            min(reach.top, flow.top - padding.top),
            max(reach.right, flow.right + padding.right),
            max(reach.bottom, flow.bottom + padding.bottom),
        )
    from_right, from_bottom = begins_at_end(box)
    across = box.width - box.border.right - reach.left if from_right else 0.0
    down = box.height - box.border.bottom - reach.top if from_bottom else 0.0
    return (
        max(width, across or reach.right - box.border.left),
        max(height, down or reach.bottom - box.border.top),
    )


class Reach(NamedTuple):
    """The farthest edges of the content, from the border box's top left."""

    left: float
    top: float
    right: float
    bottom: float

    def with_rect(self, left: float, top: float, right: float, bottom: float) -> Reach:
        """With another rectangle."""
        return Reach(
            min(self.left, left),
            min(self.top, top),
            max(self.right, right),
            max(self.bottom, bottom),
        )


_Absolutes: TypeAlias = "dict[Box | None, list[Box]]"


def _absolutes(box: Box) -> _Absolutes:
    """The absolute boxes of the document, by what holds them."""
    root = box
    while root.parent is not None:
        root = root.parent
    found: _Absolutes = {}
    for stray in root.strays:
        if stray.is_out_of_flow:
            found.setdefault(stray.holder, []).append(stray)
    return found


def _absolutes_of(box: Box, absolutes: _Absolutes) -> list[Box]:
    """Those of the initial containing block are the root's; what is fixed is not scrolled to."""
    if box.parent is not None:
        return absolutes.get(box, [])
    of_page = [each for each in absolutes.get(None, ()) if each.position == "absolute"]
    return [*absolutes.get(box, ()), *of_page]


def _lines_reach(box: Box) -> Reach:
    """What begins at the right or at the bottom has no edge yet there."""
    from_right, from_bottom = begins_at_end(box)
    left, top = box.width if from_right else 0.0, box.height if from_bottom else 0.0
    if box.lines is None or box.display != "block":
        return Reach(left, top, 0.0, 0.0)
    if from_right:
        pieces = (rect.x for child in _in_flow(box) for rect in child.fragments)
        left = min(left, min(pieces, default=left))
    return Reach(left, top, *box.lines)


def _reach(box: Box, absolutes: _Absolutes) -> Reach:
    """How far the content reaches.

    NOTE: A positioned box counts for the box that holds it.
    """
    if is_locked(box):
        return Reach(0.0, 0.0, 0.0, 0.0)
    found = _lines_reach(box)
    for child in (*_in_flow(box), *_absolutes_of(box, absolutes)):
        if child.fragments:
            for rect in child.fragments:
                found = found.with_rect(rect.x, rect.y, rect.right, rect.bottom)
            continue
        left = top = right = bottom = 0.0
        if not clips(child):
            left, top, right, bottom = _reach(child, absolutes)
        if child.width and child.height:
            left, top = min(left, 0.0), min(top, 0.0)
            right, bottom = max(right, child.width), max(bottom, child.height)
        if right and bottom:
            x, y = child.x, child.y
            if child.holder is None:
                x, y = x - box.x, y - box.y
            found = found.with_rect(x + left, y + top, x + right, y + bottom)
    return found


def _flow_reach(box: Box) -> Reach:
    """How far what is in flow reaches, with its margins, where it stands without being moved."""
    found = _lines_reach(box)
    for child in box.children:
        if child.is_out_of_flow or child.holder is not box or child.fragments:
            continue
        x, y = child.static_place[1:] if is_stray(child) else (child.x, child.y)
        below = child.margin.bottom if child.height else 0.0
        found = found.with_rect(
            x - child.margin.left,
            y - child.margin.top,
            x + child.width + child.margin.right,
            y + child.height + below,
        )
    return found


def _in_flow(box: Box) -> list[Box]:
    """The boxes in it whose places are told from this one's, but for absolute ones."""
    found: list[Box] = []
    stack = list(box.children)
    while stack:
        child = stack.pop()
        if child.is_out_of_flow:
            continue
        if child.holder is box:
            found.append(child)
        if child.display == "inline" or child.holder is not box:
            stack.extend(child.children)
    return found
