"""Tables: https://drafts.csswg.org/css-tables-3/"""

from __future__ import annotations

from collections.abc import Sequence

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flex import LayOut
from app.javascript.hosts.browser.layout.lengths import resolved, snapped
from app.javascript.hosts.browser.layout.sizes import Room
from app.javascript.hosts.browser.layout.table_columns import (
    columns_of,
    distributed_widths,
    fixed_widths,
    largest,
    smallest,
)
from app.javascript.hosts.browser.layout.table_grid import Cell, Row, TableGrid, own_padding


def table_content_width(box: Box, lay_out: LayOut, *, narrow: bool) -> float:
    """Of all columns with the space around them, without the table's own border."""
    grid = TableGrid(box)
    if not grid.columns:
        return 0.0
    columns = columns_of(grid, lay_out)
    found = smallest(columns) if narrow else largest(columns)
    around = box.around.across
    captions = [lay_out.outer_content_width(each, narrow=True) - around for each in grid.captions]
    return max([found + grid.across * (grid.columns + 1), *captions])


def lay_out_table(box: Box, room: Room, lay_out: LayOut) -> float:
    """Columns, then rows, then what is in the cells; the height of the content."""
    return _Table(box, room, lay_out).lay_out()


class _Table:
    """One table in one room."""

    def __init__(self, box: Box, room: Room, lay_out: LayOut) -> None:
        self._box = box
        self._room = room
        self._lay_out = lay_out
        self._grid = TableGrid(box)
        self._widths = self._column_widths()
        self._heights: list[float] = []

    def _column_widths(self) -> list[float]:
        grid = self._grid
        inner = max(0.0, self._room.width - grid.across * (grid.columns + 1))
        style = self._box.style
        if style.get("table-layout") == "fixed" and style.get("width") != "auto":
            return fixed_widths(grid, inner)
        return distributed_widths(columns_of(grid, self._lay_out), inner)

    def lay_out(self) -> float:
        top = self._place_captions("top")
        self._heights = self._row_heights(top)
        self._place_rows(top)
        below = sum(self._heights) + self._grid.down * (len(self._heights) + 1)
        rows_height = below if self._heights else 0.0
        bottom = self._place_captions("bottom", top + rows_height)
        return top + rows_height + bottom

    # -- captions ----------------------------------------------------------------------------------

    def _place_captions(self, side: str, y: float = 0.0) -> float:
        """Outside of the table's border; how high they are together."""
        box, height = self._box, 0.0
        below = box.around.down if side == "bottom" else 0.0
        for caption in self._grid.captions:
            if caption.style.get("caption-side") != side:
                continue
            caption.resolve_edges(box.width)
            width = box.width - caption.margin.across
            self._lay_out(caption, Room(box.width, None), width=width)
            caption.holder = box
            caption.x = caption.margin.left
            caption.y = y + below + height + caption.margin.top
            height += caption.height + caption.margin.down
        return height

    # -- rows --------------------------------------------------------------------------------------

    def _cell_width(self, cell: Cell) -> float:
        over = self._widths[cell.column : cell.column + cell.columns]
        return sum(over) + self._grid.across * (len(over) - 1)

    def _row_heights(self, captions: float) -> list[float]:
        grid = self._grid
        found = [self._own_height(row) for row in grid.rows]
        spanning: list[Cell] = []
        for row in grid.rows:
            baseline = below = 0.0
            for cell in row.cells:
                height = self._measure(cell)
                if cell.rows > 1:
                    spanning.append(cell)
                    continue
                found[cell.row] = max(found[cell.row], height)
                if _vertical(cell) == "baseline":
                    ascent = _ascent(cell)
                    baseline, below = max(baseline, ascent), max(below, height - ascent)
            if row.cells:
                place = row.cells[0].row
                found[place] = max(found[place], baseline + below)
        for cell in spanning:
            over = range(cell.row, cell.row + cell.rows)
            have = sum(found[i] for i in over) + grid.down * (cell.rows - 1)
            _grow(found, list(over), cell.box.height - have)
        if self._room.height is not None:
            have = sum(found) + grid.down * (len(found) + 1) + captions
            _grow(found, list(range(len(found))), self._room.height - have)
        return found

    def _own_height(self, row: Row) -> float:
        if row.box is None or row.box.element is None:
            return 0.0
        return resolved(row.box.style.get("height"), None) or 0.0

    def _measure(self, cell: Cell) -> float:
        """The cell's height; a given one is the least."""
        box, width = cell.box, self._cell_width(cell)
        own_padding(box)
        self._lay_out.measure(box, Room(width, None), width=width)
        box.height = max(box.height, snapped(box.content_height + box.around.down))
        return box.height

    def _place_rows(self, top: float) -> None:
        box, grid = self._box, self._grid
        y = box.around.top + top + grid.down
        inner = sum(self._widths) + grid.across * max(0, grid.columns - 1)
        groups: dict[Box, tuple[float, float]] = {}
        for number, row in enumerate(grid.rows):
            height = self._heights[number]
            left, holder, above = box.around.left + grid.across, box, 0.0
            if row.group is not None:
                start, _end = groups.get(row.group, (y, y))
                groups[row.group] = (start, y + height)
                row.group.holder, row.group.x, row.group.y = box, left, start
                holder, above, left = row.group, start, 0.0
            if row.box is not None and row.box is not box:
                row.box.holder, row.box.x, row.box.y = holder, left, y - above
                row.box.width, row.box.height = inner, height
            self._place_cells(row, number, (left, y))
            y += height + grid.down
        for group, (start, end) in groups.items():
            group.width, group.height = inner, end - start
        for child in self._empty_groups(groups):
            child.holder, child.width, child.height = box, inner, 0.0
            child.x, child.y = box.around.left + grid.across, y - grid.down
        self._place_columns(top)

    def _empty_groups(self, known: dict[Box, tuple[float, float]]) -> list[Box]:
        return [c for c in self._box.children if c.display == "rows" and c not in known]

    def _place_columns(self, top: float) -> None:
        """Columns, also those that one element stands for, and groups around columns."""
        grid, x = self._grid, self._box.around.left + self._grid.across
        y = self._box.around.top + top + grid.down
        height = max(0.0, sum(self._heights) + grid.down * (len(self._heights) - 1))
        placed: dict[Box, tuple[float, float]] = {}
        for box, width in zip(grid.column_boxes, self._widths, strict=False):
            is_grouped = box.parent is not None and box.parent.display == "column"
            for each in (box, box.parent) if is_grouped else (box,):
                assert each is not None
                placed[each] = placed.get(each, (x, x))[0], x + width
            x += width + grid.across
        for box, (start, end) in placed.items():
            box.holder, box.x, box.y = self._box, start, y
            box.width, box.height = end - start, height

    def _place_cells(self, row: Row, number: int, at: tuple[float, float]) -> None:
        grid = self._grid
        baseline = max(
            (_ascent(c) for c in row.cells if c.rows == 1 and _vertical(c) == "baseline"),
            default=0.0,
        )
        in_row = row.box is not None and row.box is not self._box
        for cell in row.cells:
            over = self._heights[number : number + cell.rows]
            height = sum(over) + grid.down * (len(over) - 1)
            self._finish(cell, height, baseline)
            before = self._widths[: cell.column]
            x = sum(before) + grid.across * len(before)
            cell.box.holder = row.box if in_row else self._box
            cell.box.x, cell.box.y = (x, 0.0) if in_row else (at[0] + x, at[1])

    def _finish(self, cell: Cell, height: float, baseline: float) -> None:
        """As high as its rows; its content moved by ``vertical-align``.

        In a table of a given height percentages are of the cell's own.
        """
        box, width = cell.box, self._cell_width(cell)
        room = Room(width, None if self._room.height is None else height)
        if room.height is not None:
            own_padding(box)
            self._lay_out(box, room, width=width, height=height)
            box.laid = None
        free = max(0.0, height - max(box.height, box.content_height + box.around.down))
        free = max(free, height - box.content_height - box.around.down)
        match _vertical(cell):
            case "middle":
                moved = free / 2
            case "bottom":
                moved = free
            case "top":
                moved = 0.0
            case _:
                moved = max(0.0, baseline - _ascent(cell))
        if free:
            top, bottom = snapped(moved), free - snapped(moved)
            padding = box.padding
            box.padding = padding._replace(top=padding.top + top, bottom=padding.bottom + bottom)
        self._lay_out(box, room, width=width, height=height)
        if free:
            box.edged = None


def _vertical(cell: Cell) -> str:
    text = "baseline" if cell.box.element is None else cell.box.style.get("vertical-align")
    return text if text in {"top", "middle", "bottom"} else "baseline"


def _ascent(cell: Cell) -> float:
    box = cell.box
    if box.first_baseline is None:
        return box.around.top + box.content_height
    return box.first_baseline


def _grow(heights: list[float], over: Sequence[int], missing: float) -> None:
    """In proportion to the heights that there are; the last one when there are none."""
    if missing <= 0 or not over:
        return
    total = sum(heights[i] for i in over)
    for i in over:
        heights[i] += missing * (heights[i] / total if total else (i == over[-1]))
