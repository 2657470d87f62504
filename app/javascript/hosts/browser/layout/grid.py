"""Grid layout: https://drafts.csswg.org/css-grid/

NOTE: Tracks before the first explicit line, subgrids and last baselines are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from app.javascript.hosts.browser.css.numbers import pixels_text
from app.javascript.hosts.browser.layout.auto_margins import auto_margins
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.distribution import distributed
from app.javascript.hosts.browser.layout.flex import LayOut
from app.javascript.hosts.browser.layout.grid_contributions import columns_wanted, rows_wanted
from app.javascript.hosts.browser.layout.grid_placement import Cell, Placement, read_areas
from app.javascript.hosts.browser.layout.grid_tracks import Track, TrackList, read_tracks
from app.javascript.hosts.browser.layout.lengths import resolved, snapped
from app.javascript.hosts.browser.layout.sizes import Room, clamped_height
from app.javascript.hosts.browser.layout.track_sizing import Space, size_tracks

_CONTROLS = ("input", "select", "textarea", "button")
_FILLS = frozenset({"normal", "stretch"})
_BASELINES = frozenset({"baseline", "first baseline"})
_BY_HEIGHT = ("grid-template-rows", "grid-auto-rows", "row-gap")


class _Grid:
    """One grid: its items, its tracks and the gaps between them."""

    def __init__(self, box: Box, room: Room | None, lay_out: LayOut) -> None:
        self.box = box
        self._lay_out = lay_out
        width, height = (None, None) if room is None else (room.width, room.height)
        self.gap_across = resolved(box.style.get("column-gap"), width) or 0.0
        self.gap_down = resolved(box.style.get("row-gap"), height) or 0.0
        areas = read_areas(box.style.get("grid-template-areas"))
        columns = read_tracks(box.style.get("grid-template-columns"), width, self.gap_across)
        rows = read_tracks(box.style.get("grid-template-rows"), height, self.gap_down)
        _extend(columns, max((a[1] + a[3] for a in areas.values()), default=0), box, "columns")
        _extend(rows, max((a[0] + a[2] for a in areas.values()), default=0), box, "rows")
        self.cells = Placement(box, columns, rows, areas).place()
        _extend(columns, max((c.column + c.columns for c in self.cells), default=0), box, "columns")
        _extend(rows, max((c.row + c.rows for c in self.cells), default=0), box, "rows")
        self.columns, self.rows = columns.tracks, rows.tracks
        self.column_end, self.row_end = columns.last_names, rows.last_names
        _collapse_empty(self.columns, [(c.column, c.columns) for c in self.cells])
        _collapse_empty(self.rows, [(c.row, c.rows) for c in self.cells])

    def size_columns(self, width: float | None, *, constraint: str = "") -> None:
        items = [
            columns_wanted(cell, tracks, self.gap_across, self._lay_out)
            for cell in self.cells
            if (tracks := _spanned(self.columns, cell.column, cell.columns))
        ]
        fills = self.box.style.get("justify-content") in _FILLS
        space = Space(width, constraint=constraint)
        size_tracks(self.columns, items, space, self.gap_across, stretch=fills)

    def size_rows(self, space: Space) -> None:
        for cell in self.cells:
            width = _extent(self.columns, cell.column, cell.columns, self.gap_across)
            self._lay_out.measure(cell.box, Room(width, None), width=self._width(cell, width))
        self._find_shims()
        items = [
            rows_wanted(cell, tracks, self.gap_down)
            for cell in self.cells
            if (tracks := _spanned(self.rows, cell.row, cell.rows))
        ]
        fills = self.box.style.get("align-content") in _FILLS
        size_tracks(self.rows, items, space, self.gap_down, stretch=fills)

    def _find_shims(self) -> None:
        """https://drafts.csswg.org/css-grid/#algo-baseline-shims"""
        sharing = [cell for cell in self.cells if self.shares_baseline(cell)]
        lowest: dict[int, float] = {}
        for cell in sharing:
            lowest[cell.row] = max(lowest.get(cell.row, 0.0), _ascent(cell.box))
        for cell in sharing:
            cell.shim = lowest[cell.row] - _ascent(cell.box)

    def shares_baseline(self, cell: Cell) -> bool:
        aligned = _alignment(cell.box, self.box, "align")
        return aligned in _BASELINES and not auto_margins(cell.box, across=False)

    def _width(self, cell: Cell, area: float) -> float | None:
        """What an item that does not fill its area takes: its content's width."""
        child = cell.box
        fills = _alignment(child, self.box, "justify") in _FILLS
        is_auto = child.element is not None and child.style.get("width") == "auto"
        if fills and not auto_margins(child, across=True):
            return max(0.0, area - child.margin.across) if is_auto and _is_control(child) else None
        if not is_auto:
            return None
        child.resolve_edges(area)
        widest = self._lay_out.own_content_width(child, narrow=False)
        narrowest = self._lay_out.own_content_width(child, narrow=True)
        return min(widest, max(narrowest, area - child.margin.across))

    def place(self, room: Room) -> None:
        across = _shares(
            self.box.style.get("justify-content"), self.columns, room.width, self.gap_across
        )
        down = _shares(self.box.style.get("align-content"), self.rows, room.height, self.gap_down)
        for cell in self.cells:
            area = Room(
                _extent(self.columns, cell.column, cell.columns, self.gap_across + across[1]),
                _extent(self.rows, cell.row, cell.rows, self.gap_down + down[1]),
            )
            self._finish(cell, area)
            cell.box.x += snapped(
                across[0] + _start(self.columns, cell.column, self.gap_across + across[1])
            )
            cell.box.y += snapped(down[0] + _start(self.rows, cell.row, self.gap_down + down[1]))

    def _finish(self, cell: Cell, area: Room) -> None:
        """Stretched or aligned in its area: https://drafts.csswg.org/css-grid/#alignment"""
        child, box = cell.box, self.box
        down = _alignment(child, box, "align")
        is_auto = child.element is None or child.style.get("height") == "auto"
        stretches = down in _FILLS and is_auto and not auto_margins(child, across=False)
        height = (area.height or 0.0) - child.margin.down if stretches else None
        if (child.display == "replaced" and not _is_control(child)) or child.has_ratio:
            height = None
        self._lay_out(child, area, width=self._width(cell, area.width), height=height)
        free_across = area.width - child.width - child.margin.across
        free_down = (area.height or 0.0) - child.height - child.margin.down
        x = _aligned(child, True, _alignment(child, box, "justify"), free_across)
        y = cell.shim or _aligned(child, False, down, free_down)
        child.x = box.around.left + child.margin.left + snapped(x)
        child.y = box.around.top + child.margin.top + snapped(y)


def _is_control(child: Box) -> bool:
    """What would be as wide as its content elsewhere, and is not drawn from something natural."""
    return child.element is not None and child.element.is_named(*_CONTROLS)


def lay_out_grid(box: Box, room: Room, lay_out: LayOut) -> float:
    """Place the items; the height of the content."""
    for child in box.children:
        child.holder = box
        if child.is_out_of_flow:
            child.x, child.y = box.around.left, box.around.top
    grid = _Grid(box, room, lay_out)
    grid.size_columns(room.width)
    grid.size_rows(_space_down(box, room))
    height = _extent(grid.rows, 0, len(grid.rows), grid.gap_down)
    if room.height is None and any("%" in box.style.get(name) for name in _BY_HEIGHT):
        # https://drafts.csswg.org/css-grid/#algo-grid-sizing: percentages are of what came out
        grid = _Grid(box, Room(room.width, height), lay_out)
        grid.size_columns(room.width)
        grid.size_rows(Space(height))
    known = room.height
    if known is None and box.element is not None:
        known = clamped_height(box, height + box.around.down, room) - box.around.down
    grid.place(Room(room.width, known))
    _give_baseline(box, grid)
    box.tracks = _told(grid.columns, grid.column_end), _told(grid.rows, grid.row_end)
    return height


def _space_down(box: Box, room: Room) -> Space:
    if room.height is not None or box.element is None:
        return Space(room.height)
    least = clamped_height(box, box.around.down, room) - box.around.down
    most = clamped_height(box, inf, room) - box.around.down
    return Space(None, least, most)


def _give_baseline(box: Box, grid: _Grid) -> None:
    """Of the first item in the first row: https://drafts.csswg.org/css-grid/#grid-baselines"""
    if not grid.cells:
        return
    top = min(cell.row for cell in grid.cells)
    row = [cell for cell in grid.cells if cell.row == top]
    sharing = [cell for cell in row if grid.shares_baseline(cell)]
    first = min(sharing or row, key=lambda cell: cell.column).box
    box.baseline = box.first_baseline = first.y + _ascent(first) - first.margin.top


def _ascent(box: Box) -> float:
    """From the top of the margin box to its baseline."""
    own = box.height if box.first_baseline is None else box.first_baseline
    return box.margin.top + own


def grid_content_width(box: Box, lay_out: LayOut, *, narrow: bool) -> float:
    """The width of all columns when there is as much room as they want, or as little."""
    grid = _Grid(box, None, lay_out)
    grid.size_columns(None, constraint="min-content" if narrow else "max-content")
    return _extent(grid.columns, 0, len(grid.columns), grid.gap_across)


def _told(tracks: Sequence[Track], last_names: tuple[str, ...]) -> str:
    """https://drafts.csswg.org/css-grid/#resolved-track-list"""
    parts: list[str] = []
    for track in tracks:
        parts += [f"[{' '.join(track.names)}]"] if track.names else []
        parts.append(pixels_text(track.size))
    parts += [f"[{' '.join(last_names)}]"] if last_names else []
    return " ".join(parts)


def _extend(found: TrackList, count: int, box: Box, kind: str) -> None:
    """Implicit tracks: https://drafts.csswg.org/css-grid/#auto-tracks"""
    missing = count - len(found.tracks)
    if missing <= 0:
        return
    pattern = read_tracks(box.style.get(f"grid-auto-{kind}"), None, 0.0).tracks or [Track()]
    for place in range(missing):
        each = pattern[place % len(pattern)]
        found.tracks.append(Track(each.low, each.high, each.fr, fit=each.fit))


def _collapse_empty(tracks: Sequence[Track], spans: Sequence[tuple[int, int]]) -> None:
    """Fitted tracks without items: https://drafts.csswg.org/css-grid/#collapsed-track"""
    used = {place for first, count in spans for place in range(first, first + count)}
    for place, track in enumerate(tracks):
        track.is_collapsed = track.is_fitted and place not in used
        if track.is_collapsed:
            track.low = track.high = 0.0
            track.fr = 0.0


def _spanned(tracks: Sequence[Track], first: int, count: int) -> list[Track]:
    return [track for track in tracks[first : first + count] if not track.is_collapsed]


def _extent(tracks: Sequence[Track], first: int, count: int, gap: float) -> float:
    over = _spanned(tracks, first, count)
    return sum(track.size for track in over) + gap * max(0, len(over) - 1)


def _start(tracks: Sequence[Track], index: int, gap: float) -> float:
    before = [track for track in tracks[:index] if not track.is_collapsed]
    return sum(track.size + gap for track in before)


def _shares(
    word: str, tracks: Sequence[Track], room: float | None, gap: float
) -> tuple[float, float]:
    """Before the first track, and besides the gap between two."""
    count = sum(1 for track in tracks if not track.is_collapsed)
    free = 0.0 if room is None else room - _extent(tracks, 0, len(tracks), gap)
    return distributed(word, free, count)


def _alignment(child: Box, box: Box, kind: str) -> str:
    own = child.style.get(f"{kind}-self") if child.element is not None else "auto"
    return box.style.get(f"{kind}-items") if own == "auto" else own


def _aligned(child: Box, across: bool, word: str, free: float) -> float:
    autos = auto_margins(child, across=across)
    if autos:
        before = autos[0] in {"left", "top"}
        return max(0.0, free) / len(autos) if before else 0.0
    share = {"center": 0.5, "end": 1.0, "flex-end": 1.0, "right": 1.0, "self-end": 1.0}
    return share.get(word, 0.0) * free
