"""How wide the columns of a table are: https://drafts.csswg.org/css-tables-3/#computing-the-table-width"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flex import LayOut
from app.javascript.hosts.browser.layout.lengths import snapped
from app.javascript.hosts.browser.layout.sizes import specified
from app.javascript.hosts.browser.layout.table_grid import Cell, TableGrid, own_padding


@dataclass(slots=True)
class Column:
    """Its smallest and its largest width; whether that is given, and as which share of all."""

    low: float = 0.0
    high: float = 0.0
    is_given: bool = False
    percent: float | None = None


def columns_of(grid: TableGrid, lay_out: LayOut) -> list[Column]:
    """What the cells and ``col`` elements ask for."""
    found = [Column() for _ in range(grid.columns)]
    for column, box in zip(found, grid.column_boxes, strict=False):
        if box.element is not None:
            _take(column, *_wishes(box, 0.0, 0.0))
    for cell in sorted(grid.cells(), key=lambda cell: cell.columns):
        box = cell.box
        own_padding(box)
        low = lay_out.inner_content_width(box, narrow=True)
        wishes = _wishes(box, low, lay_out.inner_content_width(box, narrow=False))
        over = found[cell.column : cell.column + cell.columns]
        if cell.columns == 1:
            _take(over[0], *wishes)
        else:
            gaps = grid.across * (cell.columns - 1)
            _spread(over, wishes[0] - gaps, wishes[1] - gaps)
    return found


def _wishes(box: Box, low: float, high: float) -> tuple[float, float, bool, float | None]:
    if box.element is None:
        return low, high, False, None
    text = box.style.get("width")
    if text.endswith("%"):
        return low, high, False, float(text[:-1])
    given = specified(box, "width", None)
    smallest = specified(box, "min-width", None) or 0.0
    low = max(low, smallest)
    if given is None:
        return low, max(low, high), False, None
    return low, max(low, given), True, None


def _take(column: Column, low: float, high: float, is_given: bool, percent: float | None) -> None:
    column.low = max(column.low, low)
    if is_given and not column.is_given:
        column.high, column.is_given = max(high, column.low), True
    elif is_given or not column.is_given:
        column.high = max(column.high, high)
    column.high = max(column.high, column.low)
    if percent is not None:
        column.percent = max(column.percent or 0.0, percent)


def _spread(over: Sequence[Column], low: float, high: float) -> None:
    """A cell over several columns makes those wider that take what they need."""
    free = [column for column in over if not column.is_given and column.percent is None]
    growing = free or list(over)
    total = sum(column.high for column in growing)
    more_low = max(0.0, low - sum(column.low for column in over))
    more_high = max(0.0, high - sum(column.high for column in over))
    for column in growing:
        share = column.high / total if total else 1 / len(growing)
        column.low += more_low * share
        column.high = max(column.high + more_high * share, column.low)


def smallest(columns: Sequence[Column]) -> float:
    """Of all together, px."""
    return sum(column.low for column in columns)


def largest(columns: Sequence[Column]) -> float:
    """With percentages: so large that the others fit into the rest."""
    total = sum(column.high for column in columns)
    shares = [column for column in columns if column.percent]
    percent = min(sum(column.percent or 0.0 for column in shares), 100.0)
    for column in shares:
        total = max(total, column.high * 100 / (column.percent or 100.0))
    rest = sum(column.high for column in columns if not column.percent)
    return max(total, rest * 100 / (100 - percent)) if 0 < percent < 100 else total


def distributed_widths(columns: Sequence[Column], width: float) -> list[float]:
    """https://drafts.csswg.org/css-tables-3/#width-distribution-algorithm"""
    guesses = [
        [column.low for column in columns],
        [_with_percent(column, width, column.low) for column in columns],
        [
            _with_percent(column, width, column.high if column.is_given else column.low)
            for column in columns
        ],
        [_with_percent(column, width, column.high) for column in columns],
    ]
    if width >= sum(guesses[-1]):
        found, last = _with_excess(columns, guesses[-1], width)
        return _in_units(found, width, last)
    for below, above in pairwise(guesses):
        if sum(below) <= width < sum(above):
            share = (width - sum(below)) / (sum(above) - sum(below))
            return _in_units(
                [low + (high - low) * share for low, high in zip(below, above, strict=True)], width
            )
    return guesses[0]


def _with_percent(column: Column, width: float, other: float) -> float:
    if column.percent is None:
        return other
    return max(width * column.percent / 100, column.low)


def _with_excess(
    columns: Sequence[Column], guess: list[float], width: float
) -> tuple[list[float], int]:
    """Columns that take what they need share what is left over; else those of a given width."""
    free = width - sum(guess)
    autos = [i for i, c in enumerate(columns) if not c.is_given and c.percent is None]
    growing = [i for i in autos if columns[i].high > 0]
    growing = growing or [i for i, c in enumerate(columns) if c.is_given and c.high > 0]
    growing = growing or [i for i, c in enumerate(columns) if c.percent]
    growing = growing or list(range(len(columns)))
    total = sum(guess[i] for i in growing)
    found = list(guess)
    for i in growing:
        found[i] += free * (guess[i] / total if total else 1 / len(growing))
    return found, growing[-1] if growing else -1


def _in_units(widths: Sequence[float], width: float, last: int = -1) -> list[float]:
    """In whole layout units; one takes the rest."""
    found = [snapped(each) for each in widths]
    if found:
        found[last] += width - sum(found)
    return found


def fixed_widths(grid: TableGrid, width: float) -> list[float]:
    """Of ``table-layout: fixed``: by the columns and the first row.

    https://drafts.csswg.org/css-tables-3/#fixed-table-layout
    """
    found: list[float | None] = [None] * grid.columns
    for place, box in enumerate(grid.column_boxes[: grid.columns]):
        if box.element is not None:
            found[place] = specified(box, "width", width)
    for cell in grid.rows[0].cells if grid.rows else ():
        _take_fixed(found, cell, width)
    known = sum(each or 0.0 for each in found)
    unknown = [place for place, each in enumerate(found) if each is None]
    share = max(0.0, width - known) / len(unknown) if unknown else 0.0
    scale = width / known if not unknown and known else 1.0
    return _in_units([share if each is None else each * scale for each in found], width)


def _take_fixed(found: list[float | None], cell: Cell, width: float) -> None:
    given = None if cell.box.element is None else specified(cell.box, "width", width)
    if given is None:
        return
    for place in range(cell.column, cell.column + cell.columns):
        if found[place] is None:
            found[place] = given / cell.columns
