"""What heights in percent are of: https://drafts.csswg.org/css-sizing-3/#percentage-sizing"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.lengths import resolved
from app.javascript.hosts.browser.layout.quirks import is_quirky
from app.javascript.hosts.browser.layout.sizes import Room


def height_inside(box: Box, room: Room, height: float | None) -> float | None:
    """The height that percentages in the box are of; ``height`` is the box's own, if known."""
    if height is None:
        return _height_around(box, room) if is_quirky(box) else None
    if box.parent is not None and box.parent.display in {"row", "rows", "table"}:
        return _height_in_cell(box, room)
    return max(0.0, height - box.around.down)


def _height_in_cell(box: Box, room: Room) -> float | None:
    """Its own or its table's; that of its row says nothing.

    https://drafts.csswg.org/css-tables-3/#row-layout
    """
    get = box.style.get
    given = resolved(get("height"), None)
    if given is not None and get("box-sizing") != "border-box" and room.height is None:
        return given
    whole = given if room.height is None else room.height
    if whole is None:
        return None
    padding = [resolved(get(f"padding-{side}"), 0.0) or 0.0 for side in ("top", "bottom")]
    return max(0.0, whole - box.border.down - sum(padding))


def _height_around(box: Box, room: Room) -> float | None:
    """In quirks mode boxes without a height are passed by, up to the window.

    https://quirks.spec.whatwg.org/#the-percentage-height-calculation-quirk
    """
    element = box.element
    if room.height is None or box.display not in {"block", "inline"} or box.is_out_of_flow:
        return None
    document = None if element is None else element.node_document
    if document is not None and element in (document.document_element, document.body):
        return room.height - box.margin.down - box.around.down
    return room.height
