"""Positioned boxes: https://drafts.csswg.org/css-position/"""

from __future__ import annotations

from typing import NamedTuple

from app.javascript.hosts.browser.layout.auto_margins import (
    auto_margins,
    give_rest_across,
    give_rest_down,
)
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flow import content_width, lay_out
from app.javascript.hosts.browser.layout.lengths import resolved, snapped
from app.javascript.hosts.browser.layout.sizes import Room, clamped_height, clamped_width, specified
from app.javascript.hosts.browser.layout.static_place import aligned_in_parent

_HOLDING = ("transform", "translate", "rotate", "scale", "perspective", "filter", "backdrop-filter")
_HOLDING_WORDS = frozenset({*_HOLDING, "layout", "paint", "strict", "content"})


def lay_out_positioned(root: Box, window: Room) -> None:
    """Boxes that are out of flow, and the shifts of relative ones."""
    for box in root.strays:
        box.static_place = (box.holder, box.x, box.y)
        if box.is_out_of_flow:
            _lay_out_absolute(box, window)
        else:
            _shift(box)


def put_back(root: Box) -> None:
    """Before layout: positioned boxes stand where they would stand without that."""
    for box in root.strays:
        box.holder, box.x, box.y = box.static_place


def holds_fixed(box: Box) -> bool:
    """Whether all that is positioned in it is placed by it, even what is fixed.

    https://drafts.csswg.org/css-transforms/#transform-rendering and others like it.
    """
    if box.element is None or box.display == "inline":
        return False
    get = box.style.get
    if any(get(name) != "none" for name in _HOLDING):
        return True
    parts = {*get("will-change").replace(",", " ").split(), *get("contain").split()}
    return not parts.isdisjoint(_HOLDING_WORDS)


def containing_box(box: Box) -> Box | None:
    """The nearest positioned ancestor; None for the initial containing block.

    https://drafts.csswg.org/css-position/#absolute-positioning-containing-block
    """
    fixed = box.position == "fixed"
    ancestor = box.parent
    while ancestor is not None:
        if holds_fixed(ancestor) or (ancestor.position != "static" and not fixed):
            return ancestor
        ancestor = ancestor.parent
    return None


class _Block(NamedTuple):
    """A containing block: its top left, from the holder's border box, and its size."""

    holder: Box | None
    x: float
    y: float
    room: Room


def _containing_block(container: Box | None, window: Room) -> _Block:
    """The padding box; of an inline box from its first fragment's to its last one's.

    https://drafts.csswg.org/css-position/#def-cb
    """
    if container is None:
        return _Block(None, 0.0, 0.0, window)
    border = container.border
    if container.display != "inline" or not container.fragments:
        room = Room(container.width - border.across, container.height - border.down)
        return _Block(container, border.left, border.top, room)
    first, last = container.fragments[0], container.fragments[-1]
    x, y = first.x + border.left, first.y + border.top
    width, height = last.right - border.right - x, last.bottom - border.bottom - y
    return _Block(container.holder, x, y, Room(max(0.0, width), max(0.0, height)))


def _offsets(box: Box, room: Room) -> tuple[float | None, ...]:
    get = box.style.get
    return (
        resolved(get("top"), room.height),
        resolved(get("right"), room.width),
        resolved(get("bottom"), room.height),
        resolved(get("left"), room.width),
    )


def _shift(box: Box) -> None:
    """https://drafts.csswg.org/css-position/#relative-position"""
    get = box.style.get
    if all(get(side) == "auto" for side in ("top", "left", "bottom", "right")):
        return
    holder = box.holder
    room = Room(holder.width - holder.around.across, holder.height) if holder else Room(0.0, 0.0)
    top, right, bottom, left = _offsets(box, room)
    box.x += left if left is not None else -(right or 0.0)
    box.y += top if top is not None else -(bottom or 0.0)


def _lay_out_absolute(box: Box, window: Room) -> None:
    """https://drafts.csswg.org/css-position/#abspos-layout"""
    container = containing_box(box)
    block = _containing_block(container, window)
    room = block.room
    offsets = top, right, bottom, left = _offsets(box, room)
    static = 0.0, 0.0
    if (top is None and bottom is None) or (left is None and right is None):
        static = _static_place(box, block)
    given = (block, static, _size_around(box), box.laid)
    if box.anchored is not None and box.laid is not None and box.anchored[0] == given:
        box.holder, box.x, box.y = box.anchored[1]
        return
    box.resolve_edges(room.width)
    _size(box, room, offsets)
    free_across = room.width - box.width - box.margin.across
    free_down = (room.height or 0.0) - box.height - box.margin.down
    moved = aligned_in_parent(box, container)
    x = _placed(box, ("left", "right"), (left, right), free_across, static[0] + moved[0])
    y = _placed(box, ("top", "bottom"), (top, bottom), free_down, static[1] + moved[1])
    if box.style.get("margin-top") != "auto" or top is None:
        y += box.margin.top
    if box.style.get("margin-left") != "auto" or left is None:
        x += box.margin.left
    if left is not None and right is not None:
        give_rest_across(box, room.width - box.width - left - right)
    if top is not None and bottom is not None:
        give_rest_down(box, (room.height or 0.0) - box.height - top - bottom)
    box.holder, box.x, box.y = block.holder, block.x + x, block.y + y
    box.anchored = (*given[:-1], box.laid), (block.holder, box.x, box.y)


def _size_around(box: Box) -> tuple[float, float] | None:
    """Of a flex or grid container, in which it would be aligned."""
    parent = box.parent
    if parent is None or parent.display not in {"flex", "grid"}:
        return None
    return parent.width, parent.height


def _static_place(box: Box, block: _Block) -> tuple[float, float]:
    """Where it would stand, from its containing block's top left."""
    x, y = box.place()
    at_x, at_y = (0.0, 0.0) if block.holder is None else block.holder.place()
    return x - at_x - block.x, y - at_y - block.y


def _size(box: Box, room: Room, offsets: tuple[float | None, ...]) -> None:
    top, right, bottom, left = offsets
    width = height = None
    replaced = box.display == "replaced"
    if specified(box, "width", room.width) is None and not replaced:
        available = room.width - (left or 0.0) - (right or 0.0) - box.margin.across
        width = available
        shrinks = left is None or right is None or box.style.get("width") != "auto"
        if shrinks:
            narrow = content_width(box, narrow=True)
            width = min(max(available, narrow), content_width(box, narrow=False))
        box.resolve_edges(room.width)
        width = clamped_width(box, width, room)
    stretched = top is not None and bottom is not None and box.style.get("height") == "auto"
    if stretched and room.height is not None and not replaced:
        height = room.height - (top or 0.0) - (bottom or 0.0) - box.margin.down
        height = clamped_height(box, height, room)
    lay_out(box, room, width=width, height=height)


def _placed(
    box: Box, sides: tuple[str, str], given: tuple[float | None, float | None], free: float,
    static: float,
) -> float:  # fmt: skip
    """Where the margin box starts in the containing block."""
    start, end = given
    if start is not None and end is not None:
        autos = auto_margins(box, across=sides[0] == "left")
        rest = free - start - end
        if len(autos) == 2:
            return start + snapped(max(0.0, rest) / 2 if sides[0] == "left" else rest / 2)
        return start + (rest if sides[0] in autos else 0.0)
    if start is not None:
        return start
    if end is not None:
        return free - end
    return static
