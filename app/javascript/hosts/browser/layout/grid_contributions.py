"""What the items of a grid ask of their tracks: https://drafts.csswg.org/css-grid/#min-size-auto"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flex import LayOut
from app.javascript.hosts.browser.layout.grid_placement import Cell
from app.javascript.hosts.browser.layout.grid_tracks import Track
from app.javascript.hosts.browser.layout.sizes import specified
from app.javascript.hosts.browser.layout.track_sizing import Contribution


def columns_wanted(
    cell: Cell, tracks: Sequence[Track], gap: float, lay_out: LayOut
) -> Contribution:
    """The widths that it asks for, whatever the room."""
    box = cell.box
    narrow = lay_out.outer_content_width(box, narrow=True)
    wide = lay_out.outer_content_width(box, narrow=False)
    least = _minimum(box, "width", tracks, gap, narrow)
    return Contribution(tracks, least, narrow, wide)


def rows_wanted(cell: Cell, tracks: Sequence[Track], gap: float) -> Contribution:
    """The heights that it asks for, as it was measured in its columns."""
    box = cell.box
    size = box.height + box.margin.down + cell.shim
    least = _minimum(box, "height", tracks, gap, size)
    return Contribution(tracks, least, size, size)


def _minimum(box: Box, name: str, tracks: Sequence[Track], gap: float, content: float) -> float:
    """https://drafts.csswg.org/css-grid/#minimum-contribution"""
    if box.element is None or specified(box, name, None) is not None:
        return content
    across = name == "width"
    margin = box.margin.across if across else box.margin.down
    given = specified(box, f"min-{name}", None)
    if given is not None:
        return min(content, given + margin)
    if box.style.get(f"min-{name}") != "auto":
        return content
    around = margin + (box.around.across if across else box.around.down)
    scrolls = box.style.get("overflow-x") not in {"visible", "clip"}
    flexible = len(tracks) > 1 and any(track.fr for track in tracks)
    if scrolls or flexible or all(track.low != "auto" for track in tracks):
        return min(content, around)
    room = sum(inf if track.fr else track.most for track in tracks) + gap * (len(tracks) - 1)
    return min(content, max(around, room))
