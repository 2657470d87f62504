"""Where the items of a grid go: https://drafts.csswg.org/css-grid/#placement"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.javascript.hosts.browser.css.tokens import component_values, words
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.grid_tracks import MOST_TRACKS, TrackList

#: The first track, from 0, or None for any; and over how many it goes.
Lines = tuple[int | None, int]
Areas = dict[str, tuple[int, int, int, int]]


@dataclass(slots=True, eq=False)
class Cell:
    """An item and the area that it takes; ``shim`` moves it down to the baseline of its row."""

    box: Box
    row: int
    column: int
    rows: int
    columns: int
    shim: float = 0.0


def read_areas(text: str) -> Areas:
    """``grid-template-areas``: row, column, rows and columns of each name."""
    found: Areas = {}
    rows = [str(token.value).split() for token in component_values(text) if token.type == "string"]
    for row, names in enumerate(rows):
        for column, name in enumerate(names):
            if set(name) == {"."}:
                continue
            at_row, at_column, height, width = found.get(name, (row, column, 1, 1))
            found[name] = (
                at_row, at_column, max(height, row - at_row + 1), max(width, column - at_column + 1)
            )  # fmt: skip
    return found


class Placement:
    """Places the items of one grid; ``columns`` and ``rows`` are the explicit tracks."""

    def __init__(self, box: Box, columns: TrackList, rows: TrackList, areas: Areas) -> None:
        self._box = box
        self._lists = {"column": columns, "row": rows}
        self._areas = areas
        self._taken: set[tuple[int, int]] = set()
        flow = box.style.get("grid-auto-flow").split()
        self._by_column = "column" in flow
        self._dense = "dense" in flow
        main = "row" if self._by_column else "column"
        self._count = max(1, len(self._lists[main].tracks))

    def place(self) -> list[Cell]:
        """Items with places, then those with one line, then the rest, in order."""
        main, cross = ("row", "column") if self._by_column else ("column", "row")
        wanted = [
            (child, self._lines(child, main), self._lines(child, cross)) for child in self._items()
        ]
        fits = [(start or 0) + span for _child, (start, span), _other in wanted]
        self._count = max([self._count, *fits])
        found: dict[int, Cell] = {}
        ordered = sorted(wanted, key=lambda item: self._rank(item[1], item[2]))
        cursor = (0, 0)
        rows_cursors: dict[int, int] = {}
        for child, (at_main, span), (at_cross, depth) in ordered:
            if at_main is not None and at_cross is not None:
                spot = (at_cross, at_main)
            elif at_cross is not None:
                start = 0 if self._dense else rows_cursors.get(at_cross, 0)
                spot = self._in_row(at_cross, start, span, depth)
                rows_cursors[at_cross] = spot[1]
            else:
                begin = (0, 0) if self._dense else cursor
                spot = cursor = self._next(begin, at_main, span, depth)
            self._take(spot, span, depth)
            found[id(child)] = self._cell(child, spot, span, depth)
        return [found[id(child)] for child, _main, _cross in wanted]

    def _items(self) -> Iterator[Box]:
        flow = [child for child in self._box.children if not child.is_out_of_flow]
        yield from sorted(flow, key=_order)

    @staticmethod
    def _rank(main: Lines, cross: Lines) -> int:
        if cross[0] is None:
            return 2
        return 0 if main[0] is not None else 1

    def _cell(self, child: Box, spot: tuple[int, int], span: int, depth: int) -> Cell:
        if self._by_column:
            return Cell(child, spot[1], spot[0], span, depth)
        return Cell(child, spot[0], spot[1], depth, span)

    def _in_row(self, row: int, start: int, span: int, depth: int) -> tuple[int, int]:
        column = start
        while not self._is_free(row, column, span, depth):
            column += 1
        self._count = max(self._count, column + span)
        return row, column

    def _next(
        self, begin: tuple[int, int], at_main: int | None, span: int, depth: int
    ) -> tuple[int, int]:
        row, column = begin
        if at_main is not None:
            if at_main < column:
                row += 1
            while not self._is_free(row, at_main, span, depth):
                row += 1
            return row, at_main
        while column + span > self._count or not self._is_free(row, column, span, depth):
            column += 1
            if column + span > self._count:
                row, column = row + 1, 0
        return row, column

    def _is_free(self, row: int, column: int, span: int, depth: int) -> bool:
        return not any(
            (r, c) in self._taken
            for r in range(row, row + depth)
            for c in range(column, column + span)
        )

    def _take(self, spot: tuple[int, int], span: int, depth: int) -> None:
        self._taken.update(
            (r, c) for r in range(spot[0], spot[0] + depth) for c in range(spot[1], spot[1] + span)
        )

    # -- lines -----------------------------------------------------------------------------------

    def _lines(self, child: Box, axis: str) -> Lines:
        """https://drafts.csswg.org/css-grid/#line-placement"""
        if child.element is None:
            return None, 1
        start, end = (child.style.get(f"grid-{axis}-{side}") for side in ("start", "end"))
        first, last = self._line(start, axis, "start"), self._line(end, axis, "end")
        if first is not None and last is not None:
            if first == last:
                return first, 1
            low, high = min(first, last), max(first, last)
            return max(0, low), min(high - max(0, low), MOST_TRACKS)
        span = _span(end) or _span(start) or 1
        if first is not None:
            return max(0, first), span
        if last is not None:
            return max(0, last - span), span
        return None, span

    def _line(self, text: str, axis: str, side: str) -> int | None:
        """The line, from 0; None for ``auto`` and spans."""
        if text == "auto" or text.startswith("span"):
            return None
        tracks = self._lists[axis]
        count = len(tracks.tracks)
        area = self._areas.get(text)
        if area is not None:
            start, length = (area[0], area[2]) if axis == "row" else (area[1], area[3])
            return start if side == "start" else start + length
        number = next(
            (t.int_value for t in words(component_values(text)) if t.type == "number"), None
        )
        name = next((t.value for t in words(component_values(text)) if t.type == "ident"), None)
        if name is not None:
            return _named_line(tracks, name, side, number or 1)
        if number is None:
            return None
        line = int(number)
        return min(line - 1, MOST_TRACKS) if line > 0 else max(0, count + 1 + line)


def _order(child: Box) -> int:
    return int(float(child.style.get("order"))) if child.element is not None else 0


def _span(text: str) -> int:
    if not text.startswith("span"):
        return 0
    digits = [part for part in text.split()[1:] if part.isdigit()]
    return max(1, min(int(digits[0]) if digits else 1, MOST_TRACKS))


def _named_line(tracks: TrackList, name: str, side: str, number: int) -> int:
    """The ``number``-th line of that name, or of ``name-start``."""
    lines = [track.names for track in tracks.tracks] + [tracks.last_names]
    for wanted in (name, f"{name}-{side}"):
        places = [place for place, names in enumerate(lines) if wanted in names]
        if places:
            return places[min(number, len(places)) - 1] if number > 0 else places[number]
    return len(tracks.tracks) + 1
