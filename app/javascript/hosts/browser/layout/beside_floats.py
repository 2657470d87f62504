"""Lines beside floats: https://drafts.csswg.org/css2/#floats"""

from __future__ import annotations

from collections.abc import Callable

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.floats import Floats, bounds, next_bottom
from app.javascript.hosts.browser.layout.line_breaking import ROUNDING, Breaker, Line, trim
from app.javascript.hosts.browser.layout.pieces import Piece

#: Puts a float at a height or below it, beside those that there are; all of them then.
PlaceFloat = Callable[[Box, float, Floats], Floats]


class BesideFloats(Breaker):
    """Breaks lines where floats leave them room; ``floats`` are seen from the content's corner."""

    def __init__(
        self,
        width: float,
        indent: float,
        floats: Floats,
        height_of: Callable[[Line], float],
        place: PlaceFloat,
        width_of: Callable[[Box], float],
    ) -> None:
        self._strut = height_of(Line())
        super().__init__(width, indent, narrow=False)
        self.floats = floats
        self._height_of = height_of
        self._place = place
        self._width_of = width_of
        self._waiting: list[Box] = []
        self._fit(self.lines[0])

    def begin(self, line: Line) -> None:
        line.y = self._bottom(self.lines[-2])
        self._place_waiting(line.y)
        self._fit(line)

    def _bottom(self, line: Line) -> float:
        trim(line)
        return line.y + (self._height_of(line) if line.is_there else 0.0)

    def _fit(self, line: Line) -> None:
        left, right = bounds(self.floats, line.y, self._room, self._strut)
        line.left, line.room = left, right - left

    def _place_waiting(self, y: float) -> None:
        for child in self._waiting:
            self.floats = self._place(child, y, self.floats)
        self._waiting = []

    def float_in(self, piece: Piece) -> None:
        line = self.lines[-1]
        width = self._width_of(piece.box)
        last = line.last()
        hanging = last.width if last is not None and last.is_space else 0.0
        too_wide = line.width - hanging + width > self.room_of(line) + ROUNDING
        if self._waiting or (line.has_content and too_wide):
            self._waiting.append(piece.box)
            return
        self.floats = self._place(piece.box, line.y, self.floats)
        self._fit(line)

    def room_of(self, line: Line) -> float:
        return self._room if line.room is None else line.room

    def make_room(self, line: Line, width: float) -> None:
        while line.width + width > self.room_of(line) + 0.01:
            below = next_bottom(self.floats, line.y)
            if below is None:
                return
            line.y = below
            self._fit(line)

    def finish(self) -> None:
        """What floats behind the last word."""
        if self._waiting:
            self._place_waiting(self._bottom(self.lines[-1]))
