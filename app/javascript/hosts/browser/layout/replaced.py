"""Replaced elements: images, frames, controls: https://drafts.csswg.org/css-images-3/#sizing"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.controls import control_baseline
from app.javascript.hosts.browser.layout.lengths import snapped
from app.javascript.hosts.browser.layout.sizes import (
    Room,
    clamped_height,
    clamped_width,
    fills_room,
    natural_ratio,
    natural_size,
    ratio_of,
    specified,
)


def lay_out_replaced(box: Box, room: Room, width: float | None, height: float | None) -> None:
    """Give the box its size, by its own or as decided."""
    natural_width, natural_height = natural_size(box)
    own_width = specified(box, "width", room.width) if width is None else width
    own_height = specified(box, "height", room.height) if height is None else height
    ratio = _ratio(box)
    if own_width is None and own_height is None:
        if ratio is not None and fills_room(box):
            natural_width = max(0.0, room.width - box.margin.across - box.around.across)
            natural_height = natural_width / ratio
        sizes = _by_nature(box, room, (natural_width, natural_height), ratio)
    elif own_width is None and own_height is not None:
        sizes = _by_height(box, room, own_height, natural_width, ratio)
    elif own_height is None and own_width is not None:
        sizes = _by_width(box, room, own_width, natural_height, ratio)
    else:
        assert own_width is not None
        assert own_height is not None
        sizes = own_width, own_height
    box.width = snapped(clamped_width(box, sizes[0], room))
    box.height = snapped(clamped_height(box, sizes[1], room))
    box.baseline = box.first_baseline = control_baseline(box)


def _ratio(box: Box) -> float | None:
    """Width by height: its own before that of ``auto``, and after that of other words.

    https://drafts.csswg.org/css-sizing-4/#aspect-ratio
    """
    natural, given = natural_ratio(box), ratio_of(box)
    if box.style.get("aspect-ratio").startswith("auto"):
        return given if natural is None else natural
    return natural if given is None else given


def _by_width(
    box: Box, room: Room, width: float, natural_height: float, ratio: float | None
) -> tuple[float, float]:
    around = box.around
    if ratio is None:
        return width, natural_height + around.down
    inner = clamped_width(box, width, room) - around.across
    return width, inner / ratio + around.down


def _by_height(
    box: Box, room: Room, height: float, natural_width: float, ratio: float | None
) -> tuple[float, float]:
    around = box.around
    if ratio is None:
        return natural_width + around.across, height
    inner = clamped_height(box, height, room) - around.down
    return inner * ratio + around.across, height


def _by_nature(
    box: Box, room: Room, natural: tuple[float, float], ratio: float | None
) -> tuple[float, float]:
    """What exceeds a limit takes the other side with it, within that one's limits.

    https://drafts.csswg.org/css2/#min-max-widths
    """
    around = box.around
    width, height = natural[0] + around.across, natural[1] + around.down
    if ratio is None or not natural[0] or not natural[1]:
        return width, height
    if natural[0] / natural[1] != ratio:
        height = natural[0] / ratio + around.down
    across, down = clamped_width(box, width, room), clamped_height(box, height, room)
    if (across, down) == (width, height):
        return width, height
    by_width = (across - around.across) / ratio + around.down
    by_height = (down - around.down) * ratio + around.across
    if down == height:
        return across, clamped_height(box, by_width, room)
    if across == width:
        return clamped_width(box, by_height, room), down
    if (across < width) is not (down < height):
        return across, down
    shrinks = across < width
    if shrinks is (by_width <= down):
        return across, clamped_height(box, by_width, room)
    return clamped_width(box, by_height, room), down
