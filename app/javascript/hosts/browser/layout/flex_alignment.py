"""Where flex items stand: https://drafts.csswg.org/css-flexbox/#alignment"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.distribution import distributed
from app.javascript.hosts.browser.layout.flex_line import (
    Axes,
    FlexLine,
    Item,
    align_of,
    cross_outer,
    main_total,
)
from app.javascript.hosts.browser.layout.lengths import snapped


def place_line(line: FlexLine, box: Box, axes: Axes, cross: float) -> None:
    """https://drafts.csswg.org/css-flexbox/#main-alignment"""
    used = main_total(line.items, axes)
    free = 0.0 if axes.main_size is None else axes.main_size - used
    autos = sum(len(_auto_margins(item, axes)) for item in line.items)
    start, between = (
        (0.0, 0.0)
        if autos
        else distributed(box.style.get("justify-content"), free, len(line.items))
    )
    share = max(0.0, free) / autos if autos else 0.0
    if axes.reverse and not autos:
        start = free - start - between * (len(line.items) - 1)
    at = start
    for item in reversed(line.items) if axes.reverse else line.items:
        before, after = ("left", "right") if axes.across else ("top", "bottom")
        auto = _auto_margins(item, axes)
        at += getattr(item.box.margin, before) + (share if before in auto else 0.0)
        main = at
        at += item.main + getattr(item.box.margin, after) + (share if after in auto else 0.0)
        at += axes.main_gap + between
        _set_place(item.box, box, axes, main, cross + _aligned(item, line, axes))


def _auto_margins(item: Item, axes: Axes) -> list[str]:
    if item.box.element is None:
        return []
    sides = ("left", "right") if axes.across else ("top", "bottom")
    return [side for side in sides if item.box.style.get(f"margin-{side}") == "auto"]


def _set_place(child: Box, box: Box, axes: Axes, main: float, cross: float) -> None:
    x, y = (main, cross) if axes.across else (cross, main)
    child.x, child.y = box.around.left + snapped(x), box.around.top + snapped(y)


def _aligned(item: Item, line: FlexLine, axes: Axes) -> float:
    """Where an item stands across its line."""
    box = item.box
    free = line.cross - cross_outer(item, axes)
    before, after = ("top", "bottom") if axes.across else ("left", "right")
    margin = float(getattr(box.margin, before))
    autos = [
        side
        for side in (before, after)
        if box.element is not None and box.style.get(f"margin-{side}") == "auto"
    ]
    if autos:
        return margin + (0.0 if before not in autos else max(0.0, free) / len(autos))
    match align_of(box):
        case "center":
            return margin + free / 2
        case "flex-end" | "end" | "self-end":
            return margin + free
        case _:
            return margin
