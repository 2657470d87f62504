"""Grid layout, the common part: https://drafts.csswg.org/css-grid/

NOTE: Tracks are lengths, percentages, ``fr``, ``auto``, ``minmax()`` and ``repeat()``; items are
placed one after the other, or by line numbers and spans in ``grid-column`` and ``grid-row``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.javascript.hosts.browser.css.tokens import Token, component_values, split_at, words
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flex import LayOut
from app.javascript.hosts.browser.layout.lengths import resolved, snapped
from app.javascript.hosts.browser.layout.sizes import Room

_MOST_TRACKS = 1000


@dataclass(slots=True)
class Track:
    """``fixed`` in px, or a share ``fr`` of what is left, or as large as the content."""

    fixed: float | None = None
    fr: float = 0.0
    size: float = 0.0


@dataclass(slots=True, eq=False)
class Cell:
    """An item and the area that it takes."""

    box: Box
    row: int
    column: int
    rows: int
    columns: int


def lay_out_grid(box: Box, room: Room, lay_out: LayOut) -> float:
    """Place the items; the height of the content."""
    gap_across = resolved(box.style.get("column-gap"), room.width) or 0.0
    gap_down = resolved(box.style.get("row-gap"), room.height) or 0.0
    columns = _tracks(box.style.get("grid-template-columns"), room.width, gap_across) or [Track()]
    rows = _tracks(box.style.get("grid-template-rows"), room.height, gap_down)
    cells = _placed(box, len(columns))
    while len(rows) < max((cell.row + cell.rows for cell in cells), default=0):
        rows.append(_auto_row(box))
    for cell in cells:
        cell.box.resolve_edges(room.width)
        if cell.columns == 1 and columns[cell.column].fixed is None:
            track = columns[cell.column]
            width = lay_out.content_width(cell.box, narrow=False) + cell.box.margin.across
            track.size = max(track.size, width)
    _size(columns, room.width, gap_across, stretch=True)
    for cell in cells:
        width = _extent(columns, cell.column, cell.columns, gap_across)
        _lay_out_cell(cell, Room(width, None), lay_out)
        if cell.rows == 1 and rows[cell.row].fixed is None:
            height = cell.box.height + cell.box.margin.down
            rows[cell.row].size = max(rows[cell.row].size, height)
    _size(rows, room.height, gap_down, stretch=room.height is not None)
    for cell in cells:
        area = Room(
            _extent(columns, cell.column, cell.columns, gap_across),
            _extent(rows, cell.row, cell.rows, gap_down),
        )
        _finish_cell(cell, box, area, lay_out)
        cell.box.x += _start(columns, cell.column, gap_across)
        cell.box.y += _start(rows, cell.row, gap_down)
    return sum(track.size for track in rows) + gap_down * max(0, len(rows) - 1)


def _auto_row(box: Box) -> Track:
    return (_tracks(box.style.get("grid-auto-rows"), None, 0.0) or [Track()])[0]


def _tracks(text: str, room: float | None, gap: float) -> list[Track]:
    if text in {"none", "auto", ""}:
        return []
    return _track_list(component_values(text), room, gap)[:_MOST_TRACKS]


def _track_list(tokens: Sequence[Token], room: float | None, gap: float) -> list[Track]:
    found: list[Track] = []
    for token in words(tokens):
        if token.type == "function" and token.lower_name == "repeat":
            count, inner = split_at(token.arguments, ",")[0], split_at(token.arguments, ",")[1:]
            tracks = _track_list([t for part in inner for t in part], room, gap)
            found.extend(_repeated(count, tracks, room, gap))
        elif token.type == "function" and token.lower_name == "minmax":
            found.extend(_track_list(split_at(token.arguments, ",")[-1], room, gap))
        elif token.type == "dimension" and token.lower_unit == "fr":
            found.append(Track(fr=token.value))
        elif token.type != "[] block":
            found.append(Track(fixed=resolved(token.serialize(), room)))
    return found


def _repeated(
    count: Sequence[Token], tracks: list[Track], room: float | None, gap: float
) -> list[Track]:
    if count and count[0].type == "number":
        times = min(int(count[0].value), _MOST_TRACKS)
    else:
        size = sum(track.fixed or 100.0 for track in tracks) + gap * len(tracks)
        times = max(1, int(((room or 0.0) + gap) // size)) if size else 1
    return [Track(track.fixed, track.fr) for _ in range(times) for track in tracks]


def _placed(box: Box, columns: int) -> list[Cell]:
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    row = column = 0
    for child in box.children:
        child.holder = box
        if child.is_out_of_flow:
            child.x, child.y = box.around.left, box.around.top
            continue
        at_column, span_columns = _line(child, "column", columns)
        at_row, span_rows = _line(child, "row", _MOST_TRACKS)
        span_columns = min(span_columns, columns)
        if at_column is None or at_row is None:
            row, column = (at_row or row), (column if at_column is None else at_column)
            while _collides(taken, row, column, span_rows, span_columns) or (
                column + span_columns > columns
            ):
                column += 1
                if column + span_columns > columns or at_column is not None:
                    row, column = row + 1, (at_column or 0)
        cell = Cell(
            child,
            row if at_row is None else at_row,
            column if at_column is None else min(at_column, columns - 1),
            span_rows,
            span_columns,
        )
        cells.append(cell)
        taken.update(
            (r, c)
            for r in range(cell.row, cell.row + cell.rows)
            for c in range(cell.column, cell.column + cell.columns)
        )
    return cells


def _collides(taken: set[tuple[int, int]], row: int, column: int, rows: int, columns: int) -> bool:
    return any(
        (r, c) in taken for r in range(row, row + rows) for c in range(column, column + columns)
    )


def _line(box: Box, axis: str, count: int) -> tuple[int | None, int]:
    """The track, from 0, or None for any; and over how many it goes."""
    if box.element is None:
        return None, 1
    start, end = (box.style.get(f"grid-{axis}-{side}") for side in ("start", "end"))
    first = _number(start)
    last = _number(end)
    for text in (start, end):
        if text.startswith("span "):
            span = max(1, min(_number(text[5:]) or 1, _MOST_TRACKS))
            return (None if first is None else max(0, first - 1)), span
    if first is None:
        return None, 1
    if last is not None and last < 0:
        last = count + 2 + last
    return min(max(0, first - 1), _MOST_TRACKS), max(1, min((last or first + 1) - first, 1000))


def _number(text: str) -> int | None:
    return int(text) if text.lstrip("-").isdigit() else None


def _size(tracks: list[Track], room: float | None, gap: float, *, stretch: bool) -> None:
    """https://drafts.csswg.org/css-grid/#algo-track-sizing, without minimums of content."""
    for track in tracks:
        if track.fixed is not None:
            track.size = track.fixed
    if room is None:
        return
    shares = sum(track.fr for track in tracks)
    used = sum(track.size for track in tracks if not track.fr) + gap * max(0, len(tracks) - 1)
    free = max(0.0, room - used)
    autos = [track for track in tracks if track.fixed is None and not track.fr]
    for track in tracks:
        if track.fr:
            track.size = snapped(free * track.fr / max(shares, 1.0))
    if not shares and stretch:
        for track in autos:
            track.size += free / len(autos)


def _extent(tracks: list[Track], first: int, count: int, gap: float) -> float:
    return sum(track.size for track in tracks[first : first + count]) + gap * (count - 1)


def _start(tracks: list[Track], index: int, gap: float) -> float:
    return sum(track.size + gap for track in tracks[:index])


def _lay_out_cell(cell: Cell, area: Room, lay_out: LayOut) -> None:
    lay_out(cell.box, area)


def _finish_cell(cell: Cell, box: Box, area: Room, lay_out: LayOut) -> None:
    """Stretched or aligned in its area: https://drafts.csswg.org/css-grid/#alignment"""
    child = cell.box
    across = _alignment(child, box, "justify")
    down = _alignment(child, box, "align")
    stretches = down in {"normal", "stretch"} and child.style.get("height") == "auto"
    height = (area.height or 0.0) - child.margin.down if stretches else None
    width = None
    if across not in {"normal", "stretch"} and child.style.get("width") == "auto":
        width = min(lay_out.content_width(child, narrow=False), area.width)
    lay_out(child, area, width=width, height=height if child.display != "replaced" else None)
    free_across = area.width - child.width - child.margin.across
    free_down = (area.height or 0.0) - child.height - child.margin.down
    child.x = box.around.left + child.margin.left + _share(across) * free_across
    child.y = box.around.top + child.margin.top + _share(down) * free_down


def _alignment(child: Box, box: Box, kind: str) -> str:
    own = child.style.get(f"{kind}-self") if child.element is not None else "auto"
    return box.style.get(f"{kind}-items") if own == "auto" else own


def _share(word: str) -> float:
    return {"center": 0.5, "end": 1.0, "flex-end": 1.0, "right": 1.0}.get(word, 0.0)
