"""Positioned boxes: https://drafts.csswg.org/css-position/"""

from __future__ import annotations

from collections.abc import Iterator

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flow import content_width, lay_out
from app.javascript.hosts.browser.layout.lengths import resolved, snapped
from app.javascript.hosts.browser.layout.sizes import Room, specified


def boxes_in_order(box: Box) -> Iterator[Box]:
    """The box and all boxes in it, parents before children."""
    stack = [box]
    while stack:
        each = stack.pop()
        yield each
        stack.extend(reversed(each.children))


def lay_out_positioned(root: Box, window: Room) -> None:
    """Boxes that are out of flow, then the shifts of relative ones."""
    root.strays = [box for box in boxes_in_order(root) if _strays(box)]
    for box in root.strays:
        lay_out_one_positioned(box, root, window)


def _strays(box: Box) -> bool:
    return box.element is not None and (box.position != "static" or box.is_floating)


def lay_out_one_positioned(box: Box, root: Box, window: Room) -> None:
    """The box itself, when it is positioned; those in it come after it."""
    if box.is_out_of_flow:
        box.static_place = (box.holder, box.x, box.y)
        _lay_out_absolute(box, root, window)
    elif is_shifted(box):
        box.static_place = (box.holder, box.x, box.y)
        _shift(box)


def is_shifted(box: Box) -> bool:
    """Whether ``top`` and ``left`` move it from where it would stand."""
    return box.position == "relative" and box.display not in {"text", "inline"}


def containing_box(box: Box) -> Box | None:
    """The nearest positioned ancestor; None for the initial containing block.

    https://drafts.csswg.org/css-position/#absolute-positioning-containing-block
    """
    fixed = box.position == "fixed"
    ancestor = box.parent
    while ancestor is not None:
        transformed = ancestor.element is not None and ancestor.style.get("transform") != "none"
        if transformed or (ancestor.position != "static" and not fixed):
            return ancestor
        ancestor = ancestor.parent
    return None


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
    holder = box.holder
    room = Room(holder.width - holder.around.across, holder.height) if holder else Room(0.0, 0.0)
    top, right, bottom, left = _offsets(box, room)
    box.x += left if left is not None else -(right or 0.0)
    box.y += top if top is not None else -(bottom or 0.0)


def _lay_out_absolute(box: Box, root: Box, window: Room) -> None:
    """https://drafts.csswg.org/css-position/#abspos-layout"""
    static_x, static_y = box.place()
    container = containing_box(box)
    if container is None:
        origin_x, origin_y, room = 0.0, 0.0, window
    else:
        at_x, at_y = container.place()
        border = container.border
        origin_x, origin_y = at_x + border.left, at_y + border.top
        room = Room(container.width - border.across, container.height - border.down)
    box.resolve_edges(room.width)
    top, right, bottom, left = _offsets(box, room)
    _size(box, room, (top, right, bottom, left))
    free_across = room.width - box.width - box.margin.across
    free_down = (room.height or 0.0) - box.height - box.margin.down
    x = _placed(box, ("left", "right"), (left, right), free_across, static_x - origin_x)
    y = _placed(box, ("top", "bottom"), (top, bottom), free_down, static_y - origin_y)
    if box.style.get("margin-top") != "auto" or top is None:
        y += box.margin.top
    if box.style.get("margin-left") != "auto" or left is None:
        x += box.margin.left
    _hold(box, container, root, origin_x + x, origin_y + y)


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
    stretched = top is not None and bottom is not None and box.style.get("height") == "auto"
    if stretched and room.height is not None and not replaced:
        height = room.height - (top or 0.0) - (bottom or 0.0) - box.margin.down
    lay_out(box, room, width=width, height=height)


def _placed(
    box: Box, sides: tuple[str, str], given: tuple[float | None, float | None], free: float,
    static: float,
) -> float:  # fmt: skip
    """Where the margin box starts in the containing block."""
    start, end = given
    if start is not None and end is not None:
        autos = [side for side in sides if box.style.get(f"margin-{side}") == "auto"]
        rest = free - start - end
        if len(autos) == 2:
            return start + snapped(max(0.0, rest) / 2 if sides[0] == "left" else rest / 2)
        return start + (rest if sides[0] in autos else 0.0)
    if start is not None:
        return start
    if end is not None:
        return free - end
    return static


def _hold(box: Box, container: Box | None, root: Box, x: float, y: float) -> None:
    """Keep the place as one in the container, or in the page."""
    box.holder = container
    if container is not None:
        at_x, at_y = container.place()
        x, y = x - at_x, y - at_y
    box.x, box.y = x, y
