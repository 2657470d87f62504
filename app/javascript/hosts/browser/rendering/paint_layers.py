"""Boxes that Chromium paints as layers of their own: ``layerX`` counts from the nearest one.

AD-HOC: https://www.w3.org/TR/uievents/ does not say what ``layerX`` is; this is what Chromium has.
"""

from __future__ import annotations

from typing import Final

from app.javascript.hosts.browser.dom.element import ElementObject
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.positioned import holds_fixed
from app.javascript.hosts.browser.rendering.geometry import box_of
from app.javascript.hosts.browser.rendering.page_rendering import PageRendering
from app.javascript.hosts.web.events.event_target import EventTargetObject

#: What an element has when it is no stacking context.
_FLAT: Final = {
    "opacity": "1",
    "isolation": "auto",
    "mix-blend-mode": "normal",
    "clip-path": "none",
    "mask-image": "none",
}


def layer_corner(rendering: PageRendering, node: EventTargetObject) -> tuple[float, float]:
    """Where the layer of an event's target begins in the window; (0, 0) for the page's own."""
    rendering.update()
    element = node if isinstance(node, ElementObject) else None
    while element is not None:
        box = box_of(element)
        if box is not None and element.parent_element is not None and _is_layer(box):
            corner = rendering.geometry.box_rect(box)
            return corner.x, corner.y
        element = element.parent_element
    x, y = rendering.geometry.scroll
    return -x, -y


def _is_layer(box: Box) -> bool:
    if box.position != "static" or holds_fixed(box):
        return True
    return any(box.style.get(name) != usual for name, usual in _FLAT.items())
