"""Fieldsets and their legends.

https://html.spec.whatwg.org/multipage/rendering.html#the-fieldset-and-legend-elements
"""

from __future__ import annotations

from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.lengths import snapped
from app.javascript.hosts.browser.layout.sizes import Room

_RIGHT = frozenset({"right", "end", "-webkit-right"})
_MIDDLE = frozenset({"center", "-webkit-center"})


def rendered_legend(box: Box) -> Box | None:
    """The first legend in the flow: it stands on the border."""
    if box.element is None or not box.element.is_named("fieldset"):
        return None
    return next((child for child in box.children if _may_be_legend(child)), None)


def _may_be_legend(child: Box) -> bool:
    if child.element is None or not child.element.is_named("legend"):
        return False
    return not (child.is_out_of_flow or child.is_floating)


def is_rendered_legend(box: Box) -> bool:
    """Whether it is that of the fieldset around it."""
    return _may_be_legend(box) and box.parent is not None and rendered_legend(box.parent) is box


def place_legend(legend: Box, box: Box, room: Room) -> float:
    """In the middle of the border's height; how much higher than the border it is, px."""
    margin, border = legend.margin, box.border.top
    over = snapped(max(0.0, (border - legend.height) / 2))
    legend.holder, legend.y = box, over
    rest = room.width - legend.width
    get = legend.style.get
    align = (legend.element.attribute("align") or "").lower() if legend.element else ""
    align = align or get("justify-self")
    if align in {"auto", "normal"}:
        align = get("text-align").removeprefix("-webkit-")
    is_auto = get("margin-left") == get("margin-right") == "auto"
    legend.x = box.around.left + margin.left
    if align in _RIGHT:
        legend.x = box.around.left + rest - margin.right
    elif (align in _MIDDLE or is_auto) and rest > 0:
        legend.x = box.around.left + snapped(rest / 2)
    return max(0.0, over + legend.height + margin.bottom - border)
