"""Lines around blocks that stand in inline boxes.

https://drafts.csswg.org/css2/#anonymous-block-level
"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.layout.box import Box, FlowState
from app.javascript.hosts.browser.layout.inline import place_lines, widths_by
from app.javascript.hosts.browser.layout.lengths import length
from app.javascript.hosts.browser.layout.line_breaking import broken
from app.javascript.hosts.browser.layout.line_fragments import Open, surround
from app.javascript.hosts.browser.layout.pieces import LayOut, Piece, pieces_of
from app.javascript.hosts.browser.layout.struts import NO_MARGIN

#: Puts a block below what there is.
PlaceNext = Callable[[Box, FlowState], FlowState]


def lay_out_around_blocks(
    box: Box, width: float, lay_out: LayOut, place_next: PlaceNext
) -> FlowState:
    """What layout has come to below the last line or block. There are no floats."""
    box.lines = None
    around = _Around(box, width, place_next)
    width_of = widths_by(lay_out, width)

    def width_on_line(child: Box) -> float:
        return width_of(child) if child.is_inline_level else 0.0

    for piece in pieces_of(box, width, width_on_line):
        around.add(piece)
    return around.finish()


class _Around:
    def __init__(self, box: Box, width: float, place_next: PlaceNext) -> None:
        self._box = box
        self._width = width
        self._place_next = place_next
        self._indent = length(box.style.get("text-indent"), width)
        self._state = FlowState()
        self._run: list[Piece] = []
        self._carried: list[Open] = []

    def add(self, piece: Piece) -> None:
        """A block ends the lines before it."""
        if not piece.is_block:
            self._run.append(piece)
            return
        self._place_run()
        block = piece.box
        self._state = self._place_next(block, self._state)
        surround(block, self._box, self._width, self._carried)
        block.x += piece.moved[0]
        block.y += piece.moved[1]

    def finish(self) -> FlowState:
        """With the lines behind the last block."""
        self._place_run()
        return self._state

    def _place_run(self) -> None:
        """Lines come below the margin of the block before; it goes through what has no height."""
        run, self._run = self._run, []
        state = self._state
        lines = broken(iter(run), self._width, self._indent)
        is_there = any(line.is_there for line in lines)
        end = place_lines(
            self._box, lines, self._width, state.y + state.pending.size, self._carried
        )
        if is_there:
            self._indent = 0.0
            self._state = FlowState(end, NO_MARGIN, False, state.floats, self._box.baseline)
