"""Where the cells of a table lie: https://drafts.csswg.org/css-tables-3/#dimensioning-the-row-column-grid"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from app.javascript.hosts.browser.dom.attribute_numbers import parse_non_negative
from app.javascript.hosts.browser.layout.box import Box, Edges
from app.javascript.hosts.browser.layout.lengths import length, resolved

_MOST_SPANNED = 1000
_SIDES = ("top", "right", "bottom", "left")


@dataclass(slots=True, eq=False)
class Cell:
    """A cell's box, its first row and column, and how many of them it takes."""

    box: Box
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(slots=True, eq=False)
class Row:
    """``box`` is None for cells that stand in no row; ``group`` holds the row's box."""

    box: Box | None
    group: Box | None
    cells: list[Cell] = field(default_factory=list)


class TableGrid:
    """The rows of a table, its columns, captions and the space between cells, px."""

    def __init__(self, table: Box) -> None:
        self.table = table
        self.captions: list[Box] = []
        self.column_boxes: list[Box] = []
        self.rows: list[Row] = []
        self._read(table)
        self._place()
        self.columns = max(
            (cell.column + cell.columns for cell in self.cells()), default=len(self.column_boxes)
        )
        self.collapses = table.style.get("border-collapse") == "collapse"
        self.across, self.down = (0.0, 0.0) if self.collapses else spacing_of(table)

    def cells(self) -> Iterator[Cell]:
        for row in self.rows:
            yield from row.cells

    def _read(self, table: Box) -> None:
        parts = [table] if table.display == "row" else _in_order(table.children)
        loose: Row | None = None
        for child in parts:
            display = child.style.get("display") if child.element is not None else "block"
            if child.is_out_of_flow:
                child.holder = table
                continue
            if display == "table-caption":
                self.captions.append(child)
            elif child.display == "column":
                self._read_columns(child)
            elif child.display == "rows":
                self._read_group(child)
                loose = None
            elif child.display == "row":
                self._add_row(child, None)
                loose = None
            else:
                loose = loose or self._loose_row()
                loose.cells.append(Cell(child, 0, 0))

    def _loose_row(self) -> Row:
        row = Row(None, None)
        self.rows.append(row)
        return row

    def _read_columns(self, child: Box) -> None:
        inner = [each for each in child.children if each.display == "column"]
        for each in inner or [child]:
            count = _span(each, "span") if each.element is not None else 1
            self.column_boxes.extend([each] * count)

    def _read_group(self, group: Box) -> None:
        for child in group.children:
            if child.display == "row":
                self._add_row(child, group)

    def _add_row(self, box: Box, group: Box | None) -> None:
        cells = [Cell(child, 0, 0) for child in box.children if not child.is_out_of_flow]
        self.rows.append(Row(box, group, cells))

    def _place(self) -> None:
        """https://html.spec.whatwg.org/multipage/tables.html#forming-a-table"""
        taken: set[tuple[int, int]] = set()
        for number, row in enumerate(self.rows):
            column = 0
            for cell in row.cells:
                while (number, column) in taken:
                    column += 1
                cell.row, cell.column = number, column
                cell.columns = _span(cell.box, "colspan")
                left = len(self.rows) - number
                cell.rows = min(_span(cell.box, "rowspan") or left, left)
                for down in range(1, cell.rows):
                    taken.update((number + down, column + i) for i in range(cell.columns))
                column += cell.columns


def _in_order(children: list[Box]) -> list[Box]:
    """Head rows come first, foot rows last."""
    place = {"table-header-group": 0, "table-footer-group": 2}
    return sorted(
        children,
        key=lambda child: place.get(child.style.get("display"), 1) if child.element else 1,
    )


def _span(box: Box, name: str) -> int:
    given = None if box.element is None else parse_non_negative(box.element.attribute(name))
    if given is None:
        return 1
    return min(max(given, 0 if name == "rowspan" else 1), _MOST_SPANNED)


def spacing_of(table: Box) -> tuple[float, float]:
    """Between two cells, and around all of them: across and down."""
    parts = table.style.get("border-spacing").split()
    sizes = [resolved(part, None) or 0.0 for part in parts]
    return sizes[0], sizes[-1]


def collapse_borders(table: Box) -> None:
    """Cells and table have half of each border that they share.

    NOTE: The wider border wins.

    https://drafts.csswg.org/css-tables-3/#border-collapsing
    """
    grid = TableGrid(table)
    if not grid.collapses:
        return
    own = _borders(table)
    at = {
        (cell.row + down, cell.column + along): cell
        for cell in grid.cells()
        for down in range(cell.rows)
        for along in range(cell.columns)
    }
    outer = {side: getattr(own, side) for side in _SIDES}
    for cell in grid.cells():
        widths = {side: _shared(cell, side, at, own, grid) for side in _SIDES}
        cell.box.resolve_edges(0.0)
        cell.box.border = Edges(*(widths[side] / 2 for side in _SIDES))
        for side in _SIDES:
            if not _neighbours(cell, side, at):
                outer[side] = max(outer[side], widths[side])
    halves = Edges(*(outer[side] / 2 for side in _SIDES))
    table.border, table.padding = halves, Edges()


def own_padding(box: Box) -> None:
    """The padding of a cell without what ``vertical-align`` added, which is told by its edges."""
    box.resolve_edges(0.0)


def _borders(box: Box) -> Edges:
    if box.element is None:
        return Edges()
    return Edges(*(length(box.style.get(f"border-{side}-width")) for side in _SIDES))


def _neighbours(cell: Cell, side: str, at: dict[tuple[int, int], Cell]) -> list[Cell]:
    if side in {"left", "right"}:
        column = cell.column - 1 if side == "left" else cell.column + cell.columns
        places = [(cell.row + down, column) for down in range(cell.rows)]
    else:
        row = cell.row - 1 if side == "top" else cell.row + cell.rows
        places = [(row, cell.column + along) for along in range(cell.columns)]
    return [at[place] for place in places if place in at]


def _shared(
    cell: Cell, side: str, at: dict[tuple[int, int], Cell], own: Edges, grid: TableGrid
) -> float:
    opposite = {"left": "right", "right": "left", "top": "bottom", "bottom": "top"}[side]
    found = _neighbours(cell, side, at)
    widths = [float(getattr(_borders(cell.box), side))]
    widths += [float(getattr(_borders(each.box), opposite)) for each in found]
    is_edge = {
        "left": cell.column == 0,
        "right": cell.column + cell.columns >= grid.columns,
        "top": cell.row == 0,
        "bottom": cell.row + cell.rows >= len(grid.rows),
    }[side]
    return max([*widths, float(getattr(own, side))] if is_edge else widths)
