"""Where what stands on a line is: the fragments of boxes.

https://drafts.csswg.org/css2/#inline-formatting
"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import AroundBlock, Box, Rect
from app.javascript.hosts.browser.layout.lengths import snapped, snapped_up
from app.javascript.hosts.browser.layout.line_breaking import Line
from app.javascript.hosts.browser.layout.pieces import Extent, Piece, content_extent, shift_of


def shift(piece: Piece, align: str) -> float:
    """How far below the line's baseline a piece's own baseline stands."""
    if piece.box.display in {"text", "inline"} or align == "baseline":
        return piece.lowered
    assert piece.extent is not None
    return piece.lowered + shift_of(piece.box, align, piece.extent)


#: Where an inline box began on the line, and how far it is lowered and moved.
Open = tuple[Box, float, float, tuple[float, float]]


def place_line(
    line: Line, box: Box, corner: tuple[float, float], extent: Extent, carried: list[Open]
) -> list[Open]:
    """Where everything is; ``carried`` are the inline boxes that go on from the line before.

    The result are those that go on after it.
    """
    start, top = corner
    open_boxes: dict[int, Open] = {
        id(inline): (inline, start, lowered, moved) for inline, _x, lowered, moved in carried
    }
    end = start
    baseline = top + extent.above
    for piece in line.pieces:
        x = start + piece.x
        end = snapped_up(x + piece.width)
        across, down = piece.moved
        own_baseline = baseline + piece.lowered + down
        if piece.box.display == "text":
            own = content_extent(piece.box)
            piece.box.holder = box
            y = own_baseline - own.above
            rect = Rect(x + across, y, piece.width, own.above + own.below)
            _grow(piece.box, rect, (piece.start, piece.start + piece.letters))
        elif piece.box.display == "inline":
            if piece.extent is None:
                _close(open_boxes, piece, (start, end), box, baseline)
            elif piece.breaks:
                own = content_extent(piece.box)
                piece.box.holder = box
                y = own_baseline - own.above
                piece.box.fragments = [Rect(x + across, y, 0.0, own.above + own.below)]
            else:
                left = x + piece.box.margin.left
                open_boxes[id(piece.box)] = (piece.box, left, piece.lowered, piece.moved)
        else:
            _place_atomic(piece, box, x, top, extent)
    for inline, x, lowered, moved in open_boxes.values():
        _add_fragment(inline, x + moved[0], end + moved[0], box, baseline + lowered + moved[1])
    return list(open_boxes.values())


def _close(
    open_boxes: dict[int, Open],
    piece: Piece,
    reach: tuple[float, float],
    box: Box,
    baseline: float,
) -> None:
    """``reach`` is from where the line begins to where the inline box ends."""
    inline, (across, down) = piece.box, piece.moved
    opened = open_boxes.pop(id(inline), (inline, reach[0], piece.lowered, piece.moved))
    right = reach[1] - inline.margin.right
    _add_fragment(inline, opened[1] + across, right + across, box, baseline + piece.lowered + down)


def _add_fragment(inline: Box, x: float, end: float, box: Box, baseline: float) -> None:
    own = content_extent(inline)
    around = inline.around
    inline.holder = box
    y = baseline - own.above - around.top
    height = own.above + own.below + around.down
    inline.fragments.append(Rect(x, y, end - x, height))


def _grow(box: Box, rect: Rect, run: tuple[int, int]) -> None:
    """The pieces of a text on one line are one fragment."""
    last = box.fragments[-1] if box.fragments else None
    if last is not None and last.y == rect.y:
        box.fragments.pop()
        rect = Rect(last.x, last.y, rect.right - last.x, last.height)
        run = (box.runs.pop()[0], run[1])
    box.runs.append(run)
    box.fragments.append(rect._replace(width=snapped_up(rect.width)))


def _place_atomic(piece: Piece, box: Box, x: float, top: float, extent: Extent) -> None:
    atomic = piece.box
    assert piece.extent is not None
    align = atomic.style.get("vertical-align")
    whole = piece.extent.above + piece.extent.below
    if align == "top":
        y = top
    elif align == "bottom":
        y = top + extent.above + extent.below - whole
    else:
        y = top + extent.above - piece.extent.above + shift(piece, align)
    atomic.holder = box
    atomic.x = snapped(x + atomic.margin.left + piece.moved[0])
    atomic.y = snapped(y + atomic.margin.top + piece.moved[1])


# -- lines without a height, and blocks ------------------------------------------------------------


def place_flat(
    line: Line, box: Box, corner: tuple[float, float], carried: list[Open]
) -> list[Open]:
    """Inline boxes on a line that holds nothing else have no size there."""
    x, y = corner
    going_on = {id(opened[0]): opened for opened in carried}
    on_line = dict(going_on)
    for piece in line.pieces:
        if piece.box.display != "inline":
            continue
        key = id(piece.box)
        if piece.extent is None:
            going_on.pop(key, None)
        else:
            going_on[key] = on_line[key] = (piece.box, x, piece.lowered, piece.moved)
    for inline, _x, _lowered, (across, down) in on_line.values() if line.pieces else ():
        inline.holder = box
        inline.fragments.append(Rect(x + across, y + down, 0.0, 0.0))
    return list(going_on.values())


def surround(block: Box, box: Box, width: float, carried: list[Open]) -> None:
    """The inline boxes around a block; next to each other, blocks are surrounded together."""
    for inline, _x, _lowered, (across, down) in carried:
        inline.holder = box
        rect = AroundBlock(box.around.left + across, block.y + down, width, block.height)
        last = inline.fragments[-1] if inline.fragments else None
        if isinstance(last, AroundBlock):
            inline.fragments[-1] = AroundBlock(last.x, last.y, width, rect.bottom - last.y)
        else:
            inline.fragments.append(rect)
