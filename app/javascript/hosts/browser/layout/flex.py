"""Flex layout: https://drafts.csswg.org/css-flexbox/#layout-algorithm"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flex_alignment import (
    add_baselines,
    aligned_lines,
    give_baseline,
    mirror,
    place_line,
)
from app.javascript.hosts.browser.layout.flex_lengths import resolve_flexible_lengths
from app.javascript.hosts.browser.layout.flex_line import (
    Axes,
    FlexLine,
    Item,
    align_of,
    cross_outer,
    main_total,
)
from app.javascript.hosts.browser.layout.lengths import resolved
from app.javascript.hosts.browser.layout.sizes import (
    Room,
    clamped_height,
    clamped_width,
    fills_room,
    specified,
)


class LayOut(Protocol):
    """Lays a box out, with sizes as decided; says how wide its content is."""

    def __call__(
        self, box: Box, room: Room, *, width: float | None = None, height: float | None = None
    ) -> None: ...

    def measure(
        self, box: Box, room: Room, *, width: float | None = None, height: float | None = None
    ) -> None:
        """Give the box its size only."""

    def in_room(self, height: float | None) -> Callable[[Box, float], None]:
        """Lay an atomic inline out in the room that there is."""

    def content_width(self, box: Box, *, narrow: bool) -> float:
        """The max-content width, or the min-content width."""

    def own_content_width(self, box: Box, *, narrow: bool) -> float:
        """With the paddings that the box has where it stands."""

    def inner_content_width(self, box: Box, *, narrow: bool) -> float:
        """By what is in it, whatever its own ``width`` says."""

    def outer_content_width(self, box: Box, *, narrow: bool) -> float:
        """The same with the margins."""


def lay_out_flex(box: Box, room: Room, lay_out: LayOut) -> float:
    """Place the items; the height of the content."""
    axes = _with_least_main(box, _axes(box, room), room)
    items = [_item(child, axes, room, lay_out) for child in _in_order(box)]
    lines = _lines(box, items, axes)
    if axes.least:
        axes = replace(axes, main_size=max(axes.least, _natural_main(lines, axes)))
    for line in lines:
        resolve_flexible_lengths(line.items, axes)
        for item in line.items:
            _measure_item(item, axes, room, lay_out)
        line.cross = max([0.0, *(cross_outer(item, axes) for item in line.items)])
        if axes.across:
            add_baselines(line)
    whole = _whole_cross(box, lines, axes, room)
    if box.style.get("flex-wrap") == "nowrap":
        lines[0].cross = lines[0].cross if whole is None else whole
    cross, between = aligned_lines(box, lines, axes, whole)
    for line in lines:
        _stretch(line, axes)
        for item in line.items:
            lay_out(item.box, room, width=item.width, height=item.height)
        place_line(line, box, axes, cross)
        cross += line.cross + axes.cross_gap + between
    if box.style.get("flex-wrap") == "wrap-reverse":
        mirror(box, lines, axes, cross - axes.cross_gap - between if whole is None else whole)
    give_baseline(box, lines, axes)
    if axes.across:
        return _cross_of(lines, axes)
    return max((main_total(line.items, axes) for line in lines), default=0.0)


def _cross_of(lines: Sequence[FlexLine], axes: Axes) -> float:
    """All lines together, with the gaps between them."""
    return sum(line.cross for line in lines) + axes.cross_gap * max(0, len(lines) - 1)


def _natural_main(lines: Sequence[FlexLine], axes: Axes) -> float:
    """What the items take with the sizes that they start from."""
    for line in lines:
        for item in line.items:
            item.main = min(max(item.base, item.low), item.high)
    return max((main_total(line.items, axes) for line in lines), default=0.0)


def _least_cross(box: Box, axes: Axes, room: Room) -> float:
    """A line alone is as high as its container has to be."""
    if not axes.across or box.element is None:
        return 0.0
    return clamped_height(box, box.around.down, room) - box.around.down


def _whole_cross(box: Box, lines: Sequence[FlexLine], axes: Axes, room: Room) -> float | None:
    """The container's cross size, if it is more than what its lines come to."""
    least = _least_cross(box, axes, room)
    if axes.cross_size is not None or not least:
        return axes.cross_size
    return max(least, _cross_of(lines, axes))


def _with_least_main(box: Box, axes: Axes, room: Room) -> Axes:
    """A column that has to be of some height is so high, if its items do not need more."""
    if axes.across or axes.main_size is not None or box.element is None:
        return axes
    least = clamped_height(box, box.around.down, room) - box.around.down
    return replace(axes, least=least)


def _in_order(box: Box) -> list[Box]:
    found = []
    for child in box.children:
        child.holder = box
        if child.is_out_of_flow:
            child.x, child.y = box.around.left, box.around.top
        else:
            found.append(child)
    return sorted(found, key=lambda child: float(child.style.get("order")) if child.element else 0)


def _axes(box: Box, room: Room) -> Axes:
    direction = box.style.get("flex-direction")
    across = direction.startswith("row")
    row_gap = resolved(box.style.get("row-gap"), room.height) or 0.0
    column_gap = resolved(box.style.get("column-gap"), room.width) or 0.0
    return Axes(
        across,
        direction.endswith("reverse") != (across and box.style.get("direction") == "rtl"),
        room.width if across else room.height,
        room.height if across else room.width,
        column_gap if across else row_gap,
        row_gap if across else column_gap,
        box.style.get("flex-wrap") != "nowrap",
    )


def _item(child: Box, axes: Axes, room: Room, lay_out: LayOut) -> Item:
    """https://drafts.csswg.org/css-flexbox/#algo-main-item"""
    child.resolve_edges(room.width)
    name = "width" if axes.across else "height"
    around = child.around.across if axes.across else child.around.down
    outer = child.margin.across if axes.across else child.margin.down
    base = _basis(child, name, around, axes)
    if base is None:
        base = _content_size(child, axes, room, lay_out)
    low = specified(child, f"min-{name}", axes.main_size) if child.element else None
    high = specified(child, f"max-{name}", axes.main_size) if child.element else None
    if low is None:
        low = _automatic_minimum(child, name, axes, room, lay_out)
    limit = float("inf") if high is None else high
    low = min(low, limit) if high else low
    return Item(child, max(base, around), low, limit, outer, around)


def _basis(child: Box, name: str, around: float, axes: Axes) -> float | None:
    if child.element is None:
        return None
    text = child.style.get("flex-basis")
    if text not in {"auto", "content"}:
        found = resolved(text, axes.main_size)
        if found is not None:
            return found if child.style.get("box-sizing") == "border-box" else found + around
        return None
    return None if text == "content" else specified(child, name, axes.main_size)


def _content_size(child: Box, axes: Axes, room: Room, lay_out: LayOut) -> float:
    if axes.across:
        if fills_room(child):
            return room.width - child.margin.across
        return lay_out.own_content_width(child, narrow=False)
    cross = None if _shrinks_across(child) else room.width - child.margin.across
    lay_out.measure(child, room, width=cross)
    if child.element is None or child.style.get("flex-basis") == "auto":
        return child.height
    if child.children:
        return child.content_height + child.around.down
    has_height = child.display != "replaced" and child.style.get("height") != "auto"
    return child.around.down if has_height else child.height


def _shrinks_across(child: Box) -> bool:
    """In a column: whether it does not stretch to the container's width."""
    return child.element is not None and child.style.get("width") != "auto"


#: They are of a size that is given, and nothing in them needs any.
_WITHOUT_CONTENT = frozenset({"progress", "meter"})


def _automatic_minimum(child: Box, name: str, axes: Axes, room: Room, lay_out: LayOut) -> float:
    """https://drafts.csswg.org/css-flexbox/#min-size-auto"""
    if child.element is not None and (
        child.style.get("overflow-x") not in {"visible", "clip"}
        or child.element.local_name in _WITHOUT_CONTENT
    ):
        return child.around.across if axes.across else child.around.down
    given = specified(child, name, axes.main_size) if child.element is not None else None
    content = (
        lay_out.inner_content_width(child, narrow=True)
        if axes.across
        else _content_height(child, room, lay_out)
    )
    return content if given is None else min(given, content)


def _content_height(child: Box, room: Room, lay_out: LayOut) -> float:
    if not child.children and child.display != "replaced":
        return child.around.down
    lay_out.measure(child, room)
    return child.content_height + child.around.down


def _lines(box: Box, items: list[Item], axes: Axes) -> list[FlexLine]:
    """https://drafts.csswg.org/css-flexbox/#algo-line-break"""
    if box.style.get("flex-wrap") == "nowrap" or axes.main_size is None:
        return [FlexLine(items)]
    lines = [FlexLine()]
    used = 0.0
    for item in items:
        size = min(max(item.base, item.low), item.high) + item.outer
        if lines[-1].items and used + axes.main_gap + size > axes.main_size + 0.01:
            lines.append(FlexLine())
            used = 0.0
        used += size + (axes.main_gap if lines[-1].items else 0.0)
        lines[-1].items.append(item)
    return lines


def _measure_item(item: Item, axes: Axes, room: Room, lay_out: LayOut) -> None:
    box = item.box
    if axes.across:
        item.width = item.main
    else:
        has_auto = box.element is not None and "auto" in (
            box.style.get("margin-left"), box.style.get("margin-right"),
        )  # fmt: skip
        stretches = not _shrinks_across(box) and align_of(box) in {"normal", "stretch"}
        item.height = item.main
        available = room.width - box.margin.across
        if stretches and not axes.wraps and not has_auto:
            item.width = available
        elif box.style.get("width") == "auto":
            narrow = lay_out.own_content_width(box, narrow=True)
            widest = lay_out.own_content_width(box, narrow=False)
            item.width = min(widest, max(narrow, available))
        if item.width is not None:
            item.width = clamped_width(box, item.width, room) if box.element else item.width
    lay_out.measure(box, room, width=item.width, height=item.height)


def _stretch(line: FlexLine, axes: Axes) -> None:
    """https://drafts.csswg.org/css-flexbox/#algo-stretch"""
    if not axes.across and not axes.wraps:
        return
    name, sides = ("height", ("top", "bottom")) if axes.across else ("width", ("left", "right"))
    for item in line.items:
        child = item.box
        auto = child.element is None or child.style.get(name) == "auto"
        margins = [child.style.get(f"margin-{side}") for side in sides]
        stretches = align_of(child) in {"normal", "stretch"}
        if not auto or not stretches or "auto" in margins:
            continue
        if axes.across:
            item.height = line.cross - child.margin.down
        else:
            item.width = line.cross - child.margin.across
