"""Lines: https://drafts.csswg.org/css2/#inline-formatting

NOTE: Text is not shaped, and runs from left to right.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import inf
from typing import Protocol

from app.javascript.hosts.browser.layout.beside_floats import BesideFloats, PlaceFloat
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.floats import Floats
from app.javascript.hosts.browser.layout.lengths import length, snapped, snapped_up
from app.javascript.hosts.browser.layout.line_breaking import Line, broken, is_atomic, trim
from app.javascript.hosts.browser.layout.line_fragments import (
    Open,
    place_flat,
    place_line,
    shift,
)
from app.javascript.hosts.browser.layout.markers import is_marker_outside
from app.javascript.hosts.browser.layout.pieces import (
    Extent,
    LayOut,
    pieces_of,
    text_extent,
)
from app.javascript.hosts.browser.layout.quirks import is_quirky, says_nothing
from app.javascript.hosts.browser.layout.sizes import Room
from app.javascript.hosts.browser.layout.static_place import was_inline

_ALIGNED = {"center": 0.5, "-webkit-center": 0.5, "right": 1.0, "-webkit-right": 1.0, "end": 1.0}


def lay_out_lines(box: Box, content_width: float, lay_out: LayOut) -> float:
    """Place the inline content of a block; the height of its lines.

    Sets ``baseline`` of the box, and the places of what is in it, from its border box.
    """
    indent = length(box.style.get("text-indent"), content_width)
    width_of = widths_by(lay_out, content_width)
    lines = broken(pieces_of(box, content_width, width_of), content_width, indent)
    box.lines = None
    return place_lines(box, lines, content_width)


def lay_out_lines_beside(
    box: Box, room: Room, lay_out: LayOut, place: PlaceFloat
) -> tuple[float, Floats]:
    """The same beside floats; and all floats that there are then."""
    indent = length(box.style.get("text-indent"), room.width)
    width_of = widths_by(lay_out, room.width)

    def height_of(line: Line) -> float:
        extent = _line_extent(box, line)
        return extent.above + extent.below

    breaker = BesideFloats(room.width, indent, room.floats, height_of, place, width_of)
    for piece in pieces_of(box, room.width, width_of):
        breaker.add(piece)
    breaker.finish()
    box.lines = None
    return place_lines(box, breaker.lines, room.width), breaker.floats


def widths_by(lay_out: LayOut, width: float) -> Callable[[Box], float]:
    def width_of(child: Box) -> float:
        lay_out(child, width)
        return child.width + child.margin.across

    return width_of


def line_share(box: Box) -> float:
    """Of the room that a line leaves, how much is before it: ``text-align``."""
    word = box.style.get("text-align")
    if box.style.get("direction") == "rtl" and word in {"start", "end"}:
        return 1.0 if word == "start" else 0.0
    return _ALIGNED.get(word, 0.0)


def place_lines(
    box: Box,
    lines: list[Line],
    content_width: float,
    begin: float = 0.0,
    carried: list[Open] | None = None,
) -> float:
    """Where they end, below ``begin``; ``carried`` are the inline boxes around them, if any are."""
    left, top = box.around.left, box.around.top
    share, is_from_right = line_share(box), box.style.get("direction") == "rtl"
    y, widest = begin, 0.0
    clamp, clamped = _clamp_of(box), None
    justifies = box.style.get("text-align") == "justify"
    around: list[Open] = [] if carried is None else carried
    if carried is None:
        lines[0].has_content |= bool(lines[0].pieces) and _has_marker_beside(box)
    for number, line in enumerate(lines):
        trim(line)
        room = content_width if line.room is None else line.room
        if not line.is_there:
            start = left + line.left + snapped(room * share)
            around[:] = place_flat(line, box, (start, top + y), around)
            _place_anchors(line, box, start, (top + y, top + y))
            continue
        y = y if line.room is None else line.y
        extent = _line_extent(box, line)
        if justifies and number + 1 < len(lines) and lines[number + 1].is_there:
            _justify(line, room)
        start = left + line.left + _left_over(room - line.width, share, is_from_right)
        around[:] = place_line(line, box, (start, top + y), extent, around)
        _place_anchors(line, box, start, (top + y, top + y + extent.above + extent.below))
        box.baseline = top + y + extent.above
        box.first_baseline = box.baseline if box.first_baseline is None else box.first_baseline
        y += extent.above + extent.below
        widest = max(widest, start + line.width)
        if clamp and number + 1 == clamp:
            clamped = y
    if y > begin:
        box.lines = (max(widest, (box.lines or (0.0,))[0]), top + y)
    return snapped(y if clamped is None else clamped)


def _has_marker_beside(box: Box) -> bool:
    return box.element is not None and is_marker_outside(box.style)


def _left_over(rest: float, share: float, is_from_right: bool) -> float:
    """How far from the left a line begins; what is too wide spills out to the left, from right."""
    start = snapped(max(0.0, rest * share))
    return start + snapped(min(0.0, rest)) if is_from_right else start


def _place_anchors(line: Line, box: Box, start: float, reach: tuple[float, float]) -> None:
    """Boxes out of flow: on the line, or as blocks below what stands before them.

    https://drafts.csswg.org/css2/#abs-non-replaced-width, static position
    """
    for child, x, is_behind in line.anchors:
        child.holder = box
        if was_inline(child):
            child.x, child.y = snapped_up(start + min(x, line.width)), reach[0]
        else:
            child.x = box.around.left
            child.y = reach[1] if is_behind else reach[0]


def _clamp_of(box: Box) -> int:
    """After how many lines the rest is cut off; 0 for never.

    https://drafts.csswg.org/css-overflow-4/#webkit-line-clamp
    """
    get = box.style.get
    if get("-webkit-line-clamp") == "none" or get("display") != "-webkit-box":
        return 0
    is_vertical = get("-webkit-box-orient") == "vertical"
    return int(float(get("-webkit-line-clamp"))) if is_vertical else 0


def _justify(line: Line, room: float) -> None:
    """The spaces share what is left over: https://drafts.csswg.org/css-text/#justification"""
    spaces = [piece for piece in line.pieces if piece.is_space]
    if not spaces or line.pieces[-1].breaks or line.width >= room:
        return
    share, moved = (room - line.width) / len(spaces), 0.0
    for piece in line.pieces:
        piece.x += moved
        if piece.is_space:
            piece.width += share
            moved += share
    line.width = room


def _line_extent(box: Box, line: Line) -> Extent:
    """From the highest to the lowest of all that stands on the line, and the strut."""
    quirky = is_quirky(box)
    has_strut = not quirky or is_marker_outside(box.style)
    line_extent = replace(text_extent(box)) if has_strut else Extent(-inf, -inf)
    tallest = {"top": 0.0, "bottom": 0.0}
    for piece in line.pieces:
        if piece.extent is None or (quirky and says_nothing(piece)):
            continue
        align = piece.box.style.get("vertical-align") if piece.box.element else "baseline"
        whole = piece.extent.above + piece.extent.below
        if align in {"top", "bottom"} and is_atomic(piece):
            tallest[align] = max(tallest[align], whole)
            continue
        down = shift(piece, align)
        line_extent.above = max(line_extent.above, piece.extent.above - down)
        line_extent.below = max(line_extent.below, piece.extent.below + down)
    if line_extent.above == -inf:
        line_extent = Extent(0.0, 0.0)
    line_extent.below += max(0.0, tallest["top"] - line_extent.above - line_extent.below)
    line_extent.above += max(0.0, tallest["bottom"] - line_extent.above - line_extent.below)
    return line_extent


class Measure(Protocol):
    """Says how wide the content of a box is."""

    def outer_content_width(self, box: Box, *, narrow: bool) -> float:
        """With its margins, px."""


def widest_line(box: Box, measure: Measure, *, narrow: bool) -> float:
    """The max-content width of inline content, or with ``narrow`` the min-content width."""
    indent = length(box.style.get("text-indent"))

    def width_of(child: Box) -> float:
        return measure.outer_content_width(child, narrow=narrow)

    lines = broken(pieces_of(box, 0.0, width_of), inf, indent, narrow=narrow)
    for line in lines:
        trim(line)
    return max((line.width for line in lines), default=0.0)
