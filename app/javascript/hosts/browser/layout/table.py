"""Tables, roughly: https://drafts.csswg.org/css-tables/

NOTE: An approximation: a row's cells share its width by what is in them; no spans, no collapsed
borders.
"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flex import LayOut
from app.javascript.hosts.browser.layout.lengths import resolved, snapped
from app.javascript.hosts.browser.layout.sizes import Room, specified

_SPACING = 2.0


def lay_out_table(box: Box, room: Room, lay_out: LayOut) -> float:
    """Rows below each other, cells beside each other; the height of the content."""
    if box.display == "row":
        return _lay_out_row(box, room, lay_out)
    spacing = spacing_of(box) if box.display == "table" else 0.0
    y = spacing
    inside = Room(max(0.0, room.width - 2 * spacing), None)
    for child in box.children:
        child.holder = box
        lay_out(child, inside, width=inside.width)
        child.x, child.y = box.around.left + spacing, box.around.top + y
        y += child.height + (spacing or spacing_of(box))
    return y if box.display == "table" and box.children else max(0.0, y - spacing_of(box))


def spacing_of(box: Box) -> float:
    """Between two cells, and around all of them."""
    if box.style.get("border-collapse") == "collapse":
        return 0.0
    return resolved(box.style.get("border-spacing").partition(" ")[0], None) or 0.0


def _lay_out_row(box: Box, room: Room, lay_out: LayOut) -> float:
    spacing = spacing_of(box)
    wanted = []
    for child in box.children:
        child.resolve_edges(room.width)
        given = specified(child, "width", room.width)
        wanted.append(lay_out.content_width(child, narrow=False) if given is None else given)
    free = room.width - sum(wanted) - spacing * max(0, len(wanted) - 1)
    total = sum(wanted)
    x, tallest = 0.0, 0.0
    for child, width in zip(box.children, wanted, strict=True):
        share = free * (width / total if total else 1 / len(wanted))
        child.holder = box
        lay_out(child, room, width=snapped(max(0.0, width + share)))
        child.x, child.y = box.around.left + x, box.around.top
        x += child.width + spacing
        tallest = max(tallest, child.height)
    for child in box.children:
        child.height = tallest
    return tallest
