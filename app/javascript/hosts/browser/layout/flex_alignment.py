"""Where flex items stand: https://drafts.csswg.org/css-flexbox/#alignment"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.layout.auto_margins import auto_margins, give_shares
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
    autos = sum(len(auto_margins(item.box, across=axes.across)) for item in line.items)
    start, between = (
        (0.0, 0.0)
        if autos
        else distributed(box.style.get("justify-content"), free, len(line.items))
    )
    share = max(0.0, free) / autos if autos else 0.0
    is_safe = box.style.get("justify-content") in {"space-around", "space-evenly"} and free < 0
    if axes.reverse and not autos and not is_safe:
        start = free - start - between * (len(line.items) - 1)
    at = start
    for item in reversed(line.items) if axes.reverse else line.items:
        before, after = ("left", "right") if axes.across else ("top", "bottom")
        auto = auto_margins(item.box, across=axes.across)
        at += getattr(item.box.margin, before) + (share if before in auto else 0.0)
        main = at
        at += item.main + getattr(item.box.margin, after) + (share if after in auto else 0.0)
        at += axes.main_gap + between
        _set_place(item.box, box, axes, main, cross + _aligned(item, line, axes))
        if auto:
            give_shares(item.box, auto, share * len(auto))


def aligned_lines(
    box: Box, lines: list[FlexLine], axes: Axes, whole: float | None
) -> tuple[float, float]:
    """Where the first line starts, and what lies besides the gap between two.

    https://drafts.csswg.org/css-flexbox/#align-content-property
    """
    if whole is None or box.style.get("flex-wrap") == "nowrap" or not lines:
        return 0.0, 0.0
    free = whole - sum(line.cross for line in lines)
    free -= axes.cross_gap * (len(lines) - 1)
    word = box.style.get("align-content")
    if word in {"normal", "stretch"} and free > 0:
        for line in lines:
            line.cross += free / len(lines)
        return 0.0, 0.0
    return distributed(word, free, len(lines))


def mirror(box: Box, lines: Sequence[FlexLine], axes: Axes, whole: float) -> None:
    """``wrap-reverse``: lines and what is in them go from the other side.

    https://drafts.csswg.org/css-flexbox/#valdef-flex-wrap-wrap-reverse
    """
    for item in (item for line in lines for item in line.items):
        child, around = item.box, box.around
        if axes.across:
            top = child.y - around.top - child.margin.top
            child.y = around.top + whole - top - child.height - child.margin.bottom
        else:
            left = child.x - around.left - child.margin.left
            child.x = around.left + whole - left - child.width - child.margin.right


def _set_place(child: Box, box: Box, axes: Axes, main: float, cross: float) -> None:
    x, y = (main, cross) if axes.across else (cross, main)
    child.x, child.y = box.around.left + snapped(x), box.around.top + snapped(y)


def _has_baseline(item: Item) -> bool:
    """Whether it is aligned with others by its first line."""
    box = item.box
    return align_of(box) in {"baseline", "first baseline"} and not auto_margins(box, across=False)


def _ascent(item: Item) -> float:
    """From the margin's top to the first baseline, or to the border's bottom without one."""
    box = item.box
    baseline = box.first_baseline
    return box.margin.top + (box.height if baseline is None else baseline)


def add_baselines(line: FlexLine) -> None:
    """A row is as high as its aligned items need: https://drafts.csswg.org/css-flexbox/#algo-cross-line"""
    aligned = [item for item in line.items if _has_baseline(item)]
    if aligned:
        line.baseline = max(_ascent(item) for item in aligned)
        below = max(item.box.height + item.box.margin.down - _ascent(item) for item in aligned)
        line.cross = max(line.cross, line.baseline + below)


def give_baseline(box: Box, lines: Sequence[FlexLine], axes: Axes) -> None:
    """https://drafts.csswg.org/css-flexbox/#flex-baselines"""
    items = lines[0].items if lines else []
    if not items:
        return
    aligned = [item for item in items if axes.across and _has_baseline(item)]
    first = (aligned or (items[::-1] if axes.reverse and axes.across else items))[0].box
    own = first.height if first.first_baseline is None else first.first_baseline
    box.baseline = box.first_baseline = first.y + own


def _aligned(item: Item, line: FlexLine, axes: Axes) -> float:
    """Where an item stands across its line."""
    box = item.box
    free = line.cross - cross_outer(item, axes)
    before = "top" if axes.across else "left"
    margin = float(getattr(box.margin, before))
    autos = auto_margins(box, across=not axes.across)
    if autos:
        give_shares(box, autos, max(0.0, free))
        return margin + (0.0 if before not in autos else max(0.0, free) / len(autos))
    match align_of(box):
        case "baseline" | "first baseline" if axes.across:
            return margin + max(0.0, (line.baseline or 0.0) - _ascent(item))
        case "center":
            return margin + free / 2
        case "flex-end" | "end" | "self-end":
            return margin + free
        case _:
            return margin
