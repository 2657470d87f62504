"""The sizes of boxes, by what is asked for and what is in them: https://drafts.csswg.org/css-sizing/"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.layout.block import lay_out_blocks
from app.javascript.hosts.browser.layout.box import Box, Sizes
from app.javascript.hosts.browser.layout.buttons import is_button, settle_button
from app.javascript.hosts.browser.layout.fieldsets import is_rendered_legend
from app.javascript.hosts.browser.layout.flex import lay_out_flex
from app.javascript.hosts.browser.layout.floats import shifted
from app.javascript.hosts.browser.layout.grid import grid_content_width, lay_out_grid
from app.javascript.hosts.browser.layout.inline import widest_line
from app.javascript.hosts.browser.layout.lengths import resolved, snapped
from app.javascript.hosts.browser.layout.margins import floats_in, has_lines, starts_context
from app.javascript.hosts.browser.layout.percentage_base import height_inside
from app.javascript.hosts.browser.layout.replaced import lay_out_replaced
from app.javascript.hosts.browser.layout.sizes import (
    Room,
    clamped_content_width,
    clamped_height,
    clamped_width,
    fills_room,
    height_by_ratio,
    natural_size,
    specified,
    width_by_ratio,
)
from app.javascript.hosts.browser.layout.skipping import is_locked, is_size_contained
from app.javascript.hosts.browser.layout.table import lay_out_table, table_content_width
from app.javascript.hosts.browser.layout.table_grid import collapse_borders

#: The sizes of a box that are kept, for as many kinds of room: it is measured in two or three.
_MOST_KNOWN = 8


def lay_out(
    box: Box, room: Room, *, width: float | None = None, height: float | None = None
) -> None:
    """Give the box its size and place its content; ``width`` and ``height`` are as decided.

    Both are those of the border box. Where the box itself stands is its container's business.
    """
    asked = (room, width, height)
    box.resolve_edges(room.width)
    if box.display == "table":
        collapse_borders(box)
    if box.laid == asked:
        _take(box, box.known[asked])
        return
    box.baseline = box.first_baseline = None
    box.floats = ()
    if box.display == "replaced":
        lay_out_replaced(box, room, width, height)
    else:
        _lay_out_container(box, room, width, height)
    box.laid = asked
    if len(box.known) >= _MOST_KNOWN:
        box.known.clear()
    box.known[asked] = Sizes(
        box.width, box.height, box.content_height, box.baseline, box.first_baseline, box.floats
    )


def measure(
    box: Box, room: Room, *, width: float | None = None, height: float | None = None
) -> None:
    """Give the box its size; what is in it may stand where it stood. To be laid out afterwards."""
    known = box.known.get((room, width, height))
    if known is None:
        lay_out(box, room, width=width, height=height)
        return
    box.resolve_edges(room.width)
    _take(box, known)


def _take(box: Box, sizes: Sizes) -> None:
    box.width, box.height, box.content_height, box.baseline, box.first_baseline = sizes[:5]
    box.floats = sizes.floats


def _lay_out_container(box: Box, room: Room, width: float | None, height: float | None) -> None:
    if width is None:
        width = clamped_width(box, _own_width(box, room), room)
    box.width = snapped(max(width, box.around.across))
    known = height if height is not None else specified(box, "height", room.height)
    if known is None and box.has_ratio:
        known = height_by_ratio(box)
    if known is not None:
        known = clamped_height(box, known, room)
    content_width = max(0.0, box.width - box.around.across)
    floats = shifted(room.floats, -box.around.left, -box.around.top) if room.floats else ()
    known_inside = height_inside(box, room, known)
    inside = Room(content_width, known_inside, () if starts_context(box) else floats)
    box.content_height = _lay_out_content(box, inside)
    if is_locked(box):
        box.content_height, box.baseline, box.first_baseline = 0.0, None, None
    if box.element is not None and is_size_contained(box):
        box.content_height = resolved(box.style.get("contain-intrinsic-height"), None) or 0.0
    if known is None:
        known = clamped_height(box, box.content_height + box.around.down, room)
    box.height = snapped(max(known, box.around.down))
    if is_button(box):
        settle_button(box, lambda: _lay_out_content(box, inside))


class _Flow:
    """This module for those that it calls."""

    __call__ = staticmethod(lay_out)
    measure = staticmethod(measure)

    @staticmethod
    def in_room(height: float | None) -> Callable[[Box, float], None]:
        return lambda box, available: lay_out(box, Room(available, height))

    @staticmethod
    def content_width(box: Box, *, narrow: bool) -> float:
        return content_width(box, narrow=narrow)

    @staticmethod
    def own_content_width(box: Box, *, narrow: bool) -> float:
        return _own_content_width(box, narrow=narrow)

    @staticmethod
    def inner_content_width(box: Box, *, narrow: bool) -> float:
        return known_inner_width(box, narrow=narrow)

    @staticmethod
    def outer_content_width(box: Box, *, narrow: bool) -> float:
        return outer_content_width(box, narrow=narrow)


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
            return lay_out_blocks(box, room, _FLOW)


def _own_width(box: Box, room: Room) -> float:
    """The width by the box's own properties: what is given, what is there, or what fits."""
    given = specified(box, "width", room.width)
    if given is not None:
        is_table = box.display == "table"
        return max(given, inner_content_width(box, narrow=True)) if is_table else given
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
            or is_button(box)
            or is_rendered_legend(box)
        )
    ) or word in {"fit-content", "min-content", "max-content"}
    available = max(0.0, room.width - box.margin.across)
    if not shrinks:
        return available
    widest = _own_content_width(box, narrow=False)
    if word == "max-content":
        return widest
    narrowest = _own_content_width(box, narrow=True)
    return narrowest if word == "min-content" else min(widest, max(narrowest, available))


def content_width(box: Box, *, narrow: bool) -> float:
    """The max-content (or min-content) width of a border box.

    https://drafts.csswg.org/css-sizing/#max-content
    """
    return _widths(box, narrow=narrow)[0]


def outer_content_width(box: Box, *, narrow: bool) -> float:
    """The same with the margins."""
    return sum(_widths(box, narrow=narrow))


def _widths(box: Box, *, narrow: bool) -> tuple[float, float]:
    """The content's width, and the margins; percentages count for nothing."""
    found = box.known_widths.get(narrow)
    if found is None:
        _unsettle(box)
        edges = box.edges
        box.resolve_edges(0.0)
        if box.display == "table":
            collapse_borders(box)
        found = _content_width(box, narrow=narrow), box.margin.across
        box.edges = edges
        box.known_widths[narrow] = found
    return found


def _unsettle(box: Box) -> None:
    """What is in it does not stand any more as it was laid out: it was measured."""
    if box.laid is not None:
        box.laid = None
        box.kept = 0
        if box.parent is not None:
            box.parent.kept = 0


def _own_content_width(box: Box, *, narrow: bool) -> float:
    """With the paddings that the box has where it stands."""
    found = content_width(box, narrow=narrow)
    if box.edged is None or box.edged[1] is None:
        return found
    edges, around = box.edges, box.around.across
    box.resolve_edges(0.0)
    found += around - box.around.across
    box.edges = edges
    return found


def _content_width(box: Box, *, narrow: bool) -> float:
    given = specified(box, "width", None)
    if given is not None:
        return clamped_content_width(box, given)
    return clamped_content_width(box, inner_content_width(box, narrow=narrow))


def known_inner_width(box: Box, *, narrow: bool) -> float:
    key = (narrow, box.around.across)
    found = box.known_inner.get(key)
    if found is None:
        _unsettle(box)
        found = box.known_inner[key] = inner_content_width(box, narrow=narrow)
    return found


def inner_content_width(box: Box, *, narrow: bool) -> float:
    """The width of a border box by what is in it, whatever its own ``width`` says."""
    if box.display == "replaced":
        return (0.0 if fills_room(box) else natural_size(box)[0]) + box.around.across
    if is_locked(box):
        return box.around.across
    beside = _float_widths(box, narrow=narrow)
    widths = [
        outer_content_width(child, narrow=narrow)
        for child in box.children
        if not (child.is_out_of_flow or child.is_floating or child.display in {"text", "inline"})
    ]
    if has_lines(box):
        lines = widest_line(box, _FLOW, narrow=narrow)
        inner = max(lines, beside) if narrow else lines + beside
    elif box.display == "flex" and box.style.get("flex-direction").startswith("row"):
        inner = _row_width(box, narrow=narrow)
    elif box.display == "grid":
        inner = grid_content_width(box, _FLOW, narrow=narrow)
    elif box.display in {"table", "rows", "row"}:
        inner = table_content_width(box, _FLOW, narrow=narrow)
    else:
        inner = max([beside, *widths])
    return inner + box.around.across


def _float_widths(box: Box, *, narrow: bool) -> float:
    """Of floats beside each other, or of the widest one."""
    found = [outer_content_width(c, narrow=narrow) for c in floats_in(box)]
    return max(found, default=0.0) if narrow else sum(found)


def _row_width(box: Box, *, narrow: bool) -> float:
    """Of the items of a flex container beside each other.

    https://drafts.csswg.org/css-flexbox/#intrinsic-main-sizes
    """
    widths: list[float] = []
    for child in box.children:
        if child.is_out_of_flow:
            continue
        width = outer_content_width(child, narrow=narrow)
        basis = None
        if child.element is not None and float(child.style.get("flex-shrink")) == 0:
            basis = resolved(child.style.get("flex-basis"), None)
        if basis is not None:
            is_border_box = child.style.get("box-sizing") == "border-box"
            around = 0.0 if is_border_box else child.around.across
            width = max(width, basis + around + child.margin.across)
        widths.append(width)
    if narrow and box.style.get("flex-wrap") != "nowrap":
        return max(widths, default=0.0)
    gap = resolved(box.style.get("column-gap"), 0.0) or 0.0
    return sum(widths) + gap * max(0, len(widths) - 1)
