"""The layout of a whole document: https://drafts.csswg.org/css2/#visual-model-intro"""

from __future__ import annotations

from app.javascript.hosts.browser.css.viewport import Viewport
from app.javascript.hosts.browser.dom.document import DocumentObject
from app.javascript.hosts.browser.layout.box import Box
from app.javascript.hosts.browser.layout.flow import lay_out
from app.javascript.hosts.browser.layout.positioned import boxes_in_order, lay_out_positioned
from app.javascript.hosts.browser.layout.sizes import Room
from app.javascript.hosts.browser.layout.tree import StyleOf, box_tree


def lay_out_document(
    document: DocumentObject, style_of: StyleOf, viewport: Viewport
) -> tuple[Box | None, int]:
    """The root element's box, with everything in it placed, and the number of boxes.

    Every element that has a box has it in ``layout``; the caller empties that of the others.
    """
    element = document.document_element
    root = None if element is None else box_tree(element, style_of)
    if root is None:
        return None, 0
    window = Room(viewport.width, viewport.height)
    lay_out(root, window)
    root.x, root.y = root.margin.left, root.margin.top
    if document.quirks:
        fill_the_window(document, root, viewport)
    lay_out_positioned(root, window)
    return root, sum(1 for _box in boxes_in_order(root))


def fill_the_window(document: DocumentObject, root: Box, viewport: Viewport) -> None:
    """https://quirks.spec.whatwg.org/#the-html-element-fills-the-viewport-quirk and the next one"""
    root.height = max(root.height, viewport.height - root.margin.down)
    body = document.body
    box: Box | None = None if body is None else body.layout
    if box is not None and box.style.get("height") == "auto":
        box.height = max(box.height, root.height - box.margin.down)
