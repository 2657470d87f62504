"""Where lines end: https://drafts.csswg.org/css-text/#line-breaking"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.lengths import snapped_up
from app.javascript.hosts.browser.layout.pieces import Piece
from app.javascript.hosts.browser.layout.split_words import split_piece

#: In CSS px. Widths are sums of floats: what is wider by less is not too wide.
ROUNDING = 0.01


@dataclass(slots=True)
class Line:
    """``has_content`` once there is more on it than white space and edges without width."""

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0
    has_content: bool = False
    #: Where it begins and how wide it may be, beside floats.
    left: float = 0.0
    room: float | None = None
    y: float = 0.0
    #: What is out of flow and would stand here: how far on, and whether something is before it.
    anchors: list[tuple[Box, float, bool]] = field(default_factory=list)

    def add(self, piece: Piece) -> None:
        """Put it at the end; the text before it is as wide as whole layout units."""
        if self.pieces and self.pieces[-1].box is not piece.box:
            self.width = snapped_up(self.width)
        piece.x = self.width
        self.pieces.append(piece)
        self.width += piece.width
        is_edge = piece.box.display == "inline" and not piece.width
        self.has_content = self.has_content or not (piece.is_space or is_edge)

    @property
    def is_there(self) -> bool:
        """Whether it has a height; one of edges without a width has none.

        https://drafts.csswg.org/css2/#inline-formatting
        """
        return self.has_content or (bool(self.pieces) and self.pieces[-1].breaks)

    def take_from(self, place: int) -> list[Piece]:
        """Take the end away, with the edges before it that belong to it."""
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


def _closes(piece: Piece) -> bool:
    """Whether it is the end of an inline box, which stays with what is before it."""
    return _is_edge(piece) and piece.extent is None and piece.width > 0


def is_atomic(piece: Piece) -> bool:
    """Whether it is a box of its own on the line: https://drafts.csswg.org/css-display/#atomic-inline"""
    return piece.box.display not in {"text", "inline"}


class Breaker:
    """Puts pieces on lines: https://drafts.csswg.org/css-text/#line-breaking

    ``narrow`` breaks wherever it may be done.
    """

    def __init__(self, room: float, indent: float, *, narrow: bool) -> None:
        self.lines = [Line(width=indent)]
        self._narrow = narrow
        self._room = 0.0 if narrow else room

    def begin(self, line: Line) -> None:
        """A new line: beside floats it is not as wide as others."""

    def float_in(self, piece: Piece) -> None:
        """A float stands beside the line or below it; measuring leaves it out."""

    def room_of(self, line: Line) -> float:
        """How wide the line may be."""
        return self._room

    def make_room(self, line: Line, width: float) -> None:
        """A line with nothing on it yet goes down to where there is room."""

    def add(self, piece: Piece) -> None:
        """Put it on the last line or on a new one."""
        line = self.lines[-1]
        if piece.is_anchor:
            line.anchors.append((piece.box, line.width, line.has_content))
            return
        if piece.is_float:
            self.float_in(piece)
            return
        if piece.is_block:
            self._add_block(piece)
            return
        if piece.breaks:
            while line.pieces and line.pieces[-1].is_space and not line.pieces[-1].breaks:
                line.width -= line.pieces.pop().width
            line.add(piece)
            self._new_line()
            return
        before = line.last()
        if piece.is_space and (before is None or before.is_space):
            return
        if not line.has_content and not piece.is_space:
            self.make_room(line, piece.width)
        self._put(line, piece, before)

    def _add_block(self, piece: Piece) -> None:
        """A block in an inline box has a line for itself."""
        if self.lines[-1].has_content:
            self._new_line()
        self.lines[-1].add(piece)
        self._new_line()

    def _put(self, line: Line, piece: Piece, before: Piece | None) -> None:
        too_wide = line.width + piece.width > self.room_of(line) + ROUNDING
        if too_wide and line.has_content and _closes(piece) and (moved := self._unbroken_end(line)):
            self._start(moved)
            self.lines[-1].add(piece)
        elif not too_wide or piece.is_space or piece.hangs or _is_edge(piece):
            line.add(piece)
        elif _breaks_anywhere(piece):
            self._add_letters(piece)
        elif line.has_content and _may_break(before, piece):
            self._start(line.take_from(len(line.pieces)))
            self._add_whole(piece)
        elif line.has_content and (moved := self._unbroken_end(line)):
            self._start(moved)
            self._add_whole(piece)
        else:
            self._add_whole(piece)

    def _new_line(self) -> None:
        self.lines.append(Line())
        self.begin(self.lines[-1])

    def _start(self, pieces: list[Piece]) -> None:
        self._new_line()
        for piece in pieces:
            self.lines[-1].add(piece)

    def _unbroken_end(self, line: Line) -> list[Piece]:
        """What must go to the next line with the next piece; nothing when the line has no break."""
        for place in range(len(line.pieces) - 1, 0, -1):
            before = next((p for p in reversed(line.pieces[:place]) if not _is_edge(p)), None)
            if _may_break(before, line.pieces[place]):
                return line.take_from(place)
        return []

    def _add_whole(self, piece: Piece) -> None:
        """A word that is wider than a line is broken where its style says so."""
        line = self.lines[-1]
        if not line.has_content:
            self.make_room(line, piece.width)
        is_long = line.width + piece.width > self.room_of(line) + ROUNDING
        if is_long and piece.text and _breaks_when_too_long(piece, narrow=self._narrow):
            self._add_letters(piece)
        else:
            line.add(piece)

    def _add_letters(self, piece: Piece) -> None:
        while True:
            line = self.lines[-1]
            room = self.room_of(line) - line.width
            fits = split_piece(piece, room)
            first = piece if fits is None else fits[0]
            if line.has_content and line.width + first.width > self.room_of(line) + ROUNDING:
                self._start(line.take_from(len(line.pieces)))
                continue
            line.add(first)
            if fits is None:
                return
            piece = fits[1]
            self._start([])


def _breaks_anywhere(piece: Piece) -> bool:
    return bool(piece.text) and piece.wraps and piece.box.style.get("word-break") == "break-all"


def _breaks_when_too_long(piece: Piece, *, narrow: bool) -> bool:
    """``anywhere`` makes boxes narrower, ``break-word`` only lines."""
    get = piece.box.style.get
    if not piece.wraps:
        return False
    if get("overflow-wrap") == "anywhere" or get("word-break") == "break-word":
        return True
    return get("overflow-wrap") == "break-word" and not narrow


def broken(
    pieces: Iterator[Piece], available: float, indent: float, *, narrow: bool = False
) -> list[Line]:
    """The lines of the pieces; ``narrow`` breaks wherever it may be done."""
    breaker = Breaker(available, indent, narrow=narrow)
    for piece in pieces:
        breaker.add(piece)
    return breaker.lines


def _may_break(before: Piece | None, piece: Piece) -> bool:
    """https://drafts.csswg.org/css-text/#line-breaking"""
    if before is None or _is_edge(piece):
        return False
    if is_atomic(piece):
        return piece.wraps
    return before.wraps and (before.is_space or before.hangs or before.is_soft or is_atomic(before))


def _take_out(line: Line, place: int) -> None:
    width = line.pieces.pop(place).width
    line.width -= width
    for piece in line.pieces[place:]:
        piece.x -= width


def trim(line: Line) -> None:
    """White space at a line's end hangs: it takes no room, nor does it in an inline box there."""
    last = len(line.pieces) - 1
    while last >= 0 and not line.pieces[last].breaks:
        piece = line.pieces[last]
        if piece.is_space:
            _take_out(line, last)
        elif not _is_edge(piece):
            break
        last -= 1
    if line.pieces and line.pieces[-1].hangs:
        line.width -= line.pieces[-1].width
    line.width = snapped_up(line.width)
