"""The end of scrolling an element into view: the window, and the windows around that.

https://drafts.csswg.org/cssom-view/#scroll-an-element-into-view
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.javascript.hosts.browser.rendering.geometry import box_of, whole
from app.javascript.hosts.browser.rendering.scroll_places import shifts

if TYPE_CHECKING:
    from app.javascript.hosts.browser.layout.box import Box, Rect
    from app.javascript.hosts.browser.rendering.page_rendering import PageRendering


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
