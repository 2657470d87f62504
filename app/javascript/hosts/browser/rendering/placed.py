"""What moves a box after layout: transforms and stickiness.

https://drafts.csswg.org/css-transforms/ and https://drafts.csswg.org/css-position/#stickypos-insets
"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.lengths import length, resolved
from app.javascript.hosts.browser.layout.overflow import clips, scrollable_size
from app.javascript.hosts.browser.shapes.matrices import Matrix
from app.javascript.hosts.browser.shapes.transforms import style_matrix, style_origin


def box_matrix(box: Box) -> Matrix | None:
    """The box's own transform in its border box; None for none.

    https://drafts.csswg.org/css-transforms-2/#ctm
    """
    if box.element is None:
        return None
    return style_matrix(box.style, (box.width, box.height), lambda: transform_origin(box))


def transform_origin(box: Box) -> tuple[float, float]:
    """https://drafts.csswg.org/css-transforms/#transform-origin-property, in px."""
    return style_origin(box.style, (box.width, box.height), length)


def sticky_shift(
    box: Box, view: tuple[float, float, float, float], scroller: Box | None
) -> tuple[float, float]:
    """How far a sticky box is moved, so that it stays in view and in its container.

    ``view`` is what is seen of its scroller's content, or of the page: left, top, width, height.
    """
    holder = box.holder
    if holder is None:
        return 0.0, 0.0
    x, y = box.x, box.y
    each: Box | None = holder
    left, top = holder.around.left, holder.around.top
    while each is not None and each is not scroller:
        x, y, left, top = x + each.x, y + each.y, left + each.x, top + each.y
        each = each.holder
    if scroller is not None:
        edge_x, edge_y = scroller.border.left, scroller.border.top
        x, y, left, top = x - edge_x, y - edge_y, left - edge_x, top - edge_y
    width, height = _room_within(holder, scroller)
    right, bottom = left + width, top + height
    get = box.style.get
    across = _shift(
        (x, box.width), (view[0], view[2]), (left + box.margin.left, right - box.margin.right),
        resolved(get("left"), view[2]), resolved(get("right"), view[2]),
    )  # fmt: skip
    down = _shift(
        (y, box.height), (view[1], view[3]), (top + box.margin.top, bottom - box.margin.bottom),
        resolved(get("top"), view[3]), resolved(get("bottom"), view[3]),
    )  # fmt: skip
    return across, down


def _room_within(holder: Box, scroller: Box | None) -> tuple[float, float]:
    """Of a scroller, all that can be scrolled to."""
    if holder is scroller:
        width, height = scrollable_size(holder)
        return width - holder.padding.across, height - holder.padding.down
    return holder.width - holder.around.across, holder.height - holder.around.down


def _shift(
    place: tuple[float, float],
    seen: tuple[float, float],
    limits: tuple[float, float],
    start: float | None,
    end: float | None,
) -> float:
    at, size = place
    shift = 0.0
    if end is not None:
        wanted = min(0.0, seen[0] + seen[1] - end - (at + size))
        shift = max(wanted, min(0.0, limits[0] - at))
    if start is not None:
        wanted = max(0.0, seen[0] + start - (at + shift))
        shift += min(wanted, max(0.0, limits[1] - (at + shift + size)))
    return shift


def scroller_of(box: Box) -> Box | None:
    """The nearest box around that scrolls; None for the page.

    https://drafts.csswg.org/css-position/#nearest-scrollport
    """
    each = box.holder
    while each is not None:
        if each.parent is not None and clips(each) and not _is_page(each):
            return each
        each = each.holder
    return None


def _is_page(box: Box) -> bool:
    return box.element is not None and box.element.is_named("html", "body")
