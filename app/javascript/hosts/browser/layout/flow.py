"""Block layout: https://drafts.csswg.org/css2/#block-formatting

NOTE: Floats are put at the edges of their container, but text does not flow around them.
"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flex import lay_out_flex
from app.javascript.hosts.browser.layout.grid import grid_content_width, lay_out_grid
from app.javascript.hosts.browser.layout.inline import lay_out_lines, widest_line
from app.javascript.hosts.browser.layout.lengths import resolved, snapped
from app.javascript.hosts.browser.layout.margins import (
    bottom_margin,
    collapse,
    has_lines,
    lets_margins_out,
    starts_context,
    top_margin,
)
from app.javascript.hosts.browser.layout.sizes import (
    Room,
    clamped_content_width,
    clamped_height,
    clamped_width,
    height_by_ratio,
    natural_size,
    specified,
    width_by_ratio,
)
from app.javascript.hosts.browser.layout.table import lay_out_table


def lay_out(
    box: Box, room: Room, *, width: float | None = None, height: float | None = None
) -> None:
    """Give the box its size and place its content; ``width`` and ``height`` are as decided.

    Both are those of the border box. Where the box itself stands is its container's business.
    """
    box.asked = (room, width, height)
    box.resolve_edges(room.width)
    box.baseline = None
    if box.display == "replaced":
        _lay_out_replaced(box, room, width, height)
        return
    if width is None:
        width = clamped_width(box, _own_width(box, room), room)
    box.width = snapped(max(width, box.around.across))
    known = height if height is not None else specified(box, "height", room.height)
    if known is None and box.has_ratio:
        known = height_by_ratio(box)
    if known is not None:
        known = clamped_height(box, known, room)
    content_width = max(0.0, box.width - box.around.across)
    inside = Room(content_width, None if known is None else max(0.0, known - box.around.down))
    box.content_height = _lay_out_content(box, inside)
    if known is None:
        set_content_height(box, box.content_height)
    else:
        box.height = box.own_height = snapped(max(known, box.around.down))


def set_content_height(box: Box, content_height: float) -> None:
    """The height of a box whose content decides it."""
    assert box.asked is not None
    room, _width, _height = box.asked
    known = clamped_height(box, content_height + box.around.down, room)
    box.content_height = content_height
    box.height = box.own_height = snapped(max(known, box.around.down))


class _Flow:
    """This module for those that it calls."""

    __call__ = staticmethod(lay_out)

    @staticmethod
    def content_width(box: Box, *, narrow: bool) -> float:
        return content_width(box, narrow=narrow)


_FLOW = _Flow()


def _lay_out_content(box: Box, room: Room) -> float:
    match box.display:
        case "flex":
            return lay_out_flex(box, room, _FLOW)
        case "grid":
            return lay_out_grid(box, room, _FLOW)
        case "table" | "rows" | "row":
            return lay_out_table(box, room, _FLOW)
        case _:
            return _lay_out_flow(box, room)


def _own_width(box: Box, room: Room) -> float:
    """The width by the box's own properties: what is given, what is there, or what fits."""
    given = specified(box, "width", room.width)
    if given is not None:
        return given
    by_ratio = width_by_ratio(box, room) if box.has_ratio else None
    if by_ratio is not None:
        return by_ratio
    word = box.style.get("width")
    shrinks = (
        box.element is not None
        and (
            box.is_floating
            or box.is_out_of_flow
            or box.style.get("display").startswith("inline")
            or box.style.get("display") in {"table", "table-cell"}
            or (box.element.is_named("button", "legend") and box.display == "block")
        )
    ) or word in {"fit-content", "min-content", "max-content"}
    available = max(0.0, room.width - box.margin.across)
    if not shrinks:
        return available
    widest = content_width(box, narrow=False)
    if word == "max-content":
        return widest
    narrowest = content_width(box, narrow=True)
    return narrowest if word == "min-content" else min(widest, max(narrowest, available))


def content_width(box: Box, *, narrow: bool) -> float:
    """The max-content (or min-content) width of a border box.

    https://drafts.csswg.org/css-sizing/#max-content
    """
    box.resolve_edges(0.0)
    given = specified(box, "width", None)
    if given is not None:
        return clamped_content_width(box, given)
    if box.display == "replaced":
        return natural_size(box)[0] + box.around.across
    widths = [
        content_width(child, narrow=narrow) + child.margin.across
        for child in box.children
        if not child.is_out_of_flow and child.display not in {"text", "inline"}
    ]
    if has_lines(box):
        inner = widest_line(box, _in_room, narrow=narrow)
    elif box.display == "flex" and box.style.get("flex-direction").startswith("row"):
        gaps = (resolved(box.style.get("column-gap"), 0.0) or 0.0) * max(0, len(widths) - 1)
        inner = sum(widths) + gaps
    elif box.display == "grid":
        inner = grid_content_width(box, _FLOW, narrow=narrow)
    elif box.display == "row":
        inner = sum(widths)
    else:
        inner = max(widths, default=0.0)
    return clamped_content_width(box, inner + box.around.across)


def _in_room(box: Box, available: float) -> None:
    lay_out(box, Room(available, None))


def _lay_out_replaced(box: Box, room: Room, width: float | None, height: float | None) -> None:
    natural_width, natural_height = natural_size(box)
    own_width = specified(box, "width", room.width)
    own_height = specified(box, "height", room.height)
    if width is None:
        width = natural_width + box.around.across if own_width is None else own_width
    if height is None:
        height = natural_height + box.around.down if own_height is None else own_height
    box.width = snapped(clamped_width(box, width, room))
    box.height = box.own_height = snapped(clamped_height(box, height, room))


def _lay_out_flow(box: Box, room: Room) -> float:
    if has_lines(box):
        _place_floats(box, room, 0.0)
        return lay_out_lines(box, room.width, _in_room)
    y = 0.0
    pending = 0.0  # the margin below what stands there already
    first = True
    bottom_of_floats = 0.0
    for child in box.children:
        if child.is_out_of_flow:
            child.holder = box
            child.x, child.y = box.around.left, box.around.top + y + pending
            continue
        if child.is_floating:
            bottom_of_floats = max(bottom_of_floats, _place_float(child, box, room, y + pending))
            continue
        child.resolve_edges(room.width)
        top, bottom = top_margin(child, room.width), bottom_margin(child, room.width)
        collapsed = collapse(pending, top)
        if first and lets_margins_out(box, "top"):
            collapsed = 0.0
        lay_out(child, room)
        if child.height == 0 and child.around.down == 0 and not starts_context(child):
            through = first and lets_margins_out(box, "top")
            pending = 0.0 if through else collapse(collapsed, bottom)
            place_block(child, box, room, y)
            continue
        y += collapsed
        place_block(child, box, room, y)
        y += child.height
        if child.baseline is not None:
            box.baseline = child.y + child.baseline
        pending = bottom
        first = False
    if not lets_margins_out(box, "bottom"):
        y += pending
    if starts_context(box):
        y = max(y, bottom_of_floats)
    return y


def place_block(child: Box, box: Box, room: Room, y: float) -> None:
    """Across: ``auto`` margins share what is left over."""
    child.holder = box
    child.y = box.around.top + y
    child.x = box.around.left + child.margin.left
    rest = room.width - child.width
    if child.element is None or rest <= 0:
        return
    left, right = (child.style.get(f"margin-{side}") == "auto" for side in ("left", "right"))
    if left and right:
        child.x = box.around.left + snapped(rest / 2)
        child.margin = child.margin._replace(left=rest / 2, right=rest / 2)
    elif left:
        child.x = box.around.left + rest - child.margin.right
        child.margin = child.margin._replace(left=rest - child.margin.right)
    elif box.style.get("text-align") == "-webkit-center":
        child.x = box.around.left + snapped(rest / 2)


def _place_floats(box: Box, room: Room, y: float) -> None:
    for child in box.children:
        if child.is_out_of_flow:
            child.holder = box
            child.x, child.y = box.around.left, box.around.top + y
        elif child.is_floating:
            _place_float(child, box, room, y)


def _place_float(child: Box, box: Box, room: Room, y: float) -> float:
    """At the left or right edge, beside the floats that are there; where it ends below."""
    lay_out(child, room)
    side = "left" if child.style.get("float") in {"left", "inline-start"} else "right"
    taken = sum(
        other.width + other.margin.across
        for other in box.children[: box.children.index(child)]
        if other.is_floating and other.style.get("float") == child.style.get("float")
        and other.y + other.height > box.around.top + y
    )  # fmt: skip
    child.holder = box
    child.y = box.around.top + y + child.margin.top
    if side == "left":
        child.x = box.around.left + taken + child.margin.left
    else:
        child.x = box.width - box.around.right - taken - child.width - child.margin.right
    return y + child.height + child.margin.down
