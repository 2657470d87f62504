"""Scrolling an element into view: what scrolls around it, the window, the windows around that.

https://drafts.csswg.org/cssom-view/#scroll-an-element-into-view
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.rendering.geometry import (
    SCROLLS,
    box_of,
    scrolled,
    whole,
)
from app.javascript.hosts.browser.rendering.scroll_places import shifts

if TYPE_CHECKING:
    from app.javascript.hosts.browser.dom.element import ElementObject
    from app.javascript.hosts.browser.layout.box import Box, Rect
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering


def show_in_containers(
    rendering: PageRendering, element: ElementObject, ways: tuple[str, str], behavior: str
) -> None:
    """Scroll what is around the element, inner ones first; ``ways`` are those of x and of y."""
    scrolling, geometry = rendering.scrolling, rendering.geometry
    ancestor = element.parent_element
    while ancestor is not None:
        box = box_of(ancestor)
        clips = box is not None and box.style.get("overflow-y") in SCROLLS
        if clips and not scrolling.is_window(ancestor):
            assert box is not None
            outer, inner = geometry.bounding_rect(ancestor), geometry.bounding_rect(element)
            inner = inner.moved(-outer.x - box.border.left, -outer.y - box.border.top)
            size = geometry.client_size(ancestor)
            dx, dy = shifts(box_of(element), inner, box, size, ways)
            x, y = scrolled(ancestor)
            scrolling.scroll_element(ancestor, x + dx, y + dy, behavior)
        ancestor = ancestor.parent_element


def show_in_window(
    rendering: PageRendering, box: Box | None, rect: Rect, ways: tuple[str, str], behavior: str
) -> None:
    """Scroll the window so that ``rect`` of it is seen; ``ways`` are those of x and of y."""
    x, y = rendering.geometry.scroll
    root = rendering.document.document_element
    page = None if root is None else box_of(root)
    window = rendering.viewport.width, rendering.viewport.height
    dx, dy = shifts(box, rect, page, window, ways)
    rendering.scrolling.scroll_page(whole(x + dx), whole(y + dy), behavior)
    now = rendering.geometry.scroll
    rendering.show_outside(box, rect.moved(x - now[0], y - now[1]), ways, behavior)
