"""Lines: https://drafts.csswg.org/css2/#inline-formatting

NOTE: Text is broken at white space only, is not shaped, and runs from left to right.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf

from app.javascript.hosts.browser.layout.box import Box, Rect
from app.javascript.hosts.browser.layout.lengths import length, resolved, snapped, snapped_up
from app.javascript.hosts.browser.layout.pieces import (
    Extent,
    LayOut,
    Piece,
    content_extent,
    pieces_of,
    text_extent,
)

_ALIGNED = {"center": 0.5, "-webkit-center": 0.5, "right": 1.0, "end": 1.0}


@dataclass(slots=True)
class Line:
    """``has_content`` once there is more on it than white space and edges without width."""

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0
    has_content: bool = False

    def add(self, piece: Piece) -> None:
        """Put it at the end; the text before it is as wide as whole layout units."""
        if self.pieces and self.pieces[-1].box is not piece.box:
            self.width = snapped_up(self.width)
        piece.x = self.width
        self.pieces.append(piece)
        self.width += piece.width
        is_edge = piece.box.display == "inline" and not piece.width
        self.has_content = self.has_content or not (piece.is_space or is_edge)

    def take_opening_edges(self) -> list[Piece]:
        """The edges at the end that belong to what comes next."""
        place = len(self.pieces)
        while place and _opens(self.pieces[place - 1]):
            place -= 1
        taken = self.pieces[place:]
        del self.pieces[place:]
        self.width -= sum(piece.width for piece in taken)
        return taken

    def last(self) -> Piece | None:
        """The last piece that is no edge."""
        return next((p for p in reversed(self.pieces) if p.breaks or not _is_edge(p)), None)


def _is_edge(piece: Piece) -> bool:
    return piece.box.display == "inline"


def _opens(piece: Piece) -> bool:
    return _is_edge(piece) and piece.extent is not None and not piece.breaks


def _is_atomic(piece: Piece) -> bool:
    return piece.box.display not in {"text", "inline"}


def _broken(pieces: Iterator[Piece], available: float, *, narrow: bool = False) -> list[Line]:
    """``narrow`` breaks wherever it may be done."""
    room = 0.0 if narrow else available
    lines = [Line()]
    for piece in pieces:
        line = lines[-1]
        if piece.breaks:
            line.add(piece)
            lines.append(Line())
            continue
        before = line.last()
        if piece.is_space and (not line.has_content or (before is not None and before.is_space)):
            continue
        too_wide = line.width + piece.width > room + 0.01
        if too_wide and line.has_content and not piece.is_space and _may_break(before, piece):
            edges = line.take_opening_edges()
            lines.append(Line())
            for edge in edges:
                lines[-1].add(edge)
        lines[-1].add(piece)
    return lines


def _may_break(before: Piece | None, piece: Piece) -> bool:
    """https://drafts.csswg.org/css-text/#line-breaking"""
    if before is None or _is_edge(piece):
        return False
    if _is_atomic(piece):
        return piece.wraps
    return before.wraps and (before.is_space or _is_atomic(before))


def _trim(line: Line) -> None:
    """White space at a line's end hangs: it takes no room."""
    while line.pieces and line.pieces[-1].is_space and not line.pieces[-1].breaks:
        line.width -= line.pieces.pop().width
    line.width = snapped_up(line.width)


def lay_out_lines(box: Box, content_width: float, lay_out: LayOut) -> float:
    """Place the inline content of a block; the height of its lines.

    Sets ``baseline`` of the box, and the places of what is in it, from its border box.
    """
    lines = _broken(pieces_of(box, content_width, lay_out), content_width)
    left, top = box.around.left, box.around.top
    share = _ALIGNED.get(box.style.get("text-align"), 0.0)
    indent = length(box.style.get("text-indent"), content_width)
    y = 0.0
    for number, line in enumerate(lines):
        _trim(line)
        if not line.pieces:
            continue
        extent = _line_extent(box, line)
        start = left + max(0.0, (content_width - line.width) * share) + (0 if number else indent)
        _place(line, box, start, top + y, extent)
        box.baseline = top + y + extent.above
        y += extent.above + extent.below
    return snapped(y)


def _line_extent(box: Box, line: Line) -> Extent:
    """From the highest to the lowest of all that stands on the line, and the strut."""
    strut = text_extent(box)
    line_extent = Extent(strut.above, strut.below)
    tallest = 0.0
    for piece in line.pieces:
        if piece.extent is None:
            continue
        align = piece.box.style.get("vertical-align") if piece.box.element else "baseline"
        whole = piece.extent.above + piece.extent.below
        if align in {"top", "bottom"} and piece.box.display != "text":
            tallest = max(tallest, whole)
            continue
        shift = _shift(piece, align, strut, whole)
        line_extent.above = max(line_extent.above, piece.extent.above - shift)
        line_extent.below = max(line_extent.below, piece.extent.below + shift)
    missing = tallest - line_extent.above - line_extent.below
    line_extent.below += max(0.0, missing)
    return line_extent


def _shift(piece: Piece, align: str, strut: Extent, whole: float) -> float:
    """How far below the baseline a piece's own baseline stands."""
    assert piece.extent is not None
    size = piece.box.style.font_size()
    if align == "middle" and piece.box.display != "text":
        return piece.extent.above - whole / 2 - size * 0.22
    if align == "sub":
        return float(size // 5 + 1)
    if align == "super":
        return -float(size // 3 + 1)
    raised = resolved(align, whole)
    return 0.0 if raised is None else -raised


def _place(line: Line, box: Box, start: float, top: float, extent: Extent) -> None:
    open_boxes: dict[int, tuple[Box, float]] = {}
    end = start
    for piece in line.pieces:
        x = start + piece.x
        end = snapped_up(x + piece.width)
        if piece.box.display == "text":
            own = content_extent(piece.box)
            y = top + extent.above - own.above
            piece.box.holder = box
            _grow(piece.box, Rect(x, y, piece.width, own.above + own.below))
        elif piece.box.display == "inline":
            if piece.extent is None:
                _close(open_boxes, piece, end, box, top, extent)
            elif piece.breaks:
                piece.box.holder = box
                piece.box.fragments = [Rect(x, top, 0.0, extent.above + extent.below)]
            else:
                open_boxes[id(piece.box)] = (piece.box, x + piece.box.margin.left)
        else:
            _place_atomic(piece, box, x, top, extent)
    for inline, x in open_boxes.values():
        _add_fragment(inline, x, end, box, top + extent.above)


def _close(
    open_boxes: dict[int, tuple[Box, float]], piece: Piece, end: float, box: Box, top: float,
    extent: Extent,
) -> None:  # fmt: skip
    inline = piece.box
    _, x = open_boxes.pop(id(inline), (inline, box.around.left))
    _add_fragment(inline, x, end - inline.margin.right, box, top + extent.above)


def _add_fragment(inline: Box, x: float, end: float, box: Box, baseline: float) -> None:
    own = content_extent(inline)
    around = inline.around
    inline.holder = box
    y = baseline - own.above - around.top
    height = own.above + own.below + around.down
    inline.fragments.append(Rect(x, y, end - x, height))


def _grow(box: Box, rect: Rect) -> None:
    """The pieces of a text on one line are one fragment."""
    last = box.fragments[-1] if box.fragments else None
    if last is not None and last.y == rect.y:
        box.fragments.pop()
        rect = Rect(last.x, last.y, rect.right - last.x, last.height)
    box.fragments.append(rect._replace(width=snapped_up(rect.width)))


def _place_atomic(piece: Piece, box: Box, x: float, top: float, extent: Extent) -> None:
    atomic = piece.box
    assert piece.extent is not None
    align = atomic.style.get("vertical-align")
    whole = piece.extent.above + piece.extent.below
    strut = text_extent(box)
    if align == "top":
        y = top
    elif align == "bottom":
        y = top + extent.above + extent.below - whole
    else:
        y = top + extent.above - piece.extent.above + _shift(piece, align, strut, whole)
    atomic.holder = box
    atomic.x = snapped(x + atomic.margin.left)
    atomic.y = snapped(y + atomic.margin.top)


def widest_line(box: Box, lay_out: LayOut, *, narrow: bool) -> float:
    """The max-content width of inline content, or with ``narrow`` the min-content width."""
    lines = _broken(pieces_of(box, 1e9, lay_out), inf, narrow=narrow)
    for line in lines:
        _trim(line)
    return max((line.width for line in lines), default=0.0)
