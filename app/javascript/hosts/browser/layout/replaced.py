"""Replaced elements: images, frames, controls: https://drafts.csswg.org/css-images-3/#sizing"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.controls import control_baseline
from app.javascript.hosts.browser.layout.lengths import snapped
from app.javascript.hosts.browser.layout.sizes import (
    Room,
    clamped_height,
    clamped_width,
    natural_ratio,
    natural_size,
    specified,
)


def lay_out_replaced(box: Box, room: Room, width: float | None, height: float | None) -> None:
    """Give the box its size, by its own or as decided."""
    natural_width, natural_height = natural_size(box)
    own_width = specified(box, "width", room.width)
    own_height = specified(box, "height", room.height)
    ratio = natural_ratio(box)
    if ratio is not None and own_width is None and own_height is not None and width is None:
        own_width = (own_height - box.around.down) * ratio + box.around.across
    if ratio is not None and own_height is None and own_width is not None and height is None:
        own_height = (own_width - box.around.across) / ratio + box.around.down
    if width is None:
        width = natural_width + box.around.across if own_width is None else own_width
    if height is None:
        height = natural_height + box.around.down if own_height is None else own_height
    box.width = snapped(clamped_width(box, width, room))
    box.height = snapped(clamped_height(box, height, room))
    box.baseline = box.first_baseline = control_baseline(box)
